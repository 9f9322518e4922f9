import type { Block } from '../model/block';
import { namesIn } from './read-byline';

/** What the lines at a Markdown note's head say of it: `AUTHOR:`, `TAGS:`, `SOURCE:` and their like. */
export interface NoteFields {
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly published: string | null;
  readonly title: string | null;
}

const NAMES: ReadonlyMap<string, keyof NoteFields> = new Map([
  ...(['author', 'authors', 'by', 'autor', 'autora', 'auteur', 'autore'] as const).map(
    (name) => [name, 'authors'] as const,
  ),
  ...(['tags', 'tag', 'topics', 'keywords', 'etiquetas', 'schlagwörter'] as const).map(
    (name) => [name, 'tags'] as const,
  ),
  ...(['source', 'url', 'link', 'fuente', 'quelle'] as const).map((name) => [name, 'url'] as const),
  ...(['date', 'published', 'fecha', 'datum'] as const).map((name) => [name, 'published'] as const),
  ['title', 'title'],
]);

const FIELD =
  /^(?:[-*+]\s+)?[`*_=]{0,4}([\p{L}][\p{L} ]{1,24}?)[`*_=]{0,4}\s?:{1,2}[`*_=]{0,4}\s*(\S.*)?$/u;
/** Fields stand above the text, not in it. */
const LOOKED_AT = 8;

/** Reads the fields in a note's first blocks. The text stays as it is: these are the user's own lines. */
export function readNoteFields(blocks: readonly Block[]): NoteFields {
  const found: { -readonly [K in keyof NoteFields]: NoteFields[K] } = {
    authors: [],
    tags: [],
    url: null,
    published: null,
    title: null,
  };
  for (const block of blocks.slice(0, LOOKED_AT)) {
    if (block.kind !== 'paragraph' && block.kind !== 'list') continue;
    for (const line of block.markdown.split('\n')) {
      const match = FIELD.exec(line.replace(/\\/g, '').trim());
      const name = NAMES.get(match?.[1]?.toLowerCase() ?? '');
      const value = match?.[2]?.trim() ?? '';
      if (name === undefined || value === '') continue;
      if (name === 'authors') found.authors = [...found.authors, ...namesIn(shown(value))];
      else if (name === 'tags') found.tags = [...found.tags, ...tagsIn(value)];
      else if (name === 'url') found.url ??= /https?:\/\/[^\s()<>]+/.exec(value)?.[0] ?? null;
      else found[name] ??= shown(value);
    }
  }
  return found;
}

/** What a reader sees of a line of Markdown with links in it. */
function shown(markdown: string): string {
  return markdown
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .trim();
}

function tagsIn(value: string): string[] {
  const hashed = value.match(/#[\p{L}\p{N}_/-]+/gu);
  if (hashed !== null) return hashed.map((tag) => tag.slice(1));
  return shown(value)
    .split(/[,;]\s*/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
