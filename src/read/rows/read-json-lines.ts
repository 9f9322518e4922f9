import type { PartFailure, Reading } from '../../model/document';
import { isJsonObject, type JsonObject } from '../json-fields';
import { ReadError } from '../read-error';
import type { RowOptions } from './named-rows';
import { rowDocuments } from './row-documents';

/** Different names of columns that one file may have. */
const MAX_COLUMNS = 500;

/** Lines looked at. */
const SNIFFED_LINES = 8;

/** Whether a text is JSON lines: the first line is an object, and of the next half are: some may be damaged. */
export function looksJsonLines(text: string, isCalledSo = false): boolean {
  const lines = text.slice(0, 200_000).split(/\r?\n/).filter((line) => line.trim() !== ''); // prettier-ignore
  const whole = text.length > 200_000 ? lines.slice(0, -1) : lines;
  const first = whole.slice(0, SNIFFED_LINES);
  const objects = first.filter((line) => objectIn(line) !== null).length;
  if (isCalledSo) return objects >= 1;
  return objects >= 2 && objects * 2 >= first.length && objectIn(first[0] ?? '') !== null;
}

/**
 * Reads JSON lines: a document a line where a field holds texts, else one table. A line that is no
 * object fails alone.
 *
 * @throws {ReadError} where no line is an object.
 */
export function readJsonLines(text: string, source: string, options: RowOptions = {}): Reading {
  const objects: JsonObject[] = [];
  const failed: PartFailure[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const object = objectIn(line);
    if (object === null) failed.push({ part: `line ${at + 1}`, reason: 'it is no JSON object' });
    else objects.push(object);
  });
  if (objects.length === 0) throw new ReadError(source, 'no line of it is a JSON object');
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(
    0,
    MAX_COLUMNS,
  );
  const rows = objects.map((object) => columns.map((name) => valueOf(object[name])));
  const reading = rowDocuments({ format: 'jsonl', columns, rows, warnings: [] }, options);
  return failed.length === 0 ? reading : { ...reading, failed };
}

function objectIn(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonObject(value) ? value : null;
  } catch {
    return null; // Not JSON: the caller says which line.
  }
}

/** A value as a cell; names and labels often stand in lists. */
function valueOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  const isPlain = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isPlain ? value.join('; ') : JSON.stringify(value);
}
