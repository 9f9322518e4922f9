import type { CachedMetadata, TFile } from 'obsidian';

import type { IndexedLink, IndexedNote, IndexedParagraph } from '../../index/indexed-note';
import { describeNote } from '../../index/note-from-text';
import type { Properties } from '../../model/document';

/** The sections of the app's cache that hold no mention and are not counted as paragraphs. */
const NO_PARAGRAPHS: ReadonlySet<string> = new Set([
  'yaml',
  'heading',
  'comment',
  'thematicBreak',
  'definition',
]);

/** What the index takes of a note, from the app's metadata cache: nothing is read or parsed again. */
export function noteFromCache(file: TFile, cache: CachedMetadata): IndexedNote {
  return {
    path: file.path,
    mtime: file.stat.mtime,
    size: file.stat.size,
    ...describeNote(
      file.path,
      propertiesOf(cache),
      (cache.tags ?? []).map(({ tag }) => tag),
    ),
    paragraphs: paragraphsOf(cache),
    links: linksOf(cache),
  };
}

/** The app's cache has what YAML has: maps and dates too, which count as nothing here. */
function propertiesOf({ frontmatter }: CachedMetadata): Properties {
  const entries: [string, Properties[string]][] = [];
  for (const [key, value] of Object.entries(frontmatter ?? {})) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      entries.push([key, value]);
    } else if (Array.isArray(value)) {
      entries.push([
        key,
        value.filter((item) => typeof item === 'string' || typeof item === 'number'),
      ]);
    }
  }
  return Object.fromEntries(entries);
}

function paragraphsOf({ sections, listItems }: CachedMetadata): IndexedParagraph[] {
  const blocks = (sections ?? []).filter(({ type }) => !NO_PARAGRAPHS.has(type));
  const items = (listItems ?? []).filter(({ id }) => id !== undefined);
  const paragraphs = [...blocks, ...items].map(({ id, position }) => ({
    id: id?.toLowerCase() ?? null,
    start: position.start.offset,
    end: position.end.offset,
  }));
  // An item begins with its list or after it, and ends with it or before.
  return items.length === 0
    ? paragraphs
    : paragraphs.sort((a, b) => a.start - b.start || b.end - a.end);
}

function linksOf({ links, embeds, frontmatterLinks }: CachedMetadata): IndexedLink[] {
  const inProperties = (frontmatterLinks ?? []).map(({ link }) => ({
    ...splitLink(link),
    start: 0,
    end: 0,
    property: true,
  }));
  const inText = [...(links ?? []), ...(embeds ?? [])].map(({ link, position }) => ({
    ...splitLink(link),
    start: position.start.offset,
    end: position.end.offset,
  }));
  return [...inProperties, ...inText.sort((a, b) => a.start - b.start)];
}

function splitLink(link: string): { target: string; subpath: string } {
  const hash = link.indexOf('#');
  return hash < 0
    ? { target: link, subpath: '' }
    : { target: link.slice(0, hash), subpath: link.slice(hash) };
}
