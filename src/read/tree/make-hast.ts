import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element as parse5 would have made it. */
export function el(
  tagName: string,
  children: readonly ElementContent[] = [],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function txt(value: string): Text {
  return { type: 'text', value };
}
