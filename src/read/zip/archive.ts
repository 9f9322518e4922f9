import type { Source } from '../../model/source';
import { binaryFormatOf } from '../sniff';
import { ZIP_LIMITS } from './zip-limits';

/** What is left of what one import's archives may ask for together, those inside others counted. */
export interface ArchiveBudget {
  readonly entries: number;
  /** Bytes, unpacked. */
  readonly bytes: number;
}

export const ARCHIVE_BUDGET: ArchiveBudget = {
  entries: ZIP_LIMITS.entries,
  bytes: ZIP_LIMITS.total,
};

/** An entry that is no source: it cannot be unpacked, or is not meant to be read. */
export interface ArchiveFailure {
  readonly source: string;
  readonly reason: string;
  /** Nothing went wrong: a hidden file, such as an operating system leaves. */
  readonly skipped: boolean;
}

export interface UnpackedArchive {
  readonly parts: readonly (Source | ArchiveFailure)[];
  /** The entry to go on from; null at the end. */
  readonly next: number | null;
  readonly left: ArchiveBudget;
}

/** Whether a source is an archive of other sources, and not one document packed. */
export function isArchive(bytes: Uint8Array): boolean {
  return binaryFormatOf(bytes) === 'ZIP';
}
