import { citationsOf } from '../../index/citations';
import { paragraphsOf } from '../../index/note-from-text';
import type { NoteIndex } from '../../index/note-index';
import { paragraphAt } from '../../index/paragraph-at';
import { blockIdEdit, freeBlockId } from '../../markdown/give-block-id';
import { scanNote } from '../../markdown/scan-note';
import type { VaultPath } from '../../model/note';
import { applyPlan } from '../../vault/apply-plan';
import { hashOf } from '../../vault/hash';
import type { Session } from '../session';

/** A paragraph with its id; `batch` where the id had to be given, so that it can be taken back. */
export interface NamedParagraph {
  readonly id: string;
  readonly batch: string | null;
}

/**
 * The id of the paragraph at an offset of a note, which is given one where it has none.
 *
 * @param text the note as the offset was found in it: on another text nothing is written
 * @returns null where there is no paragraph, or the note has changed
 */
export async function paragraphIdAt(
  { vault }: Pick<Session, 'vault'>,
  index: NoteIndex,
  path: VaultPath,
  text: string,
  offset: number,
): Promise<NamedParagraph | null> {
  const outline = scanNote(text);
  const paragraphs = paragraphsOf(outline);
  const paragraph = paragraphs[paragraphAt(paragraphs, offset)];
  if (paragraph === undefined) return null;
  if (paragraph.id !== null) return { id: paragraph.id, batch: null };
  const block = outline.blocks.find(
    ({ start, end }) => start === paragraph.start && end === paragraph.end,
  );
  if (block === undefined) return null;
  // Ids that are cited and lead nowhere would come to lead here.
  const lost = citationsOf(index, path, { selfLinks: true }).broken.map(({ id }) => id);
  const id = freeBlockId(outline, lost);
  const plan = {
    command: 'cite',
    label: `Id ^${id} for a paragraph of ${path}`,
    changes: [
      {
        type: 'edit' as const,
        path,
        before: hashOf(text),
        edits: [blockIdEdit(text, block, id)],
      },
    ],
  };
  const { batch, updated } = await applyPlan(vault, plan, { now: () => new Date() });
  return updated.includes(path) ? { id, batch } : null;
}
