import type { VaultPath } from '../model/note';
import type { DocumentKey } from '../model/plan';
import { batchRecord } from './batch-record';
import { Journal } from './journal';
import type { Vault } from './port';

/** A note that a batch wrote a document into, as far as the journal tells. */
export interface KnownDocument {
  readonly document: DocumentKey;
  /** Where it was written; a person may have moved it since. */
  readonly path: VaultPath;
  /** The hash of the note's text as we wrote it last. */
  readonly hash: string;
  readonly batch: string;
}

/** What the journal knows of the notes: which texts are ours, and which document is where. */
export interface KnownNotes {
  /**
   * Whether a text of this hash is wholly ours: made by a batch, and changed by nothing but batches
   * since. A note with another hash has been changed by its owner.
   */
  isOurs(hash: string): boolean;
  /** As `isOurs`, of a text that was written to this very path. */
  isOursAt(path: VaultPath, hash: string): boolean;
  /** Whether a part of a text was written with this hash, as plans name parts. */
  isOurPart(hash: string): boolean;
  /** The parts that the last writing of a path named; none where it named none. */
  partsAt(path: VaultPath): readonly string[];
  /** Every document of a source that was ever written, the latest writing of each path, oldest first. */
  documentsOf(source: string): readonly KnownDocument[];
  /** Paths of notes that batches made of no document, as hubs are, and did not take away again. */
  readonly others: readonly VaultPath[];
  /** The document last written to a path, or null. Where no note stands there now, its owner removed or moved it. */
  documentAt(path: VaultPath): KnownDocument | null;
}

/** Reads the journal's logs, not the texts; a batch taken back is not in it. */
export async function readKnownNotes(vault: Vault): Promise<KnownNotes> {
  const journal = new Journal(vault.records);
  const ours = new Set<string>();
  const oursAt = new Set<string>();
  const parts = new Set<string>();
  const partsAt = new Map<VaultPath, readonly string[]>();
  const others = new Set<VaultPath>();
  const byPath = new Map<VaultPath, KnownDocument>();
  for (const batch of await journal.batches()) {
    const record = batchRecord(batch, (await journal.parse(batch))?.entries ?? []);
    for (const write of record?.writes ?? []) {
      if (write.status === 'skipped') continue;
      const { path, document, after } = write;
      const own = (Array.isArray(write.parts) ? write.parts : []).filter(
        (part: unknown) => typeof part === 'string',
      );
      for (const part of own) parts.add(part);
      if (own.length > 0) partsAt.set(path, own);
      if (after === null) {
        byPath.delete(path);
        others.delete(path);
        continue;
      }
      // An edit of a text that its owner changed leaves a text that is not ours alone.
      if (write.type !== 'edit' || (write.before !== null && ours.has(write.before))) {
        ours.add(after);
        oursAt.add(`${after} ${path}`);
      }
      const known = document ?? (write.type === 'edit' ? byPath.get(path)?.document : undefined);
      if (known === undefined && write.type === 'create') others.add(path);
      if (known !== undefined) byPath.set(path, { document: known, path, hash: after, batch });
    }
  }
  const bySource = new Map<string, KnownDocument[]>();
  for (const known of byPath.values()) {
    const list = bySource.get(known.document.source);
    if (list === undefined) bySource.set(known.document.source, [known]);
    else list.push(known);
  }
  return {
    isOurs: (hash) => ours.has(hash),
    isOurPart: (hash) => parts.has(hash),
    partsAt: (path) => partsAt.get(path) ?? [],
    isOursAt: (path, hash) => oursAt.has(`${hash} ${path}`),
    others: [...others],
    documentsOf: (source) => bySource.get(source) ?? [],
    documentAt: (path) => byPath.get(path) ?? null,
  };
}
