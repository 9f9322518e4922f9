import type { ContainedFile } from '../assets/shelf-links';
import { ZipError } from './zip-error';
import type { ZipPackage } from './zip-package';

/** A part of a packed document as a file of it; null where there is none, or where it cannot be unpacked. */
export function partFile(parts: ZipPackage, name: string): ContainedFile | null {
  try {
    const bytes = name === '' ? null : parts.bytes(name);
    return bytes === null ? null : { name, bytes };
  } catch (error) {
    // A picture that is damaged leaves the text as it is.
    if (error instanceof ZipError) return null;
    throw error;
  }
}
