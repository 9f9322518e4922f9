import type { Element, ElementContent, Root } from 'hast';

import { FIGURE_TAG } from '../blocks/marked-elements';
import { isElement, textOf } from '../element';
import { isBlockLike } from './measure-tree';

/** A run of text that stands by itself, in document order. */
export interface Passage {
  /** The innermost block that holds it. */
  readonly block: Element | Root;
  /** The block's ancestors, outermost first, without the root. */
  readonly ancestors: readonly Element[];
  /** On one line, blanks collapsed. */
  readonly text: string;
}

/** The passages of a tree in order; figures have none. */
export function passagesOf(root: Root): readonly Passage[] {
  const passages: Passage[] = [];
  const visit = (block: Element | Root, ancestors: readonly Element[]): void => {
    let run = '';
    const end = (): void => {
      const text = run.replace(/\s+/gu, ' ').trim();
      if (text !== '') passages.push({ block, ancestors, text });
      run = '';
    };
    const inside = isElement(block) ? [...ancestors, block] : ancestors;
    const walk = (node: ElementContent): void => {
      if (!isElement(node)) run += node.type === 'text' ? node.value : '';
      else if (!isBlockLike(node)) run += textOf(node);
      else {
        end();
        if (node.tagName !== FIGURE_TAG) visit(node, inside);
      }
    };
    for (const child of block.children) if (child.type !== 'doctype') walk(child);
    end();
  };
  visit(root, []);
  return passages;
}
