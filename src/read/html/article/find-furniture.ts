import type { Element, Root } from 'hast';

import { attribute, elementsOf } from '../element';
import { COMMENT_WORDS, FURNITURE_ROLES, FURNITURE_TAGS, FURNITURE_WORDS } from './furniture-words';
import { findTeasers } from './find-teasers';
import { measureTree } from './measure-tree';
import type { Measures } from './measure-tree';
import { nameTokens } from './name-tokens';

/** The names of page and article themselves say nothing of their content. */
const FRAMES: ReadonlySet<string> = new Set(['html', 'body', 'main']);
/** An element with this share of a page's prose is no furniture, whatever it is called. */
const CONTENT_SHARE = 0.4;
/** Where this share of the prose is outside of comments, the comments are beside the point. */
const ARTICLE_SHARE = 0.12;
/** So much prose outside of comments and teasers, in characters, is an article. */
const ARTICLE_PROSE = 300;

/**
 * The outermost elements of a page that hold no part of its content, by their tags, roles, classes and ids.
 *
 * Names lie: an element with most of the page's prose is content, and so are elements of a name that
 * together have most of it (page builders call every paragraph a widget).
 */
export function findFurniture(root: Root): ReadonlySet<Element> {
  const measures = measureTree(root, new Set());
  const candidates = candidatesOf(root);
  const total = measures.get(root)?.prose ?? 0;
  const prose = proseByName(candidates, measures);
  const found = new Set<Element>();
  for (const { element, names } of candidates) {
    const own = measures.get(element)?.prose ?? 0;
    const isComment = names.every((name) => COMMENT_WORDS.has(name));
    const named = names.some((name) => {
      const own = prose.get(name) ?? 0;
      return COMMENT_WORDS.has(name) ? leavesArticle(own, total) : own < total * CONTENT_SHARE;
    });
    if (named && (isComment || own < total * CONTENT_SHARE)) found.add(element);
  }
  addTeasers(root, found);
  return found;
}

/** Teasers are furniture where an article stands beside them; else the page is an index of them. */
function addTeasers(root: Root, found: Set<Element>): void {
  const measures = measureTree(root, found);
  const teasers = findTeasers(root, measures);
  const prose = teasers.reduce((sum, teaser) => sum + (measures.get(teaser)?.prose ?? 0), 0);
  if (!leavesArticle(prose, measures.get(root)?.prose ?? 0)) return;
  for (const teaser of teasers) found.add(teaser);
}

function leavesArticle(prose: number, total: number): boolean {
  return total - prose >= Math.min(ARTICLE_PROSE, total * ARTICLE_SHARE);
}

interface Candidate {
  readonly element: Element;
  /** The words, tag or role that speak against it. */
  readonly names: readonly string[];
}

function candidatesOf(root: Root): Candidate[] {
  const candidates: Candidate[] = [];
  for (const element of elementsOf(root)) {
    const names = FRAMES.has(element.tagName) ? [] : furnitureNames(element);
    if (names.length > 0) candidates.push({ element, names });
  }
  return candidates;
}

function furnitureNames(element: Element): string[] {
  if (attribute(element, 'itemProp') === 'articleBody') return [];
  const tokens = nameTokens(element);
  const names = tokens.filter((token) => FURNITURE_WORDS.has(token) || COMMENT_WORDS.has(token));
  const isEmbeddedPost = names.length > 0 && (tokens.includes('embed') || tokens.includes('tweet'));
  if (isEmbeddedPost) return [];
  if (FURNITURE_TAGS.has(element.tagName)) names.push(`<${element.tagName}>`);
  const role = attribute(element, 'role');
  if (FURNITURE_ROLES.has(role)) names.push(`role=${role}`);
  return [...new Set(names)];
}

/** The prose of all elements of a name together. Elements of one name in each other count twice: rare, and kinder. */
function proseByName(candidates: readonly Candidate[], measures: Measures): Map<string, number> {
  const prose = new Map<string, number>();
  for (const { element, names } of candidates) {
    for (const name of names) {
      prose.set(name, (prose.get(name) ?? 0) + (measures.get(element)?.prose ?? 0));
    }
  }
  return prose;
}
