import type { Asset } from './asset';
import type { Block, NumberedBlock } from './block';
import type { Neutralisation, Removal } from './source';
import type { TableColumn } from './table';

/** A property's value as Obsidian's properties can hold it. */
export type PropertyValue = string | number | boolean | null | readonly (string | number)[];

export type Properties = Readonly<Record<string, PropertyValue>>;

/** What sort of text a document is. Open: a reader may name another, in lower case. */
export type DocumentKind =
  'article' | 'event' | 'index' | 'note' | 'digest' | 'letter' | 'chapter' | 'page' | 'message';

/** What a source says of a document, as found: not yet cleaned, split or checked. */
export interface FoundMetadata {
  readonly title?: string;
  readonly aliases?: readonly string[];
  /** Bylines as they stand: one string may name several people. */
  readonly authors?: readonly string[];
  /** The date as it stands. */
  readonly published?: string;
  readonly language?: string;
  readonly deck?: string;
  readonly tags?: readonly string[];
  readonly url?: string;
  readonly site?: string;
  readonly image?: string;
  readonly kind?: string;
  /** Properties of a Markdown note, which are the user's and kept. */
  readonly properties?: Properties;
  /** Foreign metadata without a place of its own; written as quoted `source_*` properties. */
  readonly foreign?: Readonly<Record<string, string>>;
}

/** A text as a reader gives it: blocks in order, and what the source says of it. */
export interface RawDocument {
  readonly blocks: readonly Block[];
  readonly metadata: FoundMetadata;
  /** Its place in the source's own table of contents: the titles from the outermost down to its own. */
  readonly place?: readonly string[];
  /** What is to be said of this document alone. */
  readonly warnings?: readonly string[];
  /** What the reader left out of the text, such as the heads of pages. */
  readonly removed?: readonly Removal[];
}

/** A part of a source that could not be read, alone: the rest of the source was. */
export interface PartFailure {
  /** Which part, for people: `item 3`, `message 12`. */
  readonly part: string;
  readonly reason: string;
}

/** What a reader makes of one source. */
export interface Reading {
  /** The format's name in the registry: `text`, `markdown`, `html`, ... */
  readonly format: string;
  /** Usually one; a feed or an archive has several. A plain-text dump is split later, by structure. */
  readonly documents: readonly RawDocument[];
  readonly warnings: readonly string[];
  readonly neutralised: readonly Neutralisation[];
  /** Files that the documents contain; pending links in their blocks lead to them by hash. */
  readonly assets?: readonly Asset[];
  /** The hash of the file that shows what the source is: a book's cover. */
  readonly cover?: string;
  /** Parts that gave no document and should have. */
  readonly failed?: readonly PartFailure[];
  /**
   * Parts that are not meant to be a document, each with its reason; an empty part is the whole source. With the
   * documents and the failed parts, all that the source holds.
   */
  readonly skipped?: readonly PartFailure[];
  /** The way from its folder to a file that holds the same in a better form: where that was read, this one is not wanted. */
  readonly twinOf?: string;
  /** Addresses besides its place by which links of other sources mean this one as a whole. */
  readonly addresses?: readonly string[];
  /** Of a table, what each column was taken for. */
  readonly columns?: readonly TableColumn[];
}

/** A date that is only as exact as its source. */
export interface PublishedDate {
  /** ISO 8601: `2019`, `2019-04`, `2019-04-10` or `2019-04-10T23:00`, with an offset where one was given. */
  readonly iso: string;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  /** Day and month could be the other way round. */
  readonly ambiguous?: true;
}

/** A document after structure: split, cleaned, identified and numbered. */
export interface StructuredDocument {
  /** The source's name. */
  readonly source: string;
  /** `sha256-` and the hexadecimal digest of the source's bytes. */
  readonly sourceHash: string;
  /** Its place among the source's documents, from 0. */
  readonly index: number;
  readonly title: string;
  /** The source gives no title: this one was made from the text. */
  readonly titleDerived: boolean;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly published: PublishedDate | null;
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly kind: DocumentKind | (string & {});
  /** Without `#`, valid as Obsidian's tags. */
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly site: string | null;
  readonly deck: string | null;
  /** The name of the series that the document belongs to, where its source repeats one. */
  readonly series: string | null;
  /** Its place in the source's own table of contents: the titles from the outermost down to its own. */
  readonly place?: readonly string[];
  /** Further properties to write, in order: a note's own, an event's `when` and `place`, `source_*`. */
  readonly properties: Properties;
  readonly blocks: readonly NumberedBlock[];
  readonly removed: readonly Removal[];
  readonly warnings: readonly string[];
  readonly neutralised: readonly Neutralisation[];
}

/** A paragraph as scripts and summaries see it. */
export interface Paragraph {
  readonly id: string;
  /** Plain text. */
  readonly text: string;
  /** The nearest heading above, in plain text. */
  readonly heading: string | null;
  /** The page that it begins on, as the source counts its sheets from 1, where the format has pages. */
  readonly page?: number;
}
