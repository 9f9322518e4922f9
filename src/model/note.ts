/** A vault-relative path with `/` separators and no leading slash, extension included. */
export type VaultPath = string;

/** A note as it is in the vault. */
export interface NoteFile {
  readonly path: VaultPath;
  readonly text: string;
}

/** How the vault's owner wants links written, from the app's settings. */
export interface LinkStyle {
  readonly markdown: boolean;
  readonly path: 'shortest' | 'relative' | 'absolute';
}
