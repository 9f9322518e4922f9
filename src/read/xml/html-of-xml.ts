import type { XmlElement } from './xml-element';

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** How an element is to be written otherwise than as itself; undefined leaves it as it is. */
export type WriteElement = (element: XmlElement, inner: () => string) => string | undefined;

/** What stands below an element, as HTML: for text in XHTML and its relatives. */
export function innerHtml(element: XmlElement, write: WriteElement = () => undefined): string {
  let html = '';
  for (const child of element.children) {
    html += typeof child === 'string' ? escapeHtml(child) : outerHtml(child, write);
  }
  return html;
}

/** An element as HTML. Prefixes are left out: browsers read the names alone. */
export function outerHtml(element: XmlElement, write: WriteElement = () => undefined): string {
  const inner = (): string => innerHtml(element, write);
  const own = write(element, inner);
  if (own !== undefined) return own;
  const name = element.name.toLowerCase();
  let attributes = '';
  for (const [key, value] of element.attributes)
    if (/^[\w-]+$/.test(key) && key !== 'xmlns') attributes += ` ${key}="${escapeHtml(value)}"`;
  if (VOID.has(name)) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${inner()}</${name}>`;
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
