import { acronymsOf } from '../link/acronyms';
import { nameKey } from '../link/entities/name-key';
import { frontmatterSpan } from '../markdown/frontmatter';

/** How much of a note is looked at, in UTF-16 units: who explains an acronym does it at once. */
const OPENING = 600;

/**
 * The other names of a note's subject that its opening explains: the acronym where it is called by its long
 * form, `The Harbour Trust (HT) was …`, and the long form where it is called by the acronym.
 */
export function openingNames(text: string, names: readonly string[]): readonly string[] {
  const start = frontmatterSpan(text)?.end ?? 0;
  const opening = text.slice(start, start + OPENING);
  if (!/[(（]/.test(opening)) return [];
  const keys = new Set(names.map(nameKey));
  return acronymsOf(opening.replace(/[*_]{1,3}|\[\[(?:[^\]|]*\|)?|\]\]/g, '')).flatMap(
    ({ short, long }) => {
      if (keys.has(nameKey(long))) return keys.has(nameKey(short)) ? [] : [short];
      return names.includes(short) ? [long] : [];
    },
  );
}
