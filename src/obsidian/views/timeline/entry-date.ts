import type { BasesEntry, BasesPropertyId, TFile } from 'obsidian';

import { parseDateSpan, type DateSpan } from '../../../index/date-span';

/** Where the dates of a base's files are. */
export interface EntryDates {
  /** The property with the date, or with its beginning; null for what the index knows. */
  readonly date: BasesPropertyId | null;
  /** The property with the last day of a stretch of time. */
  readonly end: BasesPropertyId | null;
  /** A property as it is written in a note. */
  readonly written: (file: TFile, property: string) => unknown;
  readonly known: (path: string) => DateSpan | null;
}

/** When a file of a base is; null where its properties have no date that can be read. */
export function entryDate(entry: BasesEntry, dates: EntryDates): DateSpan | null {
  const from =
    dates.date === null ? dates.known(entry.file.path) : readDate(entry, dates.date, dates);
  if (from === null || dates.end === null) return from;
  const to = readDate(entry, dates.end, dates);
  // An end before the beginning is a slip of whoever wrote it; the beginning is still known.
  return to === null ? from : (parseDateSpan(`${from.text}..${to.text}`) ?? from);
}

/**
 * A property's date. What stands in a note is read as it stands, since a base makes `c. 1922` no date at all;
 * times of files are days of the calendar here.
 */
function readDate(
  entry: BasesEntry,
  property: BasesPropertyId,
  { written }: EntryDates,
): DateSpan | null {
  const { file } = entry;
  if (property === 'file.ctime' || property === 'file.mtime') {
    const { ctime, mtime } = file.stat;
    return parseDateSpan(localDay(property === 'file.ctime' ? ctime : mtime));
  }
  if (property === 'file.name') return parseDateSpan(file.basename);
  if (!property.startsWith('note.'))
    return parseDateSpan(entry.getValue(property)?.toString() ?? '');
  const value = written(file, property.slice('note.'.length));
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number'
    ? parseDateSpan(String(first))
    : null;
}

function localDay(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
