import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import { lineKey } from './block-lines';
import {
  isFooterLine,
  isFormHeading,
  isNavigationList,
  isShareLine,
  isBreadcrumb,
} from './page-furniture';

/** A document's blocks without what is not its text, and what was taken out. */
export interface Cleaned {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

/** What the documents of a source say over and over. */
export interface Recurring {
  /** Lines in documents, by key: in how many, and the words as they stand. */
  readonly lines: ReadonlyMap<string, { readonly documents: number; readonly text: string }>;
  /** How many documents were compared. */
  readonly of: number;
}

/** Longer blocks that recur are quotations. */
const LONGEST_RECURRING = 120;
/** A line of a share bar or a tail longer than this is text. */
const LONGEST_TAIL = 240;

/** The short blocks that stand alone in two or more documents of one source. */
export function findRecurring(documents: readonly (readonly Block[])[]): Recurring {
  const lines = new Map<string, { documents: number; text: string }>();
  for (const blocks of documents) {
    const seen = new Set<string>();
    for (const block of blocks) {
      const text = undoubled(block.text) ?? block.text;
      const key = lineKey(text);
      if (!mayBeLine(block) || seen.has(key)) continue;
      seen.add(key);
      const known = lines.get(key);
      if (known === undefined) lines.set(key, { documents: 1, text });
      else known.documents++;
    }
  }
  for (const [key, { documents: count }] of lines) if (count < 2) lines.delete(key);
  return { lines, of: documents.length };
}

function mayBeLine(block: Block): boolean {
  const { kind, text } = block;
  return (
    (kind === 'paragraph' || kind === 'heading') &&
    text.length <= LONGEST_RECURRING * 2 &&
    /\p{L}{2}/u.test(text)
  );
}

/** `X` of a text that reads `X X`, as boxes come out of a page whose styles are lost; null otherwise. */
export function undoubled(text: string): string | null {
  const half = (text.length - 1) / 2;
  if (!Number.isInteger(half) || half < 4) return null;
  const first = text.slice(0, half);
  return /\s/.test(text.charAt(half)) && first === text.slice(half + 1) ? first : null;
}

/**
 * Takes out lines that recur in a source: those in many documents, and those that elsewhere in the source
 * stand doubled on one line. A recurring heading such as `Notes` is taken for text, and so are sentences.
 */
export function removeRecurring(
  blocks: readonly Block[],
  recurring: Recurring,
): Cleaned & { readonly series: string | null } {
  const removed: Removal[] = [];
  let series: string | null = null;
  let most = 0;
  const kept = blocks.filter((block, i) => {
    if (!mayBeLine(block) || i === 0 || block.text.includes('\n')) return true;
    const single = undoubled(block.text);
    const found = recurring.lines.get(lineKey(single ?? block.text));
    if (found === undefined || !isSeriesLike(found.text, blocks, i)) return true;
    if (found.documents > most && found.documents >= 3) {
      most = found.documents;
      series = found.text;
    }
    removed.push({
      text: block.text,
      reason: `repeated in ${found.documents} of ${recurring.of} documents`,
    });
    return false;
  });
  return { blocks: kept, removed, series };
}

/** A series line stands among prose, at no greater distance than paragraphs do, and is no sentence. */
function isSeriesLike(text: string, blocks: readonly Block[], at: number): boolean {
  if (text.length > LONGEST_RECURRING || /[.,;:]$/.test(text)) return false;
  const next = blocks[at + 1];
  const gap = blocks[at]?.gap ?? 1;
  if (next === undefined || gap > 1) return false;
  return next.kind === 'paragraph' && next.text.length > text.length;
}

/** Takes out what web pages put around a text: tabs, breadcrumbs, share bars, comment forms, footers. */
export function removePageFurniture(blocks: readonly Block[], title: string | null): Cleaned {
  const removed: Removal[] = [];
  const take = (block: Block, reason: string): void =>
    void removed.push({ text: block.text, reason });
  const form = formStart(blocks);
  const body = blocks.slice(0, form);
  for (const block of blocks.slice(form)) take(block, 'comment form');
  const kept = body.filter((block, i) => {
    const reason = furnitureReason(block, i, body.length, title);
    if (reason !== null) take(block, reason);
    return reason === null;
  });
  while (kept.length > 1) {
    const last = kept[kept.length - 1];
    if (last === undefined || (last.kind !== 'rule' && !isFooter(last))) break;
    if (last.kind !== 'rule') take(last, 'footer of the feed or page');
    kept.pop();
  }
  return { blocks: kept, removed };
}

function isFooter(block: Block): boolean {
  return block.text.length <= LONGEST_TAIL && block.text.split('\n').every(isFooterLine);
}

function furnitureReason(
  block: Block,
  at: number,
  of: number,
  title: string | null,
): string | null {
  if (isBreadcrumb(block.text, title) && at < Math.max(4, of / 4)) return 'breadcrumb';
  if (block.kind === 'list' && isNavigationList(block.text, at === 0)) return 'navigation';
  if (block.text.length <= LONGEST_TAIL && block.text.split('\n').every(isShareLine))
    return 'share buttons';
  return null;
}

/** Where the comment form at the end begins: from there on there is only short text. */
function formStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  for (let i = blocks.length - 1; i > 0; i--) {
    const text = blocks[i]?.text ?? '';
    if (text.length > LONGEST_TAIL) break;
    if (isFormHeading(text.split('\n')[0] ?? '')) start = i;
  }
  return start;
}
