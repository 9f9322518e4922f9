import { escapeText } from '../../markdown/escape-text';
import { pendingAddress } from '../../markdown/pending-links';
import { fileNameOf } from '../../model/file-name-of';
import type { Block } from '../../model/block';
import type { FoundMetadata, Reading } from '../../model/document';
import type { Neutralisation, Source } from '../../model/source';
import { isoOfMillis } from '../iso-of-millis';
import { readFragment } from '../html/read-fragment';
import { safeUrl } from '../html/safe-url';
import { leftOut } from '../left-out';
import { ReadError } from '../read-error';
import { readText } from '../text';
import { readKeepNote, type KeepItem, type KeepNote } from './keep-note';

export interface KeepOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
}

/** Whether a text is a note as Google's Takeout writes it. */
export function looksKeep(head: string): boolean {
  return (
    /^\s*\{/.test(head) &&
    /"(?:userEdited|created)TimestampUsec"\s*:|"isTrashed"\s*:[^]*"isPinned"\s*:/.test(head)
  );
}

/** The page that Takeout writes beside each note: the note says the same, and more. */
export function keepTwinOf(text: string, { within }: Source): string | null {
  const isNote = /<div class="note[^"<>]*">\s*<div class="heading">\s*<div class="meta-icons"/.test(
    text.slice(0, 40_000),
  );
  const name = within?.path.split('/').at(-1) ?? '';
  return isNote && /\.html?$/i.test(name) ? name.replace(/\.html?$/i, '.json') : null;
}

/**
 * Reads one note of Google Keep: text, boxes, labels, links and attached files, which lie beside it.
 *
 * @throws {ReadError} where it is no note of the kind.
 */
export function readKeep(text: string, source: Source, options: KeepOptions = {}): Reading {
  const note = readKeepNote(text);
  if (note === null)
    throw new ReadError(source.name, 'the note is cut short or damaged: it is no JSON');
  if (note.trashed) return leftOut('keep', 'it was in the bin of Google Keep');
  const neutralised: Neutralisation[] = [];
  const blocks = [
    ...textBlocks(note, source.name, options, neutralised),
    ...listBlocks(note.items, options),
    ...note.files.map(fileBlock),
    ...linkBlocks(note, options),
  ];
  if (blocks.length === 0 && note.title === '')
    return leftOut('keep', 'a note without title and text');
  return {
    format: 'keep',
    documents: [{ blocks, metadata: metadataOf(note) }],
    warnings: [],
    neutralised,
  };
}

function metadataOf({ title, created, edited, labels, archived, pinned }: KeepNote): FoundMetadata {
  const published = isoOfMillis((created > 0 ? created : edited) / 1000);
  const updated = isoOfMillis(edited / 1000);
  return {
    kind: 'note',
    tags: labels,
    ...(title === '' ? {} : { title }),
    ...(published === '' ? {} : { published }),
    foreign: {
      ...(updated === '' ? {} : { updated }),
      ...(archived ? { archived: 'yes' } : {}),
      ...(pinned ? { pinned: 'yes' } : {}),
    },
  };
}

/** Newer notes have their text as HTML too, with what is bold in it. */
function textBlocks(
  { text, html }: KeepNote,
  name: string,
  options: KeepOptions,
  neutralised: Neutralisation[],
): readonly Block[] {
  if (/<(?:h[1-6]|b|i|u|strong|em|a)\b|font-weight:\s*[67]00|font-style:\s*italic/i.test(html)) {
    const fragment = readFragment(styledHtml(html), { ...options, name, base: null });
    neutralised.push(...fragment.neutralised);
    if (fragment.blocks.length > 0) return fragment.blocks;
  }
  return text.trim() === '' ? [] : (readText(text, options).documents[0]?.blocks ?? []);
}

/** Keep says by style what is bold or slanted. */
function styledHtml(html: string): string {
  return html.replace(
    /<span style="([^"<>]{0,400})">([^<]*)<\/span>/gi,
    (_, style: string, inner: string) => {
      const slanted = /font-style:\s*italic/i.test(style) ? `<em>${inner}</em>` : inner;
      return /font-weight:\s*[67]00/i.test(style) ? `<strong>${slanted}</strong>` : slanted;
    },
  );
}

function listBlocks(items: readonly KeepItem[], options: KeepOptions): Block[] {
  if (items.length === 0) return [];
  const lines = items.map(({ text, checked, below }) => {
    const shown = escapeText(text.replace(/\s+/g, ' ').trim(), { tags: options.tags ?? 'live' });
    return `${below ? '    ' : ''}- [${checked ? 'x' : ' '}] ${shown}`;
  });
  const text = items.map((item) => item.text.trim()).join('\n');
  return [{ kind: 'list', markdown: lines.join('\n'), text }];
}

function fileBlock(path: string): Block {
  const name = fileNameOf(path);
  const label = escapeText(name.replace(/[\s[\]|]+/g, ' ').trim(), { tags: 'text' });
  const names = [name, otherEnding(name)].filter((each) => each !== null);
  const address = names.map(encodeURIComponent).join(' ');
  const link = pendingAddress({ kind: 'file', address });
  return { kind: 'figure', markdown: `[${label}](${link})`, text: name };
}

/** Takeout names a picture `.jpeg` in the note and `.jpg` in the folder. */
function otherEnding(name: string): string | null {
  if (!/\.jpe?g$/i.test(name)) return null;
  return /\.jpeg$/i.test(name) ? name.replace(/eg$/i, 'g') : name.replace(/g$/i, 'eg');
}

/** Pages that Keep found addresses of in the note: those that the text does not name already. */
function linkBlocks({ links, text }: KeepNote, options: KeepOptions): Block[] {
  const left = links.flatMap(({ url, title }) => {
    const safe = text.includes(url) ? null : safeUrl(url, null);
    return safe === null ? [] : [{ url: safe, title: title === '' ? safe : title }];
  });
  if (left.length === 0) return [];
  const lines = left.map(({ url, title }) => {
    const label = escapeText(title.replace(/[\s[\]]+/g, ' ').trim(), {
      tags: options.tags ?? 'live',
    });
    return `- [${label}](${url})`;
  });
  return [
    { kind: 'list', markdown: lines.join('\n'), text: left.map(({ title }) => title).join('\n') },
  ];
}
