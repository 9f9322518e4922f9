import { plainTextOf } from '../markdown/plain-text';
import { readProperties } from '../markdown/properties';
import type { Block } from '../model/block';
import type { FoundMetadata, Properties, PropertyValue, Reading } from '../model/document';
import { withoutActing } from './acting-properties';
import { noteBlocks, type NoteBlocksOptions } from './note-blocks';

/**
 * Reads a note in Obsidian's dialect. Its properties, links, tags, callouts and block ids are kept as
 * they are written; what would run is made inert and listed.
 */
export function readMarkdown(text: string, options: NoteBlocksOptions = {}): Reading {
  const { properties: written, span, problem } = readProperties(text);
  const { properties, found: acting } =
    options.trust === true ? { properties: written, found: [] } : withoutActing(written);
  const rest = span === null ? text : text.slice(span.end);
  const { blocks, neutralised } = noteBlocks(rest, options);
  const metadata = metadataOf(properties, blocks);
  return {
    format: 'markdown',
    documents: [{ blocks: withoutTitle(blocks, metadata.title), metadata }],
    warnings: problem === null ? [] : [`The properties were not read: ${problem}`],
    neutralised: [...acting, ...neutralised],
  };
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
