import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import { undoubled } from './furniture';

/** What stands after a picture's caption, or is all of it. */
const CREDIT =
  /\b(?:image|images|photo|photos|picture|foto|fotos|bild|imagen|credit|crédit|source|illustration)\s?:?\s*(?:by\s)?(?:\S.{0,80})$/i;
const LONGEST_CAPTION = 320;

/** Captions found among paragraphs, made figures. */
export interface Captions {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

/**
 * Makes figures of the captions of lost pictures: a line that ends in a credit (`/ Photo: …`), and one that
 * a picture's hidden description doubles (`caption caption / Photo: …`), of which one half is kept.
 */
export function settleCaptions(blocks: readonly Block[]): Captions {
  const removed: Removal[] = [];
  const settled = blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.text.length > LONGEST_CAPTION * 2) return block;
    if (block.text.includes('\n') || block.text !== block.markdown.replace(/\\/g, '')) return block;
    const caption = captionOf(block.text);
    if (caption === null) return block;
    const doubled = block.text.slice(0, block.text.length - caption.length);
    if (doubled.trim() !== '')
      removed.push({ text: doubled.trim(), reason: 'a caption that stands twice' });
    const markdown = block.markdown.slice(markdownOffset(block.markdown, doubled.length));
    return figure(block, caption, markdown);
  });
  return { blocks: settled, removed };
}

/** A paragraph as a caption: set in italics. */
export function figure(block: Block, text: string, markdown: string): Block {
  return { ...block, kind: 'figure', text, markdown: `*${markdown.trim()}*` };
}

/** The caption in a line, without its double; null where the line is none. */
function captionOf(text: string): string | null {
  const single = undoubled(text);
  if (single !== null && !/[.?!]$/.test(single)) return single;
  const half = doubledEnd(text);
  if (half !== null) return text.slice(half);
  if (text.length > LONGEST_CAPTION) return null;
  const credited = /\s[/|–—-]\s*(.{1,100})$|\((.{1,100})\)$/.exec(text);
  const credit = credited?.[1] ?? credited?.[2];
  return credit !== undefined && CREDIT.test(credit) && !/[.!?]\s/.test(text) ? text : null;
}

/**
 * Where the second half of `A b cA b c / Photo: d` begins: the same words again, the marks between them
 * aside, and most of the line. Null where no half repeats.
 */
function doubledEnd(text: string): number | null {
  const start = text.slice(0, 12);
  if (start.length < 12) return null;
  for (let at = text.indexOf(start, 12); at >= 0; at = text.indexOf(start, at + 1)) {
    const first = lettersOf(text.slice(0, at));
    const second = lettersOf(text.slice(at));
    if (
      at >= text.length * 0.35 &&
      (first === second ||
        second.startsWith(first) ||
        commonStart(first, second) >= first.length * 0.6)
    )
      return at;
  }
  return null;
}

function lettersOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The offset in escaped Markdown of an offset in its text. */
function markdownOffset(markdown: string, textOffset: number): number {
  let at = 0;
  for (let passed = 0; at < markdown.length && passed < textOffset; passed++) {
    at += markdown[at] === '\\' ? 2 : 1;
  }
  return at;
}
