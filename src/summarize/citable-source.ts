import { sentencesOf } from '../language/sentences';
import { foldWord, wordsOf } from '../language/words';
import { Vocabulary } from './vocabulary';

/** A paragraph of a source, prepared to be compared with claims. */
export interface CitableParagraph {
  readonly text: string;
  readonly terms: ReadonlySet<number>;
  readonly sentences: readonly CitableSentence[];
}

export interface CitableSentence {
  readonly text: string;
  readonly terms: ReadonlySet<number>;
}

/** The paragraphs of one source, prepared once for the many claims that cite them. */
export class CitableSource {
  readonly vocabulary: Vocabulary;
  readonly paragraphs: readonly CitableParagraph[];
  readonly #frequency = new Map<number, number>();
  readonly #byText: ReadonlyMap<string, CitableParagraph>;
  readonly #language: string;
  /** Words that the source has without a capital. */
  readonly #ordinary = new Set<string>();

  constructor(texts: readonly string[], language: string) {
    this.#language = language;
    this.vocabulary = new Vocabulary(language);
    this.paragraphs = texts.map((text) => this.#prepare(text));
    this.#byText = new Map(this.paragraphs.map((paragraph) => [paragraph.text, paragraph]));
    for (const { terms, text } of this.paragraphs) {
      for (const word of wordsOf(text)) {
        if (/^\p{Ll}/u.test(word.text)) this.#ordinary.add(foldWord(word.text));
      }
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** The paragraph with this text; a text that is not of the source is prepared as if it were. */
  paragraphOf(text: string): CitableParagraph {
    return this.#byText.get(text) ?? this.#prepare(text);
  }

  /** Whether the source has the term anywhere. */
  knows(term: number): boolean {
    return this.#frequency.has(term);
  }

  /** Whether a folded word stands anywhere in the source without a capital: it is no name then. */
  hasOrdinary(word: string): boolean {
    return this.#ordinary.has(word);
  }

  /** How telling a term is: the log of paragraphs over paragraphs with it. */
  rarityOf(term: number): number {
    return Math.log((this.paragraphs.length + 1) / ((this.#frequency.get(term) ?? 0) + 0.5));
  }

  #prepare(text: string): CitableParagraph {
    const sentences = sentencesOf(text, this.#language).map(({ start, end }) => {
      const sentence = text.slice(start, end).trim();
      return { text: sentence, terms: new Set<number>(this.vocabulary.terms(sentence)) };
    });
    return { text, terms: new Set(sentences.flatMap(({ terms }) => [...terms])), sentences };
  }
}
