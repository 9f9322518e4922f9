import type { Element, Root } from 'hast';

import { attribute, isElement } from '../element';
import { findTeasers } from './find-teasers';
import { COMMENT_WORDS, FURNITURE_ROLES, FURNITURE_TAGS, FURNITURE_WORDS } from './furniture-words';
import { measureTree } from './measure-tree';
import type { Measure, Measures } from './measure-tree';
import { nameTokens } from './name-tokens';

/** The names of page and article themselves say nothing of their content. */
const FRAMES: ReadonlySet<string> = new Set(['html', 'body', 'main']);
/** Elements with this share of a page's prose are no furniture, whatever they are called. */
const CONTENT_SHARE = 0.4;
/** So much prose outside of comments and teasers, as a share or in characters, is an article. */
const ARTICLE_SHARE = 0.12;
const ARTICLE_PROSE = 300;

/** A page with less prose, in characters, is judged by all its text outside of links. */
const MIN_PROSE = 250;
const NOTHING: Measure = { text: 0, links: 0, prose: 0, worth: 0 };

/**
 * The elements of a page that hold no part of its content: by their tags, roles, classes and ids, and lists
 * of teasers.
 *
 * Names lie: an element with much of the page's prose is content, and so are elements of a name that
 * together have much of it (page builders call every paragraph a widget). Comments and teasers are
 * furniture only where there is an article besides.
 */
export function findFurniture(root: Root): ReadonlySet<Element> {
  const found = new Set<Element>();
  addBesideArticle(root, found, () => commentSections(root));
  addNamed(root, found);
  addBesideArticle(root, found, (measures) => findTeasers(root, measures));
  return found;
}

/** Adds elements that are content on some pages, where an article stands beside them. */
function addBesideArticle(
  root: Root,
  found: Set<Element>,
  find: (measures: Measures) => readonly Element[],
): void {
  const measures = measureTree(root, found);
  const elements = find(measures);
  const total = measures.get(root)?.prose ?? 0;
  const prose = elements.reduce((sum, element) => sum + (measures.get(element)?.prose ?? 0), 0);
  if (total - prose < Math.min(ARTICLE_PROSE, total * ARTICLE_SHARE)) return;
  for (const element of elements) found.add(element);
}

function addNamed(root: Root, found: Set<Element>): void {
  const measures = measureTree(root, found);
  const hasProse = (measures.get(root)?.prose ?? 0) >= MIN_PROSE;
  const proseOf = (element: Element | Root): number => {
    const { prose, text, links } = measures.get(element) ?? NOTHING;
    return hasProse ? prose : text - links;
  };
  const limit = proseOf(root) * CONTENT_SHARE;
  const candidates = namedElements(root);
  const prose = new Map<string, number>();
  for (const { element, outermost } of candidates) {
    for (const name of outermost) prose.set(name, (prose.get(name) ?? 0) + proseOf(element));
  }
  for (const { element, names } of candidates) {
    const isTrusted = names.some((name) => (prose.get(name) ?? 0) <= limit);
    if (isTrusted && proseOf(element) <= limit) found.add(element);
  }
}

/** An element and the words, tag or role that speak against it. */
interface NamedElement {
  readonly element: Element;
  readonly names: readonly string[];
  /** Those of its names that no element around it has. */
  readonly outermost: readonly string[];
}

function namedElements(root: Root): readonly NamedElement[] {
  const named: NamedElement[] = [];
  const visit = (parent: Element | Root, around: ReadonlySet<string>): void => {
    for (const element of parent.children) {
      if (!isElement(element)) continue;
      const names = furnitureNames(element);
      const outermost = names.filter((name) => !around.has(name));
      if (names.length > 0) named.push({ element, names, outermost });
      visit(element, outermost.length > 0 ? new Set([...around, ...outermost]) : around);
    }
  };
  visit(root, new Set());
  return named;
}

/** The outermost places where readers write. */
function commentSections(root: Root): readonly Element[] {
  const sections: Element[] = [];
  const visit = (parent: Element | Root): void => {
    for (const element of parent.children) {
      if (!isElement(element)) continue;
      const isSection =
        !FRAMES.has(element.tagName) &&
        nameTokens(element).some((token) => COMMENT_WORDS.has(token));
      if (isSection) sections.push(element);
      else visit(element);
    }
  };
  visit(root);
  return sections;
}

function furnitureNames(element: Element): readonly string[] {
  if (FRAMES.has(element.tagName) || attribute(element, 'itemProp') === 'articleBody') return [];
  const tokens = nameTokens(element);
  const names = tokens.filter((token) => FURNITURE_WORDS.has(token));
  const isEmbeddedPost = names.length > 0 && (tokens.includes('embed') || tokens.includes('tweet'));
  if (isEmbeddedPost) return [];
  if (FURNITURE_TAGS.has(element.tagName)) names.push(`<${element.tagName}>`);
  const role = attribute(element, 'role');
  if (FURNITURE_ROLES.has(role)) names.push(`role=${role}`);
  return names;
}
