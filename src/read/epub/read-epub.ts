import type { Root } from 'hast';

import type { Block } from '../../model/block';
import type { FoundMetadata, PartFailure, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { shelfLinks } from '../assets/shelf-links';
import { blocksOfTree } from '../html/blocks/blocks-of-tree';
import { liftFootnotes } from '../html/marks/lift-footnotes';
import { markAnchors } from '../html/marks/mark-anchors';
import { markBlocks } from '../html/marks/mark-text';
import { checkDeadline } from '../html/parse-page';
import { el } from '../tree/make-hast';
import type { OfficeOptions } from '../tree/office-blocks';
import { partFile } from '../zip/part-file';
import type { ZipPackage } from '../zip/zip-package';
import type { BookPackage } from './book-package';
import { bookPackage } from './book-package';
import type { BookContext, BookPart } from './book-tree';
import { bookPart } from './book-tree';
import { contentsOf } from './contents';
import type { Chapter } from './cut-chapters';
import { cutChapters } from './cut-chapters';
import { isContentsPage, isTitlePage } from './front-matter';

/** Milliseconds for one book. */
const TIME_BUDGET = 60_000;

/**
 * Reads an opened EPUB: a document for each chapter in reading order, notes of the whole book as footnotes
 * of the chapters that refer to them.
 *
 * @throws {ZipError} where the book is protected or has no package document, {PageBudgetError} where it takes too long.
 */
export function readEpub(parts: ZipPackage, options: OfficeOptions): Reading {
  const found: Neutralisation[] = [];
  const book = bookPackage(parts);
  const spine = book.spine.filter((name) => name !== book.nav);
  const context: BookContext = { parts, spine, deadline: Date.now() + TIME_BUDGET, found };
  const read = spine.map((name) => bookPart(name, context)).filter((part) => part !== null);
  const shelf = new AssetShelf();
  const embedded = shelfLinks(shelf, (source) => partFile(parts, source));
  const cover = book.cover === null ? null : (embedded(book.cover)?.address ?? null);
  const { parts: lifted, notes } = withoutNotes(read);
  const chapters = cutChapters(lifted, contentsOf(parts, book), context);
  const skipped: PartFailure[] = [];
  const skip = (chapter: Chapter, reason: string): RawDocument[] => {
    skipped.push({ part: `“${chapter.title ?? 'a page without a title'}”`, reason });
    return [];
  };
  const documents = chapters.flatMap((chapter): RawDocument[] => {
    checkDeadline(context.deadline);
    if (chapters.length > 1 && isContentsPage(chapter.children))
      return skip(chapter, 'the table of contents, which the index note is');
    const tree: Root = { type: 'root', children: [...chapter.children] };
    const marked = markAnchors(markBlocks(tree));
    const blocks = blocksOfTree(marked, notes, {
      found,
      tags: options.tags ?? 'live',
      base: null,
      deadline: context.deadline,
      embedded,
      linked: (href) => (href.startsWith('#part-') ? { kind: 'link', address: href } : null),
    });
    if (chapters.length > 1 && isTitlePage(blocks, book))
      return skip(chapter, 'the title page, which the properties say');
    return isText(blocks, chapter.title) || isPlate(chapter, blocks, cover)
      ? [chapterDocument(chapter, blocks, book)]
      : [];
  });
  const missing = spine.length - read.length;
  const warnings = missing === 0 ? [] : [`${missing} parts of the book are not in the file.`];
  return {
    format: 'epub',
    documents,
    warnings: [...warnings, ...refusalsOf(shelf)],
    neutralised: found,
    assets: shelf.assets,
    ...(skipped.length === 0 ? {} : { skipped }),
    ...(cover === null ? {} : { cover }),
  };
}

/** Takes the notes out of the book as one tree, since a mark and its note often stand in two parts. */
function withoutNotes(parts: readonly BookPart[]): {
  readonly parts: readonly BookPart[];
  readonly notes: ReturnType<typeof liftFootnotes>['notes'];
} {
  const whole: Root = { type: 'root', children: parts.map(({ children }) => el('div', children)) };
  const { tree, notes } = liftFootnotes(whole);
  const lifted = parts.map(({ name }, at) => {
    const div = tree.children[at];
    return { name, children: div?.type === 'element' ? div.children : [] };
  });
  return { parts: lifted, notes };
}

/** A page with nothing but a heading, as that above notes which are gone, is no chapter. */
function isText(blocks: readonly Block[], title: string | null): boolean {
  const says = (text: string): boolean => /\p{L}/u.test(text) && fold(text) !== fold(title ?? '');
  return blocks.some(({ kind, text }) => !['heading', 'rule', 'footnote', 'figure'].includes(kind) && says(text)); // prettier-ignore
}

/** A page of the table of contents that is a picture, such as a map; not the cover, which the index note shows. */
function isPlate(chapter: Chapter, blocks: readonly Block[], cover: string | null): boolean {
  const pictures = blocks.filter(({ kind }) => kind === 'figure');
  const isCover = cover !== null && pictures.some(({ markdown }) => markdown.includes(cover));
  return chapter.title !== null && pictures.length > 0 && !isCover;
}

function chapterDocument(
  chapter: Chapter,
  blocks: readonly Block[],
  book: BookPackage,
): RawDocument {
  const first = blocks[0];
  const heading = first?.kind === 'heading' ? first.text.replace(/\s+/g, ' ').trim() : null;
  const title = chapter.title ?? heading;
  const shown = first?.kind === 'paragraph' && title !== null && fold(title) === fold(first.text);
  const doubled =
    shown || (heading !== null && title !== null && fold(title).endsWith(fold(heading)));
  const metadata: FoundMetadata = {
    kind: 'chapter',
    ...(title === null || title === '' ? {} : { title }),
    authors: book.authors,
    ...(book.published === null ? {} : { published: book.published }),
    ...(book.language === null ? {} : { language: book.language }),
    tags: book.subjects.filter((subject) => subject.length <= 40),
    ...(book.title === null ? {} : { foreign: { book: book.title } }),
  };
  const place = chapter.title === null ? {} : { place: [...chapter.under, chapter.title] };
  return { blocks: doubled ? withoutFirst(blocks) : blocks, metadata, ...place };
}

/** What leads to a heading that becomes the title leads to the text below it. */
function withoutFirst([heading, next, ...rest]: readonly Block[]): readonly Block[] {
  if (next === undefined) return [];
  const anchors = [...(heading?.anchors ?? []), ...(next.anchors ?? [])];
  return [anchors.length === 0 ? next : { ...next, anchors }, ...rest];
}

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase(); // prettier-ignore
}
