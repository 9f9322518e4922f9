import type { Element, ElementContent, Root, RootContent } from 'hast';
import { phrasing } from 'hast-util-phrasing';

import { isInline, textOf } from '../element';
import { codeLanguage, languageAround } from './code-language';

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

/**
 * The tree as Markdown can have it: elements for running text that hold blocks become plain containers, so
 * that no block stands inside a paragraph; code knows the language that an element around it names; who is
 * quoted stands apart from the quotation.
 */
export function tidyTree(tree: Root): Root {
  return { ...tree, children: tidyChildren(tree.children, null) };
}

function tidyChildren(children: readonly RootContent[], language: string | null): ElementContent[] {
  return children.flatMap((child) => (child.type === 'doctype' ? [] : [tidy(child, language)]));
}

function tidy(node: ElementContent, language: string | null): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'pre') return withLanguage(node, language);
  const named = languageAround(node) ?? language;
  const children = tidyChildren(node.children, named);
  if (node.tagName === 'blockquote') return { ...node, children: attributionApart(children) };
  if (!TEXT_ONLY.has(node.tagName) || !children.some(isBlock)) return { ...node, children };
  return { type: 'element', tagName: 'div', properties: {}, children };
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
