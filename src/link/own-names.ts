import type { Span } from '../model/span';
import { COMMON_LANGUAGES, isFunctionWord } from './function-words';
import type { Lexicon } from './lexicon';
import type { Mention, NoteFacts } from './note-facts';

/** How far from a mention what the note is called is looked for, in UTF-16 units. */
const REACH = 120;

/**
 * Whether a mention is but a word of what the note itself is called: `CAP` in the note on the `CAP Theorem`. Behind a
 * function word it is a name by itself, as `Port Ellen` is in the note on the `Looms of Port Ellen`.
 */
export function isPartOfOwn(
  { place, shown }: Mention,
  { read, own }: NoteFacts,
  lexicon: Lexicon,
): boolean {
  const called = own < 0 ? null : lexicon.targets[own];
  const words = shown.toLowerCase();
  // A look into the text costs more than one at the names.
  if (!called || ![called.title, ...called.aliases].some((name) => contains(name, words)))
    return false;
  const { text } = read;
  const around = { start: wordStart(text, place.start - REACH), end: place.end + REACH };
  const name = lexicon
    .matchesIn(text, [around])
    .filter(({ forms }) => forms.some(({ target }) => target === own))
    .find(({ start, end }) => start <= place.start && place.end <= end);
  return name !== undefined && isJoined(text, place, name);
}

/** Whether a name has the words and more. */
const contains = (name: string, words: string): boolean =>
  name.length > words.length && name.toLowerCase().includes(words);

/** Whether a word that is no function word stands beside a part of a name, in the name. Scripts without spaces do not say. */
function isJoined(text: string, part: Span, name: Span): boolean {
  const before = WORD_BEFORE.exec(text.slice(name.start, part.start))?.[1];
  const after = WORD_AFTER.exec(text.slice(part.end, name.end))?.[1];
  return [before, after].some(
    (word) => word !== undefined && !isFunctionWord(word, COMMON_LANGUAGES),
  );
}

const WORD_BEFORE = /([\p{L}\p{M}\p{N}]{1,40})[^\p{L}\p{M}\p{N}]+$/u;

const WORD_AFTER = /^[^\p{L}\p{M}\p{N}]+([\p{L}\p{M}\p{N}]+)/u;

/** The first beginning of a word from `at` on. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space;
}
