import { blocksOfMarkdown, type MarkdownBlock } from '../markdown/blocks';
import { applyEdits } from '../markdown/edits';
import { neutralise } from '../markdown/neutralise';
import { PENDING_PLACE, readPending } from '../markdown/pending-links';
import { scanNote } from '../markdown/scan-note';
import type { Block } from '../model/block';
import type { Neutralisation } from '../model/source';
import { pendEmbeds } from './markdown-embeds';

export interface NoteBlocksOptions {
  /** The note is the user's own: what other plugins would run in it is kept. */
  readonly trust?: boolean;
  /** Pictures of the web are to be fetched by the import. */
  readonly downloadImages?: boolean;
}

/** The blocks of a note in the app's dialect, as they are written; what would run is made inert and listed. */
export function noteBlocks(
  text: string,
  options: NoteBlocksOptions = {},
): { readonly blocks: readonly Block[]; readonly neutralised: readonly Neutralisation[] } {
  const pending = options.trust === true ? text : pendEmbeds(text, options);
  const { markdown, found } = neutralise(pending, { trust: options.trust ?? false });
  return { blocks: blocksOfMarkdown(markdown).map(withoutPlace).map(asFigure), neutralised: found };
}

function withoutPlace({ start: _start, end: _end, blockId, ...block }: MarkdownBlock): Block {
  return blockId === null ? block : { ...block, givenId: blockId };
}

/** A paragraph that shows files and says nothing has nothing to be cited. */
function asFigure(block: Block): Block {
  if (block.kind !== 'paragraph' || !block.markdown.includes(`](${PENDING_PLACE}file/`))
    return block;
  const { links } = scanNote(block.markdown);
  const files = links.filter(({ target }) => readPending(target)?.kind === 'file');
  const rest = applyEdits(
    block.markdown,
    files.map(({ start, end }) => ({ start, end, insert: '' })),
  );
  if (rest.trim() !== '' || block.givenId !== undefined) return block;
  const labels = files.map(({ display }) => display ?? '').filter((label) => !isSize(label));
  return { ...block, kind: 'figure', text: labels.join(' ').trim() };
}

/** `300` or `300x200`: how large a picture is shown. */
function isSize(label: string): boolean {
  return /^\d+(?:x\d+)?$/.test(label);
}
