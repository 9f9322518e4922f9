import { nameOf } from '../markdown/links';
import { readProperties } from '../markdown/properties';
import { scanNote } from '../markdown/scan-note';
import type { Properties, PropertyValue } from '../model/document';
import type { NoteOutline, OutlineBlockType } from '../model/outline';
import type { IndexedNote, IndexedParagraph } from './indexed-note';

/** The blocks that hold no mention and are not counted as paragraphs. */
const NO_PARAGRAPHS: ReadonlySet<OutlineBlockType> = new Set<OutlineBlockType>([
  'yaml',
  'heading',
  'comment',
  'thematicBreak',
  'definition',
]);

/** Reads what the index takes of a note from its text. */
export function noteFromText(
  file: { readonly path: string; readonly mtime: number; readonly size: number },
  text: string,
): IndexedNote {
  const outline = scanNote(text);
  return {
    path: file.path,
    mtime: file.mtime,
    size: file.size,
    ...describeNote(
      file.path,
      readProperties(text).properties,
      outline.tags.map(({ tag }) => tag),
    ),
    paragraphs: paragraphsOf(outline),
    links: outline.links.map(({ target, subpath, start, end, property }) => ({
      target,
      subpath,
      start,
      end,
      ...(property ? { property } : {}),
    })),
  };
}

/** What a note's properties and the tags in its text say of it. */
export function describeNote(
  path: string,
  properties: Properties,
  tagsInText: readonly string[],
): Pick<IndexedNote, 'title' | 'aliases' | 'date' | 'authors' | 'tags' | 'kind' | 'language'> {
  const tags = [...stringsOf(properties['tags'] ?? properties['tag']), ...tagsInText];
  return {
    title: stringOf(properties['title']) ?? nameOf(path),
    aliases: stringsOf(properties['aliases'] ?? properties['alias']),
    date: stringOf(properties['published']) ?? stringOf(properties['date']),
    authors: stringsOf(properties['authors'] ?? properties['author']).map(shownOf),
    tags: [...new Set(tags.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== ''))],
    kind: stringOf(properties['kind']),
    language: stringOf(properties['language']) ?? 'und',
  };
}

/** A note's paragraphs in document order; what stands in another follows it. */
export function paragraphsOf({ blocks, items }: NoteOutline): IndexedParagraph[] {
  const counted = blocks.filter(({ type }) => !NO_PARAGRAPHS.has(type));
  if (items.length === 0) return counted.map(({ id, start, end }) => ({ id, start, end }));
  const all: IndexedParagraph[] = [...counted, ...items].map(({ id, start, end }) => ({
    id,
    start,
    end,
  }));
  // What stands in another begins after it, or with it and ends before it.
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first line of a scalar; a list's first entry. */
function stringOf(value: PropertyValue | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'boolean') return null;
  if (typeof value === 'object') return stringOf(value[0]);
  const text = String(value).trim();
  return text === '' ? null : text;
}

function stringsOf(value: PropertyValue | undefined): string[] {
  if (value === undefined || value === null || typeof value === 'boolean') return [];
  const values = typeof value === 'object' ? value : String(value).split(',');
  return values.map((entry) => String(entry).trim()).filter((entry) => entry !== '');
}

/** `[[Tess Carter|T. Carter]]` is Tess Carter by name; other text stays. */
function shownOf(author: string): string {
  const link = /^\[\[([^[\]|#]+)(?:[|#][^[\]]*)?\]\]$/.exec(author)?.[1];
  return link === undefined ? author : nameOf(link.trim());
}
