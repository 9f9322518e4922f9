import { applyEdits } from '../../markdown/edits';
import { pendingAddress } from '../../markdown/pending-links';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { Reading } from '../../model/document';
import type { Source } from '../../model/source';
import { noteBlocks, type NoteBlocksOptions } from '../note-blocks';
import { notionMetadata, type NotionProperty } from './notion-metadata';
import { notionAddress, notionAddresses, type NotionName } from './notion-name';
import { pageAddresses, shownValue } from './row-address';

/**
 * Reads a page of Notion's export as Markdown:
 *
 *     # Title
 *
 *     Status: Done            <- properties, of a page in a database
 *     Tags: sea, quay
 *
 *     Text …
 */
export function readNotionMarkdown(
  text: string,
  source: Source,
  name: NotionName,
  options: NoteBlocksOptions = {},
): Reading {
  const { title, properties, body } = headOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const { metadata, neutralised: acting } = notionMetadata(title ?? name.title, properties);
  const { blocks, neutralised } = noteBlocks(pendNotionLinks(withCallouts(body)), options);
  return {
    format: 'notion',
    documents: [{ blocks, metadata }],
    warnings: [],
    neutralised: [...acting, ...neutralised],
    addresses: [notionAddress(name.id), ...pageAddresses(source, title ?? name.title, properties)],
  };
}

interface PageHead {
  readonly title: string | null;
  readonly properties: readonly NotionProperty[];
  readonly body: string;
}

const PROPERTY = /^([^\s:#>|*`[\]!-][^:\n]{0,59}): (\S.*|)$/;
/** Names by which a single line is known for a property and no sentence. */
const KNOWN =
  /^(?:created(?: time| at| by)?|last edited(?: time| by)?|updated|tags?|status|date|url|author|type|category|priority|due(?: date)?|parent(?: item)?|sub-?item)$/i;

function headOf(text: string): PageHead {
  const heading = /^\s*# +([^ \n][^\n]*)/.exec(text);
  if (heading === null) return { title: null, properties: [], body: text };
  const rest = text.slice(heading[0].length).replace(/^\n+/, '');
  const end = /\n[ \t]*(?:\n|$)/.exec(rest)?.index ?? rest.length;
  const lines = rest.slice(0, end).split('\n');
  const found = lines.flatMap((line) => {
    const match = PROPERTY.exec(line);
    return match === null ? [] : [{ key: (match[1] ?? '').trim(), value: match[2] ?? '' }];
  });
  const title = plainTextOf(heading[1] ?? '').trim();
  const isKnown = lines.length > 1 || KNOWN.test(found[0]?.key ?? '');
  if (found.length < lines.length || !isKnown) return { title, properties: [], body: rest };
  const properties = found.map(({ key, value }) => ({
    key,
    values: [shownValue(value)],
    type: '',
  }));
  return { title, properties, body: rest.slice(end) };
}

/** `<aside>` is a callout: its sign comes first. `<details>` is what folds. */
function withCallouts(body: string): string {
  const lines: string[] = [];
  let inCallout = false;
  let fence = false;
  for (const line of body.split('\n')) {
    if (/^\s*```/.test(line)) fence = !fence;
    if (fence && !inCallout) lines.push(line);
    else if (!inCallout && /^<aside>\s*$/.test(line.trim())) {
      inCallout = true;
      lines.push('> [!note]');
    } else if (inCallout && /^<\/aside>\s*$/.test(line.trim())) {
      inCallout = false;
      while (lines.at(-1) === '>') lines.pop();
      lines.push('');
    } else if (inCallout) calloutLine(line, lines);
    else lines.push(line.replace(/^<summary>(.*)<\/summary>\s*$/, '**$1**').replace(/^<\/?details>\s*$/, '')); // prettier-ignore
  }
  return lines.join('\n');
}

/** The first line of a callout begins with its sign, which is its title. */
function calloutLine(line: string, lines: string[]): void {
  const sign = lines.at(-1) === '> [!note]' ? /^(\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}]*) (.*)$/u.exec(line) : null; // prettier-ignore
  if (sign !== null) {
    lines[lines.length - 1] = `> [!note] ${sign[1] ?? ''}`;
    lines.push(`> ${sign[2] ?? ''}`);
  } else if (line.trim() !== '' || lines.at(-1)?.startsWith('> [!note]') === false) {
    lines.push(`> ${line}`.trimEnd());
  }
}

/** Links to pages of Notion's site lead to the pages of the export, where it has them. */
function pendNotionLinks(markdown: string): string {
  if (!markdown.includes('](https://')) return markdown;
  const edits = scanNote(markdown, true).links.flatMap((link) => {
    const { type, embed, property, display, start, end } = link;
    if (type !== 'markdown' || embed || property) return [];
    const address = notionAddresses(link.target + link.subpath);
    if (address === null) return [];
    const insert = `[${display ?? ''}](${pendingAddress({ kind: 'link', address })})`;
    return [{ start, end, insert }];
  });
  return applyEdits(markdown, edits);
}
