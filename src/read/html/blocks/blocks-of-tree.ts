import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';

import type { Block, BlockKind } from '../../../model/block';
import { elementHandlers } from './element-handlers';
import type { ConversionContext } from './element-handlers';
import { inertMarkdown } from './inert-markdown';
import { plainText } from './plain-text';
import { tidyTree } from './tidy-tree';

const KINDS: Readonly<Partial<Record<RootContent['type'], BlockKind>>> = {
  heading: 'heading',
  list: 'list',
  blockquote: 'quote',
  table: 'table',
  code: 'code',
  math: 'math',
  thematicBreak: 'rule',
};

/**
 * The blocks of a tree of HTML, in order: inert Markdown, whatever the tree holds.
 *
 * The tree is one that `visibleTree` has been over. What is made harmless is added to `context.found`.
 */
export function blocksOfTree(tree: Root, context: ConversionContext): Block[] {
  const body = toMdast(tidyTree(tree), { document: true, handlers: elementHandlers(context) });
  const nodes = body.type === 'root' ? body.children : [];
  return nodes.flatMap((node) => blockOf(node) ?? []);
}

function blockOf(node: RootContent): Block | null {
  const markdown = inertMarkdown(node);
  if (markdown === '') return null;
  const isFigure = node.type === 'paragraph' && node.data?.figure === true;
  const kind = isFigure ? 'figure' : (KINDS[node.type] ?? 'paragraph');
  const block = { kind, markdown, text: plainText(node) };
  return node.type === 'heading' ? { ...block, depth: node.depth } : block;
}
