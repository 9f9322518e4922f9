import { blocksOfMarkdown } from '../markdown/blocks';
import type { MarkdownBlock } from '../markdown/blocks';
import { applyEdits } from '../markdown/edits';
import { neutralise } from '../markdown/neutralise';
import { PENDING_PLACE, readPending } from '../markdown/pending-links';
import { plainTextOf } from '../markdown/plain-text';
import { readProperties } from '../markdown/properties';
import { scanNote } from '../markdown/scan-note';
import type { Block } from '../model/block';
import type { FoundMetadata, Properties, PropertyValue, Reading } from '../model/document';
import { withoutActing } from './acting-properties';
import { pendEmbeds } from './markdown-embeds';

export interface MarkdownOptions {
  /** The note is the user's own: what other plugins would run in it is kept. */
  readonly trust?: boolean;
  /** Pictures of the web are to be fetched by the import. */
  readonly downloadImages?: boolean;
}

/**
 * Reads a note in Obsidian's dialect. Its properties, links, tags, callouts and block ids are kept as
 * they are written; what would run is made inert and listed.
 */
export function readMarkdown(text: string, options: MarkdownOptions = {}): Reading {
  const { properties: written, span, problem } = readProperties(text);
  const { properties, found: acting } =
    options.trust === true ? { properties: written, found: [] } : withoutActing(written);
  const rest = span === null ? text : text.slice(span.end);
  const pending = options.trust === true ? rest : pendEmbeds(rest, options);
  const { markdown, found } = neutralise(pending, { trust: options.trust ?? false });
  const blocks = blocksOfMarkdown(markdown).map(withoutPlace).map(asFigure);
  const metadata = metadataOf(properties, blocks);
  return {
    format: 'markdown',
    documents: [{ blocks: withoutTitle(blocks, metadata.title), metadata }],
    warnings: problem === null ? [] : [`The properties were not read: ${problem}`],
    neutralised: [...acting, ...found],
  };
}

function withoutPlace({ start: _start, end: _end, blockId, ...block }: MarkdownBlock): Block {
  return blockId === null ? block : { ...block, givenId: blockId };
}

/** A paragraph that shows files and says nothing has nothing to be cited. */
function asFigure(block: Block): Block {
  if (block.kind !== 'paragraph' || !block.markdown.includes(`](${PENDING_PLACE}file/`))
    return block;
  const { links } = scanNote(block.markdown);
  const files = links.filter(({ target }) => readPending(target)?.kind === 'file');
  const rest = applyEdits(
    block.markdown,
    files.map(({ start, end }) => ({ start, end, insert: '' })),
  );
  if (rest.trim() !== '' || block.givenId !== undefined) return block;
  const labels = files.map(({ display }) => display ?? '').filter((label) => !isSize(label));
  return { ...block, kind: 'figure', text: labels.join(' ').trim() };
}

/** `300` or `300x200`: how large a picture is shown. */
function isSize(label: string): boolean {
  return /^\d+(?:x\d+)?$/.test(label);
}

function metadataOf(properties: Properties, blocks: readonly Block[]): FoundMetadata {
  const heading = blocks[0];
  const h1 = heading?.kind === 'heading' && heading.depth === 1 ? heading.text.trim() : undefined;
  const title = scalar(properties['title']) ?? h1;
  const published = scalar(properties['published'] ?? properties['date']);
  const language = scalar(properties['language'] ?? properties['lang']);
  const kind = scalar(properties['kind']);
  const url = scalar(properties['url'] ?? properties['source']);
  return {
    properties,
    aliases: strings(properties['aliases'] ?? properties['alias']),
    authors: strings(properties['authors'] ?? properties['author']),
    tags: strings(properties['tags'] ?? properties['tag']).flatMap((tag) => tag.split(/[\s,]+/)),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(kind === undefined ? {} : { kind }),
    ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}),
  };
}

function scalar(value: PropertyValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return plainTextOf(value).trim();
}

function strings(value: PropertyValue | undefined): string[] {
  const values = Array.isArray(value) ? (value as readonly (string | number)[]) : [value ?? ''];
  return values.map((item) => plainTextOf(String(item)).trim()).filter((item) => item !== '');
}

/** The writer sets the title above the text, so that the same heading would stand there twice. */
function withoutTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const first = blocks[0];
  const doubled = first?.kind === 'heading' && first.depth === 1 && first.text.trim() === title;
  return doubled ? blocks.slice(1) : blocks;
}
