import { nameOf } from '../markdown/links';
import type { VaultPath } from '../model/note';
import type { Change, Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { NOTE_TAGS } from '../write/note-tags';
import { dossierOf } from './dossier';
import type { Engine } from './engine';

const BEGIN = '%% corpus:begin %%';
const END = '%% corpus:end %%';

/** A dossier note that is to be written or renewed. */
export interface DossierDraft {
  readonly path: VaultPath;
  readonly plan: Plan;
  /** What its owner changed between the marks, and what would stand there; null where nothing was changed. */
  readonly edited: { readonly there: string; readonly fresh: string } | null;
}

/** Thrown when a dossier note has no place for a dossier any more. */
export class NoMarksError extends Error {
  override readonly name = 'NoMarksError';

  constructor(path: VaultPath) {
    super(`“${path}” has no “${BEGIN}” with “${END}” after it, so nothing in it is ours to renew.`);
  }
}

/**
 * Plans the dossier of a note as Markdown between two marks, or renews what stands between them; all else in the
 * note is its owner's.
 */
export async function planDossierNote(
  vault: Vault,
  engine: Engine,
  target: VaultPath,
  folder: string,
): Promise<DossierDraft> {
  const [text, known] = await Promise.all([
    dossierOf(vault, engine, target),
    readKnownNotes(vault),
  ]);
  const name = nameOf(target);
  const path = `${folder}/Reports/Dossier of ${name}.md`;
  const fresh = `\n${text.trimEnd()}\n`;
  const parts = [hashOf(fresh)];
  const label = `Dossier of ${name}`;
  const draft = (changes: readonly Change[], edited: DossierDraft['edited']): DossierDraft => ({
    path,
    plan: { command: 'dossier', label, changes },
    edited,
  });
  if (!(await vault.exists(path))) {
    const note = `---\ntags: [${NOTE_TAGS.report}]\n---\n${BEGIN}${fresh}${END}\n`;
    return draft([{ type: 'create', path, text: note, parts }], null);
  }
  const written = await vault.read(path);
  const start = written.indexOf(BEGIN) + BEGIN.length;
  const end = written.indexOf(END, start);
  if (start < BEGIN.length || end < 0) throw new NoMarksError(path);
  const there = written.slice(start, end);
  if (there === fresh) return draft([], null);
  const edit: Change = {
    type: 'edit',
    path,
    before: hashOf(written),
    edits: [{ start, end, insert: fresh }],
    parts,
  };
  return draft([edit], known.isOurPart(hashOf(there)) ? null : { there, fresh });
}
