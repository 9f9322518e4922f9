import type { VaultPath } from '../model/note';
import type { Change, PartHashes } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { KnownNotes } from '../vault/known-notes';
import type { Turns } from '../vault/turns';
import { summaryPhrases } from '../write/summary-phrases';
import type { CitedTexts } from './cited-texts';
import { keepSections, partHashes, refreshSummary } from './refresh-summary';

/** A summary as it would be written today. */
export interface FreshSummary {
  readonly path: VaultPath;
  /** The note that holds the summary now; null where there is none. */
  readonly previous: string | null;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly cited: CitedTexts;
  /** Of each section in order: the hash of what it is made from and how. Absent where sections are not redone one by one. */
  readonly origins?: readonly string[];
}

/**
 * What brings a summary into the vault; null where nothing is to be done.
 *
 * @param turns In whose time it is worked out.
 */
export async function summaryChange(
  fresh: FreshSummary,
  known: KnownNotes,
  turns: Turns,
): Promise<Change | null> {
  const { path, previous, cited, language, origins = [] } = fresh;
  const text =
    previous === null
      ? fresh.text
      : keepSections(previous, fresh.text, (i) => known.isOurPart(origins[i] ?? ''));
  const records = async (written: string): Promise<PartHashes> => {
    await turns.pass();
    const own = await turns.through(partHashes(text));
    return [...new Set([...own, ...origins, ...(await turns.through(cited.recordsOf(written)))])];
  };
  if (previous === null) return { type: 'create', path, text, parts: await records(text) };
  if (previous === text) return null;
  const before = hashOf(previous);
  if (known.isOurs(before)) {
    return { type: 'replace', path, before, text, parts: await records(text) };
  }
  const isOurs = (hash: string): boolean => known.isOurPart(hash);
  const edits = refreshSummary(previous, text, isOurs, (section) => {
    const changed = cited.changedIn(section, isOurs);
    return changed.length === 0 ? null : summaryPhrases(language).changed(changed.join(', '));
  });
  if (edits !== null) {
    const parts = await records(`${previous}\n\n${text}`);
    return edits.length === 0 ? null : { type: 'edit', path, before, edits, parts };
  }
  // Nothing in it is known to be ours, so that it is not ours to replace: the new text goes beside it.
  return { type: 'replace', path, before: '', text, parts: await records(text) };
}
