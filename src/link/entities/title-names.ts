import { isFunctionWord } from '../function-words';
import type { Casing } from './casing';
import { isFirstName } from './first-names';
import { isShouted, type NameSpan, type SentenceText } from './entity-text';
import { nameKey } from './name-key';
import { isPlaceName } from './place-names';

/** The most words of a name that is looked for in a title. */
const MOST_WORDS = 4;

/**
 * The names in a headline or title, where capitals say nothing: what other sentences show to be names,
 * places that are known, and words after a first name.
 */
export function namesInTitle(
  sentence: SentenceText,
  casing: Casing,
  known: ReadonlySet<string>,
): readonly NameSpan[] {
  const { tokens, text } = sentence;
  const shouted = isShouted(text);
  const names: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let count = Math.min(MOST_WORDS, tokens.length - i); count > 0; count--) {
      const [first, last] = [tokens[i], tokens[i + count - 1]];
      if (first === undefined || last === undefined) continue;
      const name = text.slice(first.start, last.end);
      if (isFunctionWord(first.text, [sentence.language])) break;
      if (/[,;:()]/.test(name) || !/^\p{Lu}/u.test(name)) continue;
      if (!isName(name, casing, known, shouted)) continue;
      names.push({ start: first.start, end: last.end, text: name, sure: false });
      i += count - 1;
      break;
    }
  }
  return names;
}

function isName(
  name: string,
  casing: Casing,
  known: ReadonlySet<string>,
  shouted: boolean,
): boolean {
  if (name.length < 3) return false;
  if (known.has(nameKey(name)) || isPlaceName(name)) return true;
  const words = name.split(' ');
  if (words.length === 1) return !shouted && casing.isAcronym(name);
  return (
    words.length < 4 &&
    words.length > 1 &&
    isFirstName(words[0]) &&
    words
      .slice(1)
      .every((word) => /^\p{Lu}/u.test(word) && casing.capitalShare(word, 1) > 0.5 && !shouted)
  );
}
