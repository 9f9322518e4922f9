import type { AssetInfo, PlacedAttachment } from '../../model/asset';
import { hashOf } from '../../vault/hash';
import type { Vault } from '../../vault/port';
import type { SurveyedAttachments } from '../engine';

/** Looks at the files of a vault that are no notes: only those as large as a file of the import are read. */
export async function surveyAttachments(
  vault: Vault,
  assets: readonly AssetInfo[],
): Promise<SurveyedAttachments> {
  const [folder, entries] = await Promise.all([vault.attachmentFolder(), vault.attachments()]);
  const sizes = new Set(assets.map(({ size }) => size));
  const wanted = new Set(assets.map(({ hash }) => hash));
  const known: PlacedAttachment[] = [];
  for (const { path, size } of entries) {
    if (!sizes.has(size)) continue;
    const bytes = await vault.readFile(path).catch(() => null);
    const hash = bytes === null ? '' : hashOf(bytes);
    if (wanted.delete(hash)) known.push({ hash, path });
  }
  return { folder, files: entries.map(({ path }) => path), known };
}
