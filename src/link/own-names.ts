import type { Span } from '../model/span';
import { COMMON_LANGUAGES, isFunctionWord } from './function-words';
import type { Lexicon } from './lexicon';
import { partsBetween, type NoteFacts } from './note-facts';

/** Where a note names itself. In order, disjoint. */
export function ownNamesIn({ note, outline, own }: NoteFacts, lexicon: Lexicon): readonly Span[] {
  if (own < 0) return [];
  return lexicon
    .matchesIn(note.text, partsBetween(note.text.length, outline.protected))
    .filter(({ forms }) => forms.some((form) => form.target === own));
}

/**
 * Whether a mention is but a word of what the note itself is called: `CAP` in the note on the `CAP Theorem`. Behind a
 * function word it is a name by itself, as `Port Ellen` is in the note on the `Looms of Port Ellen`.
 */
export function isPartOfOwn(mention: Span, ownNames: readonly Span[], text: string): boolean {
  const own = ownNames.find(({ start, end }) => start <= mention.start && mention.end <= end);
  if (own === undefined) return false;
  const before = text.slice(own.start, mention.start).match(WORD)?.at(-1);
  const after = text.slice(mention.end, own.end).match(WORD)?.[0];
  return [before, after].some(
    (word) => word !== undefined && !isFunctionWord(word, COMMON_LANGUAGES),
  );
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
