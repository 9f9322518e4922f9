import type { Source } from '../model/source';
import {
  ARCHIVE_BUDGET,
  isArchive,
  type ArchiveBudget,
  type ArchiveFailure,
} from '../read/zip/archive';
import type { Engine, SourceFailure } from './engine';
import { reasonOf } from '../read/read-error';

/** Archives in an archive are opened; archives in those are not. */
const MAX_DEPTH = 1;

/**
 * Puts the files in an archive in its place, a few megabytes at a time, so that memory stays flat. All
 * other sources pass as they are.
 */
export async function* openArchives(
  engine: Engine,
  sources: Iterable<Source | SourceFailure> | AsyncIterable<Source | SourceFailure>,
  signal?: AbortSignal,
): AsyncGenerator<Source | SourceFailure | ArchiveFailure, void, undefined> {
  for await (const source of sources) {
    if (!('bytes' in source) || !isArchive(source.bytes)) yield source;
    else yield* filesIn(engine, source, { depth: 0, left: ARCHIVE_BUDGET }, signal);
  }
}

/** How deep an archive lies, and what it and those in it may still ask for. */
interface Opening {
  readonly depth: number;
  left: ArchiveBudget;
}

async function* filesIn(
  engine: Engine,
  archive: Source,
  opening: Opening,
  signal: AbortSignal | undefined,
): AsyncGenerator<Source | SourceFailure | ArchiveFailure, void, undefined> {
  for (let from: number | null = 0; from !== null;) {
    signal?.throwIfAborted();
    let unpacked;
    try {
      unpacked = await engine.unpackArchive(archive, from, opening.left);
    } catch (error) {
      yield { source: archive.name, reason: reasonOf(error, archive.name) };
      return;
    }
    opening.left = unpacked.left;
    from = unpacked.next;
    for (const part of unpacked.parts) {
      if (!('bytes' in part) || !isArchive(part.bytes)) yield part;
      else if (opening.depth >= MAX_DEPTH)
        yield { source: part.name, reason: 'an archive in an archive in an archive is not opened' };
      else {
        const inner: Opening = { depth: opening.depth + 1, left: opening.left };
        yield* filesIn(engine, part, inner, signal);
        opening.left = inner.left;
      }
    }
  }
}
