import type { VaultPath } from '../model/note';
import { UnsafePathError } from './port';

/** Control characters and what some system takes for a separator or a drive. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\u0000-\u001f\u007f\\]|^[A-Za-z]:/;

/**
 * Whether the path names a place among the notes: relative, below the root, and not in a hidden folder
 * (the app's settings, Corpus's own records, a repository) on any system.
 */
export function isVaultPath(path: string): path is VaultPath {
  if (path === '' || UNSAFE.test(path)) return false;
  return path.split('/').every((part) => part !== '' && !part.startsWith('.'));
}

/** @throws {UnsafePathError} where `isVaultPath` does not hold. */
export function checkVaultPath(path: string): VaultPath {
  if (!isVaultPath(path)) throw new UnsafePathError(path);
  return path;
}

/** The folders above a path, outermost first. */
export function foldersAbove(path: VaultPath): VaultPath[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The same for two paths that some system takes for one: case and composition apart. */
export function foldPath(path: VaultPath): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** A path's beginning up to the extension, and the extension with its dot. */
export function splitExtension(path: VaultPath): {
  readonly stem: string;
  readonly extension: string;
} {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/') + 1) return { stem: path, extension: '' };
  return { stem: path.slice(0, dot), extension: path.slice(dot) };
}
