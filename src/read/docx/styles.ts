import type { XmlElement } from '../xml/xml-element';
import { childOf, childrenOf } from '../xml/xml-query';
import { isCaptionStyle, isCodeStyle, isQuoteStyle } from '../tree/style-names';

/** What a style says of its paragraphs or runs, with what it inherits. */
export interface DocxStyle {
  /** The name in lower case; those of built-in styles are English in every language. */
  readonly name: string;
  /** 1 to 6, of headings. */
  readonly heading: number | null;
  readonly paragraph: XmlElement | null;
  readonly run: readonly XmlElement[];
  /** The nearest `numPr` of the style or those it is based on. */
  readonly numbering: XmlElement | null;
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>;

/** A chain of styles longer than this goes in a circle. */
const MAX_CHAIN = 12;

/** The styles of a document by id, from `styles.xml`. */
export function stylesOf(root: XmlElement | null): DocxStyles {
  const byId = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'w:style')) {
    byId.set(style.attributes.get('w:styleId') ?? '', style);
  }
  return new Map([...byId].map(([id, style]) => [id, inherited(style, byId)]));
}

function inherited(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): DocxStyle {
  const chain: XmlElement[] = [];
  for (
    let next: XmlElement | undefined = style;
    next !== undefined && chain.length < MAX_CHAIN;
    next = byId.get(valueOf(next, 'w:basedOn') ?? '')
  ) {
    chain.push(next);
  }
  const names = chain.map((each) => (valueOf(each, 'w:name') ?? '').toLowerCase());
  const levels = chain.map((each, at) => headingLevel(childOf(each, 'w:pPr'), names[at] ?? ''));
  return {
    name: names.find((name) => isKnown(name)) ?? names[0] ?? '',
    heading: levels.find((level) => level !== undefined) ?? null,
    paragraph: childOf(style, 'w:pPr'),
    run: chain.map((each) => childOf(each, 'w:rPr')).filter((run) => run !== null),
    numbering:
      chain.map((each) => childOf(each, 'w:pPr', 'w:numPr')).find((found) => found !== null) ??
      null,
  };
}

/** A built-in style that means something to a reader; styles of one's own are often based on one. */
function isKnown(name: string): boolean {
  return (
    /^(?:title|subtitle|heading \d|toc \d|toc heading)$/.test(name) ||
    isQuoteStyle(name) ||
    isCaptionStyle(name) ||
    isCodeStyle(name)
  );
}

/** The heading level, 1 to 6, that properties or a style's name give; null for body text, undefined where they say nothing. */
export function headingLevel(
  properties: XmlElement | null,
  name: string,
): number | null | undefined {
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN);
  if (outline === 9) return null;
  if (outline >= 0 && outline < 9) return Math.min(6, outline + 1);
  const named = /^heading (\d)$/.exec(name)?.[1];
  return named === undefined ? undefined : Math.min(6, Math.max(1, Number(named)));
}

/** The `w:val` of a child element. */
export function valueOf(element: XmlElement | null, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** Whether a property that is on or off is on; null where it is not there. */
export function isOn(properties: XmlElement | null, name: string): boolean | null {
  const found = childOf(properties, name);
  if (found === null) return null;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? 'true');
}
