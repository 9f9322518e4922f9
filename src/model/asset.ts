import type { VaultPath } from './note';

/** A file that a document contains, without its bytes: a picture, a recording, a paper. */
export interface AssetInfo {
  /** `sha256-...` of the bytes. */
  readonly hash: string;
  /** The name that the document gives it, without folders; empty where it gives none. */
  readonly name: string;
  /** The media type that the content shows, whatever the name says. */
  readonly type: string;
  /** That of the type, without a dot: what the file is called by. */
  readonly extension: string;
  /** Bytes. */
  readonly size: number;
}

export interface Asset extends AssetInfo {
  readonly bytes: Uint8Array;
}

/** Where in a folder or archive a source was found. */
export interface SourcePlace {
  /** The folder or archive, as it was given. */
  readonly root: string;
  /** The way from there, with `/` between the steps. */
  readonly path: string;
}

/** A file of a folder or archive that is no document, but may belong to some. */
export interface BatchFile extends AssetInfo {
  /** The source's name. */
  readonly source: string;
  readonly within: SourcePlace;
}

/** Where the bytes of a hash stand in the vault, or are to stand. */
export interface PlacedAttachment {
  readonly hash: string;
  readonly path: VaultPath;
}
