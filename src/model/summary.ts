import type { CitationProblem, CitationState } from './citation';
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
  /** What the check of a sentence that a model wrote has found; absent where the sentence is the source's own. */
  readonly check?: SentenceCheck;
}

/** A sentence that a model wrote, against the paragraphs that it cites. */
export interface SentenceCheck {
  readonly state: CitationState;
  readonly problems: readonly CitationProblem[];
  /** Ids of as many paragraphs that have clearly more of the sentence; empty where the cited ones do best. */
  readonly better: readonly string[];
}

export interface SummarizedSection {
  /** The section's heading, or one made from its text; never empty. */
  readonly heading: string;
  /** The id of the first paragraph that the section covers. */
  readonly first: string;
  /** The id of the last paragraph that the section covers. */
  readonly last: string;
  readonly sentences: readonly CitedSentence[];
  /** What was not taken of a model's answer; absent where no model was asked. */
  readonly leftOut?: LeftOut;
}

/** What a model's answer for one section had that its summary does not. */
export interface LeftOut {
  /** Sentences that are not found in what they cite. */
  readonly unsupported: readonly CitedSentence[];
  /** How many sentences cited nothing, no paragraph that had been given, or too many to say where they are from. */
  readonly uncited: number;
  /** Why there was no answer to use, so that the section is extracted; for people. */
  readonly failure?: string;
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
  /** The model that wrote it, as `provider:name`; absent where it is extracted. */
  readonly model?: string;
  readonly sections: readonly SummarizedSection[];
  /** At most one a section; absent where none were asked for. */
  readonly quotations?: readonly SummaryQuotation[];
}

/** By what a summary numbers headings and citations: places in the note, the source's own numbers, or places and bare headings. */
export type SummaryNumbers = 'place' | 'own' | 'none';
