import type { LexiconForm } from './form-store';

const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Whether `shown` has fewer letters than the person's name that it was matched with: names take endings (`Lenins`), and
 * are never without one that belongs to them (`Hallas` is no plural of `Halla`).
 */
export function cutsName(name: string, shown: string): boolean {
  return lettersIn(shown) < lettersIn(name);
}

function lettersIn(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}

/**
 * Where a mention ends whose words run from `start` to `end`: with the full stop after it, where that belongs to an
 * abbreviation (`U.S.`, `Harbour Works Inc.`), and with the marks that a form ends in too (`Weavers’ Guild (WG)`).
 */
export function mentionEnd(
  text: string,
  start: number,
  end: number,
  forms: readonly LexiconForm[],
): number {
  if (/[)\]”"’»?!]/.test(text.charAt(end))) {
    const tails = forms.map((form) => TAIL.exec(form.text.slice(-MOST_MARKS))?.[0] ?? '');
    const tail = tails.find((marks) => marks !== '' && text.startsWith(marks, end)) ?? '';
    return isBalanced(text.slice(start, end + tail.length)) ? end + tail.length : end;
  }
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return end;
  const initials = text.charAt(end - 2) === '.';
  return initials || forms.some((form) => form.text.endsWith('.')) ? end + 1 : end;
}

/** A name ends in no more marks. */
const MOST_MARKS = 4;

const TAIL = /[)\]”"’»?!]+$/;

const PAIRS = ['()', '[]', '“”', '«»'];

/** Whether brackets and quotation marks that open in a text end in it as well. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return (
    count('"') % 2 === 1 && PAIRS.every((pair) => count(pair.charAt(0)) === count(pair.charAt(1)))
  );
}
