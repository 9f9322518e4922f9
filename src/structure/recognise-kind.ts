import type { Block } from '../model/block';
import { linesOf } from './block-lines';
import { isClosing, isSalutation } from './text-shape';

/** Paragraphs in which a reader of the original is sent to its numbered paragraphs: `(14-15)`. */
const PARAGRAPHS_CITED =
  /\((?:\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?:,\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)*\)[.”"’]?\s*$/;

/**
 * Whether a text is the digest of a longer one: at least three headings begin with rising numbers, and
 * they skip some, or at least three paragraphs end in the paragraphs that they come from.
 */
export function isDigest(blocks: readonly Block[]): boolean {
  const numbers = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => /^(\d{1,4})[.)]\s/.exec(block.text)?.[1])
    .filter((number) => number !== undefined)
    .map(Number);
  const rising = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  if (numbers.length < 3 || !rising) return false;
  const skips = numbers.filter((number, i) => i > 0 && number > (numbers[i - 1] ?? 0) + 1).length;
  const cited = blocks.filter(
    (block) => block.kind === 'paragraph' && PARAGRAPHS_CITED.test(block.text),
  ).length;
  return skips >= 2 || cited >= 3;
}

/** Whether a text greets somebody at its beginning and takes leave at its end. */
export function isLetter(blocks: readonly Block[]): boolean {
  const first = blocks.slice(0, 3).some((block) => isSalutation(linesOf(block)[0]?.text ?? ''));
  const last = blocks
    .slice(-5)
    .some((block) => linesOf(block).some((line) => isClosing(line.text)));
  return first && last;
}
