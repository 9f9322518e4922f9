import type { Line } from './line';
import { textOf, type TextBlock } from './text-blocks';
import type { BodyType } from './type-sizes';

const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*\d{0,3}$/u;

/**
 * Puts paragraphs together that go on in the next column or on the next page. Captions, tables and notes
 * between the halves come after the whole.
 */
export function joinPages(blocks: readonly TextBlock[], body: BodyType): TextBlock[] {
  const joined: TextBlock[] = [];
  /** Where the paragraph stands that may go on. */
  let open = -1;
  for (const block of blocks) {
    const before = joined[open];
    if (before !== undefined && goesOn(before, block, body)) {
      joined[open] = { kind: before.kind as 'paragraph', lines: [...before.lines, ...block.lines] };
      continue;
    }
    joined.push(block);
    if (block.kind === 'caption' || block.kind === 'table' || block.kind === 'note') continue;
    open = joined.length - 1;
  }
  return joined;
}

function goesOn(before: TextBlock, block: TextBlock, body: BodyType): boolean {
  if (before.kind === 'code' && block.kind === 'code') return isNextRegion(before.lines, block.lines); // prettier-ignore
  if (before.kind !== 'paragraph' && before.kind !== 'item') return false;
  if (block.kind !== 'paragraph') return false;
  const [last, first] = [before.lines.at(-1), block.lines[0]];
  if (last === undefined || first === undefined || !isNextRegion(before.lines, block.lines)) return false; // prettier-ignore
  if (Math.abs(last.size - first.size) > body.size * 0.09) return false;
  if (before.lines.every(({ bold }) => bold) !== block.lines.every(({ bold }) => bold) && !/^\p{Ll}/u.test(first.text)) return false; // prettier-ignore
  const text = textOf(before.lines);
  if (SENTENCE_END.test(text)) return false;
  return /[-\u00AD‐,;]$/.test(text) || /^[\p{Ll}\p{N}(“"‘«]/u.test(first.text) || isFull(before.lines); // prettier-ignore
}

/** Columns and pages follow each other; what is further away is another text. */
function isNextRegion(before: readonly Line[], after: readonly Line[]): boolean {
  const [last, first] = [before.at(-1), after[0]];
  if (last === undefined || first === undefined || last.region === first.region) return false;
  return first.page - last.page <= 1;
}

/** Whether the last line reaches the end that the lines above it reach. */
function isFull(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  const right = Math.max(...lines.slice(-6).map(({ x1 }) => x1));
  return lines.length > 1 ? right - last.x1 < last.size * 4 : last.text.length > 40;
}
