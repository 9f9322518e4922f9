import type { Element, ElementContent, Root, RootContent } from 'hast';

import { isElement, isInline, textOf } from '../element';

/** Elements whose running text may be several paragraphs, parted by empty lines. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'p div td article section main blockquote li dd center body'.split(' '),
);

/**
 * Makes paragraphs of running text that two or more line breaks part: what older pages, forums and mail
 * archives have instead of paragraphs.
 */
export function splitParagraphs(tree: Root): Root {
  return { type: 'root', children: splitChildren(tree.children) };
}

function splitChildren(children: readonly RootContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (!isElement(child) || child.tagName === 'pre') return [child];
    const split = { ...child, children: splitChildren(child.children) };
    return CONTAINERS.has(child.tagName) ? [splitElement(split)] : [split];
  });
}

function splitElement(element: Element): Element {
  if (!hasDoubleBreak(element.children)) return element;
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    if (run.some((node) => textOf(node).trim() !== '')) {
      children.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    } else children.push(...run.filter((node) => isElement(node) && node.tagName !== 'br'));
    run = [];
  };
  element.children.forEach((child, index) => {
    if (isElement(child) && !isInline(child) && child.tagName !== 'br' && child.tagName !== 'img') {
      endRun();
      children.push(child);
    } else if (isBreak(child) && partsAt(element.children, index)) endRun();
    else run.push(child);
  });
  endRun();
  const tagName = element.tagName === 'p' ? 'div' : element.tagName;
  return { ...element, tagName, children };
}

function hasDoubleBreak(children: readonly ElementContent[]): boolean {
  return children.some((child, index) => isBreak(child) && partsAt(children, index));
}

/** Whether the break at `index` has another beside it, but for blanks. */
function partsAt(children: readonly ElementContent[], index: number): boolean {
  return isBreak(nextShown(children, index, 1)) || isBreak(nextShown(children, index, -1));
}

function nextShown(
  children: readonly ElementContent[],
  index: number,
  step: 1 | -1,
): ElementContent | undefined {
  let at = index + step;
  while (isBlank(children[at])) at += step;
  return children[at];
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'comment' || (node?.type === 'text' && node.value.trim() === '');
}

function isBreak(node: ElementContent | undefined): boolean {
  return isElement(node) && node.tagName === 'br';
}
