import type { BlockCache, CachedMetadata, ListItemCache, LinkCache, Pos } from 'obsidian';
import { parse } from 'yaml';

import { scanNote } from '../../src/markdown/scan-note';
import type { NoteOutline, OutlineLink } from '../../src/model/outline';
import type { Span } from '../../src/model/span';

/** What the app's cache holds for a note, from the project's own scan of it (held against recordings of the app's). */
export function cacheOfNote(text: string): CachedMetadata {
  const outline = scanNote(text);
  const at = positions(text);
  const cache: CachedMetadata = {};
  const inText = outline.links.filter(({ property }) => !property);
  const links = inText.filter(({ embed }) => !embed).map((link) => linkCache(text, link, at));
  const embeds = inText.filter(({ embed }) => embed).map((link) => linkCache(text, link, at));
  if (links.length > 0) cache.links = links;
  if (embeds.length > 0) cache.embeds = embeds;
  if (outline.tags.length > 0) {
    cache.tags = outline.tags.map((tag) => ({ tag: `#${tag.tag}`, position: at(tag) }));
  }
  if (outline.headings.length > 0) {
    cache.headings = outline.headings.map((heading) => ({
      heading: heading.text,
      level: heading.level,
      position: at(heading),
    }));
  }
  if (outline.blocks.length > 0) {
    cache.sections = outline.blocks.map((block) => ({
      type: block.type,
      position: at(block),
      ...(block.id === null ? {} : { id: block.id }),
    }));
  }
  addBlocks(cache, outline, at);
  addProperties(cache, text, outline, at);
  return cache;
}

function addBlocks(cache: CachedMetadata, outline: NoteOutline, at: (span: Span) => Pos): void {
  const blocks: Record<string, BlockCache> = {};
  for (const block of outline.blocks) {
    if (block.id !== null) blocks[block.id] = { id: block.id, position: at(block) };
  }
  const items: ListItemCache[] = [];
  for (const item of outline.items) {
    blocks[item.id] = { id: item.id, position: at(item) };
    items.push({ id: item.id, position: at(item), parent: -1 });
  }
  if (items.length > 0) cache.listItems = items;
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
}

function addProperties(
  cache: CachedMetadata,
  text: string,
  outline: NoteOutline,
  at: (span: Span) => Pos,
): void {
  const { frontmatter } = outline;
  if (!frontmatter) return;
  cache.frontmatterPosition = at(frontmatter);
  const yaml = text.slice(frontmatter.start, frontmatter.end).replace(/^---.*\n|\n---\s*$/g, '');
  try {
    const parsed: unknown = parse(yaml);
    cache.frontmatter = typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return; // As in the app: properties that are no YAML are none.
  }
  const found = linksInProperties(cache.frontmatter, '');
  if (found.length > 0) cache.frontmatterLinks = found;
}

type FoundLink = NonNullable<CachedMetadata['frontmatterLinks']>[number];

function linksInProperties(value: unknown, key: string): FoundLink[] {
  if (typeof value === 'string') {
    const parts = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value);
    const link = parts?.[1];
    return link === undefined
      ? []
      : [{ key, link, original: value, displayText: parts?.[2] ?? link }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    linksInProperties(inner, key === '' ? name : `${key}.${name}`),
  );
}

function linkCache(text: string, link: OutlineLink, at: (span: Span) => Pos): LinkCache {
  const target = link.target + link.subpath;
  return {
    link: target,
    original: text.slice(link.start, link.end),
    displayText: link.display ?? target.replace(/^#/, '').replaceAll('#', ' > '),
    position: at(link),
  };
}

/** Line and column of offsets, as the app's cache gives them. */
function positions(text: string): (span: Span) => Pos {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const loc = (offset: number): Pos['start'] => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (starts[low] ?? 0), offset };
  };
  return ({ start, end }) => ({ start: loc(start), end: loc(end) });
}
