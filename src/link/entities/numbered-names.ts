import { PLAIN, type Casing } from './casing';
import { isClassNoun } from './class-nouns';
import type { NameTable } from './name-table';

/** One word and a number, which may be small: `Phase 1`. */
const NUMBERED = /^(\p{L}+) (?:\d{1,2}|[ivx]{1,4})$/u;

/** The keys of names that only count what a plain word says: `Phase 1` and `Phase 2`, where `Apollo 11` is a name. */
export function numberedNames({ records }: NameTable, casing: Casing): ReadonlySet<string> {
  const byWord = new Map<string, string[]>();
  for (const key of records.keys()) {
    const word = NUMBERED.exec(key)?.[1];
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), key]);
  }
  // Where notes are in German too, every noun has a capital.
  const isPlain = (word: string): boolean =>
    casing.capitalShare(word, 0) < PLAIN || isClassNoun(word);
  return new Set(
    [...byWord].flatMap(([word, keys]) => (keys.length > 1 && isPlain(word) ? keys : [])),
  );
}
