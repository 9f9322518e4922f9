import type { Reading } from '../model/document';
import type { Source } from '../model/source';
import { charsetOf, decode } from './decode';
import { readHtmlText } from './html/read-html';
import { readMarkdown } from './markdown';
import { ReadError } from './read-error';
import { recogniseFormat } from './recognise-format';
import { binaryFormatOf, looksBinary } from './sniff';
import { readText } from './text';

/** How a source is read. */
export interface ReadSourceOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** The source is the user's own: what other plugins would run in it is kept. */
  readonly trust?: boolean;
  /** The most bytes a source may have. */
  readonly maxBytes?: number;
}

/** Text that a person wants paragraphs of is far below this; a larger file is a log or a data set. */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/**
 * Reads one source, in the format that its content shows.
 *
 * @throws {ReadError} when the source is empty, too large, binary, or in a format without a reader.
 */
export function readSource(source: Source, options: ReadSourceOptions = {}): Reading {
  const { name, bytes, mediaType } = source;
  const limit = options.maxBytes ?? MAX_SOURCE_BYTES;
  if (bytes.length === 0) throw new ReadError(name, 'it is empty');
  if (bytes.length > limit) {
    throw new ReadError(
      name,
      `it is too large: ${megabytes(bytes.length)}, the limit is ${megabytes(limit)}`,
    );
  }
  const binary = binaryFormatOf(bytes);
  if (binary !== null) throw new ReadError(name, `format not read yet: ${binary}`);
  const { text, warnings } = decode(bytes, charsetOf(mediaType));
  if (looksBinary(text)) throw new ReadError(name, 'it is not text');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadError(name, 'there is no text in it');
  const format = recogniseFormat(text, name, mediaType);
  if (typeof format === 'object')
    throw new ReadError(name, `format not read yet: ${format.unread}`);
  const reading = readFormat(format, text, source, options);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

function readFormat(
  format: 'html' | 'markdown' | 'text',
  text: string,
  source: Source,
  options: ReadSourceOptions,
): Reading {
  switch (format) {
    case 'html':
      return readHtmlText(text, source.name, options);
    case 'markdown':
      return readMarkdown(text, options);
    case 'text':
      return readText(text, options);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(bytes < 1024 * 1024 ? 2 : 1)} MB`;
}
