import type { NumberedBlock } from '../model/block';

/** Blocks whose id stands on a line of its own, with a blank line before it, as Obsidian wants it. */
const ID_BELOW: ReadonlySet<string> = new Set([
  'list',
  'quote',
  'callout',
  'table',
  'code',
  'math',
]);

/** Writes blocks one below the other, each numbered one with its block id. */
export function renderBlocks(blocks: readonly NumberedBlock[]): string {
  return blocks.map((block, i) => `${i === 0 ? '' : before(block)}${renderBlock(block)}`).join('');
}

function before({ item }: NumberedBlock): string {
  return item === 'tight' ? '\n' : '\n\n';
}

function renderBlock({ kind, markdown, id, item }: NumberedBlock): string {
  if (id === null) return markdown;
  const body = markdown.trimEnd();
  return ID_BELOW.has(kind) && item === undefined ? `${body}\n\n^${id}` : `${body} ^${id}`;
}
