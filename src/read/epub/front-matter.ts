import type { ElementContent } from 'hast';

import type { Block } from '../../model/block';
import { attribute, elementsOf, lineOf } from '../html/element';
import type { BookPackage } from './book-package';

/** A title page has few words; a dedication or a licence below the title makes it a text. */
const MAX_TITLE_WORDS = 60;

/** Fewer links are a text that leads on. */
const MIN_CONTENTS_LINKS = 5;

/** The most words of a table of contents that may stand outside of its links: a share of all, and in all. */
const LOOSE_SHARE = 0.25;
const LOOSE_WORDS = 30;

/** What a title page says of its names, besides short words like “by”, “von” and “de”. */
const CREDIT =
  /^(?:edition|published|publisher|publication|press|author|edited|editor|translated|translator|illustrated|illustrator|copyright|novel|written|presents)$/u;

/** Whether a part of a book only says what the book's metadata say: its title, who made it, and when. */
export function isTitlePage(blocks: readonly Block[], book: BookPackage): boolean {
  const words = wordsOf(blocks.map(({ text }) => text).join(' '));
  if (words.length === 0 || words.length > MAX_TITLE_WORDS) return false;
  const stated = new Set(book.stated.flatMap(wordsOf));
  const isStated = (word: string): boolean => stated.has(word) || CREDIT.test(word);
  const names = new Set((book.title === null ? [] : wordsOf(book.title)).filter((word) => word.length > 3)); // prettier-ignore
  return (
    words.every((word) => isStated(word) || (word.length <= 3 && /^\p{L}+$/u.test(word))) &&
    words.some((word) => names.has(word))
  );
}

/** Whether a part of a book is its table of contents: links to other places of the book, and hardly a word besides. */
export function isContentsPage(children: readonly ElementContent[]): boolean {
  const tree = { type: 'root' as const, children: [...children] };
  const links = [...elementsOf(tree)].filter(
    (element) => element.tagName === 'a' && attribute(element, 'href').startsWith('#part-'),
  );
  const linked = links.reduce((count, link) => count + wordsOf(lineOf(link)).length, 0);
  const all = wordsOf(children.map(lineOf).join(' ')).length;
  const loose = all - linked;
  return links.length >= MIN_CONTENTS_LINKS && loose <= LOOSE_WORDS && loose <= all * LOOSE_SHARE;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
