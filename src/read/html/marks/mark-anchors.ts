import type { Element, ElementContent, Root, RootContent } from 'hast';

import { ANCHOR_TAG } from '../blocks/marked-elements';
import { attribute } from '../element';

/** Elements in which a mark would be no text of theirs: it stands before them. */
const BEFORE: ReadonlySet<string> = new Set(
  'table ul ol dl pre figure img hr math corpus:figure corpus:formula'.split(' '),
);

/** Elements that can hold no mark, neither in them nor before what is in them. */
const CLOSED: ReadonlySet<string> = new Set(
  'ul ol dl table thead tbody tfoot tr colgroup pre'.split(' '),
);

/** Names of one page; more are made by a program and nobody links to them. */
const MAX_ANCHORS = 20_000;

/** Puts a mark at each element that a link could lead to, so that it can be found again in the blocks. */
export function markAnchors(tree: Root): Root {
  let left = MAX_ANCHORS;
  const markAll = (children: readonly RootContent[], isOpen: boolean): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type === 'doctype') return [];
      if (child.type !== 'element') return [child];
      const names = namesOf(child);
      const closed = CLOSED.has(child.tagName);
      const inner = markAll(child.children, !closed);
      if (names.length === 0 || left <= 0) return [{ ...child, children: inner }];
      left -= names.length;
      const marks = names.map(anchor);
      if (!closed && !BEFORE.has(child.tagName))
        return [{ ...child, children: [...marks, ...inner] }];
      return [...(isOpen ? marks : []), { ...child, children: inner }];
    });
  return { type: 'root', children: markAll(tree.children, true) };
}

function namesOf(element: Element): string[] {
  const names = [attribute(element, 'id')];
  if (element.tagName === 'a') names.push(attribute(element, 'name'));
  return [...new Set(names.filter((name) => name !== '' && name.length <= 200))];
}

export function anchor(name: string): Element {
  return { type: 'element', tagName: ANCHOR_TAG, properties: { name }, children: [] };
}
