/** A text as its likeness to others is judged. */
export interface RelatedText {
  readonly title: string;
  /** The title was made from the text: it tells nothing of its own. */
  readonly titleDerived: boolean;
  /** BCP 47, or `und`. */
  readonly language: string;
  /** ISO 8601, as exact as it is known. */
  readonly published: string | null;
  /** Plain text. */
  readonly paragraphs: readonly string[];
  /** It has a place already: it gives way to no other, and is not related to others of its kind. */
  readonly settled: boolean;
}

/** How two texts are one, by their places in the list that was given. */
export interface Relation {
  /**
   * `same`: one text, so that one note is enough; `near`: much of one stands in the other word for word;
   * `translation`: one text in two languages.
   */
  readonly kind: 'same' | 'near' | 'translation';
  /** Of two that are the same the one to keep; else the earlier in the list. */
  readonly one: number;
  readonly other: number;
  /** The share of the shorter text that the other has too, 0 to 1; of translations, of its names and numbers. */
  readonly share: number;
}
