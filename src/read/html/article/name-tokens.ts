import type { Element } from 'hast';

import { attribute } from '../element';

/**
 * The words in an element's classes, id and role, in lower case: `class="relatedPosts" id="side-bar"` gives
 * `related`, `posts`, `side`, `bar`. Whole words, since `shadow` is no `ad`.
 */
export function nameTokens(element: Element): readonly string[] {
  const { properties } = element;
  if (properties.className === undefined && properties.id === undefined) return [];
  const names = `${attribute(element, 'className')} ${attribute(element, 'id')}`;
  return names
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((token) => token.length > 1);
}
