import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** An archive of texts and files, as the office formats are; `mimetype` first and stored, where there is one. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    entries[name] = [
      typeof text === 'string' ? strToU8(text) : text,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  }
  return zipSync(entries);
}
