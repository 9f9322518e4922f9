import type { Element, Root } from 'hast';

import { elementsOf, lineOf } from '../element';
import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { findTeasers } from './find-teasers';
import { measureTree } from './measure-tree';
import type { Measures } from './measure-tree';
import { nameTokens } from './name-tokens';
import { pruneBody, withoutNodes } from './prune-body';
import { findHead, findHeadline } from './trim-head';
import type { HeadContext } from './trim-head';
import { findTail } from './trim-tail';

/** The text of a page, as a tree, and the lead above it. */
export interface Article {
  readonly tree: Root;
  readonly deck: string | null;
  /** `index`: the page lists others, and its entries are its text. `whole`: it has no prose to find an article by. */
  readonly sort: 'article' | 'index' | 'whole';
}

/** What is known of a page before its text is looked for. */
export interface PageContext extends HeadContext {
  /** The host of the page's own site, or null. */
  readonly host: string | null;
}

/** Pruning that leaves a smaller share of a body went wrong. */
const LEAST_KEPT = 0.15;

/** An index has at least so many entries, which hold at least this share of its text. */
const MIN_ENTRIES = 5;
const ENTRY_SHARE = 0.5;
/** With less prose than this, in characters, and mostly links, a page is an index without teasers. */
const MIN_PROSE = 400;
const LINK_SHARE = 0.6;
const MIN_LINKED = 200;

/** The article of a visible tree: what is left when the site's furniture is gone. */
export function findArticle(tree: Root, context: PageContext): Article {
  const furniture = findFurniture(tree);
  const measures = measureTree(tree, furniture);
  const found = findBody(tree, measures);
  if (found === null || isIndex(tree, measures, furniture)) {
    const page = withoutNodes(tree, furniture);
    const kept = withoutNodes(page, findHeadline(page, context.title));
    return { tree: kept, deck: null, sort: found === null ? 'whole' : 'index' };
  }
  const speakers = speakersOf(found, furniture);
  const dropped = new Set([...furniture].filter((element) => !speakers.has(element)));
  const body = pruneBody(found, { measures, furniture: dropped, host: context.host });
  const { tree: text, deck } =
    speakers.size > 0 ? conversation(body, context) : article(body, context);
  // What is left is never less than a good part of what was found.
  const isCollapsed = lineOf(text).length < lineOf(found).length * LEAST_KEPT;
  return isCollapsed
    ? { tree: rootOf(found), deck: null, sort: 'article' }
    : { tree: text, deck, sort: 'article' };
}

function article(body: Root, context: PageContext): Pick<Article, 'tree' | 'deck'> {
  const { deck, dropped } = findHead(body, context);
  const text = withoutNodes(body, dropped);
  return { tree: withoutNodes(text, findTail(text)), deck };
}

/** Who speaks stands above what is said, so a head would be a speaker. */
function conversation(body: Root, context: PageContext): Pick<Article, 'tree' | 'deck'> {
  return { tree: withoutNodes(body, findHeadline(body, context.title)), deck: null };
}

function rootOf(body: Element | Root): Root {
  return body.type === 'root' ? body : { type: 'root', children: [body] };
}

/** A body with so many bylines is a conversation, and they say who speaks. */
const MIN_SPEAKERS = 3;
const MAX_SPEAKER = 120;
const SPEAKER_WORDS: ReadonlySet<string> = new Set(['author', 'byline', 'username', 'postmeta']);

/** The bylines in a conversation's body, which are alike and many; none in an article's. */
function speakersOf(body: Element | Root, furniture: ReadonlySet<Element>): ReadonlySet<Element> {
  const byClass = new Map<string, Element[]>();
  for (const element of elementsOf(body)) {
    const names = nameTokens(element);
    const isByline = furniture.has(element) && names.some((name) => SPEAKER_WORDS.has(name));
    if (!isByline || lineOf(element).length > MAX_SPEAKER) continue;
    const kind = `${element.tagName} ${names.join(' ')}`;
    byClass.set(kind, [...(byClass.get(kind) ?? []), element]);
  }
  return new Set([...byClass.values()].filter((alike) => alike.length >= MIN_SPEAKERS).flat());
}

/** Whether a page is a list of others: teasers that no article outweighs, or links and hardly a sentence. */
function isIndex(tree: Root, measures: Measures, furniture: ReadonlySet<Element>): boolean {
  const whole = measureTree(withoutNodes(tree, furniture), new Set());
  const page = [...whole.values()].at(-1);
  if (page === undefined) return false;
  const entries = findTeasers(tree, measures).filter((teaser) => !furniture.has(teaser));
  const entryText = entries.reduce((sum, entry) => sum + (measures.get(entry)?.text ?? 0), 0);
  if (entries.length >= MIN_ENTRIES && entryText > page.text * ENTRY_SHARE) return true;
  return page.prose < MIN_PROSE && page.links > MIN_LINKED && page.links > page.text * LINK_SHARE;
}
