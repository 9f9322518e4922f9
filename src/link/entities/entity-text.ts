import { detectLanguage } from '../../language/detect';
import { sentencesOf } from '../../language/sentences';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import type { Span } from '../../model/span';
import { isFunctionWord } from '../function-words';

/** A word of a sentence. Offsets count in the sentence. */
export interface NameToken extends Span {
  readonly text: string;
  /** Its place asks for a capital: it opens the sentence, a quotation, or stands in an opening in capitals. */
  readonly opens: boolean;
}

/** A sentence of a note as discovery reads it. */
export interface SentenceText {
  readonly path: VaultPath;
  /** The id of the paragraph that it stands in, or null where it cannot be cited. */
  readonly paragraph: string | null;
  readonly language: string;
  readonly text: string;
  readonly tokens: readonly NameToken[];
  /** A heading, or a line whose words mostly have capitals, where a capital says nothing. */
  readonly titled: boolean;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|['’](?!s(?![\p{L}]))[\p{L}][\p{L}\p{M}\p{N}]*)*/gu;

const READ = new Set(['paragraph', 'list', 'blockquote', 'callout', 'table', 'heading']);

/** Cuts a note into sentences with their words. */
export function sentencesOfNote(note: NoteFile): readonly SentenceText[] {
  const { blocks } = scanNote(note.text);
  const texts = blocks
    .filter((block) => READ.has(block.type))
    .map((block) => ({ block, text: plainTextOf(note.text.slice(block.start, block.end)) }));
  const language = detectLanguage(texts.map(({ text }) => text).join('\n'));
  return texts.flatMap(({ block, text }) =>
    sentencesOf(text, language).flatMap((span) => {
      const sentence = text.slice(span.start, span.end).trim();
      if (sentence === '') return [];
      const tokens = tokensOf(sentence);
      const titled = block.type === 'heading' || isTitled(sentence, tokens, language);
      return [{ path: note.path, paragraph: block.id, language, text: sentence, tokens, titled }];
    }),
  );
}

function tokensOf(sentence: string): readonly NameToken[] {
  const found = [...sentence.matchAll(TOKEN)];
  const shouted = openingInCapitals(found.map((match) => match[0]));
  return found.map((match, i) => {
    const before = sentence.slice(Math.max(0, match.index - 8), match.index).trimEnd();
    const opens = i === 0 || i < shouted || /[“"„«‘:;!?.…•*]$/.test(before);
    // The full stop after `U.S` is the abbreviation's own.
    const dotted =
      /^(?:\p{Lu}\.)+\p{Lu}$/u.test(match[0]) && sentence[match.index + match[0].length] === '.';
    const text = dotted ? `${match[0]}.` : match[0];
    return { start: match.index, end: match.index + text.length, text, opens };
  });
}

/** How many words in capitals a sentence opens with, when that is typography: `IN LATE March, ...` */
function openingInCapitals(words: readonly string[]): number {
  let count = 0;
  while (/^[\p{Lu}\p{N}'’-]+$/u.test(words[count] ?? '')) count++;
  if (count < 2 || count === words.length) return count > 1 ? count : 0;
  return words.slice(0, count).some((word) => word.length > 1) ? count : 0;
}

/** Most words that are not function words have a capital; German nouns always do. */
function isTitled(sentence: string, tokens: readonly NameToken[], language: string): boolean {
  const long = tokens.filter(
    (token) => /^\p{L}{2}/u.test(token.text) && !isFunctionWord(token.text, [language]),
  );
  if (long.length < 3 || (language === 'de' && /[.!?]["”“]?$/.test(sentence))) return false;
  const capitals = long.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return capitals / long.length > (/[.]["”]?$/.test(sentence) ? 0.85 : 0.66);
}
