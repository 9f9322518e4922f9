import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5';

/** Elements deeper than this are dissolved into their ancestor: nothing a person wrote nests so far. */
const MAX_DEPTH = 256;
/** Elements that one page may make. Unclosed formatting elements multiply, so bytes alone bound nothing. */
const MAX_ELEMENTS = 200_000;
/** Elements between two looks at the clock. */
const CLOCK_INTERVAL = 512;

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** A page that would take more time or memory than one document may have. The message is a sentence fragment for people. */
export class PageBudgetError extends Error {
  override readonly name = 'PageBudgetError';
}

/** When a page must be done, by the clock of `Date.now`. */
export type Deadline = number;

/** Throws `PageBudgetError` past the deadline. */
export function checkDeadline(deadline: Deadline): void {
  if (Date.now() > deadline) throw new PageBudgetError('the page takes too long to read');
}

/**
 * Parses a page as browsers do, so that an implied `<body>` is there, into a tree of bounded depth.
 *
 * @throws PageBudgetError where the page makes too many elements or the deadline passes.
 */
export function parsePage(html: string, deadline: Deadline): Root {
  const document = parse(html, { treeAdapter: budgetedAdapter(deadline), scriptingEnabled: false });
  flattenPastDepth(document);
  const tree = fromParse5(document);
  if (tree.type !== 'root') throw new Error('A parsed page is always a root.');
  return tree;
}

/** parse5's own adapter, which gives up where the page makes too much. */
function budgetedAdapter(deadline: Deadline): TreeAdapter<DefaultTreeAdapterMap> {
  let made = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      made += 1;
      if (made > MAX_ELEMENTS) {
        throw new PageBudgetError(`the page has more than ${MAX_ELEMENTS} elements`);
      }
      if (made % CLOCK_INTERVAL === 0) checkDeadline(deadline);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
}

/** Bounds the depth, so that every later walk may recurse. Walks with a stack of its own. */
function flattenPastDepth(root: Parent): void {
  const pending: { node: Parent; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    if (depth === MAX_DEPTH) node.childNodes = textsBelow(node);
    for (const child of node.childNodes) {
      if ('childNodes' in child) pending.push({ node: child, depth: depth + 1 });
    }
  }
}

/** The text below a node in document order, a space between elements; nothing of scripts and styles. */
function textsBelow(node: Parent): Node[] {
  const texts: Node[] = [];
  const pending: Node[] = [...node.childNodes].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('value' in next) {
      texts.push(next, defaultTreeAdapter.createTextNode(' '));
    } else if ('childNodes' in next && !RAW_TEXT.has(next.nodeName)) {
      for (let i = next.childNodes.length - 1; i >= 0; i--) {
        const child = next.childNodes[i];
        if (child !== undefined) pending.push(child);
      }
    }
  }
  return texts;
}

const RAW_TEXT = new Set(['script', 'style', 'template']);
