/** A block of an outliner's page: a text with those below it. */
export interface OutlineNode {
  /** In the dialect of the app that wrote it, without its bullet and its properties. */
  readonly text: string;
  /** By which references lead to it; null where nothing can. */
  readonly id: string | null;
  /** 1 to 6; 0 for a block that is no heading. */
  readonly heading: number;
  /** A box before it, ticked or not; null where it has none. */
  readonly done: boolean | null;
  /** Whether those below it are counted. */
  readonly numbered: boolean;
  readonly children: readonly OutlineNode[];
}

/** A page of an outliner before it becomes a document. */
export interface OutlinePage {
  readonly title: string;
  /** What the page says of itself, by key, as written. */
  readonly attributes: readonly (readonly [key: string, value: string])[];
  readonly nodes: readonly OutlineNode[];
  /** ISO 8601; the empty string where it is not known. */
  readonly created: string;
  readonly updated: string;
}

/** Deeper blocks become siblings of those at this depth: nobody writes so, and lists nest at a cost. */
export const MAX_DEPTH = 20;
