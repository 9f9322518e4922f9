import type { Element, Root } from 'hast';

import { findElement, isElement } from '../element';
import type { Measures } from './measure-tree';
import { nameTokens } from './name-tokens';

/** So many alike in a row are a list and no chance. */
const MIN_TEASERS = 3;
/** A teaser is a headline with a link and at most a few sentences, in characters. */
const MAX_TEXT = 500;
const MIN_HEADLINE = 10;

/**
 * Elements that announce other pages: three or more siblings of one kind, each with a linked headline or
 * picture and little more. Whether they are furniture or a page's very content is for the caller to say.
 */
export function findTeasers(root: Root, measures: Measures): readonly Element[] {
  const found: Element[] = [];
  const visit = (parent: Element | Root): void => {
    for (const group of siblingGroups(parent)) {
      const teasers = group.filter((element) => isTeaser(element, measures));
      if (teasers.length >= MIN_TEASERS && teasers.length >= group.length / 2)
        found.push(...teasers);
    }
    for (const child of parent.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return found;
}

/** The element children of a parent, by tag and first words of their classes. */
function siblingGroups(parent: Element | Root): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.children) {
    if (!isElement(child) || child.tagName === 'p' || /^h[1-6]$/u.test(child.tagName)) continue;
    const kind = `${child.tagName} ${nameTokens(child).slice(0, 2).join(' ')}`;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [child]);
    else group.push(child);
  }
  return [...groups.values()];
}

function isTeaser(element: Element, measures: Measures): boolean {
  const measure = measures.get(element);
  if (measure === undefined || measure.text > MAX_TEXT || measure.links < MIN_HEADLINE)
    return false;
  return findElement(element, (inner) => isLinkedHeadline(inner, measures)) !== null;
}

/** A heading or line of its own that is all link, or a link around blocks. */
function isLinkedHeadline(element: Element, measures: Measures): boolean {
  const measure = measures.get(element);
  if (measure === undefined || measure.text < MIN_HEADLINE) return false;
  return measure.links > measure.text * 0.9;
}
