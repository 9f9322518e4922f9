import type { Reading } from '../model/document';
import type { Source } from '../model/source';
import type { ColumnMapping } from '../model/table';
import { charsetOf, decode } from './decode';
import { readEnex } from './enex/read-enex';
import { readJsonFeedText, readXmlFeed } from './feed/read-feed';
import { readHtmlText } from './html/read-html';
import { readEml, readMbox } from './mail/read-mail';
import { mailFormatOf } from './mail/sniff-mail';
import { keptByApp } from './kept-by-app';
import { leftOut } from './left-out';
import { keepTwinOf, readKeep } from './keep/read-keep';
import { readMarkdown } from './markdown';
import { notionName } from './notion/notion-name';
import { looksNotionHtml, readNotionHtml } from './notion/read-notion-html';
import { readNotionMarkdown } from './notion/read-notion-markdown';
import { readNotionTable } from './notion/read-notion-table';
import { readFlatOdt } from './odt/read-flat-odt';
import { outlineDialectOf, readOutlinePage } from './outline/read-outline-page';
import { readRoam } from './outline/read-roam';
import { readPdf } from './pdf/read-pdf';
import { ReadError } from './read-error';
import { isPackageFormat, readPackage } from './read-package';
import { isCalledHtml, recogniseFormat, type TextFormat } from './recognise-format';
import { binaryFormatOf, looksBinary } from './sniff';
import { readCsv } from './rows/read-csv';
import { readJsonLines } from './rows/read-json-lines';
import { readRtf } from './rtf/read-rtf';
import { readText } from './text';

/** How a source is read. */
export interface ReadSourceOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** The source is the user's own: what other plugins would run in it is kept. */
  readonly trust?: boolean;
  /** What columns of a table are where their names do not tell. */
  readonly columns?: ColumnMapping;
  /** Pictures of the web are to be fetched by the import: they are pending files. */
  readonly downloadImages?: boolean;
  /** The most bytes a source may have. */
  readonly maxBytes?: number;
}

/** Text that a person wants paragraphs of is far below this; a larger file is a log or a data set. */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/** Exports hold files besides their texts, in mailboxes and notebooks. */
export const MAX_EXPORT_BYTES = 64 * 1024 * 1024;

/** No paragraph is as long: a longer line is data. Markup is written on one line by some programs. */
export const MAX_LINE_UNITS = 1024 * 1024;

/**
 * Reads one source, in the format that its content shows.
 *
 * @throws {ReadError} when the source is empty, too large, binary, on one endless line, or in a format without a reader.
 */
export async function readSource(
  source: Source,
  options: ReadSourceOptions = {},
): Promise<Reading> {
  const { name, bytes, mediaType } = source;
  const kept = keptByApp(source);
  if (kept !== null) return leftOut('text', kept);
  if (isEmptyNote(source)) return leftOut('markdown', 'a note without text');
  if (bytes.length === 0) throw new ReadError(name, 'it is empty');
  checkSize(source, options.maxBytes ?? MAX_EXPORT_BYTES);
  const binary = binaryFormatOf(bytes);
  if (binary === 'ZIP') throw new ReadError(name, 'it is an archive: each file in it is a source');
  if (binary === 'RTF') return readRtf(source, options);
  if (binary === 'PDF') return readPdf(source, options);
  if (binary !== null && isPackageFormat(binary)) return readPackage(source, binary, options);
  if (binary !== null) throw new ReadError(name, `format not read yet: ${binary}`);
  switch (mailFormatOf(bytes, name, mediaType)) {
    case 'mbox':
      return readMbox(bytes, name, options);
    case 'eml':
      return readEml(bytes, name, options);
    case null:
      return readDecoded(source, options);
  }
}

/** Vaults and graphs are full of notes that were opened and never written: marks of a list at most. */
function isEmptyNote({ name, bytes, within }: Source): boolean {
  if (within === undefined || !/\.md$/i.test(name) || bytes.length > 200) return false;
  return bytes.every((byte) => BLANK.has(byte));
}

const BLANK: ReadonlySet<number> = new Set(Array.from(' \t\r\n-*#>', (sign) => sign.charCodeAt(0)));

function readDecoded(source: Source, options: ReadSourceOptions): Reading {
  const { name, bytes, mediaType } = source;
  const { text, warnings } = decode(bytes, charsetOf(mediaType));
  if (looksBinary(text)) throw new ReadError(name, 'it is not text');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadError(name, 'there is no text in it');
  const format = recogniseFormat(text, name, mediaType);
  if (typeof format === 'object')
    throw new ReadError(name, `format not read yet: ${format.unread}`);
  if (format !== 'enex' && format !== 'roam' && format !== 'fodt')
    checkSize(source, options.maxBytes ?? MAX_SOURCE_BYTES);
  if (format === 'text' || format === 'markdown') checkLines(text, name);
  const reading = readRecognised(format, text, source, options);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

function checkSize({ name, bytes }: Source, limit: number): void {
  if (bytes.length <= limit) return;
  throw new ReadError(
    name,
    `it is too large: ${megabytes(bytes.length)}, the limit is ${megabytes(limit)}`,
  );
}

function checkLines(text: string, name: string): void {
  const longest = longestLine(text);
  if (longest <= MAX_LINE_UNITS) return;
  throw new ReadError(
    name,
    `a line of it has ${longest} characters, the limit is ${MAX_LINE_UNITS}`,
  );
}

/** A text with tags in it that makes no page after all, and is not called one, is read as the text that it is. */
function readRecognised(
  format: TextFormat,
  text: string,
  source: Source,
  options: ReadSourceOptions,
): Reading {
  try {
    return readFormat(format, text, source, options);
  } catch (error) {
    const called = isCalledHtml(source.name, source.mediaType);
    if (!(error instanceof ReadError) || format !== 'html' || called) throw error;
    return readText(text, options);
  }
}

function readFormat(
  format: TextFormat,
  text: string,
  source: Source,
  options: ReadSourceOptions,
): Reading {
  const notion = notionName(source);
  switch (format) {
    case 'html':
      return readPage(text, source, options);
    case 'markdown':
    case 'text':
      return readLines(format, text, source, options);
    case 'roam':
      return readRoam(text, source.name, options);
    case 'keep':
      return readKeep(text, source, options);
    case 'feed':
    case 'opml':
      return readXmlFeed(text, source.name, options);
    case 'json-feed':
      return readJsonFeedText(text, source.name, options);
    case 'fodt':
      return readFlatOdt(text, source.name, options);
    case 'enex':
      return readEnex(text, source.name, options);
    case 'csv':
      if (notion !== null) return readNotionTable(text, source, notion, options);
      return readCsv(text, source.name, options);
    case 'json-lines':
      return readJsonLines(text, source.name, options);
  }
}

/** A page of the web, or one that a program exports as such. */
function readPage(text: string, source: Source, options: ReadSourceOptions): Reading {
  if (looksNotionHtml(text)) return readNotionHtml(text, source, options);
  const twinOf = keepTwinOf(text, source);
  const reading = readHtmlText(text, source.name, options);
  return twinOf === null ? reading : { ...reading, twinOf };
}

/** Text and Markdown: a note of an export, or any other. */
function readLines(
  format: 'text' | 'markdown',
  text: string,
  source: Source,
  options: ReadSourceOptions,
): Reading {
  const notion = notionName(source);
  // A table of one column has no separators to be known by.
  if (notion?.extension === 'csv') return readNotionTable(text, source, notion, options);
  if (notion?.extension === 'md') return readNotionMarkdown(text, source, notion, options);
  const dialect = outlineDialectOf(text, source);
  if (dialect !== null) return readOutlinePage(text, source, dialect, options);
  return format === 'markdown' ? readMarkdown(text, options) : readText(text, options);
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (const end of text.matchAll(/\r\n?|\n|$/g)) {
    longest = Math.max(longest, end.index - start);
    start = end.index + end[0].length;
  }
  return longest;
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(bytes < 1024 * 1024 ? 2 : 1)} MB`;
}
