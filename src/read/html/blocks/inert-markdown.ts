import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A line break that shows in every setting of Obsidian; where a line must stay one, a blank. */
const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.includes('tableCell') || state.stack.includes('headingAtx') ? ' ' : '  \n';

/** Mathematics between dollars; what would end it early or be another syntax is kept from doing so. */
const inlineMath: Handle = (node: InlineMath) => `$${inertFormula(node.value)}$`;

const blockMath: Handle = (node: MathBlock) => `$$\n${inertFormula(node.value)}\n$$`;

/** Raw HTML never reaches a note. */
const nothing: Handle = () => '';

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    mathToMarkdown(),
    { handlers: { break: lineBreak, html: nothing, inlineMath, math: blockMath } },
  ],
};

/** The Markdown of one top-level block, without surrounding blank lines. */
export function inertMarkdown(node: Nodes): string {
  return toMarkdown(node, OPTIONS).trim();
}

function inertFormula(latex: string): string {
  return latex
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\\?\$/gu, '\\$$')
    .replace(/<%/gu, '< %')
    .replace(/%%/gu, '% %');
}
