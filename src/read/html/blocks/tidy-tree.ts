import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { phrasing } from 'hast-util-phrasing';

import { endWithout } from '../../../language/trim';
import { attribute, isElement, isInline, textOf } from '../element';
import { codeLanguage, languageAround } from './code-language';
import { FORMULA_TAG } from './marked-elements';

/** Elements that hold only running text, and so cannot hold what a page put into them. */
const TEXT_ONLY: ReadonlySet<string> = new Set([
  'p',
  'span',
  'b',
  'i',
  'em',
  'strong',
  'font',
  'small',
  'a',
  'u',
  'cite',
  'label',
  'big',
]);

const MARKS: Readonly<Partial<Record<string, string>>> = {
  a: 'link', b: 'strong', strong: 'strong', em: 'emphasis', i: 'emphasis', del: 'delete', s: 'delete', strike: 'delete', code: 'code', kbd: 'code', samp: 'code', tt: 'code', var: 'code',
}; // prettier-ignore

/**
 * The tree as Markdown can have it: elements for running text that hold blocks become plain containers, so
 * that no block stands inside a paragraph; code knows the language that an element around it names; who is
 * quoted stands apart from the quotation.
 */
export function tidyTree(tree: Root): Root {
  return { ...tree, children: tidyChildren(tree.children, { language: null, marks: new Set() }) };
}

/** What is around a node. */
interface Around {
  readonly language: string | null;
  /** Sorts of marks that it stands in already: one in another of its sort says nothing. */
  readonly marks: ReadonlySet<string>;
}

function tidyChildren(children: readonly RootContent[], around: Around): ElementContent[] {
  return children.flatMap((child) => (child.type === 'doctype' ? [] : tidy(child, around)));
}

function tidy(node: ElementContent, around: Around): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'pre') return [withLanguage(node, around.language)];
  const mark = MARKS[node.tagName];
  const children = tidyChildren(node.children, {
    language: languageAround(node) ?? around.language,
    marks: mark === undefined ? around.marks : new Set([...around.marks, mark]),
  });
  if (mark !== undefined && around.marks.has(mark)) return children;
  if (children.length === 0 && isEmptyMark(node)) return [];
  if (mark === 'strong' || mark === 'emphasis' || mark === 'delete') {
    const [before, inner, behind] = blanksApart(children);
    if (before !== '' || behind !== '')
      return [...spaced(before), ...(inner.length === 0 ? [] : [holding(node, inner)]), ...spaced(behind)]; // prettier-ignore
  }
  if (node.tagName === 'p' && children.some(isDisplayed)) return aroundFormulas(node, children);
  if (node.tagName === 'ul' || node.tagName === 'ol') return nestedLists(node, children);
  // A rule in an item parts nothing, and would be read as one around the list.
  if (node.tagName === 'li') return [{ ...node, children: children.filter((child) => !isElement(child, 'hr')) }]; // prettier-ignore
  if (node.tagName === 'blockquote') return [{ ...node, children: attributionApart(children) }];
  return [holding(node, children)];
}

/** An element with what is in it, as one that may hold that. */
function holding(node: Element, children: ElementContent[]): Element {
  if (!TEXT_ONLY.has(node.tagName) || !children.some(isBlock)) return { ...node, children };
  return { type: 'element', tagName: 'div', properties: {}, children };
}

/** Blanks at the ends of a mark, which Markdown does not have within one, and what stands between them. */
function blanksApart(
  children: readonly ElementContent[],
): readonly [before: string, inner: ElementContent[], behind: string] {
  const inner = [...children];
  const [first] = inner;
  const before = first?.type === 'text' ? (/^[ \t\n]+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text' && before !== '')
    inner.splice(0, 1, ...spaced(first.value.slice(before.length)));
  const last = inner.at(-1);
  const behind = last?.type === 'text' ? last.value.slice(endWithout(last.value, /[ \t\n]/)) : '';
  if (last?.type === 'text' && behind !== '')
    inner.splice(-1, 1, ...spaced(last.value.slice(0, last.value.length - behind.length)));
  return [before, inner, behind];
}

function spaced(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Some programs set lists in lists without an item around them: they belong to the item above. */
function nestedLists(list: Element, children: readonly ElementContent[]): ElementContent[] {
  const own: ElementContent[] = [];
  for (const child of children) {
    const at = own.findLastIndex((each) => isElement(each, 'li'));
    const item = own[at];
    if (isElement(child, 'ul', 'ol') && item?.type === 'element') {
      own[at] = { ...item, children: [...item.children, child] };
    } else own.push(child);
  }
  const said = own.filter((child) => child.type === 'element' || textOf(child).trim() !== '');
  const isLevelAlone = said.length > 0 && said.every((child) => isElement(child, 'ul', 'ol'));
  return isLevelAlone ? said : [{ ...list, children: own }];
}

function isDisplayed(node: ElementContent): boolean {
  return isElement(node, FORMULA_TAG) && attribute(node, 'display') === 'block';
}

/** A formula set by itself is a block: what stands before and behind it are paragraphs of their own. */
function aroundFormulas(paragraph: Element, children: readonly ElementContent[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    if (open.some((child) => child.type === 'element' || textOf(child).trim() !== ''))
      pieces.push({ ...paragraph, children: open });
    open = [];
  };
  for (const child of children) {
    if (!isDisplayed(child)) {
      open.push(child);
      continue;
    }
    close();
    pieces.push(child);
  }
  close();
  return pieces;
}

/** Marks with nothing in them, of which editors leave many. */
function isEmptyMark(element: Element): boolean {
  return isInline(element) && !element.tagName.includes(':');
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && !phrasing(node) && !isInline(node);
}

function withLanguage(pre: Element, language: string | null): Element {
  if (language === null || codeLanguage(pre).language !== null) return pre;
  return { ...pre, properties: { ...pre.properties, dataLanguage: language } };
}

/** `<cite>Anna wrote:</cite>` at the head of a quotation becomes a paragraph of its own. */
function attributionApart(children: readonly ElementContent[]): ElementContent[] {
  const first = children.findIndex(
    (child) => child.type === 'element' || textOf(child).trim() !== '',
  );
  return children.map((child, index) =>
    index === first && child.type === 'element' && child.tagName === 'cite'
      ? { type: 'element', tagName: 'p', properties: {}, children: [child] }
      : child,
  );
}
