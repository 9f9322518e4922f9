import type { Block } from '../model/block';
import { sliceUnits, unitsOf } from './block-lines';
import type { DateReading } from './find-date';
import { looksLikeName } from './read-byline';
import type { RecordHead } from './record-head';
import { classifyHeadLine, readRecordHead } from './record-head';
import { isProse, isSalutation, opensInCapitals } from './text-shape';

/** A plain text with its title, head and deck taken off its body. */
export interface TextIdentity {
  readonly title: string | null;
  readonly deck: string | null;
  readonly head: RecordHead | null;
  readonly blocks: readonly Block[];
}

const LONGEST_TITLE_LINE = 160;
const LONGEST_DECK = 1200;

/** Finds title, head and deck at the beginning of a text that has not been split from another. */
export function identifyText(blocks: readonly Block[], reading: DateReading): TextIdentity {
  const units = unitsOf(blocks);
  const head = readRecordHead(units, 0, units.length, reading);
  if (head.evidence > 0 && head.taken < units.length && beginsWithTitle(head, blocks)) {
    return {
      title: head.title,
      deck: head.deck,
      head,
      blocks: sliceUnits(blocks, units, head.taken, units.length),
    };
  }
  if (!isTitleBlock(blocks[0], reading) || blocks.length < 2)
    return { title: null, deck: null, head: null, blocks };
  const title = blocks[0]?.text ?? null;
  const below = headBelowDeck(blocks, reading);
  if (below !== null)
    return { title, deck: blocks[1]?.text ?? null, head: below.head, blocks: below.blocks };
  return { title, deck: null, head: null, blocks: blocks.slice(1) };
}

/** A date or byline in the middle of running text is no head: a field, a title or the first line must be. */
function beginsWithTitle(head: RecordHead, blocks: readonly Block[]): boolean {
  return head.title !== null || head.evidence > 1 || (blocks[0]?.text.length ?? 0) < 200;
}

function isTitleBlock(block: Block | undefined, reading: DateReading): boolean {
  if (block?.kind === 'heading') return true;
  if (block?.kind !== 'paragraph') return false;
  const { text } = block;
  if (text.includes('\n') || text.length > LONGEST_TITLE_LINE || isSalutation(text)) return false;
  if (/(?:^|[^.])[.,;:]$/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  return classifyHeadLine(text, reading).type === 'short';
}

/** `Title`, a sentence below it, and only then the byline or the date. */
function headBelowDeck(
  blocks: readonly Block[],
  reading: DateReading,
): { readonly head: RecordHead; readonly blocks: readonly Block[] } | null {
  const deck = blocks[1];
  if (deck?.kind !== 'paragraph' || deck.text.length > 400 || deck.text.length < 30) return null;
  const rest = blocks.slice(2);
  const units = unitsOf(rest);
  const first = units[0];
  if (
    first === undefined ||
    ['short', 'prose'].includes(classifyHeadLine(first.text, reading).type)
  )
    return null;
  const head = readRecordHead(units, 0, units.length, reading);
  if (head.evidence === 0 || head.title !== null) return null;
  return { head, blocks: sliceUnits(rest, units, head.taken, units.length) };
}

/**
 * The paragraphs that introduce a text before it begins: those above the first one that opens in
 * capitals, as the first words of printed articles do, or above a letter's greeting.
 */
export function takeDeck(blocks: readonly Block[]): {
  readonly deck: string | null;
  readonly blocks: readonly Block[];
} {
  const start = blocks
    .slice(0, 4)
    .findIndex(
      (block) => (isProse(block) && opensInCapitals(block.text)) || isSalutation(block.text),
    );
  const usual = blocks[1]?.gap ?? 1;
  if ((blocks[start]?.gap ?? 1) > usual) return { deck: null, blocks }; // A section, not the beginning.
  const above = blocks.slice(0, Math.max(0, start));
  const length = above.reduce((sum, block) => sum + block.text.length, 0);
  const plain = above.every((block) => block.kind === 'paragraph' && block.text.length >= 30);
  if (above.length === 0 || !plain || length > LONGEST_DECK) return { deck: null, blocks };
  return { deck: above.map((block) => block.text).join('\n'), blocks: blocks.slice(start) };
}

/** What a line beside the date is. */
export type OpenLine = 'author' | 'title';

/** What the lines beside a date are, by their place, judged over all heads of a source. */
export function settleOpenLines(heads: readonly RecordHead[]): readonly OpenLine[] {
  const most = Math.max(0, ...heads.map((head) => head.open.length));
  const settled: OpenLine[] = [];
  for (let place = 0; place < most; place++) {
    const values = heads.map((head) => head.open[place]).filter((value) => value !== undefined);
    const named = values.filter((value) =>
      value.split(/,|\band\b|\by\b|\bund\b|\bet\b/).every((part) => looksLikeName(part.trim())),
    );
    const words = values.map((value) => value.split(/\s+/).length).sort((a, b) => a - b);
    const short = (words[words.length >> 1] ?? 0) <= 4;
    settled.push(
      short && named.length >= values.length * 0.6 && !settled.includes('author')
        ? 'author'
        : 'title',
    );
  }
  return settled;
}
