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
  /** What to take away for the passage to be gone: its block, or its nodes where the block holds more. */
  readonly nodes: readonly ElementContent[];
}

/** The passages of a tree in order; figures have none. */
export function passagesOf(root: Root): readonly Passage[] {
  const passages: Passage[] = [];
  const visit = (block: Element | Root, ancestors: readonly Element[]): void => {
    const children = block.children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
    const inside = isElement(block) ? [...ancestors, block] : ancestors;
    const isWhole =
      isElement(block) && !children.some((child) => isElement(child) && isBlockLike(child));
    let run: ElementContent[] = [];
    const end = (): void => {
      const text = run.map(textOf).join('').replace(/\s+/gu, ' ').trim();
      const nodes = isWhole ? [block] : run;
      if (text !== '') passages.push({ block, ancestors, text, nodes });
      run = [];
    };
    for (const child of children) {
      if (!isElement(child) || !isBlockLike(child)) {
        run.push(child);
        continue;
      }
      end();
      if (child.tagName !== FIGURE_TAG) visit(child, inside);
    }
    end();
  };
  visit(root, []);
  return passages;
}
