import { deflateSync } from 'fflate';

import { crc32 } from '../../../src/read/zip/crc32';

/** An entry to pack, and what is to be written about it other than the truth. */
export interface PackedEntry {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: number;
  /** A Unix mode. */
  readonly mode?: number;
  /** Takes the local header of the entry of this number in place of one of its own. */
  readonly at?: number;
}

/** Packs entries as APPNOTE.TXT has it, lies included. */
export function makeZip(entries: readonly PackedEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = entry.bytes ?? new TextEncoder().encode(entry.text ?? '');
    const data = entry.stored === true ? content : deflateSync(content);
    const name = new TextEncoder().encode(entry.name);
    const shared = entry.at === undefined ? undefined : offsets[entry.at];
    offsets.push(shared ?? offset);
    if (shared === undefined) {
      const local = header(0x04034b50, 30, entry, content, data, name.length);
      parts.push(local, name, data);
    }
    directory.push(centralHeader(entry, content, data, name.length, shared ?? offset), name);
    if (shared === undefined) offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, Math.min(entries.length, 0xffff), true);
  view.setUint16(10, Math.min(entries.length, 0xffff), true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joined([...parts, ...directory, end]);
}

function header(
  signature: number,
  length: number,
  entry: PackedEntry,
  content: Uint8Array,
  data: Uint8Array,
  name: number,
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const shift = length === 46 ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(6 + shift, entry.flags ?? 0x800, true);
  view.setUint16(8 + shift, entry.method ?? (entry.stored === true ? 0 : 8), true);
  view.setUint32(14 + shift, entry.crc ?? crc32(content), true);
  view.setUint32(18 + shift, entry.packed ?? data.length, true);
  view.setUint32(22 + shift, entry.size ?? content.length, true);
  view.setUint16(26 + shift, name, true);
  return bytes;
}

function centralHeader(
  entry: PackedEntry,
  content: Uint8Array,
  data: Uint8Array,
  name: number,
  at: number,
): Uint8Array {
  const bytes = header(0x02014b50, 46, entry, content, data, name);
  const view = new DataView(bytes.buffer);
  view.setUint16(40, entry.mode ?? 0o100644, true);
  view.setUint32(42, at, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
