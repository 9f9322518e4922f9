import type { Nodes } from 'mdast';
import { withoutEnds } from '../../../language/trim';

/** Nodes whose children stand on lines of their own. */
const LINE_PARENTS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'footnoteDefinition',
]);

/** What a person reads of a block: no marks, a line for each item, row or line break. */
export function plainText(node: Nodes): string {
  const text = textOf(node).trim();
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => withoutEnds(line, /[ \t]/u));
  return lines.join('\n');
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(textOf);
  if (node.type === 'tableRow') return parts.join(' ').replace(/\n/gu, ' ');
  return parts.filter((part) => part !== '').join(LINE_PARENTS.has(node.type) ? '\n' : '');
}
