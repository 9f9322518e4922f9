import type { Paragraph } from './document';

/** What a summary is made from: a document's sections in order. */
export interface SummarySection {
  /** The heading's plain text, or null before the first heading. */
  readonly heading: string | null;
  readonly paragraphs: readonly Paragraph[];
}

export interface SummarySource {
  readonly title: string;
  /** BCP 47 or `und`. */
  readonly language: string;
  readonly sections: readonly SummarySection[];
}

/** A sentence of a summary with the ids of the paragraphs that it comes from. */
export interface CitedSentence {
  readonly text: string;
  readonly cites: readonly string[];
}

export interface SummarizedSection {
  /** The section's heading, or one made from its text; never empty. */
  readonly heading: string;
  /** The id of the first paragraph that the section covers. */
  readonly first: string;
  /** The id of the last paragraph that the section covers. */
  readonly last: string;
  readonly sentences: readonly CitedSentence[];
}

/** A whole paragraph worth quoting. */
export interface SummaryQuotation {
  /** `first` of the summary's section that it belongs to. */
  readonly section: string;
  /** The paragraph, verbatim, white space at its ends left out. */
  readonly text: string;
  readonly cites: readonly [string];
}

export interface DocumentSummary {
  readonly sections: readonly SummarizedSection[];
  /** At most one a section; absent where none were asked for. */
  readonly quotations?: readonly SummaryQuotation[];
}
