import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import type { SummaryNumbers } from '../model/summary';
import type { Vault } from '../vault/port';
import type { CollectionRequest } from './collection-members';
import type { Engine } from './engine';
import { findNote } from './find-note';
import { linkTargetIn, listOf, textOf, type NoteRecord } from './note-record';
import { readNotes } from './read-notes';
import { planCollection } from './summarize-collection';
import { planSummaries, type SummaryOptions } from './summarize-note';

/** Thrown when a note is no summary that Corpus could make again. */
export class NoSummaryError extends Error {
  override readonly name = 'NoSummaryError';

  constructor(path: VaultPath) {
    super(`“${path}” is no summary note: it does not say what it summarises.`);
  }
}

/**
 * Plans to bring a summary note up to its sources as they are now, of one document or of several.
 *
 * @param summary A path, title or alias.
 * @throws NoSuchNoteError, NoSummaryError, NothingToSummarizeError, NothingToCollectError
 */
export async function planRefresh(
  vault: Vault,
  engine: Engine,
  summary: string,
  options: SummaryOptions,
): Promise<Plan> {
  const note = findNote(await readNotes(vault), summary);
  const request = collectionOf(note);
  if (request !== null) return (await planCollection(vault, engine, request, options)).plan;
  const source = linkTargetIn(note.properties['summary_of']);
  if (note.role !== 'summary' || source === null) throw new NoSummaryError(note.path);
  const between = partOf(note);
  const numbers = numbersOf(note);
  const given = {
    ...(numbers === null ? {} : { numbers }),
    ...options,
    ...(between === null ? {} : { between }),
  };
  return (await planSummaries(vault, engine, [source], given)).plan;
}

/** What a summary of several documents says that it is of. */
function collectionOf({ role, properties }: NoteRecord): CollectionRequest | null {
  const values = listOf(properties['collection_of']);
  const [of] = values;
  if (role !== 'summary' || of === undefined) return null;
  const links = values.map((value) => linkTargetIn(value) ?? value);
  switch (textOf(properties['collection'])) {
    case 'folder':
      return { by: 'folder', folder: of === '/' ? '' : of };
    case 'tag':
      return { by: 'tag', tag: of };
    case 'series':
      return { by: 'series', note: links[0] ?? of };
    case 'about':
      return { by: 'about', note: links[0] ?? of };
    case 'notes':
      return { by: 'notes', notes: links };
    default:
      return null;
  }
}

/** How the summary numbers paragraphs, where not by place: as it was asked for when it was made. */
function numbersOf({ properties }: NoteRecord): SummaryNumbers | null {
  const numbers = textOf(properties['numbers']);
  return numbers === 'own' || numbers === 'none' ? numbers : null;
}

function partOf({ properties }: NoteRecord): { first: string; last: string } | null {
  const [first, last] = (textOf(properties['covers']) ?? '').split('–');
  return first !== undefined && last !== undefined ? { first, last } : null;
}
