import { PERSON_TITLES } from '../entities/entity-words';
import { foldedWords } from './fold-spelling';

/** `Brandt, Ada` and `Brandt, A. B.`, as card indexes have it. */
const INVERTED =
  /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?), ((?:\p{Lu}[\p{L}\p{M}'’-]*\.? ?){1,3})$/u;

/** What tells a father from his son, folded. */
const GENERATION =
  /^(?:jr|sr|junior|senior|jun|sen|ii|iii|iv|v|pere|fils|hijo|padre|mozo|viejo|elder|younger|altere|jungere)$/;

/** `Ada Brandt` for `Brandt, Ada`; null for names in their usual order. */
export function usualOrder(name: string): string | null {
  const [, last, first] = INVERTED.exec(name.trim()) ?? [];
  if (last === undefined || first === undefined) return null;
  return GENERATION.test(foldedWords(first).join(' ')) ? null : `${first.trim()} ${last}`;
}

/** A name without the forms of address before it; null where it has none, or where one word would be left. */
export function withoutAddress(name: string): string | null {
  const words = name.trim().split(/\s+/);
  let from = 0;
  while (words.length - from > 2 && PERSON_TITLES.has(foldedWords(words[from] ?? '').join(' ')))
    from++;
  return from === 0 ? null : words.slice(from).join(' ');
}

/** The parts of a person's name, folded. */
export interface PersonName {
  /** First names and initials, at least one. */
  readonly given: readonly string[];
  readonly last: string;
  /** `jr`, `ii`; empty for most. */
  readonly generation: string;
}

/** Reads a name in its usual order; null where it has another shape than a person's. */
export function personNameOf(name: string): PersonName | null {
  const written = usualOrder(name) ?? name;
  if (/[\d()[\]:/&]/.test(written) || !/^\p{Lu}/u.test(written)) return null;
  // `J.R.R. Brandt` and `JRR Brandt` have three initials.
  const apart = written
    .replace(/(\p{Lu})\.\s*/gu, '$1 ')
    .replace(/^(\p{Lu}{2,3}) (?=\p{Lu}\p{Ll})/u, (_, letters: string) =>
      letters.replace(/\p{Lu}/gu, '$& '),
    );
  const words = [...foldedWords(apart)];
  const generation: string[] = [];
  while (words.length > 2 && GENERATION.test(words.at(-1) ?? ''))
    generation.unshift(words.pop() ?? '');
  const last = words.pop();
  if (last === undefined || words.length === 0 || words.length > 4 || last.length < 2) return null;
  return { given: words, last, generation: generation.join(' ') };
}

/** Whether a name has an initial where others have a first name. */
export function hasInitial({ given }: PersonName): boolean {
  return given.some(isInitial);
}

/** Whether a name is written as only a person's is: with initials that have their points. */
export function isSurelyAbbreviated(name: string): boolean {
  return /(?:^|[\s.,-])\p{Lu}\.(?=[\s\p{Lu}]|-\p{Lu}|$)/u.test(name);
}

/**
 * Whether an initial of one is all that keeps two names apart: `J. Smith` and `John Smith`, `John M. Smith` and
 * `John Smith`, but neither `John A. Smith` and `John B. Smith` nor `John Smith` and `John Smith Jr.`.
 */
export function differByInitials(one: PersonName, other: PersonName): boolean {
  if (one.last !== other.last || one.generation !== other.generation) return false;
  const [few, many] =
    one.given.length <= other.given.length ? [one.given, other.given] : [other.given, one.given];
  let at = 0;
  let abbreviated = false;
  for (const [i, name] of few.entries()) {
    // The first names stand for each other; what one of them leaves out stands between.
    while (i > 0 && at < many.length && !fits(name, many[at] ?? '')) {
      abbreviated ||= isInitial(many[at] ?? '');
      at++;
    }
    const its = many[at];
    if (its === undefined || !fits(name, its)) return false;
    abbreviated ||= isInitial(name) !== isInitial(its);
    at++;
  }
  return abbreviated || many.slice(at).some(isInitial);
}

function isInitial(name: string): boolean {
  return /^.$/u.test(name);
}

function fits(one: string, other: string): boolean {
  if (one === other) return true;
  return (isInitial(one) || isInitial(other)) && one.startsWith(other.charAt(0));
}
