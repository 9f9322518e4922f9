import type { Heading, Link, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { defaultHandlers } from 'mdast-util-to-markdown';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { remark } from 'remark';

import { escapeText } from '../../../markdown/escape-text';
import { neutralise } from '../../../markdown/neutralise';
import type { Neutralisation } from '../../../model/source';
import { escapeDialect } from './escape-dialect';

/** How Markdown is to be made inert, and where what was is reported. */
export interface InertContext {
  readonly found: Neutralisation[];
  /** Hashtags in the text: live unless told otherwise. */
  readonly tags?: 'live' | 'text';
}

/** Writes top-level blocks as Markdown without surrounding blank lines: whatever they say, they do nothing. */
export function inertWriter(context: InertContext): (node: Nodes) => string {
  const { extensions, ...settings } = optionsFor(context);
  const processor = remark()
    .data({ settings, toMarkdownExtensions: extensions ?? [] })
    .freeze();
  return (node) => {
    const root: Root = node.type === 'root' ? node : { type: 'root', children: [node] };
    const { markdown, found } = neutralise(processor.stringify(root).trim());
    context.found.push(...found);
    return markdown;
  };
}

function optionsFor(context: InertContext): Options {
  return {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    extensions: [
      // Addresses may stay live, so what escapes them is left out.
      ...(gfmToMarkdown({ tablePipeAlign: false }).extensions ?? []).filter(
        ({ unsafe }) => unsafe?.some(({ character }) => character === '@') !== true,
      ),
      mathToMarkdown(),
      {
        handlers: {
          break: lineBreak,
          heading,
          html: () => '',
          inlineMath,
          link,
          math: blockMath,
          paragraph: paragraphHandler(context),
          text: textHandler(context),
        },
      },
    ],
  };
}

/** A line break, as Obsidian shows one; where a line must stay one, a blank. */
const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.includes('tableCell') || state.stack.includes('headingAtx') ? ' ' : '\n';

/** Headings are one line each, without the underlined form. */
const heading: Handle = (node: Heading, parent, state, info) =>
  defaultHandlers
    .heading({ ...node, children: node.children }, parent, state, info)
    .replace(/\n+/gu, ' ');

/** Paragraphs that are nothing but text keep their figures, brackets and underscores as they are. */
function paragraphHandler(context: InertContext): Handle {
  return (node: Paragraph, parent: Parents | undefined, state, info) => {
    const box = boxOf(node, parent);
    const isText = node.children.every(({ type }) => type === 'text' || type === 'break');
    const first = node.children[0];
    // What begins with a bracket would be a task in a list, or a callout in a quotation.
    if (!isText || (first?.type === 'text' && first.value.startsWith('['))) {
      return box + defaultHandlers.paragraph(node, parent, state, info);
    }
    const text = node.children
      .map((child) => (child.type === 'text' ? child.value : '\n'))
      .join('');
    return (
      box + escapeText(text.replace(/\n{2,}/gu, '\n').trim(), { tags: context.tags ?? 'live' })
    );
  };
}

/** The box of a task, before the first paragraph of its item. */
function boxOf(node: Paragraph, parent: Parents | undefined): string {
  if (parent?.type !== 'listItem' || typeof parent.checked !== 'boolean') return '';
  if (parent.children[0] !== node) return '';
  return parent.checked ? '[x] ' : '[ ] ';
}

/** Text among marks: escaped for Markdown, then for what Obsidian and its plugins read besides. */
function textHandler(context: InertContext): Handle {
  return (node: Text, parent, state, info) =>
    escapeDialect(defaultHandlers.text(node, parent, state, info), info, context.tags ?? 'live');
}

/** A link whose address is percent-encoded already (`safeUrl`), and so needs no backslashes of Markdown's. */
const link: Handle & { peek?: Handle } = (node: Link, _parent, state, info) => {
  const exits = [state.enter('link'), state.enter('label')];
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  for (const exit of exits.reverse()) exit();
  // `&copy;` in an address would be read as a sign.
  return `[${label}](${node.url.replace(/&(?=[a-z0-9#]{1,32};)/giu, '%26')})`;
};
link.peek = () => '[';

const inlineMath: Handle = (node: InlineMath) => `$${inertFormula(node.value)}$`;

const blockMath: Handle = (node: MathBlock) => `$$\n${inertFormula(node.value)}\n$$`;

/** Mathematics between dollars; what would end it early or be another syntax is kept from doing so. */
function inertFormula(latex: string): string {
  return latex
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\\?\$/gu, '\\$$')
    .replace(/<(?=[%a-z/!?])/giu, '< ')
    .replace(/%%/gu, '% %')
    .replace(/\[(?=\[)|\](?=\])/gu, '$& ')
    .replace(/::/gu, ': :');
}
