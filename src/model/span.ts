/** A half-open range `[start, end)` of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a span of a text with `insert`. An empty span inserts; an empty `insert` deletes. */
export interface TextEdit extends Span {
  readonly insert: string;
}
