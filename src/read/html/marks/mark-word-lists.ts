import type { Element, ElementContent, Root, RootContent } from 'hast';

import { nestLists, type FlatBlock, type ListPlace } from '../../tree/nest-lists';
import { attribute, classesOf, findElement, isElement, lineOf, textOf } from '../element';

/** `mso-list:l0 level2 lfo1`: which list, and how deep. */
const LIST_STYLE = /(?:^|;)\s*mso-list\s*:\s*(l\d{1,4})\s+level(\d)/i;
const LABEL_STYLE = /(?:^|;)\s*mso-list\s*:\s*Ignore/i;
const QUOTE_CLASS = /^Mso(?:Intense)?Quote$/i;

/**
 * Makes lists and quotations of the paragraphs that Word and Outlook save as such: a list's item is a paragraph with a
 * style of Word's own, which holds its bullet or number as text.
 */
export function markWordLists(tree: Root): Root {
  return { type: 'root', children: markChildren(tree.children) };
}

function markChildren(children: readonly RootContent[]): ElementContent[] {
  const marked: ElementContent[] = [];
  let items: FlatBlock[] = [];
  const endList = (): void => {
    marked.push(...nestLists(items));
    items = [];
  };
  for (const child of children) {
    if (child.type === 'doctype') continue;
    const item = isElement(child, 'p') ? itemOf(child) : null;
    if (item !== null) {
      items.push(item);
      continue;
    }
    if (child.type !== 'text' || child.value.trim() !== '') endList();
    if (items.length > 0 && child.type === 'text') continue;
    marked.push(isElement(child) ? inner(child) : child);
  }
  endList();
  return marked;
}

function inner(element: Element): Element {
  if (element.tagName === 'p' && classesOf(element).some((name) => QUOTE_CLASS.test(name)))
    return { ...element, tagName: 'blockquote', properties: {}, children: [{ ...element, properties: {} }] }; // prettier-ignore
  return { ...element, children: markChildren(element.children) };
}

/** An item with its place; null for any other paragraph, and where the item does not say how it is marked. */
function itemOf(paragraph: Element): FlatBlock | null {
  const style = LIST_STYLE.exec(attribute(paragraph, 'style'));
  if (style === null) return null;
  const mark = findElement(paragraph, (inner) => LABEL_STYLE.test(attribute(inner, 'style')));
  if (mark === null) return null;
  const keep = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    return node === mark ? [] : [{ ...node, children: node.children.flatMap(keep) }];
  };
  const children = paragraph.children.flatMap(keep);
  const place = placeOf(lineOf(mark), style[1] ?? '', Number(style[2] ?? 1) - 1);
  return { node: { ...paragraph, children: withoutBlank(children) }, place };
}

function placeOf(label: string, list: string, level: number): ListPlace {
  const number = /^[([]?(\d{1,6})[.)\]]?$/.exec(label)?.[1];
  if (number !== undefined) return { level, number: Number(number), label: '', list };
  // Bullets are letters of a font of signs: `·`, `o`, `§`.
  const isCounted = /^[([]?(?:[a-z]{1,5}|[\d.]{2,12})[.)\]]$/i.test(label);
  return { level, number: null, label: isCounted ? label : '', list };
}

function withoutBlank(children: readonly ElementContent[]): ElementContent[] {
  const first = children.findIndex((node) => node.type !== 'text' || textOf(node).trim() !== '');
  return children.slice(Math.max(0, first));
}
