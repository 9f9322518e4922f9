/** An element of an XML document, with text and elements in order below it. */
export interface XmlElement {
  /** The local name as written. */
  readonly name: string;
  /** The namespace's URI, or the prefix where the document declares none for it; empty where there is none. */
  readonly space: string;
  /** Values by local name, with `xml:` and other prefixes as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** The text ends before the element does. */
  readonly cut: boolean;
}

/** The elements below one, of a name where one is given; letters' case counts for nothing. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const wanted = name?.toLowerCase();
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (wanted === undefined || child.name.toLowerCase() === wanted),
  );
}

/** The first element of a name, in any namespace. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** An attribute's value, trimmed; the empty string where there is none. */
export function attributeOf(element: XmlElement | null, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}

/** All text below an element, trimmed; the empty string where there is no element. */
export function textIn(element: XmlElement | null): string {
  return element === null ? '' : rawText(element).trim();
}

function rawText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : rawText(child);
  return text;
}
