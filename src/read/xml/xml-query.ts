import type { XmlElement } from './xml-element';

/** The element's child elements, of one name where one is given. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  if (element === null || element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element along a path of names; null where a step is missing. */
export function childOf(
  element: XmlElement | null | undefined,
  ...names: readonly string[]
): XmlElement | null {
  let at = element ?? null;
  for (const name of names) at = childrenOf(at, name)[0] ?? null;
  return at;
}

/** The text below an element, exactly as it stands. */
export function xmlText(element: XmlElement | null | undefined): string {
  if (element === null || element === undefined) return '';
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : xmlText(child);
  return text;
}

/** Every element of one name below an element, in document order. */
export function* descendantsOf(element: XmlElement | null, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
