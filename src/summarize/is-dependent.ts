import { eachWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import { SIGNS, type Spellings } from './spellings';

/**
 * Whether a sentence is hard to follow without the one before: by how it opens, and by what stands near its beginning.
 *
 * @param firstLeaning the place of the first word behind the opening one that has a sign of `LEANING`; -1 for none
 */
export function isDependent(
  text: string,
  words: readonly number[],
  firstLeaning: number,
  spellings: Spellings,
  cues: LanguageCues,
): boolean {
  const opening = spellings.signsAt(words, 0);
  return (
    ((opening & OPENING) !== 0 && opensDependent(opening, words, spellings, cues)) ||
    (firstLeaning > 0 && leansBack(text, words, firstLeaning, spellings))
  );
}

const OPENING = SIGNS.connectives | SIGNS.pointers | SIGNS.opener;

function opensDependent(
  opening: number,
  words: readonly number[],
  spellings: Spellings,
  cues: LanguageCues,
): boolean {
  return (
    (opening & SIGNS.connectives) !== 0 ||
    ((opening & SIGNS.pointers) !== 0 && pointsBack(words, spellings)) ||
    ((opening & SIGNS.opener) !== 0 && opensWithCue(words, spellings, cues))
  );
}

/** Signs of words near a sentence's beginning that lean on the one before. */
export const LEANING = SIGNS.carriers | SIGNS.demonstratives;

/** Words at a sentence's beginning among which a demonstrative, and a word that carries on, tell that it leans back. */
const DEMONSTRATIVE_REACH = 4;
const CARRIER_REACH = 5;
/** An adjunct before the statement is no longer than so many characters. */
const LONGEST_ADJUNCT = 70;

/** `By this definition …`, `The vote also …`, `In the United States, this …`; not so `In the spring of this year …`. */
function leansBack(
  text: string,
  words: readonly number[],
  firstLeaning: number,
  spellings: Spellings,
): boolean {
  for (let place = firstLeaning; place < CARRIER_REACH; place++)
    if (leansAt(words, place, spellings, place < DEMONSTRATIVE_REACH)) return true;
  if (firstLeaning > LONGEST_ADJUNCT) return false;
  const comma = text.indexOf(', ');
  if (comma < 0 || comma > LONGEST_ADJUNCT) return false;
  return leansAt(words, countWords(text.slice(0, comma)), spellings, true);
}

/** @param pointing whether a demonstrative tells it there, but for `this year`, `this paper` and the like */
function leansAt(
  words: readonly number[],
  place: number,
  spellings: Spellings,
  pointing: boolean,
): boolean {
  const signs = spellings.signsAt(words, place) & LEANING;
  if (signs === 0) return false;
  if ((signs & SIGNS.carriers) !== 0) return true;
  return pointing && (spellings.signsAt(words, place + 1) & (SIGNS.pointless | SIGNS.itself)) === 0;
}

function countWords(text: string): number {
  let count = 0;
  eachWord(text, () => count++);
  return count;
}

/** How far into a sentence the clause stands that an impersonal *it* announces. */
const IMPERSONAL_REACH = 8;

/** Whether an opening pronoun needs the sentence before; `This paper` and `It is clear that` do not. */
function pointsBack(words: readonly number[], spellings: Spellings): boolean {
  if ((spellings.signsAt(words, 1) & SIGNS.itself) !== 0) return false;
  if ((spellings.signsAt(words, 0) & SIGNS.impersonal) === 0) return true;
  for (let i = 2; i < IMPERSONAL_REACH; i++)
    if ((spellings.signsAt(words, i) & SIGNS.clause) !== 0) return false;
  return true;
}

/** Whether a sentence opens with words that need the one before; `In this paper` does not. */
function opensWithCue(
  words: readonly number[],
  spellings: Spellings,
  { openers }: LanguageCues,
): boolean {
  const known = openers.get(spellings.foldedAt(words, 0)) ?? [];
  return known.some(
    (opener) =>
      opener.every((word, place) => spellings.foldedAt(words, place) === word) &&
      (spellings.signsAt(words, opener.length) & SIGNS.itself) === 0,
  );
}
