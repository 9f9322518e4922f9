import type { Element, ElementContent, Root } from 'hast';

import { isDateline } from './furniture-phrases';
import { DECK_WORDS } from './furniture-words';
import { isProse } from './measure-tree';
import { nameTokens } from './name-tokens';
import { passagesOf } from './passages';
import type { Passage } from './passages';

/** What stands above an article's first paragraph. */
export interface Head {
  /** The lead that sums the article up above it, or null. */
  readonly deck: string | null;
  /** What is no part of the body: headline, section, date, byline, deck. */
  readonly dropped: ReadonlySet<ElementContent>;
}

/** What a page says of itself, to know its head by. */
export interface HeadContext {
  readonly title: string;
  readonly description: string;
}

/** A title further down is a mention. */
const TITLE_DEPTH = 12;

/**
 * The headline of a page that is kept whole, and what stands above it: links and labels. Nothing where
 * the title is not among its first lines.
 */
export function findHeadline(page: Root, title: string): ReadonlySet<ElementContent> {
  const passages = passagesOf(page).slice(0, TITLE_DEPTH);
  const at = passages.findIndex(({ block, text }) => isHeading(block) && isSame(text, title));
  const above = passages.slice(0, at + 1);
  if (above.slice(0, -1).some(({ text }) => isProse(text))) return new Set();
  return new Set(above.flatMap(({ nodes }) => nodes));
}

/** Further down than this passage nothing is a deck. */
const DECK_DEPTH = 3;

/** Finds what of a body stands above its first paragraph. */
export function findHead(body: Root, context: HeadContext): Head {
  const passages = passagesOf(body);
  const column = mainColumn(passages);
  const dropped = new Set<ElementContent>();
  let deck: string | null = null;
  let prose = 0;
  for (const passage of passages) {
    const { text } = passage;
    const inColumn = columnOf(passage) === column;
    if (isProse(text)) {
      prose += 1;
      const isDeck =
        deck === null && prose <= DECK_DEPTH && isDeckPassage(passage, inColumn, context);
      if (!isDeck) break;
      deck = text;
    } else if (inColumn && !isDateline(text) && !isSame(text, context.title)) {
      continue;
    }
    for (const node of passage.nodes) dropped.add(node);
  }
  return { deck, dropped };
}

function isDeckPassage(passage: Passage, inColumn: boolean, context: HeadContext): boolean {
  const { block, ancestors, text } = passage;
  const named = [...ancestors, block].some(
    (element) =>
      element.type === 'element' && nameTokens(element).some((token) => DECK_WORDS.has(token)),
  );
  if (named || isHeading(block)) return true;
  return !inColumn && isSame(text, context.description);
}

/** The element in which most of the prose stands, paragraph by paragraph. */
function mainColumn(passages: readonly Passage[]): Element | Root | null {
  const prose = new Map<Element | Root | null, number>();
  let best: Element | Root | null = null;
  for (const passage of passages) {
    if (!isProse(passage.text)) continue;
    const column = columnOf(passage);
    const sum = (prose.get(column) ?? 0) + passage.text.length;
    prose.set(column, sum);
    if (sum > (prose.get(best) ?? 0)) best = column;
  }
  return best;
}

/** What a passage's block stands in; of loose text, the block itself. */
function columnOf({ block, ancestors }: Passage): Element | Root | null {
  if (block.type === 'element' && /^(?:p|h[1-6]|li|blockquote)$/u.test(block.tagName)) {
    return ancestors.at(-1) ?? null;
  }
  return block;
}

function isHeading(block: Element | Root): boolean {
  return block.type === 'element' && /^h[1-6]$/u.test(block.tagName);
}

/** Whether two lines say the same, or one begins the other at some length. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((line) =>
    line
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (x === undefined || y === undefined || x === '' || y === '') return false;
  return x === y || (x.length > 40 && y.startsWith(x)) || (y.length > 40 && x.startsWith(y));
}
