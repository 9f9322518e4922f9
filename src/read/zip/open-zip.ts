import { Inflate } from 'fflate';

import type { DirectoryRecord } from './central-directory';
import { dataOffset, readDirectory } from './central-directory';
import { crc32 } from './crc32';
import { ZipError } from './zip-error';
import { ZIP_LIMITS, type ZipLimits } from './zip-limits';

/** Small files may pack at any ratio. */
const FREE_OF_RATIO = 1024 * 1024;

/** Packed bytes handed to the inflater at a time: it answers each with at most 1,032 times as many. */
const CHUNK = 16 * 1024;

/** Bytes of a local header, its name left out. */
const LEAST_HEADER = 30;

/** One entry of an opened archive. */
export interface ZipEntry {
  /** A label and never a path: it may be absolute, climb out of the archive or stand twice. */
  readonly name: string;
  /** Bytes, as declared. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** A symbolic link: its content is a path, which is never followed. */
  readonly link: boolean;
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
 * @throws {ZipError} where it is damaged or has too many entries.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): readonly ZipEntry[] {
  const records = readDirectory(bytes, limits.entries);
  const overlapping = overlappingRecords(records);
  let left = limits.total;
  return records.map((record) => ({
    name: record.name,
    size: record.size,
    encrypted: record.encrypted,
    folder: record.name.endsWith('/'),
    link: record.link,
    read: () => {
      if (overlapping.has(record))
        throw new ZipError(`“${record.name.slice(-80)}” in it overlaps another entry`);
      const unpacked = unpack(bytes, record, limits, left);
      left -= unpacked.length;
      return unpacked;
    },
  }));
}

/**
 * Records whose bytes are another's too, all but the first of each run: how a small file unpacks to a
 * large one without a high ratio.
 */
function overlappingRecords(records: readonly DirectoryRecord[]): ReadonlySet<DirectoryRecord> {
  const overlapping = new Set<DirectoryRecord>();
  let end = 0;
  for (const record of [...records].sort((a, b) => a.at - b.at)) {
    if (record.at < end) overlapping.add(record);
    end = Math.max(end, record.at + LEAST_HEADER + record.packed);
  }
  return overlapping;
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
  const byRatio = Math.max(FREE_OF_RATIO, record.packed * limits.ratio);
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
