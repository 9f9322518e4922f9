import { applyEdits } from '../markdown/edits';
import { escapeText } from '../markdown/escape-text';
import { writeLink, type ResolveLink } from '../markdown/links';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { LinkStyle, VaultPath } from '../model/note';
import type { Span, TextEdit } from '../model/span';
import type { NoteParagraph } from './note-paragraphs';

/** Words that a source links, with the note that they lead to. */
interface LinkedWords {
  readonly words: string;
  /** The words as escaped Markdown has them. */
  readonly written: string;
  /** Null where the source links the same words to several notes. */
  readonly target: VaultPath | null;
  /** The paragraphs in which the source links them. */
  readonly paragraphs: ReadonlySet<string>;
}

/** Links the words of a sentence that its source links; what a reader sees stays the same. */
export type CarryLinks = (markdown: string, cites: readonly string[]) => string;

/**
 * Carries the links of a source into a summary of it: names wherever the summary has them, words in lower case
 * only in sentences of the very paragraph that links them. Each target is linked once, at its first mention.
 *
 * @param from The source's path.
 * @param to The summary's path.
 * @param made The targets that are linked already; shared by the carriers of one summary's sources.
 */
export function linkCarrier(
  paragraphs: readonly NoteParagraph[],
  from: VaultPath,
  to: VaultPath,
  style: LinkStyle,
  resolve: ResolveLink,
  made = new Set<VaultPath>([to]),
): CarryLinks {
  const linked = linkedWords(paragraphs, from, resolve);
  return (markdown, cites) => {
    const edits = mentionsIn(markdown, linked).flatMap((mention): TextEdit[] => {
      const { words, target, paragraphs: own } = mention.linked;
      if (target === null || made.has(target)) return [];
      if (!isName(words) && !cites.some((id) => own.has(id))) return [];
      made.add(target);
      const insert = writeLink({ from: to, target, shown: words }, style, resolve);
      return [{ start: mention.start, end: mention.end, insert }];
    });
    const text = applyEdits(markdown, edits);
    return plainTextOf(text) === plainTextOf(markdown) ? text : markdown;
  };
}

interface LinkedMention extends Span {
  readonly linked: LinkedWords;
}

/** Where the words stand, in order; what is part of longer words is those. */
function mentionsIn(markdown: string, linked: readonly LinkedWords[]): LinkedMention[] {
  const taken = new Uint8Array(markdown.length);
  for (const { start, end } of scanNote(markdown).protected) taken.fill(1, start, end);
  const found: LinkedMention[] = [];
  for (const one of linked) {
    for (const span of wholeWords(markdown, one.written)) {
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, linked: one });
    }
  }
  return found.sort((x, y) => x.start - y.start);
}

/** Longer words first, so that a name wins over a part of it. Words that lead to several notes lead to none. */
function linkedWords(
  paragraphs: readonly NoteParagraph[],
  from: VaultPath,
  resolve: ResolveLink,
): LinkedWords[] {
  const targets = new Map<string, { target: VaultPath | null; paragraphs: Set<string> }>();
  for (const { id, markdown } of paragraphs) {
    if (!markdown.includes('[[')) continue;
    for (const { type, embed, target, subpath, display } of scanNote(markdown).links) {
      if (type !== 'wikilink' || embed || target === '' || subpath !== '') continue;
      const words = (display ?? target).trim();
      const path = resolve(target, from);
      if (words === '' || path === null || path === from) continue;
      const known = targets.get(words) ?? { target: path, paragraphs: new Set() };
      known.paragraphs.add(id);
      targets.set(words, known.target === path ? known : { ...known, target: null });
    }
  }
  return [...targets]
    .map(([words, { target, paragraphs: own }]) => {
      const written = escapeText(words, { tags: 'text' });
      return { words, written, target, paragraphs: own };
    })
    .sort((a, b) => b.words.length - a.words.length);
}

function isName(words: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(words);
}

function wholeWords(markdown: string, words: string): Span[] {
  const spans: Span[] = [];
  for (
    let start = markdown.indexOf(words);
    start >= 0;
    start = markdown.indexOf(words, start + 1)
  ) {
    const end = start + words.length;
    const inWord =
      /[\p{L}\p{N}]$/u.test(markdown.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{N}]/u.test(markdown.slice(end, end + 2));
    if (!inWord) spans.push({ start, end });
  }
  return spans;
}
