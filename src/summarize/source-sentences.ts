import { sentencesOf } from '../language/sentences';
import { eachWord } from '../language/words';
import type { SummarySource } from '../model/summary';
import { cuesOf } from './language-cues';
import { habitsOf, type SentenceTraits, traitsOf } from './sentence-traits';
import { QuotationState } from './quotation-state';
import { Spellings } from './spellings';
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

/** Paragraphs of one sentence behind one that ends in a colon are what it announces, as many at most. */
const LONGEST_LIST = 12;

/** The sentences of a source in order. */
export function sourceSentences(source: SummarySource, vocabulary: Vocabulary): SourceSentence[] {
  const cues = cuesOf(source.language);
  const habits = habitsOf(source);
  const spellings = new Spellings(vocabulary, cues);
  const sentences: SourceSentence[] = [];
  source.sections.forEach((section, index) => {
    let announced = 0;
    for (const paragraph of section.paragraphs) {
      const spans = sentencesOf(paragraph.text, source.language);
      const isItem = announced > 0 && spans.length === 1;
      announced = paragraph.text.trimEnd().endsWith(':')
        ? LONGEST_LIST
        : isItem
          ? announced - 1
          : 0;
      const quotation = new QuotationState();
      spans.forEach(({ start, end }, place) => {
        const text = paragraph.text.slice(start, end).trim();
        if (text === '') return;
        const quoted = quotation.isQuotedWhole(text) || quotation.breaksOff;
        const leans = isItem || (!habits.dialogue && quoted);
        const words: number[] = [];
        const terms: number[] = [];
        eachWord(text, (word) => {
          const spelling = spellings.numberOf(word);
          const term = spellings.termOf(spelling);
          words.push(spelling);
          if (term >= 0) terms.push(term);
        });
        sentences.push({
          text,
          paragraph: paragraph.id,
          section: index,
          place,
          words: lengthInWords(text),
          terms,
          traits: traitsOf(text, words, spellings, habits, cues, leans),
        });
      });
    }
  });
  return sentences;
}

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
