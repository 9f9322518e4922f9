import type { SummarySource } from '../model/summary';
import { givesThanks } from './gives-thanks';
import { isDependent, LEANING } from './is-dependent';
import type { LanguageCues } from './language-cues';
import { SIGNS, type Spellings } from './spellings';

/** What a sentence is besides a statement. */
export interface SentenceTraits {
  readonly question: boolean;
  /** No whole sentence: a title, an item, a caption, a signature, a line of names or furniture, thanks. */
  readonly fragment: boolean;
  /** It opens with a word that points back or carries on, and is hard to follow alone. */
  readonly dependent: boolean;
  /** It holds quotation marks. */
  readonly quoted: boolean;
  /** How many of its words are a speaker's to a hearer: *I*, *you*, *yeah*. */
  readonly spoken: number;
  /** How many of its words tell of aims, results and conclusions. */
  readonly weighty: number;
}

/** What a document's writer does, so that leaving it out tells something. */
interface WritingHabits {
  /** Ends sentences with a mark. */
  readonly stops: boolean;
  /** Begins sentences with a capital. */
  readonly capitals: boolean;
  /** Lets people talk: paragraphs that begin with a quotation are ordinary. */
  readonly dialogue: boolean;
}

/** The habits of a document by its paragraphs of some length; lists and titles have their own. */
export function habitsOf(source: SummarySource): WritingHabits {
  const all = source.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => text.trim()),
  );
  const texts = all.filter((text) => text.length >= RUNNING_TEXT);
  const most = texts.length / 2;
  return {
    stops: texts.filter((text) => ENDS.test(text)).length >= most,
    dialogue: all.filter((text) => SPEECH.test(text)).length > DIALOGUE * all.length,
    capitals: texts.filter((text) => /^[^\p{L}]*\p{Lu}/u.test(text)).length >= most,
  };
}

/** A paragraph of speech. */
const SPEECH = /^["“„«»—–]/;
const DIALOGUE = 0.1;

/** Characters from which a paragraph is taken for running text. */
const RUNNING_TEXT = 80;

/** A sentence's first letter is a small one. */
const SMALL_START = /^[^\p{L}]*\p{Ll}/u;

const ENDS = /[.!?…。！？।۔։][\])"'”’»›」』*_]*(?:\[\^?\d+\])*$/u;
const QUESTION = /[?？؟][\])"'”’»›」』]*$/u;
const CREDIT = /[/|—–-]\s*(?:image|photo|picture|credit|foto|bild|imagen|crédito|photographie)\b/;
const CAPTION =
  /^\s*(?:figure|fig\.|table|image|photo|photograph|credit|source|abbildung|abb\.|tabelle|foto|figura|tabla|imagen|fuente|tableau|crédit)\s*(?:\d|:|by\b)/;
const QUOTATION = /["“”«»„「『]/u;
const LINK = /https?:\/\/|www\./u;
const ADDRESS = /\S@\S[^\s.@]*\.\S/u;

/**
 * @param words the sentence's words as numbers of `spellings`
 * @param leans whether its place makes it lean on the text before: an item of a list, a part of a quotation
 */
export function traitsOf(
  text: string,
  words: readonly number[],
  spellings: Spellings,
  habits: WritingHabits,
  cues: LanguageCues,
  leans: boolean,
): SentenceTraits {
  const count = countSigns(words, spellings);
  return {
    question: QUESTION.test(text),
    fragment: isFragment(text, count, habits),
    dependent: leans || isDependent(text, words, count.firstLeaning, spellings, cues),
    quoted: QUOTATION.test(text),
    spoken: count.spoken,
    weighty: count.weighty,
  };
}

/** How many words of a sentence have each sign. */
interface SignCount {
  readonly words: number;
  readonly weighty: number;
  readonly spoken: number;
  readonly cased: number;
  readonly capital: number;
  /** The place of the first one behind the opening one that leans on what came before; -1 for none. */
  readonly firstLeaning: number;
}

function countSigns(words: readonly number[], spellings: Spellings): SignCount {
  let weighty = 0;
  let spoken = 0;
  let cased = 0;
  let capital = 0;
  let firstLeaning = -1;
  for (let place = 0; place < words.length; place++) {
    const signs = spellings.signsAt(words, place);
    if ((signs & SIGNS.cased) !== 0) cased++;
    if ((signs & SIGNS.capital) !== 0) capital++;
    // Most words have no other.
    if (signs <= (SIGNS.cased | SIGNS.capital)) continue;
    if ((signs & SIGNS.weighty) !== 0) weighty++;
    if ((signs & SIGNS.conversation) !== 0) spoken++;
    if (firstLeaning < 0 && place > 0 && (signs & LEANING) !== 0) firstLeaning = place;
  }
  return { words: words.length, weighty, spoken, cased, capital, firstLeaning };
}

/** What a document says of itself and not of its subject: where it was published, where to read on. */
const NOTICE =
  /^(?:(?:this \S+ was |first |originally |also )?published\b|translated (?:by|from)\b|(?:you can )?(?:read|find|learn) more\b|click\b|subscribe\b|sign up\b|see also\b|for more\b.*\bsee\b|publicado (?:en|el|por)\b|traducido\b|(?:lee|leer|lea) más\b|(?:zuerst )?(?:erschienen|veröffentlicht) (?:am|in|bei)\b|übersetzt\b|mehr dazu\b|(?:publié|paru) (?:le|dans|par|en)\b|traduit\b|(?:lire|voir) aussi\b)/;
/** Characters of the longest of them. */
const LONGEST_NOTICE = 200;

/** Fewest words, and fewest characters of a script without spaces, of a statement that stands for itself. */
const SHORTEST = 5;

function isFragment(
  text: string,
  { words, cased, capital }: SignCount,
  habits: WritingHabits,
): boolean {
  const lower = text.toLowerCase();
  if (words < SHORTEST || CAPTION.test(lower) || CREDIT.test(lower)) return true;
  if (LINK.test(text) || (text.includes('@') && ADDRESS.test(text))) return true;
  if (text.length <= LONGEST_NOTICE && NOTICE.test(lower)) return true;
  if (givesThanks(lower)) return true;
  if (habits.stops && !ENDS.test(text)) return true;
  if (habits.capitals && SMALL_START.test(text)) return true;
  // A line of names, a title in capitals, a signature; German nouns alone do not get there.
  return cased > 3 && capital > 0.7 * cased;
}
