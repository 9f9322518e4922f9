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
 * abbreviation (`U.S.`, `Harbour Works Inc.`), and with the bracket that was opened in it (`Weavers’ Guild (WG)`).
 */
export function mentionEnd(
  text: string,
  start: number,
  end: number,
  forms: readonly LexiconForm[],
): number {
  if (text.charAt(end) === ')') {
    const bracketed = forms.some((form) => form.text.endsWith(')'));
    return bracketed && text.slice(start, end).includes('(') ? end + 1 : end;
  }
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return end;
  const initials = text.charAt(end - 2) === '.';
  return initials || forms.some((form) => form.text.endsWith('.')) ? end + 1 : end;
}
