import type { ElementContent, Root } from 'hast';
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

import type { Block, BlockKind } from '../../../model/block';
import { checkDeadline } from '../parse-page';
import { elementHandlers, isEmbed } from './element-handlers';
import type { ConversionContext } from './element-handlers';
import { inertWriter } from './inert-markdown';
import { isAnchor, liftAnchors } from './lift-anchors';
import { plainText } from './plain-text';
import { tidyTree } from './tidy-tree';
import { tightenLists } from './tighten-lists';

/** What each footnote of a page says, by the label in the tree. */
export type FootnoteContents = ReadonlyMap<string, readonly ElementContent[]>;

const KINDS: Readonly<Partial<Record<RootContent['type'], BlockKind>>> = {
  heading: 'heading',
  list: 'list',
  blockquote: 'quote',
  table: 'table',
  code: 'code',
  math: 'math',
  thematicBreak: 'rule',
  footnoteDefinition: 'footnote',
};

/**
 * The blocks of a tree of HTML, in order: inert Markdown, whatever the tree holds. Footnotes that the text
 * refers to stand at the end, numbered as they are met.
 *
 * The tree is one that `visibleTree` has been over. What is made harmless is added to `context.found`.
 *
 * @throws PageBudgetError past the deadline.
 */
export function blocksOfTree(
  tree: Root,
  notes: FootnoteContents,
  context: ConversionContext,
): Block[] {
  const body = nodesOf(tree, context);
  const definitions = numberFootnotes(body, notes, context);
  const write = inertWriter(context);
  const blocksOf = (nodes: readonly RootContent[]): Block[] => {
    // A place by itself is that of the block below it.
    let carried: string[] = [];
    return nodes.flatMap((node) => {
      checkDeadline(context.deadline);
      const anchors = [...carried, ...(isAnchor(node) ? [node.value] : liftAnchors(node))];
      const block = isAnchor(node) ? null : blockOf(node, write);
      carried = block === null ? anchors : [];
      if (block === null) return [];
      const page = context.paged === true ? node.position?.start.line : undefined;
      return {
        ...block,
        ...(page === undefined ? {} : { page }),
        ...(anchors.length === 0 ? {} : { anchors }),
      };
    });
  };
  return [...withoutOuterRules(blocksOf(body)), ...blocksOf(definitions)];
}

/** A rule parts two texts; one at an end was between the text and what is gone. */
function withoutOuterRules(blocks: readonly Block[]): Block[] {
  const isText = (block: Block): boolean => block.kind !== 'rule';
  const first = blocks.findIndex(isText);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isText) + 1);
}

function nodesOf(tree: Root, context: ConversionContext): RootContent[] {
  const nodes = unified()
    .use(rehypeRemark, { document: true, handlers: elementHandlers(context) })
    .runSync(tidyTree(tree)).children;
  tightenLists(nodes);
  return nodes;
}

/** Renumbers the references in the order of the text and makes their definitions. */
function numberFootnotes(
  body: readonly RootContent[],
  notes: FootnoteContents,
  context: ConversionContext,
): FootnoteDefinition[] {
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const number = (nodes: readonly Nodes[]): void => {
    visit({ type: 'root', children: nodes as RootContent[] }, 'footnoteReference', (reference) => {
      const label = numbers.get(reference.identifier) ?? String(numbers.size + 1);
      numbers.set(reference.identifier, label);
      reference.identifier = label;
      reference.label = label;
    });
  };
  number(body);
  // Notes may refer to notes, which then join the list while it is walked.
  for (const [label, shown] of numbers) {
    const children = nodesOf({ type: 'root', children: [...(notes.get(label) ?? [])] }, context);
    number(children);
    definitions.push({
      type: 'footnoteDefinition',
      identifier: shown,
      label: shown,
      children: children as FootnoteDefinition['children'],
    });
  }
  return definitions;
}

/** A paragraph that holds pictures and no word has nothing to be cited. */
function isPicturesAlone({ children }: Paragraph): boolean {
  const isBlank = (child: PhrasingContent): boolean =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  return children.some(isEmbed) && children.every((child) => isEmbed(child) || isBlank(child));
}

function blockOf(node: RootContent, write: (node: RootContent) => string): Block | null {
  const markdown = write(node);
  if (markdown === '') return null;
  if (node.type === 'blockquote' && node.data?.callout !== undefined) {
    const title = write({
      type: 'paragraph',
      children: [{ type: 'text', value: node.data.callout }],
    });
    const head = `> [!note] ${title}`.trimEnd();
    return { kind: 'callout', markdown: `${head}\n${markdown}`, text: plainText(node) };
  }
  const isFigure =
    node.type === 'paragraph' && (node.data?.figure === true || isPicturesAlone(node));
  const kind = isFigure ? 'figure' : (KINDS[node.type] ?? 'paragraph');
  const block = { kind, markdown, text: plainText(node) };
  if (node.type === 'heading') return { ...block, depth: node.depth };
  return node.type === 'footnoteDefinition' ? { ...block, label: node.identifier } : block;
}
