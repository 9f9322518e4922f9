import type { Span } from '../model/span';

/** A link as it stands in a note, and the words that it shows. */
export interface ShownLink extends Span {
  readonly shown: string;
}

/**
 * A note's text as it read before its links were made: each link is the words that it shows. What is judged by the
 * surroundings of a mention is the same whether the mentions beside it are links already or not.
 */
export class ReadText {
  readonly text: string;
  private readonly links: readonly ShownLink[];
  /** How many units shorter the text is, past each link. */
  private readonly shorter: Int32Array;

  /** @param links In order, disjoint. */
  constructor(text: string, links: readonly ShownLink[]) {
    this.links = links;
    this.shorter = new Int32Array(links.length);
    const parts: string[] = [];
    let [at, less] = [0, 0];
    links.forEach(({ start, end, shown }, i) => {
      parts.push(text.slice(at, start), shown);
      less += end - start - shown.length;
      this.shorter[i] = less;
      at = end;
    });
    this.text = links.length === 0 ? text : [...parts, text.slice(at)].join('');
  }

  /** Where a span of the note stands in the text: a link, or one outside of links. */
  placeOf({ start, end }: Span): Span {
    const before = this.linksBefore(start);
    const link = this.links[before];
    const from = start - (this.shorter[before - 1] ?? 0);
    const length = link?.start === start ? link.shown.length : end - start;
    return { start: from, end: from + length };
  }

  /** How many links end at or before an offset. */
  private linksBefore(offset: number): number {
    let [low, high] = [0, this.links.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.links[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
