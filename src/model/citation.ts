/** What a check of a sentence against cited paragraphs may say. Words that agree prove nothing, so that no state says *true*. */
export type CitationState = 'found' | 'check' | 'not found';

export interface CitationProblem {
  readonly kind: 'number' | 'date' | 'name' | 'negation' | 'quotation' | 'words' | 'elsewhere';
  /** The sentence's words concerned; for `elsewhere` the opening of the paragraph that has more of it. */
  readonly text: string;
}
