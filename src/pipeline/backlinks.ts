import { backlinksReport, type BacklinksReport } from '../index/backlinks-report';
import { buildIndex } from '../index/build-index';
import { noteFromText } from '../index/note-from-text';
import type { Vault } from '../vault/port';
import type { Engine } from './engine';
import { findNote } from './find-note';
import { readLinkDecisions } from './link-decisions';
import { DEFAULT_IMPORT_OPTIONS } from './options';
import { readNotes } from './read-notes';

/**
 * Who links to a note and who names it without a link, by note and paragraph.
 *
 * @param wanted A path, title or alias.
 * @throws NoSuchNoteError
 */
export async function backlinksOf(
  vault: Vault,
  engine: Engine,
  wanted: string,
): Promise<BacklinksReport> {
  const notes = await readNotes(vault);
  const note = findNote(notes, wanted);
  const index = buildIndex(
    notes.map(({ path, text }) => noteFromText({ path, mtime: 0, size: text.length }, text)),
  );
  const texts = new Map(notes.map(({ path, text }) => [path, text]));
  const { proposals } = await engine.draftLinks({
    notes: notes.map(({ path, text }) => ({ path, text })),
    minConfidence: DEFAULT_IMPORT_OPTIONS.offerConfidence,
    mentions: DEFAULT_IMPORT_OPTIONS.mentions,
    decisions: await readLinkDecisions(vault.records),
  });
  return backlinksReport(
    index,
    note.path,
    (path) => texts.get(path) ?? null,
    proposals.filter(({ target }) => target === note.path),
  );
}
