import { stemOf } from '../../language/stem';
import { stopWords } from '../../language/stop-words';
import { eachWord, foldWord } from '../../language/words';
import { nameOf } from '../../markdown/links';
import type { NoteFile } from '../../model/note';
import type { NoteOutline } from '../../model/outline';
import { folderOf } from '../vault-view';

/** What a note is about, as far as another one can be like it. */
export interface NoteTerms {
  /** How often each term occurs: stems of content words, notes linked to (`>name`), folders (`/path`). */
  readonly counts: ReadonlyMap<string, number>;
  /** Stems of its title. */
  readonly title: ReadonlySet<string>;
  /** Its prose as it reads: links as the words that they show, without code, tags and properties. */
  readonly prose: string;
  readonly folder: string;
}

/** What a word of a title and of a heading, and a link, count for beside a word of the text. */
const TITLE = 3;
const HEADING = 2;
const LINK = 2;
const FOLDER = 2;

/** Prose beyond this tells no more of what a note is about, in UTF-16 units. */
const LOOKED_AT = 60_000;

/** Reads the terms of a note; `language` is that of the vault's stemming. */
export function noteTerms(note: NoteFile, outline: NoteOutline, language: string): NoteTerms {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  const prose = proseOf(note.text, outline);
  for (const term of contentStems(prose.slice(0, LOOKED_AT), language)) add(term, 1);
  for (const { text } of outline.headings)
    for (const term of contentStems(text, language)) add(term, HEADING - 1);
  const title = contentStems(nameOf(note.path), language);
  for (const term of title) add(term, TITLE);
  for (const { target } of outline.links)
    if (target !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(target))
      add(`>${nameOf(target).toLowerCase()}`, LINK);
  const folder = folderOf(note.path);
  for (let end = folder.length - 1; end > 0; end = folder.lastIndexOf('/', end - 1))
    add(`/${folder.slice(0, end)}`, FOLDER);
  return { counts, title: new Set(title), prose, folder };
}

/** The stems of the words of a text that are no function words, in order. */
export function contentStems(text: string, language: string): string[] {
  const skipped = stopWords(language);
  const stems: string[] = [];
  eachWord(text, (word) => {
    const folded = foldWord(word);
    if (folded.length > 1 && !skipped.has(folded) && !/^\d+$/.test(folded))
      stems.push(stemOf(folded, language));
  });
  return stems;
}

function proseOf(text: string, { links, protected: spans }: NoteOutline): string {
  const shown = new Map(
    links.map(({ start, display, target }) => [start, display ?? nameOf(target)]),
  );
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), shown.get(start) ?? ' ');
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
