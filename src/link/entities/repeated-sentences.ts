import type { SentenceText } from './entity-text';

/** So long a sentence in so many notes is furniture of theirs, which one of them says for all. */
const FURNITURE = { letters: 40, notes: 5 };

/** Sentences that many notes have word for word, but for the first of each. */
export function repeatedIn(sentences: readonly SentenceText[]): ReadonlySet<SentenceText> {
  const same = new Map<string, SentenceText[]>();
  for (const sentence of sentences) {
    if (sentence.text.length < FURNITURE.letters) continue;
    const others = same.get(sentence.text);
    if (others === undefined) same.set(sentence.text, [sentence]);
    else others.push(sentence);
  }
  const repeated = [...same.values()].filter(
    (all) =>
      all.length >= FURNITURE.notes && new Set(all.map(({ path }) => path)).size >= FURNITURE.notes,
  );
  return new Set(repeated.flatMap((all) => all.slice(1)));
}
