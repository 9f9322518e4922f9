import type { SourcePlace } from '../../model/asset';
import type { Source } from '../../model/source';
import { ReadError } from '../read-error';
import type { ArchiveBudget, ArchiveFailure, UnpackedArchive } from './archive';
import { openZip, type ZipEntry } from './open-zip';
import { ZipError } from './zip-error';
import { ZIP_LIMITS } from './zip-limits';

/** Bytes unpacked in one go: what is read and let go before the next. */
const BATCH_BYTES = 16 * 1024 * 1024;

/**
 * Unpacks some entries of an archive as sources, named `archive.zip/folder/file.txt`: labels, never paths.
 *
 * Every file of the archive comes once, over all calls: as a source, or as a failure with its reason.
 *
 * @param from The entry to begin with.
 * @throws {ReadError} where the archive as a whole cannot be opened.
 */
export function unpackArchive(
  source: Source,
  from: number,
  budget: ArchiveBudget,
): UnpackedArchive {
  const entries = open(source, from, budget);
  const labels = entries.map(({ name }) => name.replace(/\\/g, '/'));
  const first = new Map<string, number>();
  labels.forEach((label, i) => first.set(label, first.get(label) ?? i));
  const parts: (Source | ArchiveFailure)[] = [];
  let bytes = 0;
  let next = from;
  for (; next < entries.length && bytes < BATCH_BYTES; next++) {
    const entry = entries[next];
    const label = labels[next] ?? '';
    if (entry === undefined || entry.folder) continue;
    const shown = shownLabel(label);
    const name = `${source.name}/${shown}`;
    const within = placeIn(source, shown);
    const refused = refusal(entry, label, first.get(label) !== next);
    const part = refused === null ? unpacked(entry, name, within) : { source: name, ...refused };
    if ('bytes' in part) bytes += part.bytes.length;
    parts.push(part);
  }
  const left = {
    entries: budget.entries - (from === 0 ? entries.length : 0),
    bytes: budget.bytes - bytes,
  };
  return { parts, next: next < entries.length ? next : null, left };
}

/** The entries count against the budget when they are first seen. */
function open(source: Source, from: number, budget: ArchiveBudget): readonly ZipEntry[] {
  const limits = {
    ...ZIP_LIMITS,
    entries: from === 0 ? budget.entries : ZIP_LIMITS.entries,
    total: budget.bytes,
  };
  try {
    const entries = openZip(source.bytes, limits);
    if (entries.some(({ folder }) => !folder)) return entries;
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new ReadError(source.name, error.message);
  }
  throw new ReadError(source.name, 'the archive is empty');
}

type Refusal = Omit<ArchiveFailure, 'source'>;

function refusal(entry: ZipEntry, label: string, isTwin: boolean): Refusal | null {
  const steps = label.split('/');
  const fail = (reason: string): Refusal => ({ reason, skipped: false });
  if (steps.includes('..') || /^(?:\/|[a-z]:)/i.test(label))
    return fail('its name leads out of the archive');
  if (/[\p{Cc}]/u.test(label)) return fail('its name has control characters in it');
  if (isTwin) return fail('another entry of the archive has the same name');
  if (entry.link) return fail('a symbolic link, which is not followed');
  if (isHidden(steps)) return { reason: 'a hidden file', skipped: true };
  return null;
}

/** What operating systems leave in folders, and what is hidden in them: folders' imports leave it out too. */
function isHidden(steps: readonly string[]): boolean {
  return (
    steps.some((step) => step.startsWith('.') || step === '__MACOSX') ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(steps.at(-1) ?? '')
  );
}

/** A part of an export that was cut into several archives, as Notion cuts them, holds what belongs in one folder. */
const EXPORT_PART = /(?:^|\/)(?:ExportBlock|Export)-[\da-f-]{8,}[^/]{0,40}\.zip$/i;

/** Of an archive in an archive the way goes on through it. */
function placeIn({ name, within }: Source, label: string): SourcePlace {
  if (within === undefined) return { root: name, path: label };
  const folder = EXPORT_PART.test(within.path)
    ? within.path.slice(0, within.path.lastIndexOf('/') + 1)
    : `${within.path.replace(/\.zip$/i, '')}/`;
  return { root: within.root, path: `${folder}${label}` };
}

function unpacked(entry: ZipEntry, name: string, within: SourcePlace): Source | ArchiveFailure {
  try {
    // A copy of what is stored: a view would take the whole archive with it to another thread.
    return { name, bytes: entry.read().slice(), within };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { source: name, reason: error.message, skipped: false };
  }
}

/** A label that shows as it is, however it was made. */
function shownLabel(label: string): string {
  return label.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}').slice(-400);
}
