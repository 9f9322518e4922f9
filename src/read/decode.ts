import { analyse } from 'chardet';

import { decodeWindows1252 } from './windows-1252';

/** A source's text, and how its bytes were understood. */
export interface Decoded {
  /** Without a byte order mark. Line endings as they are. */
  readonly text: string;
  /** The encoding's name in lower case, as the WHATWG Encoding Standard has it. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Names that the Encoding Standard decodes as windows-1252. */
const WESTERN = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii', 'cp1252']);

/** How much of a source is looked at for a declaration or a guess. */
const SNIFFED_BYTES = 64 * 1024;

/**
 * Decodes a source's bytes: by byte order mark, then as UTF-16 where every other byte is NUL, then as
 * strict UTF-8, then as declared (`declared`, or a `charset` in the first kilobyte), then by a guess
 * with a warning. Bytes without meaning become U+FFFD.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, []);
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return decodeAs(bytes, wide, []);
  const named = normalise(declared ?? declaredIn(bytes));
  if (named !== null && /^(iso-2022|hz)/.test(named)) return decodeAs(bytes, named, []);
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: [] };
  if (named !== null && named !== 'utf-8' && !named.startsWith('utf-16')) {
    return decodeAs(bytes, named, []);
  }
  const guess = guessOf(bytes);
  return decodeAs(bytes, guess, [
    `The encoding is not declared and the text is not UTF-8; read as ${guess}.`,
  ]);
}

/** The `charset` of a media type such as `text/html; charset=utf-8`, or undefined. */
export function charsetOf(mediaType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 of mostly Latin text has a NUL in nearly every other byte, and always on the same side. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SNIFFED_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const enough = (length / 2) * 0.4;
  if (odd > enough && even < odd * 0.05) return 'utf-16le';
  if (even > enough && odd < even * 0.05) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 1024));
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  );
}

function normalise(label: string | undefined): string | null {
  if (label === undefined) return null;
  const name = label.toLowerCase();
  if (WESTERN.has(name)) return 'windows-1252';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // A label that nobody knows says nothing.
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guessOf(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SNIFFED_BYTES))) {
    const known = normalise(name);
    if (known !== null && !known.startsWith('utf-')) return known;
  }
  return 'windows-1252';
}

function decodeAs(bytes: Uint8Array, encoding: string, warnings: readonly string[]): Decoded {
  const text =
    encoding === 'windows-1252'
      ? decodeWindows1252(bytes)
      : new TextDecoder(encoding, { fatal: false }).decode(bytes);
  const lost = text.includes('\uFFFD') ? [`Some bytes are not valid ${encoding}.`] : [];
  return { text, encoding, warnings: [...warnings, ...lost] };
}
