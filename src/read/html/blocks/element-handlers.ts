import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Code, Link, Nodes, PhrasingContent, RootContent, Strong } from 'mdast';

import { pendingAddress, readPending, type PendingLink } from '../../../markdown/pending-links';
import { attribute, lineOf, textOf } from '../element';
import { imageSource } from '../marks/mark-figures';
import type { Deadline } from '../parse-page';
import { safeUrl } from '../safe-url';
import { codeLanguage } from './code-language';
import type { InertContext } from './inert-markdown';
import { ANCHOR_TAG, CALLOUT_TAG, FIGURE_TAG, FOOTNOTE_TAG, FORMULA_TAG } from './marked-elements';

declare module 'mdast' {
  interface BlockquoteData {
    /** The quotation is a callout with this title, which may be empty. */
    callout?: string;
  }
  interface ParagraphData {
    /** The paragraph is a picture with its caption. */
    figure?: boolean;
  }
}

/** What the conversion of one page's elements needs to know, and where it reports to. */
export interface ConversionContext extends InertContext {
  /** What relative addresses are read against, or null. */
  readonly base: string | null;
  readonly deadline: Deadline;
  /** The elements' lines are pages, which blocks keep. */
  readonly paged?: boolean;
  /** The file that is to be shown for a picture's source; null where it is none that the import can have. */
  readonly embedded?: (source: string) => PendingLink | null;
  /** The document that a link may lead to; null where it leads out of the import, as addresses do. */
  readonly linked?: (href: string, shown: string) => PendingLink | null;
}

/** How elements become mdast where Corpus wants it otherwise than `hast-util-to-mdast`. */
export function elementHandlers(context: ConversionContext): Record<string, Handle> {
  return {
    a: (state, element) => link(state, element, context),
    img: (_, element) => imageLink(element, context),
    pre: (_, element) => codeBlock(element, context),
    // Boxes of tasks are read with their item; others are controls.
    input: () => undefined,
    sup: (state, element) => superscript(state, element),
    sub: (state, element) => subscript(state, element),
    u: (state, element) => state.all(element),
    mark: (state, element) => state.all(element),
    dt: term,
    [FIGURE_TAG]: (state, element) => figure(state, element, context),
    [CALLOUT_TAG]: callout,
    [FORMULA_TAG]: (_, element) => formula(element),
    [ANCHOR_TAG]: (_, element) => ({ type: 'anchor', value: attribute(element, 'name') }),
    [FOOTNOTE_TAG]: (_, element) => ({
      type: 'footnoteReference',
      identifier: attribute(element, 'label'),
      label: attribute(element, 'label'),
    }),
  };
}

/** A link where its address is safe, else what it shows; an anchor within the page is what it shows. */
function link(state: State, element: Element, context: ConversionContext): RootContent[] {
  const children = state.all(element);
  const href = attribute(element, 'href');
  if (href === '' || lineOf(element) === '') return children;
  const pending = context.linked?.(href, lineOf(element)) ?? null;
  if (pending === null && href.startsWith('#')) return children;
  const url = pending === null ? safeUrl(href, context.base) : pendingAddress(pending);
  if (url === null) {
    if (/^\s*[a-z][a-z0-9+.-]*:/iu.test(href)) report(context, 'link', href);
    return children;
  }
  const pictures = children.filter(isEmbed);
  const shown = children.filter((child) => !isEmbed(child)).flatMap(withoutLinks);
  return [{ type: 'link', url, children: shown as PhrasingContent[] } satisfies Link, ...pictures];
}

/** Whether a node is a link that stands for a file to be shown in its place. */
export function isEmbed(node: Nodes): boolean {
  return node.type === 'link' && readPending(node.url)?.kind === 'file';
}

function withoutLinks(node: RootContent): RootContent[] {
  return node.type === 'link' ? node.children : [node];
}

/**
 * A picture as a link to it, shown by its description: pending where the import has it. Other pictures
 * without a description say nothing.
 */
function imageLink(element: Element, context: ConversionContext): RootContent | undefined {
  const description = attribute(element, 'alt').replace(/\s+/gu, ' ').trim();
  const source = imageSource(element);
  const text = { type: 'text', value: description } as const;
  const pending = source === '' ? null : (context.embedded?.(source) ?? null);
  if (pending !== null) {
    // Programs give a picture's file for its description.
    const children = description === '' || FILE_NAME.test(description) ? [] : [text];
    return { type: 'link', url: pendingAddress(pending), children };
  }
  if (description === '') return undefined;
  const url = source.startsWith('data:') ? null : safeUrl(source, context.base);
  return url === null ? text : { type: 'link', url, children: [text] };
}

const FILE_NAME = /^\S{1,200}\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;

/** A picture and its caption as one paragraph, marked as a figure for the block's kind. */
function figure(
  state: State,
  element: Element,
  context: ConversionContext,
): RootContent | undefined {
  const caption = state.all(element).flatMap(inParagraph);
  const image = imageLink(element, context) as PhrasingContent | undefined;
  const shown = lineOf(element) === '' ? [] : caption;
  const children: PhrasingContent[] = [
    ...(image === undefined ? [] : [image]),
    ...(image !== undefined && shown.length > 0 ? [{ type: 'break' } as const] : []),
    ...shown,
  ];
  return children.length === 0
    ? undefined
    : { type: 'paragraph', data: { figure: true }, children };
}

function inParagraph(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [...node.children, { type: 'text', value: ' ' }];
  return 'children' in node && !['link', 'strong', 'emphasis', 'delete'].includes(node.type)
    ? node.children.flatMap(inParagraph)
    : [node as PhrasingContent];
}

function codeBlock(element: Element, context: ConversionContext): Code {
  const { language, refused } = codeLanguage(element);
  if (refused !== null) report(context, 'fence', refused);
  return {
    type: 'code',
    lang: language,
    value: codeText(element).replace(/^\n/u, '').trimEnd(),
  };
}

/** The code's text, a line break where the page has one; line numbers of a gutter left out. */
function codeText(element: Element): string {
  return element.children.map(codeTextOf).join('');
}

function codeTextOf(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  if (node.tagName === 'br') return '\n';
  if (/\b(?:gutter|line-?numbers?|lineno|linenos|ln-num)\b/u.test(attribute(node, 'className')))
    return '';
  const inner = node.children.map(codeTextOf).join('');
  return (node.tagName === 'div' || node.tagName === 'tr' || node.tagName === 'li') &&
    !inner.endsWith('\n')
    ? `${inner}\n`
    : inner;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
  '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ', i: 'ⁱ',
}; // prettier-ignore

/** Raised digits stay raised, since 10⁶ is not 106; raised words stay words. */
function superscript(state: State, element: Element): RootContent[] {
  const text = textOf(element).trim();
  const raised = Array.from(text, (character) => SUPERSCRIPTS[character]);
  if (text === '' || raised.includes(undefined) || !/^[+\-−]?[\dni]+$/u.test(text))
    return state.all(element);
  return [{ type: 'text', value: raised.join('') }];
}

/** Lowered digits stay lowered, as in H₂O. */
function subscript(state: State, element: Element): RootContent[] {
  const text = textOf(element).trim();
  if (!/^[+\-−]?\d{1,4}$/u.test(text)) return state.all(element);
  const lowered = Array.from(text, (sign) =>
    sign === '+' ? '₊' : /\d/u.test(sign) ? String.fromCodePoint(0x2080 + Number(sign)) : '₋',
  );
  return [{ type: 'text', value: lowered.join('') }];
}

function formula(element: Element): RootContent {
  const value = textOf(element);
  return { type: attribute(element, 'display') === 'block' ? 'math' : 'inlineMath', value };
}

function callout(state: State, element: Element): RootContent {
  const title = attribute(element, 'title').replace(/\s+/gu, ' ').trim();
  return {
    type: 'blockquote',
    data: { callout: title },
    children: state.toFlow(state.all(element)),
  };
}

/** The term of a definition list stands out from its definitions. */
function term(state: State, element: Element): RootContent {
  const shown = state.all(element) as PhrasingContent[];
  const strong: Strong = { type: 'strong', children: shown };
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [strong] }] };
}

function report(context: ConversionContext, what: string, excerpt: string): void {
  context.found.push({ what, excerpt: excerpt.trim().slice(0, 80) });
}
