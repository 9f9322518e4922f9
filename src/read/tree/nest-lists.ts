import type { Element, ElementContent } from 'hast';

import { el, txt } from './make-hast';

/** A paragraph's place in a list, as office formats keep it: flat, with a level. */
export interface ListPlace {
  /** From 0. */
  readonly level: number;
  /** The item's number, where it is counted in plain figures. */
  readonly number: number | null;
  /** What stands before an item that is counted otherwise, such as `(a)`; empty for bullets. */
  readonly label: string;
  /** Which list it is of; another list begins where it changes. */
  readonly list: string;
  /** A further paragraph of the item above. */
  readonly continues?: boolean;
}

/** A block of an office document before its lists are put together. */
export interface FlatBlock {
  readonly node: Element;
  readonly place?: ListPlace;
}

interface OpenList {
  readonly element: Element;
  readonly level: number;
  readonly list: string;
}

/**
 * Puts flat list paragraphs together as nested lists. Figures are kept by the list's begin; other labels,
 * which Markdown has no numbering for, stand as text before their item.
 */
export function nestLists(blocks: readonly FlatBlock[]): Element[] {
  const nodes: Element[] = [];
  let open: OpenList[] = [];
  for (const { node, place } of blocks) {
    if (place === undefined) {
      open = [];
      nodes.push(node);
      continue;
    }
    open = open.filter(
      (list) => list.level < place.level || (list.level === place.level && fits(list, place)),
    );
    const last = open.at(-1);
    const above = last?.element.children.at(-1);
    if (place.continues === true) {
      if (above?.type === 'element') above.children.push(node);
      else nodes.push(node);
      continue;
    }
    // Items without paragraphs of their own stand close together.
    const content = node.tagName === 'p' ? node.children : [node];
    const item = el('li', withBox([...labelOf(place), ...content]));
    if (last?.level === place.level) {
      last.element.children.push(item);
      continue;
    }
    const list = newList(place, item);
    if (above?.type === 'element') above.children.push(list);
    else nodes.push(list);
    open.push({ element: list, level: place.level, list: place.list });
  }
  return nodes;
}

/** An item goes on in a list of its sort whose next number is its own. */
function fits({ element, list }: OpenList, place: ListPlace): boolean {
  if (place.continues === true) return true;
  if (list !== place.list || (element.tagName === 'ol') !== (place.number !== null)) return false;
  const start = Number(element.properties.start ?? 1);
  return place.number === null || place.number === start + element.children.length;
}

function newList(place: ListPlace, item: Element): Element {
  if (place.number === null) return el('ul', [item]);
  return el('ol', [item], place.number === 1 ? {} : { start: place.number });
}

/** Word processors have no boxes but signs that look like them. */
const BOX = /^\s*([☐☑☒⬜✅])\s*/u;

function withBox(content: readonly ElementContent[]): readonly ElementContent[] {
  const [first, ...rest] = content;
  const box = first?.type === 'text' ? BOX.exec(first.value) : null;
  if (first?.type !== 'text' || box === null) return content;
  if (first.value.length === box[0].length && rest.length === 0) return content;
  const checked = box[1] !== '☐' && box[1] !== '⬜';
  return [
    el('input', [], { type: 'checkbox', checked }),
    txt(first.value.slice(box[0].length)),
    ...rest,
  ];
}

function labelOf(place: ListPlace): ElementContent[] {
  return place.number !== null || place.label === '' ? [] : [txt(`${place.label} `)];
}
