import type { Element, Root } from 'hast';

import { isElement } from '../element';
import type { Measures } from './measure-tree';

/**
 * The element with the greatest worth: the smallest that holds the page's prose with the fewest link lists
 * and fragments; null where nothing on the page is worth more than nothing. (A tree's form of the maximum
 * subsequence of Pasternack and Roth, "Extracting article text from the web with maximum subsequence
 * segmentation", WWW 2009.)
 */
export function findBody(root: Root, measures: Measures): Element | Root | null {
  let best: Element | Root | null = null;
  let worth = 0;
  const visit = (candidate: Element | Root): void => {
    const own = measures.get(candidate)?.worth ?? 0;
    if (own > 0 && own >= worth && !isPart(candidate)) {
      best = candidate;
      worth = own;
    }
    for (const child of candidate.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return best;
}

/** Rows and items are no whole without what is around them. */
function isPart(candidate: Element | Root): boolean {
  return (
    isElement(candidate) &&
    /^(?:caption|thead|tbody|tfoot|tr|td|th|li|dt|dd|a)$/u.test(candidate.tagName)
  );
}
