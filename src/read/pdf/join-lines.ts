import { endWithout } from '../../language/trim';
import { CJK, type Line, type Piece } from './line';

/** The words of a document that stand whole within a line, by which words cut at a line's end are judged. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐’'][\p{L}\p{M}\p{N}]+)*/gu;
const HYPHEN_AT_END = /[-‐\u00AD]$/;
const WITHIN_WORD = /[\p{L}\p{M}‐-]/u;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const match of text.matchAll(WORD)) {
      // What touches an end may be half a word.
      const end = match.index + match[0].length;
      if (end >= text.length - 1 && /[-‐\u00AD]$/.test(text)) continue;
      if (match.index === 0) continue;
      words.add(match[0].toLowerCase().replaceAll('‐', '-'));
    }
  }
  return words;
}

/**
 * Appends a line's pieces to a paragraph's: with a blank, or with none between Chinese or Japanese
 * characters and where a word goes on.
 */
export function appendLine(pieces: Piece[], next: readonly Piece[], words: Vocabulary): void {
  const last = pieces.at(-1);
  const first = next[0];
  if (last === undefined || first === undefined) {
    pieces.push(...next);
    return;
  }
  const [end, start] = [last.text.trimEnd(), first.text.trimStart()];
  const joined = joinedEnd(end, start, words);
  pieces[pieces.length - 1] = { ...last, text: joined ?? end };
  const blank = joined === null && !(CJK.test(end.slice(-1)) && CJK.test(start.charAt(0)));
  pieces.push({ ...first, text: blank ? ` ${start}` : start }, ...next.slice(1));
}

/** The word at a text's end, with the single hyphens in it; empty where there is none. */
function lastWord(text: string): string {
  const tail = text.slice(endWithout(text, WITHIN_WORD));
  return tail.slice(
    Math.max(
      0,
      ...[...tail.matchAll(/^[-‐]|[-‐]{2,}|[-‐]$/g)].map((found) => found.index + found[0].length),
    ),
  );
}

/** The line's end where a word goes on in the next: with its hyphen if that is the word's own. Null elsewhere. */
export function joinedEnd(end: string, start: string, words: Vocabulary): string | null {
  const hyphen = HYPHEN_AT_END.exec(end)?.[0] ?? '';
  const left = hyphen === '' ? '' : lastWord(end.slice(0, -1));
  const right = /^[\p{L}\p{M}]+/u.exec(start)?.[0] ?? '';
  const without = end.slice(0, -1);
  if (left === '') return /[\p{L}\p{N}][-‐–/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start) ? end : null; // prettier-ignore
  if (hyphen === '\u00AD') return without;
  // `Anglo-Saxon`, `COVID-19`, `pre- and postwar`
  if (right === '') return /^\p{N}/u.test(start) ? end : null;
  if (/^(?:and|or|und|oder|et|ou|y|o|bis|to)$/u.test(right) && !words.has((left + right).toLowerCase())) return null; // prettier-ignore
  if (/^\p{Lu}/u.test(right)) return /^\p{Lu}+$/u.test(left + right) ? without : end;
  const lower = left.toLowerCase();
  const whole = wholeWord(start).toLowerCase();
  if (words.has(lower.replaceAll('‐', '-') + whole)) return without;
  if (words.has(`${lower}-${whole}`) || words.has(`${lower}-${right.toLowerCase()}`)) return end;
  // `state-of-the-art` is hyphened throughout.
  return /[-‐]/.test(left) && words.has(right.toLowerCase()) ? end : without;
}

function wholeWord(text: string): string {
  return new RegExp(WORD.source, 'u').exec(text)?.[0].replaceAll('‐', '-') ?? '';
}
