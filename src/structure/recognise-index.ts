import type { Block } from '../model/block';

const LONGEST_TITLE = 160;
const LONGEST_BLURB = 500;
const LEAST_ENTRIES = 3;

/** The blocks of an index page with each entry's title made a heading; null where the text is no index. */
export interface IndexPage {
  readonly blocks: readonly Block[];
  /** The titles, in order. */
  readonly entries: readonly string[];
  /** Whether a line above the entries is the page's own title. */
  readonly titled: boolean;
}

/**
 * Recognises pages that list texts, each with a title and a sentence or two: short lines without a full
 * stop by turns with blurbs, from the first to the last block.
 */
export function recogniseIndex(blocks: readonly Block[]): IndexPage | null {
  const lead = blocks.length % 2;
  const body = blocks.slice(lead);
  const pairs = body.length / 2;
  if (pairs < LEAST_ENTRIES || (lead === 1 && !isEntryTitle(blocks[0]))) return null;
  for (let i = 0; i < body.length; i += 2) {
    if (!isEntryTitle(body[i]) || !isBlurb(body[i + 1])) return null;
  }
  return {
    blocks: [
      ...blocks.slice(0, lead),
      ...body.map((block, i) => (i % 2 === 0 ? asHeading(block) : block)),
    ],
    entries: body.filter((_, i) => i % 2 === 0).map((block) => block.text),
    titled: lead === 1,
  };
}

function isEntryTitle(block: Block | undefined): boolean {
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return false;
  const { text } = block;
  return (
    text.length <= LONGEST_TITLE &&
    !text.includes('\n') &&
    !/[^.][.,;:]$/.test(text) &&
    /\p{L}{2}/u.test(text)
  );
}

function isBlurb(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  return (
    block.text.length >= 40 && block.text.length <= LONGEST_BLURB && /[.!?…”"’»]$/.test(block.text)
  );
}

function asHeading(block: Block): Block {
  if (block.kind === 'heading') return block;
  return { ...block, kind: 'heading', depth: 2, markdown: `## ${block.markdown}` };
}
