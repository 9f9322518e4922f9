import type { VaultPath } from '../model/note';
import { NoteMissingError, UnreadableNoteError, type Vault } from './port';

/** Notes read at the same time: enough to hide a disk's waiting; a system lets a process open some hundreds of files. */
const AT_ONCE = 32;

export interface NoteText {
  readonly path: VaultPath;
  readonly text: string;
}

export interface ReadGroup {
  readonly notes: readonly NoteText[];
  /** Paths gone through so far, those of this group included. */
  readonly done: number;
}

/**
 * Reads notes in their order, some at a time, and yields each group as it is read.
 *
 * A note that is deleted meanwhile, is not text or may not be read is left out. What else goes wrong is thrown: whoever
 * rewrites the links of a vault must not take a note for one without links because the disk was busy.
 */
export async function* readTexts(
  vault: Vault,
  paths: readonly VaultPath[],
): AsyncGenerator<ReadGroup> {
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    const group = await Promise.all(
      paths.slice(i, i + AT_ONCE).map((path) => readIfText(vault, path)),
    );
    yield { notes: group.filter((note) => note !== null), done: i + group.length };
  }
}

async function readIfText(vault: Vault, path: VaultPath): Promise<NoteText | null> {
  try {
    return { path, text: await vault.read(path) };
  } catch (error) {
    if (error instanceof NoteMissingError || error instanceof UnreadableNoteError) return null;
    throw error;
  }
}
