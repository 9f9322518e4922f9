import { Notice } from 'obsidian';

import type { Proposal } from '../../model/entity';
import type { NoteFile, VaultPath } from '../../model/note';
import { readLinkDecisions } from '../../pipeline/link-decisions';
import { counted } from '../counted';
import { noticeOfError } from '../notices';
import type { Session } from '../session';
import { LinkModal } from './link-modal';

/** Mentions less likely than this are not worth a person's time. */
const WORTH_ASKING = 0.2;

/** Finds the mentions in the notes for which `wanted` holds, and asks which are to be links. */
export async function linkNotes(
  session: Session,
  wanted: (path: VaultPath) => boolean,
): Promise<void> {
  session.showStatus('Finding mentions…');
  try {
    const { notes, searched, proposals } = await mentionsIn(session, wanted);
    if (proposals.length === 0) {
      new Notice(`No mentions of other notes were found in ${counted(searched, 'note')}.`);
      return;
    }
    new LinkModal(session, notes, proposals).open();
  } catch (error) {
    noticeOfError('No mentions were looked for', error);
  } finally {
    session.showStatus(null);
  }
}

/** The mentions in the notes for which `wanted` holds that nobody has refused. */
export async function mentionsIn(
  session: Session,
  wanted: (path: VaultPath) => boolean,
): Promise<{
  readonly notes: readonly NoteFile[];
  readonly searched: number;
  readonly proposals: readonly Proposal[];
}> {
  const notes = await readAll(session);
  const only = notes.map(({ path }) => path).filter(wanted);
  const { proposals } = await session.engine.draftLinks({
    notes,
    only,
    minConfidence: WORTH_ASKING,
    mentions: session.settings.mentions,
    decisions: await readLinkDecisions(session.vault.records),
  });
  return { notes, searched: only.length, proposals };
}

async function readAll({ vault }: Session): Promise<NoteFile[]> {
  const notes: NoteFile[] = [];
  for (const { path } of await vault.notes()) {
    try {
      notes.push({ path, text: await vault.read(path) });
    } catch {
      continue; // Deleted meanwhile, or no text: nothing can be linked in it.
    }
  }
  return notes;
}
