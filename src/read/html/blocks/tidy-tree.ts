import type { ElementContent, Root, RootContent } from 'hast';
import { phrasing } from 'hast-util-phrasing';

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
 * The tree as Markdown can have it: elements for running text that hold blocks become plain containers,
 * so that no block stands inside a paragraph.
 */
export function tidyTree(tree: Root): Root {
  return { ...tree, children: tidyChildren(tree.children) };
}

function tidyChildren(children: readonly RootContent[]): ElementContent[] {
  return children.flatMap((child) => (child.type === 'doctype' ? [] : [tidy(child)]));
}

function tidy(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName === 'pre') return node;
  const children = tidyChildren(node.children);
  if (!TEXT_ONLY.has(node.tagName) || !children.some(isBlock)) return { ...node, children };
  return { type: 'element', tagName: 'div', properties: {}, children };
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && !phrasing(node) && !node.tagName.includes(':');
}
