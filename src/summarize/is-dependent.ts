import { eachWord } from '../language/words';
import type { LanguageCues } from './language-cues';
import type { Spellings } from './spellings';

/** Whether a sentence is hard to follow without the one before: by how it opens, and by what stands near its beginning. */
export function isDependent(
  text: string,
  words: readonly number[],
  spellings: Spellings,
  cues: LanguageCues,
): boolean {
  const opening = spellings.foldedAt(words, 0);
  return (
    cues.connectives.has(opening) ||
    (cues.pointers.has(opening) && pointsBack(words, spellings, cues)) ||
    (cues.openers.get(opening)?.some((opener) => opensWith(words, opener, spellings, cues)) ??
      false) ||
    leansBack(text, words, spellings, cues)
  );
}

/** Words at a sentence's beginning among which a demonstrative, and a word that carries on, tell that it leans back. */
const DEMONSTRATIVE_REACH = 4;
const CARRIER_REACH = 5;
/** An adjunct before the statement is no longer than so many characters. */
const LONGEST_ADJUNCT = 70;

/** `By this definition …`, `The vote also …`, `In the United States, this …`; not so `In the spring of this year …`. */
function leansBack(
  text: string,
  words: readonly number[],
  spellings: Spellings,
  cues: LanguageCues,
): boolean {
  const pointsAt = (place: number): boolean => {
    const next = spellings.foldedAt(words, place + 1);
    return (
      cues.demonstratives.has(spellings.foldedAt(words, place)) &&
      !cues.pointless.has(next) &&
      !cues.itself.has(next)
    );
  };
  for (let place = 1; place < DEMONSTRATIVE_REACH; place++) if (pointsAt(place)) return true;
  for (let place = 1; place < CARRIER_REACH; place++)
    if (cues.carriers.has(spellings.foldedAt(words, place))) return true;
  const comma = text.indexOf(', ');
  if (comma < 0 || comma > LONGEST_ADJUNCT) return false;
  let place = 0;
  eachWord(text.slice(0, comma), () => place++);
  return pointsAt(place) || cues.carriers.has(spellings.foldedAt(words, place));
}

/** How far into a sentence the clause stands that an impersonal *it* announces. */
const IMPERSONAL_REACH = 8;

/** Whether an opening pronoun needs the sentence before; `This paper` and `It is clear that` do not. */
function pointsBack(words: readonly number[], spellings: Spellings, cues: LanguageCues): boolean {
  if (cues.itself.has(spellings.foldedAt(words, 1))) return false;
  if (!cues.impersonal.has(spellings.foldedAt(words, 0))) return true;
  for (let i = 2; i < IMPERSONAL_REACH; i++)
    if (cues.clause.has(spellings.foldedAt(words, i))) return false;
  return true;
}

/** Whether a sentence opens with words that need the one before; `In this paper` does not. */
function opensWith(
  words: readonly number[],
  opener: readonly string[],
  spellings: Spellings,
  { itself }: LanguageCues,
): boolean {
  for (let i = 0; i < opener.length; i++)
    if (spellings.foldedAt(words, i) !== opener[i]) return false;
  return !itself.has(spellings.foldedAt(words, opener.length));
}
