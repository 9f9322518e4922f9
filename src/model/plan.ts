import type { VaultPath } from './note';
import type { TextEdit } from './span';

/** Which document of which source a note holds: how an import knows it again. */
export interface DocumentKey {
  readonly source: string;
  /** `sha256-...` of the source's bytes. */
  readonly hash: string;
  readonly index: number;
}

/** Hashes of the parts of a text, or other names of them, by which a later command knows what its owner did to them. */
export type PartHashes = readonly string[];

/** One thing that a plan does to the vault. `before` is the hash of the note's text that it was made for. */
export type Change =
  | {
      readonly type: 'create';
      readonly path: VaultPath;
      readonly text: string;
      readonly document?: DocumentKey;
      readonly parts?: PartHashes;
    }
  | {
      readonly type: 'edit';
      readonly path: VaultPath;
      readonly before: string;
      readonly edits: readonly TextEdit[];
      readonly parts?: PartHashes;
    }
  | {
      readonly type: 'replace';
      readonly path: VaultPath;
      readonly before: string;
      readonly text: string;
      readonly document?: DocumentKey;
      readonly parts?: PartHashes;
    }
  | { readonly type: 'remove'; readonly path: VaultPath; readonly before: string }
  /** A file that is no note, such as a picture. It is never rewritten afterwards. */
  | { readonly type: 'add-file'; readonly path: VaultPath; readonly bytes: Uint8Array };

/** What a command is about to do to the vault, as data. */
export interface Plan {
  /** The command that made it: `import`, `link`, `summarize`, ... */
  readonly command: string;
  /** For people: `Import of 25 documents from 5 sources`. */
  readonly label: string;
  readonly changes: readonly Change[];
}
