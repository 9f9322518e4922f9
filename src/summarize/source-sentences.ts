import { sentencesOf } from '../language/sentences';
import { foldWord, wordsOf } from '../language/words';
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
  readonly number: boolean;
  /** How many of its words tell of aims, results and conclusions. */
  readonly weighty: number;
}

/** The sentences of a source in order. */
export function sourceSentences(source: SummarySource, vocabulary: Vocabulary): SourceSentence[] {
  const cues = cuesOf(source.language);
  const sentences: SourceSentence[] = [];
  source.sections.forEach((section, index) => {
    for (const paragraph of section.paragraphs) {
      sentencesOf(paragraph.text, source.language).forEach(({ start, end }, place) => {
        const text = paragraph.text.slice(start, end).trim();
        if (text === '') return;
        sentences.push({
          text,
          paragraph: paragraph.id,
          section: index,
          place,
          words: lengthInWords(text),
          terms: vocabulary.terms(text),
          traits: traitsOf(text, cues),
        });
      });
    }
  });
  return sentences;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;

/** The length of a text as budgets count it. */
export function lengthInWords(text: string): number {
  const spaced = text.split(/\s+/).filter((part) => part !== '').length;
  return Math.max(spaced, Math.round((text.match(UNSPACED)?.length ?? 0) / 2));
}

const ENDS = /[.!?…。！？।۔։][\])"'”’»›」』*_]*(?:\[\^?\d+\])*$/u;
const QUESTION = /[?？؟][\])"'”’»›」』]*$/u;
const CAPTION =
  /(?:\/|\||[—–-])\s*(?:image|photo|picture|credit|foto|bild|imagen|crédito|photographie)\b|^\s*(?:figure|fig\.|table|image|photo|photograph|credit|source|abbildung|abb\.|tabelle|foto|figura|tabla|imagen|fuente|tableau|crédit)\s*(?:\d|:|by\b)/iu;
const QUOTATION = /["“”«»„「『]/u;
const LINKED = /https?:\/\/|www\.|\S@\S+\.\S/u;
const LETTER_CASE = /\p{Lu}|\p{Ll}/u;

function traitsOf(text: string, cues: LanguageCues): SentenceTraits {
  const words = wordsOf(text).map((word) => word.text);
  const folded = words.map(foldWord);
  const opening = folded[0] ?? '';
  return {
    question: QUESTION.test(text),
    fragment: isFragment(text, words),
    dependent: pointsBack(folded, cues) || cues.connectives.has(opening),
    quoted: QUOTATION.test(text),
    spoken: folded.filter((word) => cues.conversation.has(word)).length,
    number: /\p{Nd}/u.test(text),
    weighty: folded.filter((word) => cues.weighty.has(word)).length,
  };
}

/** How far into a sentence the clause stands that an impersonal *it* announces. */
const IMPERSONAL_REACH = 8;

/** Whether the opening word needs the sentence before; `This paper` and `It is clear that` do not. */
function pointsBack(folded: readonly string[], cues: LanguageCues): boolean {
  const [opening = '', second = ''] = folded;
  if (!cues.pointers.has(opening) || cues.itself.has(second)) return false;
  const impersonal = cues.impersonal.has(opening);
  return !(impersonal && folded.slice(2, IMPERSONAL_REACH).some((word) => cues.clause.has(word)));
}

/** Fewest words, and fewest characters of a script without spaces, of a statement that stands for itself. */
const SHORTEST = 5;

function isFragment(text: string, words: readonly string[]): boolean {
  if (words.length < SHORTEST || CAPTION.test(text) || LINKED.test(text)) return true;
  const cased = words.filter((word) => LETTER_CASE.test(word[0] ?? ''));
  const capital = cased.filter((word) => /^\p{Lu}/u.test(word)).length;
  // A line of names, a title in capitals, a signature; German nouns alone do not get there.
  if (cased.length > 3 && capital > 0.7 * cased.length) return true;
  return !ENDS.test(text);
}
