import { nameOf } from '../markdown/links';
import { linkResolver } from '../markdown/resolve-links';
import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { Vault } from '../vault/port';
import { attachSource } from './attach-source';
import { findNote } from './find-note';
import { paragraphNumbers } from './paragraph-numbers';
import { readNotes } from './read-notes';

/** A source about to be attached to a digest. */
export interface AttachPlan {
  readonly plan: Plan;
  readonly digest: VaultPath;
  readonly source: VaultPath;
  /** Citations that become links. */
  readonly links: number;
  /** Numbers cited that the source has no paragraph for. */
  readonly missing: readonly number[];
}

/** Thrown when a note has no paragraphs that a digest could cite. */
export class NothingToCiteError extends Error {
  override readonly name = 'NothingToCiteError';

  constructor(path: VaultPath) {
    super(
      `“${path}” has no numbered paragraphs to cite. Import it, or number its paragraphs (“corpus number”).`,
    );
  }
}

/**
 * Plans to make a note the digest of another: the property `summary_of`, and links for its citations.
 *
 * @param digest A path, title or alias; so is `source`.
 * @throws NoSuchNoteError, NothingToCiteError; Error where both are one note.
 */
export async function planAttach(
  vault: Vault,
  digest: string,
  source: string,
): Promise<AttachPlan> {
  const [notes, style] = await Promise.all([readNotes(vault), vault.linkStyle()]);
  const from = findNote(notes, digest);
  const to = findNote(notes, source);
  if (from.path === to.path) throw new Error(`“${from.path}” cannot be a digest of itself.`);
  if (paragraphNumbers(to.text).size === 0) throw new NothingToCiteError(to.path);
  const resolve = linkResolver(notes.map(({ path }) => path));
  const { edits, links, missing } = attachSource(from, to, style, resolve);
  const changes =
    edits.length === 0
      ? []
      : [{ type: 'edit' as const, path: from.path, before: hashOf(from.text), edits }];
  const label = `${nameOf(to.path)} as the source of ${nameOf(from.path)}`;
  return {
    plan: { command: 'attach', label, changes },
    digest: from.path,
    source: to.path,
    links,
    missing,
  };
}
