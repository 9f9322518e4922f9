import type { SourcePlace } from './asset';
import type { PdfText } from './pdf-text';

/** The file, URL or pasted text given to an import, as bytes. */
export interface Source {
  /** The path or URL as given, or a name such as `Clipboard`. Written into notes as `source`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The media type that a server declared, such as `text/html; charset=utf-8`. */
  readonly mediaType?: string;
  /** When the file was last changed, in milliseconds since 1970. */
  readonly modified?: number;
  /** The text of a PDF: its host's engine takes it out of the bytes before the source is read. */
  readonly pdf?: PdfText;
  /** Where it was found, for one that was not given by itself. */
  readonly within?: SourcePlace;
}

/** Something that was made harmless in a document, for the report. */
export interface Neutralisation {
  /** What it was: `html`, `link`, `fence`, `inline-query`, `template`, `comment`, `embed`, `property`, ... */
  readonly what: string;
  /** A short extract of the text concerned, at most 80 UTF-16 units. */
  readonly excerpt: string;
}

/** A passage that was taken out of a document's text, and why. */
export interface Removal {
  readonly text: string;
  /** A sentence fragment for people, such as `repeated in 12 of 21 documents`. */
  readonly reason: string;
}
