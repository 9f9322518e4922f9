import type { IndexedLink, IndexedNote } from '../../src/index/indexed-note';

/** A note for tests: `links` as `Target#^p1@2` (in its third paragraph) stand ten units apart. */
export function note(
  path: string,
  links: readonly string[] = [],
  facts: Partial<IndexedNote> = {},
): IndexedNote {
  const paragraphs =
    facts.paragraphs ??
    Array.from({ length: 5 }, (_, at) => ({
      id: `p${at + 1}`,
      start: at * 100,
      end: at * 100 + 90,
    }));
  return {
    path,
    mtime: 1,
    size: 10,
    title: path.replace(/^.*\//, '').replace(/\.md$/, ''),
    aliases: [],
    date: null,
    authors: [],
    tags: [],
    kind: null,
    language: 'en',
    links: links.map((link, at) => linkOf(link, at)),
    ...facts,
    paragraphs,
  };
}

function linkOf(written: string, at: number): IndexedLink {
  const [whole = '', place] = written.split('@');
  const hash = whole.indexOf('#');
  const target = hash < 0 ? whole : whole.slice(0, hash);
  const subpath = hash < 0 ? '' : whole.slice(hash);
  const start = Number(place ?? 0) * 100 + at;
  return { target, subpath, start, end: start + whole.length + 4 };
}
