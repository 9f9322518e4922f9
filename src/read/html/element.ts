import type { Element, Nodes, Parents } from 'hast';

import { ANCHOR_TAG, FOOTNOTE_TAG, FORMULA_TAG } from './blocks/marked-elements';

/** Whether the node is an element, of one of the names where names are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** An attribute as one string, lists joined by blanks; the empty string where there is none. */
export function attribute(element: Element, property: string): string {
  const value = element.properties[property];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The classes of an element, as written. */
export function classesOf(element: Element): readonly string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/** The text below a node, exactly as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Elements of running text; what is not among them stands on lines of its own. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/** Whether an element belongs to running text by its name, whatever is in it. */
export function isInline(element: Element): boolean {
  return (
    INLINE.has(element.tagName) ||
    element.tagName === FORMULA_TAG ||
    element.tagName === FOOTNOTE_TAG ||
    element.tagName === ANCHOR_TAG
  );
}

/** The text below a node on one line, blanks collapsed, blocks kept apart. */
export function lineOf(node: Nodes): string {
  return spacedText(node).replace(/\s+/gu, ' ').trim();
}

function spacedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += spacedText(child);
  return node.type === 'element' && !isInline(node) ? ` ${text} ` : text;
}

/** Every element below a node in document order, the node itself left out. */
export function* elementsOf(parent: Parents): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The first element below a node for which the test holds. */
export function findElement(parent: Parents, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(parent)) if (test(element)) return element;
  return null;
}
