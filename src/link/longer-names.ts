import { PERSON_TITLES } from './entities/entity-words';
import { isFirstName } from './entities/first-names';
import { foldName } from './entities/fold-name';
import { COMMON_LANGUAGES, isFunctionWord } from './function-words';
import type { Lexicon } from './lexicon';
import type { Mention } from './note-facts';

/** How far from a mention its neighbours are looked for, in UTF-16 units. */
const REACH = 60;

/** A word with a capital right before, and what stands before that. */
const BEFORE = /^(.*?)(\p{Lu}[\p{L}\p{M}\p{N}'’-]*) $/su;

/** Behind these a capital says nothing: the beginning of a line, a sentence, a bracket, a quotation, emphasis. */
const OPENING = /(?:^|[.!?:…|]\s|\n[\s>*+-]*(?:\d{1,3}[.)]\s+)?|[*_=~"“„«‘(\\[/])$/u;

const WORD_AFTER = /^ \p{Lu}/u;

/** `Orla Ferry 2` */
const NUMBERED_AFTER = /^ \p{Lu}[\p{L}\p{M}]+ \d/u;

/** `Rules of Engagement` */
const OF_AFTER = /^ (?:of|de|del|des|du|von|da|do) (?:(?:the|la|los|las|les|der|den) )?\p{Lu}/u;

/**
 * Whether a mention seems but a word or two of a longer name of something else: `Binary Interface` for a note on
 * `Interface`, `Rules of Engagement` for one on a `Rule`. A person's last name, or a name behind an office or an owner,
 * is itself.
 */
export function isInLongerName(text: string, mention: Mention, lexicon: Lexicon): boolean {
  const { place, shown } = mention;
  if (!/^\p{Lu}/u.test(shown)) return false;
  const after = text.slice(place.end, place.end + REACH);
  const single = !/\s/.test(shown);
  if (single && NUMBERED_AFTER.test(after)) return true;
  if (OF_AFTER.test(after) && !mention.forms.some((form) => lexicon.sameWords(shown, form.text)))
    return true;
  if (!single && !WORD_AFTER.test(after)) return false;
  return continues(text.slice(Math.max(0, place.start - REACH), place.start));
}

/** Whether what stands before a mention ends in a word of a name. */
function continues(before: string): boolean {
  const [, rest = '', word = ''] = BEFORE.exec(before) ?? [];
  if (word === '' || OPENING.test(rest) || /['’]s$|s['’]$/.test(word)) return false;
  const folded = foldName(word);
  return (
    !PERSON_TITLES.has(folded) && !isFirstName(word) && !isFunctionWord(word, COMMON_LANGUAGES)
  );
}
