/** A feed as its format has it, before it becomes documents. */
export interface Feed {
  readonly title: string;
  /** The page that the feed is of: what relative addresses are read against. Empty where none is given. */
  readonly url: string;
  readonly language: string;
  /** Who wrote what says no author of its own. */
  readonly authors: readonly string[];
  readonly entries: readonly FeedEntry[];
}

/** One item of a feed. Texts are HTML; what a feed does not give is empty. */
export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  readonly id: string;
  /** The full text. */
  readonly content: string;
  /** A summary, or a text of which nobody says whether it is all. */
  readonly summary: string;
  readonly authors: readonly string[];
  /** As it stands. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
  readonly language: string;
  readonly image: string;
  /** What relative addresses in the text are read against, itself relative to the feed's. */
  readonly base: string;
  /** Where an attached sound, film or file is. */
  readonly enclosures: readonly string[];
  /** The feed ends inside the item. */
  readonly cut: boolean;
}
