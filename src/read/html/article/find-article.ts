import type { Element, Root } from 'hast';

import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { findTeasers } from './find-teasers';
import { measureTree } from './measure-tree';
import type { Measures } from './measure-tree';
import { pruneBody, withoutElements } from './prune-body';
import { findHead } from './trim-head';
import type { HeadContext } from './trim-head';
import { findTail } from './trim-tail';

/** The text of a page, as a tree, and the lead above it. */
export interface Article {
  readonly tree: Root;
  readonly deck: string | null;
  /** `index`: the page lists others, and its entries are its text. `whole`: it has no prose to find an article by. */
  readonly sort: 'article' | 'index' | 'whole';
}

/** An index has at least so many entries, which hold at least this share of its text. */
const MIN_ENTRIES = 5;
const ENTRY_SHARE = 0.5;
/** With less prose than this, in characters, and mostly links, a page is an index without teasers. */
const MIN_PROSE = 400;
const LINK_SHARE = 0.6;
const MIN_LINKED = 200;

/** The article of a visible tree: what is left when the site's furniture is gone. */
export function findArticle(tree: Root, context: HeadContext): Article {
  const furniture = findFurniture(tree);
  const measures = measureTree(tree, furniture);
  if (isIndex(tree, measures, furniture)) {
    return { tree: withoutElements(tree, furniture), deck: null, sort: 'index' };
  }
  const found = findBody(tree, measures);
  if (found === null) return { tree: withoutElements(tree, furniture), deck: null, sort: 'whole' };
  const body = pruneBody(found, { measures, furniture });
  const { deck, dropped } = findHead(body, context);
  const text = withoutElements(body, dropped);
  return { tree: withoutElements(text, findTail(text)), deck, sort: 'article' };
}

/** Whether a page is a list of others: teasers that no article outweighs, or links and hardly a sentence. */
function isIndex(tree: Root, measures: Measures, furniture: ReadonlySet<Element>): boolean {
  const whole = measureTree(withoutElements(tree, furniture), new Set());
  const page = [...whole.values()].at(-1);
  if (page === undefined) return false;
  const entries = findTeasers(tree, measures).filter((teaser) => !furniture.has(teaser));
  const entryText = entries.reduce((sum, entry) => sum + (measures.get(entry)?.text ?? 0), 0);
  if (entries.length >= MIN_ENTRIES && entryText > page.text * ENTRY_SHARE) return true;
  return page.prose < MIN_PROSE && page.links > MIN_LINKED && page.links > page.text * LINK_SHARE;
}
