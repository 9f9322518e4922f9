import type { Block } from '../model/block';
import type { Removal } from '../model/source';
import type { DateReading } from './find-date';
import { findDate } from './find-date';
import { namesIn } from './read-byline';

/** Formats whose files say who wrote them and when they were made, and whose titles stand above both in the text. */
const OFFICE: ReadonlySet<string> = new Set(['docx', 'odt', 'rtf', 'pdf']);

const LONGEST_CREDIT = 120;

/** The text without what stands below its title and is in the properties. */
export interface Credits {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  /** The date that stood there, as written; null where none did. It is the text's, where that of the file is a copy's. */
  readonly published: string | null;
}

/** Takes lines that are nothing but an author of the document, or its date, off the beginning of an office document. */
export function takeCredits(
  blocks: readonly Block[],
  format: string,
  authors: readonly string[],
  dates: DateReading,
): Credits {
  const known = new Set(authors.flatMap(namesIn).map(fold));
  let published: string | null = null;
  let end = 0;
  for (const { kind, text } of OFFICE.has(format) ? blocks : []) {
    if (kind !== 'paragraph' || text.length > LONGEST_CREDIT) break;
    const lines = text.split('\n').map((line) => line.trim());
    const date = lines.find((line) => isDate(line, dates)) ?? null;
    if (!lines.every((line) => line === date || isKnown(line, known))) break;
    published ??= date;
    end++;
  }
  if (end === blocks.length) return { blocks, removed: [], published: null };
  const removed = blocks
    .slice(0, end)
    .map(({ text }) => ({ text, reason: 'an author or date below the title' }));
  return { blocks: blocks.slice(end), removed, published };
}

function isKnown(line: string, known: ReadonlySet<string>): boolean {
  const names = namesIn(line);
  return names.length > 0 && names.every((name) => known.has(fold(name)));
}

/** A line that is a date and nothing besides, and more than a year. */
function isDate(line: string, dates: DateReading): boolean {
  const found = findDate(line, dates);
  if (found === null || found.precision === 'year') return false;
  return !/[\p{L}\p{N}]/u.test(line.slice(0, found.span.start) + line.slice(found.span.end));
}

function fold(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
