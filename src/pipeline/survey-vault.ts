import type { AssetInfo } from '../model/asset';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { surveyAttachments } from './batch/survey-attachments';
import type { SurveyedNote, VaultSurvey } from './engine';
import type { RunControls } from './options';

/** Notes read at the same time: enough to hide a disk's waiting, few enough to leave a phone room. */
const AT_ONCE = 32;

/**
 * Reads what an import or a linker needs to know of a vault.
 *
 * @param sources The names of the sources about to be imported.
 * @param assets The files that they contain.
 */
export async function surveyVault(
  vault: Vault,
  sources: readonly string[],
  assets: readonly AssetInfo[],
  { onProgress, signal }: RunControls = {},
): Promise<VaultSurvey> {
  const [entries, known, style, attachments] = await Promise.all([
    vault.notes(),
    readKnownNotes(vault),
    vault.linkStyle(),
    surveyAttachments(vault, assets),
  ]);
  const notes: SurveyedNote[] = [];
  for (let i = 0; i < entries.length; i += AT_ONCE) {
    signal?.throwIfAborted();
    const texts = await Promise.all(
      entries.slice(i, i + AT_ONCE).map(({ path }) => readIfThere(vault, path)),
    );
    for (const note of texts) {
      if (note !== null) notes.push({ ...note, ours: known.isOurs(hashOf(note.text)) });
    }
    onProgress?.({ step: 'index', done: i + texts.length, total: entries.length });
  }
  const there = new Set(entries.map(({ path }) => path));
  const gone = sources.flatMap((source) =>
    known.documentsOf(source).filter(({ path }) => !there.has(path)),
  );
  const deleted = known.others.filter((path) => !there.has(path));
  return { notes, style, attachments, gone, deleted };
}

/** A note that cannot be read (deleted meanwhile, not text) is none that anything can be linked to. */
async function readIfThere(
  vault: Vault,
  path: string,
): Promise<{ path: string; text: string } | null> {
  try {
    return { path, text: await vault.read(path) };
  } catch {
    return null;
  }
}
