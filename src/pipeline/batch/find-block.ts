import { blockIdAt } from '../../markdown/block-ids';
import { blockAnchor, blockIdOf } from '../../markdown/pending-links';
import { plainTextOf } from '../../markdown/plain-text';
import type { NumberedBlock } from '../../model/block';
import { subpathOf } from './find-subpath';

/** A reference shows the words that it leads to, as outliners do: the first of them where there are many. */
const MOST_SHOWN = 100;

/** Where a block with an outliner's id stands in a note, and what it says. */
export function blockPlace(
  id: string,
  blocks: readonly NumberedBlock[],
  stable: boolean,
): { readonly subpath: string; readonly words: string } {
  const anchor = blockAnchor(id);
  const block = blocks.find(({ anchors }) => anchors?.includes(anchor) === true);
  if (block === undefined) return { subpath: '', words: '' };
  const own = blockIdOf(id);
  const item = block.kind === 'list' ? itemLine(block.markdown, own) : null;
  if (item === null)
    return { subpath: subpathOf(anchor, blocks, stable), words: shorten(block.text) };
  return { subpath: stable ? `#^${own}` : '', words: shorten(plainTextOf(item)) };
}

/** The line of a list that ends in a block id, without its mark and the id. */
function itemLine(markdown: string, id: string): string | null {
  let start = 0;
  for (const line of markdown.split('\n')) {
    const mark = blockIdAt(markdown, start, start + line.length);
    if (mark?.id === id) {
      return markdown.slice(start, mark.start).replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?/, '');
    }
    start += line.length + 1;
  }
  return null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_SHOWN) return line;
  const cut = line.lastIndexOf(' ', MOST_SHOWN);
  return `${line.slice(0, cut > MOST_SHOWN / 2 ? cut : MOST_SHOWN)}…`;
}
