import type { ElementContent } from 'hast';

import { attribute, elementsOf, lineOf } from '../html/element';
import type { BookContext, BookPart } from './book-tree';
import { bookId } from './book-tree';
import type { ContentsEntry } from './contents';

/** A chapter before its blocks are made. */
export interface Chapter {
  /** From the table of contents; null where the chapter is not in it. */
  readonly title: string | null;
  /** Titles of the parts of the book that the table of contents puts it in, outermost first. */
  readonly under: readonly string[];
  readonly children: readonly ElementContent[];
}

/** Elements that are not cut: a chapter's mark in its heading begins before the heading. */
const WHOLE: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 table ul ol dl pre figure'.split(' '),
);

/**
 * Cuts a book's parts into chapters by its table of contents: a part that several entries of one depth lead
 * to is several chapters, and a part that none leads to goes on with the chapter above it.
 */
export function cutChapters(
  parts: readonly BookPart[],
  contents: readonly ContentsEntry[],
  context: BookContext,
): readonly Chapter[] {
  const chapters: (Chapter & { readonly children: ElementContent[] })[] = [];
  for (const part of parts) {
    const entries = contents.filter((entry) => entry.part === part.name);
    const starts = chapterStarts(entries);
    const byId = new Map(
      starts.map((entry) => [bookId(context, part.name, entry.fragment), entry]),
    );
    const pieces = cutAt(part.children, new Set(byId.keys()));
    pieces.forEach((piece, at) => {
      const whole = at === 0 ? entries.find(({ fragment }) => fragment === '') : undefined;
      const entry = (piece.id === null ? undefined : byId.get(piece.id)) ?? whole ?? (at === 0 && starts.length < 2 ? entries[0] : undefined); // prettier-ignore
      const last = chapters.at(-1);
      const goesOn = entry === undefined && contents.length > 0 && last !== undefined && !beginsAnew(piece.children); // prettier-ignore
      if (goesOn) last.children.push(...piece.children);
      else
        chapters.push({
          title: entry?.title ?? null,
          under: entry?.under ?? [],
          children: [...piece.children],
        });
    });
  }
  return chapters;
}

/** The entries that chapters of one part begin at: those of its least depth, where that has several. */
function chapterStarts(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const least = Math.min(...entries.map(({ depth }) => depth));
  const top = entries.filter(({ depth }) => depth === least);
  return top.length < 2 ? [] : top.filter(({ fragment }) => fragment !== '');
}

/** A part that begins with a heading of the first level is a chapter, listed or not. */
function beginsAnew(children: readonly ElementContent[]): boolean {
  const parent = { type: 'root' as const, children: [...children] };
  for (const element of elementsOf(parent)) {
    if (/^h[1-6]$/.test(element.tagName)) return element.tagName === 'h1';
    if (element.tagName === 'p' && lineOf(element) !== '') return false;
  }
  return false;
}

interface Piece {
  /** The id that the piece begins at; null before the first. */
  readonly id: string | null;
  readonly children: ElementContent[];
}

/** Cuts nodes at the elements with one of the ids; containers around a cut stand on both sides of it. */
function cutAt(children: readonly ElementContent[], ids: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [{ id: null, children: [] }];
  for (const child of children) {
    const last = pieces.at(-1);
    if (child.type !== 'element' || ids.size === 0 || last === undefined) {
      last?.children.push(child);
      continue;
    }
    const own = attribute(child, 'id');
    if (ids.has(own)) {
      pieces.push({ id: own, children: [child] });
      continue;
    }
    const inner = [...elementsOf(child)].map((each) => attribute(each, 'id') || attribute(each, 'name')); // prettier-ignore
    const first = inner.find((id) => ids.has(id));
    if (first === undefined) last.children.push(child);
    else if (WHOLE.has(child.tagName)) pieces.push({ id: first, children: [child] });
    else {
      const [before, ...after] = cutAt(child.children, ids);
      const around = (piece: Piece): ElementContent => ({ ...child, children: piece.children });
      if (before !== undefined) last.children.push(around(before));
      pieces.push(...after.map((piece) => ({ id: piece.id, children: [around(piece)] })));
    }
  }
  const [before, ...after] = pieces;
  const isEmpty = before?.children.every((child) => lineOf(child) === '') === true;
  return isEmpty && after.length > 0 ? after : pieces;
}
