import type { Element, ElementContent, Root, RootContent } from 'hast';

import { FOOTNOTE_TAG } from '../blocks/marked-elements';
import { attribute, elementsOf, isElement, lineOf } from '../element';

/** A page without its footnotes' definitions, marks in place of the references. */
export interface LiftedFootnotes {
  readonly tree: Root;
  /** What each note says, by label. */
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
}

/** What a reference shows: a number, a letter or a sign, with or without brackets. */
const MARK = /^[[(]?(?:\d{1,4}|\p{L}{1,2}|[*†‡§¶#]{1,3}|(?:note|nb|n) ?\d{1,3})[\])]?$/iu;
/** What a link back to the text shows without its spaces, and the number before a note: signs, or a word or two. */
const BACK = /^(?:↩|↵|⏎|\^|↑|⇑|⤴|\uFE0E|\uFE0F|[a-zü\d])*[:.]?$/iu;
const LEADING_MARK = /^\s*[[(]?(?:\d{1,4}|[*†‡§¶]{1,3})[\])]?[.:)]?\s+/u;

const NOTE_NAMES = /footnote|endnote|fn|noteref|reference|cite|sdfoot/iu;
/** Elements that a note can be, and what a longer one is: a section of the text. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'td', 'dd', 'aside']);
const MAX_NOTE = 3_000;

/**
 * Takes footnotes out of a page, wherever they stand: a short mark that links to an element which links
 * back, or which is named as a note. Comes before the article is looked for, since a list of notes reads
 * like furniture.
 */
export function liftFootnotes(tree: Root): LiftedFootnotes {
  const parents = parentsOf(tree);
  const byId = idsOf(tree);
  const pairs = [...elementsOf(tree)].flatMap((anchor) => {
    const target = anchor.tagName === 'a' ? byId.get(targetOf(anchor)) : undefined;
    const holder = target === undefined ? null : holderOf(target, parents);
    return holder !== null && isMark(anchor, holder, parents) ? [{ anchor, holder }] : [];
  });
  const candidates = withoutWaysBack(pairs, parents);
  const holders = new Set(
    candidates
      .filter(({ anchor, holder }) => isReference(anchor, holder, parents))
      .map(({ holder }) => holder),
  );
  const labels = new Map<Element, string>();
  const marks = new Map<Element, string>();
  // A note is known by one reference; others to it need not be linked back to.
  for (const { anchor, holder } of candidates.filter((candidate) =>
    holders.has(candidate.holder),
  )) {
    const label = labels.get(holder) ?? String(labels.size + 1);
    labels.set(holder, label);
    marks.set(markOf(anchor, parents), label);
  }
  if (labels.size === 0) return { tree, notes: new Map() };
  const notes = new Map([...labels].map(([holder, label]) => [label, noteContent(holder, byId)]));
  return { tree: { type: 'root', children: lift(tree.children, labels, marks) }, notes };
}

interface Candidate {
  readonly anchor: Element;
  readonly holder: Element;
}

/** A note's number leads back to its reference as that leads to the note: of the two, the first is the reference. */
function withoutWaysBack(pairs: readonly Candidate[], parents: Parents): readonly Candidate[] {
  const places = new Map(pairs.map(({ anchor }, at) => [anchor, at]));
  const within = new Map<Element, Candidate[]>();
  for (const pair of pairs) {
    for (const around of ancestorsOf(pair.anchor, parents)) {
      if (HOLDERS.has(around.tagName)) within.set(around, [...(within.get(around) ?? []), pair]);
    }
  }
  return pairs.filter(({ anchor, holder }, at) =>
    (within.get(holder) ?? []).every(
      (other) => (places.get(other.anchor) ?? at) >= at || !isWithin(anchor, other.holder, parents),
    ),
  );
}

function targetOf(anchor: Element): string {
  const href = attribute(anchor, 'href');
  if (!href.startsWith('#') || href.length < 2) return '';
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Whether an anchor shows what a reference shows, and stands outside of what it points at. */
function isMark(anchor: Element, holder: Element, parents: Parents): boolean {
  if (!MARK.test(lineOf(anchor)) || isWithin(anchor, holder, parents)) return false;
  return lineOf(holder).length <= MAX_NOTE;
}

/** Whether an anchor is a reference to the note and not a table of contents or a page number. */
function isReference(anchor: Element, holder: Element, parents: Parents): boolean {
  const near = [anchor, ...ancestorsOf(anchor, parents).slice(0, 2)];
  const ids = new Set(near.map(idOf).filter((id) => id !== ''));
  const linksBack = [...elementsOf(holder)].some(
    (inner) => inner.tagName === 'a' && ids.has(targetOf(inner)),
  );
  if (linksBack) return true;
  const isRaised = [...near, ...elementsOf(anchor)].some(({ tagName }) => tagName === 'sup');
  return (
    isRaised &&
    NOTE_NAMES.test(
      `${attribute(holder, 'id')} ${attribute(holder, 'className')} ${targetOf(anchor)}`,
    )
  );
}

/** The element that is the note: the target, or the block around a target without text. */
function holderOf(target: Element, parents: Parents): Element | null {
  const around = [target, ...ancestorsOf(target, parents).slice(0, 3)];
  return (
    around.find((element) => HOLDERS.has(element.tagName) && lineOf(element).length > 2) ?? null
  );
}

/** The reference with what is drawn around it: `<sup><a>`. */
function markOf(anchor: Element, parents: Parents): Element {
  const parent = parents.get(anchor);
  const isOnly = parent !== undefined && lineOf(parent) === lineOf(anchor);
  return isOnly && (parent.tagName === 'sup' || parent.tagName === 'span')
    ? markOf(parent, parents)
    : anchor;
}

function lift(
  children: readonly RootContent[],
  labels: ReadonlyMap<Element, string>,
  marks: ReadonlyMap<Element, string>,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (!isElement(child)) return [child];
    if (labels.has(child)) return [];
    const label = marks.get(child);
    if (label === undefined) return [{ ...child, children: lift(child.children, labels, marks) }];
    return [{ type: 'element', tagName: FOOTNOTE_TAG, properties: { label }, children: [] }];
  });
}

/** A note's content without its number and its links back. */
function noteContent(
  holder: Element,
  byId: ReadonlyMap<string, Element>,
): readonly ElementContent[] {
  let isFirst = true;
  const keep = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') {
      const value = isFirst ? node.value.replace(LEADING_MARK, '') : node.value;
      if (value.trim() !== '') isFirst = false;
      return [{ type: 'text', value }];
    }
    if (!isElement(node)) return [];
    const isBack =
      node.tagName === 'a' &&
      byId.has(targetOf(node)) &&
      BACK.test(lineOf(node).replace(isFirst ? /[\s[\]()]/gu : /\s/gu, ''));
    const isNumber = isFirst && node.tagName === 'sup' && MARK.test(lineOf(node));
    return isBack || isNumber ? [] : [{ ...node, children: node.children.flatMap(keep) }];
  };
  return holder.children.flatMap(keep);
}

type Parents = ReadonlyMap<Element, Element>;

function parentsOf(tree: Root): Parents {
  const parents = new Map<Element, Element>();
  for (const parent of elementsOf(tree)) {
    for (const child of parent.children) if (isElement(child)) parents.set(child, parent);
  }
  return parents;
}

function ancestorsOf(element: Element, parents: Parents): Element[] {
  const ancestors: Element[] = [];
  for (let next = parents.get(element); next !== undefined; next = parents.get(next))
    ancestors.push(next);
  return ancestors;
}

function isWithin(element: Element, outer: Element, parents: Parents): boolean {
  return element === outer || ancestorsOf(element, parents).includes(outer);
}

/** Where links lead to: by an id, or by the name that anchors had before. */
function idOf(element: Element): string {
  return attribute(element, 'id') || (element.tagName === 'a' ? attribute(element, 'name') : '');
}

function idsOf(tree: Root): ReadonlyMap<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elementsOf(tree)) {
    const id = idOf(element);
    if (id !== '' && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}
