import { backlinksReport, type BacklinksReport } from '../index/backlinks-report';
import type { NoteIndex } from '../index/note-index';
import type { VaultPath } from '../model/note';
import type { Vault } from '../vault/port';
import type { Engine } from './engine';
import { findNote } from './find-note';
import { readLinkDecisions } from './link-decisions';
import type { NoteRecord } from './note-record';
import { DEFAULT_IMPORT_OPTIONS } from './options';
import { readVaultIndex } from './read-vault-index';

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
  const { notes, index } = await readVaultIndex(vault);
  return backlinksIn(vault, engine, findNote(notes, wanted).path, notes, index);
}

/** The same of a vault that has been read, and of a note by its path. */
export async function backlinksIn(
  vault: Vault,
  engine: Engine,
  path: VaultPath,
  notes: readonly NoteRecord[],
  index: NoteIndex,
): Promise<BacklinksReport> {
  const texts = new Map(notes.map((note) => [note.path, note.text]));
  const { proposals } = await engine.draftLinks({
    notes: notes.map((note) => ({ path: note.path, text: note.text })),
    minConfidence: DEFAULT_IMPORT_OPTIONS.offerConfidence,
    mentions: DEFAULT_IMPORT_OPTIONS.mentions,
    decisions: await readLinkDecisions(vault.records),
  });
  return backlinksReport(
    index,
    path,
    (of) => texts.get(of) ?? null,
    proposals.filter(({ target }) => target === path),
  );
}
