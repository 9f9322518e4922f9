import type { VaultPath } from './note';
import type { SummarySource } from './summary';

/** A document among several that are summarised together. */
export interface CollectionDocument extends SummarySource {
  readonly path: VaultPath;
  /** ISO 8601, or null. */
  readonly published: string | null;
}

/** What is summarised together. */
export interface Collection {
  /** In the order in which they are to be told of. */
  readonly documents: readonly CollectionDocument[];
  /**
   * Names of what the summary is about, as the documents write them: only sentences with one of them count.
   * Absent where all of the documents count.
   */
  readonly about?: readonly string[];
}

/** A paragraph of one of several documents. */
export interface ParagraphReference {
  readonly path: VaultPath;
  readonly id: string;
}

/** A sentence of several documents' summary. */
export interface CollectionSentence {
  readonly text: string;
  /** The paragraphs that have it word for word, that of the earliest document first. */
  readonly cites: readonly ParagraphReference[];
  /** Paragraphs of other documents that say it in nearly the same words. */
  readonly also: readonly ParagraphReference[];
}

/** Something that several documents speak of, with what they say of it, in the order of the documents. */
export interface CollectionTopic {
  readonly heading: string;
  readonly sentences: readonly CollectionSentence[];
}

export interface ChronologyEntry {
  /** ISO 8601: `2019`, `2019-03` or `2019-03-14`. */
  readonly date: string;
  /** The sentence names no year: this one is told by the date of its document. */
  readonly yearInferred: boolean;
  readonly sentence: CollectionSentence;
}

/** Sentences of different documents that say the same with other numbers. */
export interface CollectionDifference {
  readonly sentences: readonly CollectionSentence[];
}

/** What several documents say together, all of it verbatim. */
export interface CollectionSummary {
  readonly topics: readonly CollectionTopic[];
  readonly differences: readonly CollectionDifference[];
  readonly chronology: readonly ChronologyEntry[];
  /** Of each document that has any, the sentences that say most of it and stand in none of the parts above. */
  readonly documents: readonly {
    readonly path: VaultPath;
    readonly sentences: readonly CollectionSentence[];
  }[];
}
