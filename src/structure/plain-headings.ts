import type { Block } from '../model/block';
import { figure } from './captions';
import { isClosing, isProse, isSalutation, opensInCapitals } from './text-shape';

const LONGEST_HEADING = 90;
const MOST_WORDS = 14;
/** More gaps than this share of the blocks are spacing, and no sign of sections. */
const MOST_SECTIONS = 0.35;

/**
 * Gives a plain text the sections that its typography shows: short lines without a full stop between
 * paragraphs become headings, and a wider gap without one a rule. Where a text sets sections off by
 * wider gaps, or its source's other documents do (`sectioned`), only lines below such a gap are headings,
 * and a short line elsewhere is a caption.
 */
export function shapePlainText(blocks: readonly Block[], sectioned = false): Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return [...blocks];
  const own = spacingOf(blocks);
  const spacing = { ...own, sections: own.sections || sectioned };
  const fits = (block: Block, i: number): boolean =>
    headsSection(blocks, i) && (!spacing.sections || gapOf(block) > spacing.usual);
  const count = blocks.filter(fits).length;
  const enough = spacing.sections ? count >= 1 : count >= 2 && isSpread(blocks, fits);
  return blocks.flatMap((block, i) => {
    if (enough && fits(block, i)) return [heading(block)];
    if (spacing.sections && gapOf(block) > spacing.usual && breaksSection(blocks, i)) {
      return [{ kind: 'rule' as const, markdown: '---', text: '' }, block];
    }
    return [
      spacing.sections && isLoneLine(blocks, i) ? figure(block, block.text, block.markdown) : block,
    ];
  });
}

/** Whether a text sets its sections off by wider gaps. */
export function isSectioned(blocks: readonly Block[]): boolean {
  return spacingOf(blocks).sections;
}

function gapOf(block: Block): number {
  return block.gap ?? 1;
}

interface Spacing {
  /** Blank lines between most blocks. */
  readonly usual: number;
  /** Some gaps are wider, and few enough to set sections off. */
  readonly sections: boolean;
}

function spacingOf(blocks: readonly Block[]): Spacing {
  const counts = new Map<number, number>();
  const gaps = blocks
    .slice(1)
    .map(gapOf)
    .filter((gap) => gap > 0);
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
  const wider = gaps.filter((gap) => gap > usual).length;
  return { usual, sections: wider > 0 && wider <= gaps.length * MOST_SECTIONS };
}

/** Whether a block could be a section's heading by its own look and what stands around it. */
function headsSection(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i];
  if (block?.kind !== 'paragraph' || !isTitleLike(block.text)) return false;
  if (opensInCapitals(block.text)) return false;
  const above = blocks[i - 1];
  return (
    isProse(blocks[i + 1]) &&
    (above === undefined ||
      isProse(above) ||
      above.kind === 'figure' ||
      above.kind === 'rule' ||
      endsSentence(above.text))
  );
}

/** Few words, one line, a capital or figure first, no full stop, and neither greeting nor farewell. */
export function isTitleLike(text: string): boolean {
  if (text.length > LONGEST_HEADING || text.includes('\n') || text.split(/\s+/).length > MOST_WORDS)
    return false;
  if (!/^[“"'‘«¿¡([]?[\p{Lu}\p{Lo}\p{N}#]/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/[,;:]$|(?:^|[^.])\.$/.test(text) && !/^(?:\d+|[IVXLC]+)\.$/.test(text)) return false;
  if (/^[“"«].*[”"»]$/.test(text) && text.split(/\s+/).length > 6) return false;
  return !isSalutation(text) && !isClosing(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…”"’)\]]$/.test(text) && text.length > 40;
}

/** Headings share a text out: no section is empty, and there is a good deal of text to each. */
function isSpread(blocks: readonly Block[], fits: (block: Block, i: number) => boolean): boolean {
  const count = blocks.filter(fits).length;
  const prose = blocks.filter((block) => isProse(block));
  const length = prose.reduce((sum, block) => sum + block.text.length, 0);
  return prose.length >= count * 1.5 && length / count >= 300;
}

/** The numbering of a heading tells how deep it is: `2.1 Aims` is below `2 Aims`. */
function heading(block: Block): Block {
  const number = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.?\s/.exec(block.text)?.[1];
  const depth = Math.min(6, 2 + (number === undefined ? 0 : number.split('.').length - 1));
  return { ...block, kind: 'heading', depth, markdown: `${'#'.repeat(depth)} ${block.markdown}` };
}

function breaksSection(blocks: readonly Block[], i: number): boolean {
  const above = blocks[i - 1];
  const block = blocks[i];
  if (above === undefined || block === undefined) return false;
  return (
    block.kind !== 'rule' && above.kind !== 'rule' && above.kind !== 'heading' && isProse(block)
  );
}

/** A short line in the middle of prose at no wider distance: the caption of a picture that is gone. */
function isLoneLine(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i];
  if (block?.kind !== 'paragraph' || i < 1 || i > blocks.length - 3) return false;
  return (
    isTitleLike(block.text) &&
    !/[?!.…]$/.test(block.text) &&
    block.text.split(/\s+/).length >= 4 &&
    isRunningText(blocks[i - 1]) &&
    isRunningText(blocks[i + 1])
  );
}

function isRunningText(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    (isProse(block) || (block.kind === 'paragraph' && endsSentence(block.text)))
  );
}
