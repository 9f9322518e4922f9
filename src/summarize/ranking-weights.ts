/**
 * What each signal counts for when sentences are ranked. Few, and rounded by hand: weights fitted freely lost
 * three to four points of ROUGE-1 on a genre that they had not seen. `bench/summaries/leave-one-out.mjs`
 * refits them without the set that it scores, to show how little hangs on the exact numbers.
 */
export interface RankingWeights {
  /** Likeness to what follows (`Centrality.forward`). */
  readonly forward: number;
  /** LexRank (`Centrality.walk`). */
  readonly walk: number;
  /** Nearness to the document's beginning. */
  readonly early: number;
  /** Nearness to the section's beginning. */
  readonly earlyInSection: number;
  /** First of its paragraph. */
  readonly leadsParagraph: number;
  /** Words of aims, results and conclusions. */
  readonly weighty: number;
  /** Share of the title's words. */
  readonly title: number;
  readonly question: number;
  readonly fragment: number;
  readonly talk: number;
  /** Stands in the source's own summary: an abstract, a deck. */
  readonly summary: number;
  /** Nearness to the beginning of the source's own summary. */
  readonly earlyInSummary: number;
  /** Stands in an introduction or a conclusion. */
  readonly frame: number;
  /** Stands in acknowledgements, references or the like. */
  readonly apparatus: number;
  /** LexRank once more in conversations, where it finds filler. */
  readonly walkInConversation: number;
  /** Frequency of its words in collections of opinions, where what many say is the summary. */
  readonly commonInOpinions: number;
  /** The part of the document's words that the sentence would add to the summary. */
  readonly cover: number;
  /** The part of the sentence that the summary says already. */
  readonly repetition: number;
}

export const RANKING_WEIGHTS: RankingWeights = {
  forward: 0.15,
  walk: 0.5,
  early: 0.2,
  earlyInSection: 0.1,
  leadsParagraph: 0.2,
  weighty: 0.2,
  title: 0.4,
  question: -0.5,
  fragment: -1,
  talk: -0.2,
  summary: 0.5,
  earlyInSummary: 0.5,
  frame: 0.4,
  apparatus: -0.5,
  walkInConversation: -0.5,
  commonInOpinions: 2,
  cover: 1,
  repetition: -0.1,
};
