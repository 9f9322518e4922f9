import type { AssetInfo } from '../model/asset';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { readTexts } from '../vault/read-texts';
import { surveyAttachments } from './batch/survey-attachments';
import type { SurveyedNote, VaultSurvey } from './engine';
import type { RunControls } from './options';

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
  const paths = entries.map(({ path }) => path);
  for await (const group of readTexts(vault, paths)) {
    signal?.throwIfAborted();
    for (const note of group.notes) notes.push({ ...note, ours: known.isOurs(hashOf(note.text)) });
    onProgress?.({ step: 'index', done: group.done, total: paths.length });
  }
  const there = new Set(entries.map(({ path }) => path));
  const gone = sources.flatMap((source) =>
    known.documentsOf(source).filter(({ path }) => !there.has(path)),
  );
  const deleted = known.others.filter((path) => !there.has(path));
  return { notes, style, attachments, gone, deleted };
}
