import type { Element, Nodes, Parents } from 'hast';

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

/** The text below a node on one line, blanks collapsed. */
export function lineOf(node: Nodes): string {
  return textOf(node).replace(/\s+/gu, ' ').trim();
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
