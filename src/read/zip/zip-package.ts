import { decodeXml } from '../xml/decode-xml';
import { parseXml } from '../xml/parse-xml';
import { USUAL_PREFIXES } from '../xml/usual-prefixes';
import type { XmlElement } from '../xml/xml-element';
import { openZip } from './open-zip';
import type { ZipEntry } from './open-zip';
import { ZipError } from './zip-error';

/** A document that is an archive of parts: an office document or a book. */
export interface ZipPackage {
  readonly names: readonly string[];
  /** The part's bytes; null where there is none. */
  readonly bytes: (name: string) => Uint8Array | null;
  readonly text: (name: string) => string | null;
  /**
   * The part's root element with usual prefixes; null where there is no such part.
   *
   * @throws {ZipError} where the part is not well-formed, {XmlRefusedError} where it is refused.
   */
  readonly xml: (name: string) => XmlElement | null;
}

/** Opens an archive of parts, found by name: exactly, or else by another case. */
export function openPackage(bytes: Uint8Array): ZipPackage {
  const entries = openZip(bytes).filter(({ folder }) => !folder);
  const exact = new Map<string, ZipEntry>();
  const folded = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.replace(/\\/g, '/').replace(/^\/+/, '');
    if (!exact.has(name)) exact.set(name, entry);
    if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), entry);
  }
  const part = (name: string): Uint8Array | null =>
    (exact.get(name) ?? folded.get(name.toLowerCase()))?.read() ?? null;
  const text = (name: string): string | null => {
    const found = part(name);
    return found === null ? null : decodeXml(found);
  };
  return {
    names: [...exact.keys()],
    bytes: part,
    text,
    xml: (name) => {
      const found = text(name);
      return found === null ? null : rootOf(found, name);
    },
  };
}

function rootOf(text: string, name: string): XmlElement {
  const { root, problem } = parseXml(text, { prefixes: USUAL_PREFIXES });
  if (root === null || problem !== null) throw new ZipError(`the markup of “${name}” is damaged`);
  return root;
}

/** A part's name from a reference in another part; percent escapes are undone, and it stays in the archive. */
export function partName(reference: string, from: string): string {
  const path = unescaped(reference.split(/[?#]/)[0] ?? '');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign is part of a name.
  }
}
