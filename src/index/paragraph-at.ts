import type { IndexedParagraph } from './indexed-note';
import { NO_PARAGRAPH } from './link-rows';

/** The place of the innermost paragraph that an offset stands in, or `NO_PARAGRAPH`. */
export function paragraphAt(paragraphs: readonly IndexedParagraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  // The items of a list stand in it, so that one before the nearest may be the one around the offset.
  for (let at = low - 1; at >= 0; at--) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (offset < paragraph.end) return at;
    if (at === low - 1 - SEARCHED) break;
  }
  return NO_PARAGRAPH;
}

/** How many paragraphs before an offset are looked at for one around it. */
const SEARCHED = 1000;
