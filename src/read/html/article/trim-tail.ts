import type { Element, Root } from 'hast';

import { passagesOf } from './passages';

/** The headings at a body's end with nothing below them: what stood there was furniture. */
export function findTail(body: Root): ReadonlySet<Element> {
  const dropped = new Set<Element>();
  for (const { block } of [...passagesOf(body)].reverse()) {
    if (block.type !== 'element' || !/^h[1-6]$/u.test(block.tagName)) break;
    dropped.add(block);
  }
  return dropped;
}
