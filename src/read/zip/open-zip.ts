import { Inflate } from 'fflate';

import type { DirectoryRecord } from './central-directory';
import { dataOffset, readDirectory } from './central-directory';
import { crc32 } from './crc32';
import { ZipError } from './zip-error';

const MB = 1024 * 1024;

/** What an archive may ask of the machine. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes that all entries that are read may unpack to. */
  readonly total: number;
  /** Bytes that one entry may unpack to. */
  readonly entry: number;
  /** How many times its packed size an entry may unpack to, past the first megabyte. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  total: 512 * MB,
  entry: 64 * MB,
  ratio: 200,
};

/** Packed bytes handed to the inflater at a time: it answers each with at most 1,032 times as many. */
const CHUNK = 16 * 1024;

/** One entry of an opened archive. */
export interface ZipEntry {
  /** A label and never a path: it may be absolute, climb out of the archive or stand twice. */
  readonly name: string;
  /** Bytes, as declared. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /**
   * Unpacks the entry.
   *
   * @throws {ZipError} where it is encrypted, damaged, too large, or packed in a way that is not known.
   */
  readonly read: () => Uint8Array;
}

/**
 * Opens an archive without unpacking anything of it.
 *
 * @throws {ZipError} where it is damaged, has too many entries, or entries that overlap.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): readonly ZipEntry[] {
  const records = readDirectory(bytes, limits.entries);
  // Entries that share their bytes are how a small file unpacks to a large one without a high ratio.
  if (records.reduce((sum, { packed }) => sum + packed, 0) > bytes.length) {
    throw new ZipError('its entries overlap, or it is cut short');
  }
  let left = limits.total;
  return records.map((record) => ({
    name: record.name,
    size: record.size,
    encrypted: record.encrypted,
    folder: record.name.endsWith('/'),
    read: () => {
      const unpacked = unpack(bytes, record, limits, left);
      left -= unpacked.length;
      return unpacked;
    },
  }));
}

function unpack(
  bytes: Uint8Array,
  record: DirectoryRecord,
  limits: ZipLimits,
  left: number,
): Uint8Array {
  const label = record.name.slice(-80);
  if (record.encrypted) throw new ZipError(`“${label}” in it is encrypted`);
  const start = dataOffset(bytes, record);
  const packed = bytes.subarray(start, start + record.packed);
  if (packed.length < record.packed) throw new ZipError('the ZIP is cut short');
  const byRatio = Math.max(MB, record.packed * limits.ratio);
  const most = Math.min(limits.entry, byRatio, left);
  const tooLarge = new ZipError(`“${label}” in it unpacks to more than it may`);
  if (record.size > most) throw tooLarge;
  const unpacked = record.method === 0 ? packed : inflate(packed, record, most, tooLarge);
  if (unpacked.length !== record.size || crc32(unpacked) !== record.crc) {
    throw new ZipError(`“${label}” in it is damaged`);
  }
  return unpacked;
}

/** Inflates by chunks, so that an entry which lies about its size is stopped and not unpacked. */
function inflate(
  packed: Uint8Array,
  record: DirectoryRecord,
  most: number,
  tooLarge: ZipError,
): Uint8Array {
  const label = record.name.slice(-80);
  if (record.method !== 8) throw new ZipError(`“${label}” in it is packed in an unknown way`);
  const unpacked = new Uint8Array(record.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > most) throw tooLarge;
    if (length + chunk.length > unpacked.length) throw new ZipError(`“${label}” in it is damaged`);
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError(`“${label}” in it is damaged`);
  }
  return unpacked.subarray(0, length);
}
