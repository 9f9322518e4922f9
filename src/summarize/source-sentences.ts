import { sentencesOf } from '../language/sentences';
import { foldWord, type Word, wordsOf } from '../language/words';
import type { SummarySource } from '../model/summary';
import { cuesOf, type LanguageCues } from './language-cues';
import type { Terms, Vocabulary } from './vocabulary';

/** A sentence of a source with what its words alone tell. */
export interface SourceSentence {
  /** Verbatim, white space at its ends left out. */
  readonly text: string;
  /** The id of its paragraph. */
  readonly paragraph: string;
  /** The index of its section in the source. */
  readonly section: number;
  /** Its place in its paragraph, from 0. */
  readonly place: number;
  /** Words between white space, or characters over two in scripts without spaces. */
  readonly words: number;
  readonly terms: Terms;
  readonly traits: SentenceTraits;
}

/** What a sentence is besides a statement. */
export interface SentenceTraits {
  readonly question: boolean;
  /** No whole sentence: a title, an item, a caption, a signature, a line of names or furniture. */
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

/** The sentences of a source in order. */
export function sourceSentences(source: SummarySource, vocabulary: Vocabulary): SourceSentence[] {
  const cues = cuesOf(source.language);
  const habits = habitsOf(source);
  const spellings = spellingReader(cues, vocabulary);
  const sentences: SourceSentence[] = [];
  source.sections.forEach((section, index) => {
    for (const paragraph of section.paragraphs) {
      sentencesOf(paragraph.text, source.language).forEach(({ start, end }, place) => {
        const text = paragraph.text.slice(start, end).trim();
        if (text === '') return;
        const words: Spelling[] = [];
        const terms: number[] = [];
        for (const word of wordsOf(text)) {
          const spelling = spellings(word);
          words.push(spelling);
          if (spelling.term >= 0) terms.push(spelling.term);
        }
        sentences.push({
          text,
          paragraph: paragraph.id,
          section: index,
          place,
          words: lengthInWords(text),
          terms,
          traits: traitsOf(text, words, habits, cues),
        });
      });
    }
  });
  return sentences;
}

/** What the spelling of a word tells by itself, in the document's language. */
interface Spelling {
  /** -1 for a function word. */
  readonly term: number;
  readonly folded: string;
  readonly weighty: boolean;
  readonly spoken: boolean;
  /** Begins with a letter of a script that has capitals. */
  readonly cased: boolean;
  readonly capital: boolean;
}

/** Looks at each spelling of a document once, however often it stands there. */
function spellingReader(cues: LanguageCues, vocabulary: Vocabulary): (word: Word) => Spelling {
  const known = new Map<string, Spelling>();
  return ({ text }) => {
    let spelling = known.get(text);
    if (spelling === undefined) {
      const folded = foldWord(text);
      const letter = caseOf(text);
      spelling = {
        term: vocabulary.termOf(text, folded),
        folded,
        weighty: cues.weighty.has(folded),
        spoken: cues.conversation.has(folded),
        cased: letter !== 'none',
        capital: letter === 'capital',
      };
      known.set(text, spelling);
    }
    return spelling;
  };
}

/** Of the first letter. */
function caseOf(text: string): 'capital' | 'small' | 'none' {
  const code = text.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return 'small';
  if (/^\p{Lu}/u.test(text)) return 'capital';
  return code >= 0x80 && /^\p{Ll}/u.test(text) ? 'small' : 'none';
}

/** What a document's writer does, so that leaving it out tells something. */
interface WritingHabits {
  /** Ends sentences with a mark. */
  readonly stops: boolean;
  /** Begins sentences with a capital. */
  readonly capitals: boolean;
}

/** The habits of a document by its paragraphs of some length; lists and titles have their own. */
function habitsOf(source: SummarySource): WritingHabits {
  const texts = source.sections
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.trim()))
    .filter((text) => text.length >= RUNNING_TEXT);
  const most = texts.length / 2;
  return {
    stops: texts.filter((text) => ENDS.test(text)).length >= most,
    capitals: texts.filter((text) => /^[^\p{L}]*\p{Lu}/u.test(text)).length >= most,
  };
}

/** Characters from which a paragraph is taken for running text. */
const RUNNING_TEXT = 80;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
/** Thai, the first of these scripts in Unicode. */
const FIRST_UNSPACED = 0x0e00;
const EVERY_UNSPACED = new RegExp(UNSPACED, 'gu');

/** The length of a text as budgets count it. */
export function lengthInWords(text: string): number {
  let spaced = 0;
  let inside = false;
  let highest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 0x20 || code === 0xa0;
    if (!space && !inside) spaced++;
    inside = !space;
    if (code > highest) highest = code;
  }
  if (highest < FIRST_UNSPACED || !UNSPACED.test(text)) return spaced;
  return Math.max(spaced, Math.round((text.match(EVERY_UNSPACED)?.length ?? 0) / 2));
}

const ENDS = /[.!?…。！？।۔։][\])"'”’»›」』*_]*(?:\[\^?\d+\])*$/u;
const QUESTION = /[?？؟][\])"'”’»›」』]*$/u;
const CREDIT = /[/|—–-]\s*(?:image|photo|picture|credit|foto|bild|imagen|crédito|photographie)\b/iu;
const CAPTION =
  /^\s*(?:figure|fig\.|table|image|photo|photograph|credit|source|abbildung|abb\.|tabelle|foto|figura|tabla|imagen|fuente|tableau|crédit)\s*(?:\d|:|by\b)/iu;
const QUOTATION = /["“”«»„「『]/u;
const LINKED = /https?:\/\/|www\.|\S@\S+\.\S/u;

function traitsOf(
  text: string,
  words: readonly Spelling[],
  habits: WritingHabits,
  cues: LanguageCues,
): SentenceTraits {
  const opening = words[0]?.folded ?? '';
  let spoken = 0;
  let weighty = 0;
  for (const word of words) {
    if (word.spoken) spoken++;
    if (word.weighty) weighty++;
  }
  return {
    question: QUESTION.test(text),
    fragment: isFragment(text, words, habits),
    dependent: pointsBack(words, cues) || cues.connectives.has(opening) || opensWith(words, cues),
    quoted: QUOTATION.test(text),
    spoken,
    weighty,
  };
}

/** How far into a sentence the clause stands that an impersonal *it* announces. */
const IMPERSONAL_REACH = 8;

/** Whether the opening word needs the sentence before; `This paper` and `It is clear that` do not. */
function pointsBack(signs: readonly Spelling[], cues: LanguageCues): boolean {
  const [opening = '', second = ''] = signs.slice(0, 2).map(({ folded }) => folded);
  if (!cues.pointers.has(opening) || cues.itself.has(second)) return false;
  const impersonal = cues.impersonal.has(opening);
  return !(
    impersonal && signs.slice(2, IMPERSONAL_REACH).some(({ folded }) => cues.clause.has(folded))
  );
}

/** Whether a sentence opens with words that need the one before; `In this paper` does not. */
function opensWith(words: readonly Spelling[], { openers, itself }: LanguageCues): boolean {
  return (openers.get(words[0]?.folded ?? '') ?? []).some(
    (opener) =>
      opener.every((word, i) => words[i]?.folded === word) &&
      !itself.has(words[opener.length]?.folded ?? ''),
  );
}

/** What a document says of itself and not of its subject: where it was published, where to read on. */
const NOTICE =
  /^(?:(?:this \p{L}+ was |first |originally |also )?published\b|translated (?:by|from)\b|(?:you can )?(?:read|find|learn) more\b|click\b|subscribe\b|sign up\b|see also\b|for more\b.*\bsee\b|publicado (?:en|el|por)\b|traducido\b|(?:lee|leer|lea) más\b|(?:zuerst )?(?:erschienen|veröffentlicht) (?:am|in|bei)\b|übersetzt\b|mehr dazu\b|(?:publié|paru) (?:le|dans|par|en)\b|traduit\b|(?:lire|voir) aussi\b)/iu;
/** Characters of the longest of them. */
const LONGEST_NOTICE = 200;

/** Fewest words, and fewest characters of a script without spaces, of a statement that stands for itself. */
const SHORTEST = 5;

function isFragment(text: string, words: readonly Spelling[], habits: WritingHabits): boolean {
  if (words.length < SHORTEST || CAPTION.test(text) || CREDIT.test(text) || LINKED.test(text))
    return true;
  if (text.length <= LONGEST_NOTICE && NOTICE.test(text)) return true;
  if (habits.stops && !ENDS.test(text)) return true;
  if (habits.capitals && /^[^\p{L}]*\p{Ll}/u.test(text)) return true;
  let cased = 0;
  let capital = 0;
  for (const word of words) {
    if (word.cased) cased++;
    if (word.capital) capital++;
  }
  // A line of names, a title in capitals, a signature; German nouns alone do not get there.
  return cased > 3 && capital > 0.7 * cased;
}
