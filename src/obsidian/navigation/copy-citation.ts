import { Notice } from 'obsidian';

import type { NoteIndex } from '../../index/note-index';
import { linkToPlace } from '../link-to-place';
import { noticeWithUndo } from '../notice-with-undo';
import type { Session } from '../session';
import { paragraphIdAt } from './give-paragraph-id';
import { readingPlace } from './reading-place';

/** Puts a link to the paragraph that the reader is in on the clipboard; the paragraph gets an id if it has none. */
export async function copyCitation(session: Session, index: NoteIndex): Promise<void> {
  const { app, vault } = session;
  const place = readingPlace(app);
  if (place === null) return;
  const { path, view } = place;
  if (view.getMode() === 'source') await view.save();
  const text = await vault.read(path);
  const named =
    text === place.text ? await paragraphIdAt(session, index, path, text, place.offset) : null;
  if (named === null) {
    new Notice('There is no paragraph here to cite.');
    return;
  }
  const link = linkToPlace(app, path, named.id);
  if (link === null) return;
  await navigator.clipboard.writeText(link);
  const given = named.batch === null ? '' : ` The paragraph has the id ^${named.id} now.`;
  noticeWithUndo(session, `Copied ${link}.${given}`, named.batch);
}
