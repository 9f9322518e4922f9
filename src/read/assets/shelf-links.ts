import type { PendingLink } from '../../markdown/pending-links';
import type { AssetShelf } from './asset-shelf';

/** A file that a document contains, before it is judged. */
export interface ContainedFile {
  /** Empty where the document gives it none. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Answers what is shown for a picture's source: a file that the document contains, once it is on the shelf. */
export function shelfLinks(
  shelf: AssetShelf,
  fileAt: (source: string) => ContainedFile | null,
): (source: string) => PendingLink | null {
  return (source) => {
    const file = fileAt(source);
    const address = file === null ? null : shelf.add(file.name, file.bytes);
    return address === null ? null : { kind: 'file', address };
  };
}

export function unnamed(bytes: Uint8Array | null): ContainedFile | null {
  return bytes === null ? null : { name: '', bytes };
}
