import type { Element, Root } from 'hast';

import { isElement } from '../element';
import type { Measures } from './measure-tree';

/**
 * The element with the greatest worth: the smallest that holds the page's prose with the fewest link lists
 * and fragments. (A tree's form of the maximum subsequence of Pasternack and Roth, "Extracting article
 * text from the web with maximum subsequence segmentation", WWW 2009.)
 */
export function findBody(root: Root, measures: Measures): Element | Root {
  let best: Element | Root = root;
  let worth = measures.get(root)?.worth ?? 0;
  const visit = (parent: Element | Root): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const own = measures.get(child)?.worth ?? -Infinity;
      if (own >= worth) {
        best = child;
        worth = own;
      }
      visit(child);
    }
  };
  visit(root);
  return best;
}
