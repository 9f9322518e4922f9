import { decodeWindows1252 } from '../windows-1252';
import { ZipError } from './zip-error';

/** What the central directory says of one entry. All of it was written by a stranger, sizes included. */
export interface DirectoryRecord {
  /** A label: it may be absolute, climb out of the archive or stand twice. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number;
  readonly encrypted: boolean;
  /** The entry is a symbolic link, made where files have modes. */
  readonly link: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the entry's local header begins, in bytes from the file's begin. */
  readonly at: number;
}

/** Signatures and lengths of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16. */
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MAX_COMMENT = 0xffff;
/** Bits of a Unix mode, which stands in the upper half of the external attributes. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;

interface Directory {
  readonly entries: number;
  readonly size: number;
  readonly at: number;
  /** Bytes before the archive, as of a self-extracting one. */
  readonly prefix: number;
}

/**
 * Walks an archive's central directory.
 *
 * @throws {ZipError} where it is cut short, contradicts itself or has more than `maxEntries` entries.
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): DirectoryRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > maxEntries) {
    throw new ZipError(`it has ${directory.entries} entries, the limit is ${maxEntries}`);
  }
  const end = directory.at + directory.size;
  const records: DirectoryRecord[] = [];
  for (let at = directory.at; records.length < directory.entries;) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_HEADER) {
      throw new ZipError('its table of contents is damaged');
    }
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true); // prettier-ignore
    if (next > end) throw new ZipError('its table of contents is damaged');
    records.push(recordAt(view, at, directory.prefix));
    at = next;
  }
  return records;
}

/** Where an entry's packed bytes begin, behind its local header. */
export function dataOffset(bytes: Uint8Array, record: DirectoryRecord): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at } = record;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new ZipError('an entry is not where its table of contents says');
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    return directoryBefore(view, at);
  }
  throw new ZipError('the ZIP is cut short or damaged');
}

function directoryBefore(view: DataView, at: number): Directory {
  const entries = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (entries === IN_EXTRA_16 || size === IN_EXTRA_32 || offset === IN_EXTRA_32) {
    return largeDirectory(view, at - 20);
  }
  return placed(entries, size, offset, at);
}

/** The directory of an archive in the ZIP64 form, which small ones may have as well. */
function largeDirectory(view: DataView, locator: number): Directory {
  const damaged = new ZipError('its table of contents is damaged');
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged;
  const at = uint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== DIRECTORY_END_64) throw damaged;
  return placed(uint64(view, at + 32), uint64(view, at + 40), uint64(view, at + 48), at);
}

function placed(entries: number, size: number, offset: number, end: number): Directory {
  const at = end - size;
  if (at < 0 || offset > at) throw new ZipError('its table of contents is damaged');
  return { entries, size, at, prefix: at - offset };
}

function recordAt(view: DataView, at: number, prefix: number): DirectoryRecord {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
  const extra = { from: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
  const { size, packed, at: local } = withLargeSizes(view, extra, sizes);
  return {
    name: nameOf(name),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    link: (view.getUint16(at + 40, true) & FILE_TYPE) === SYMBOLIC_LINK,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    at: local + prefix,
  };
}

type Sizes = Readonly<Record<'size' | 'packed' | 'at', number>>;

/** Values that do not fit stand in the extra field 1, in this order, and only those that do not. */
function withLargeSizes(
  view: DataView,
  extra: { readonly from: number; readonly length: number },
  sizes: Sizes,
): Sizes {
  const end = extra.from + extra.length;
  for (let at = extra.from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let from = at + 4;
    const take = (value: number): number => {
      if (value !== IN_EXTRA_32 || from + 8 > fieldEnd) return value;
      from += 8;
      return uint64(view, from - 8);
    };
    return { size: take(sizes.size), packed: take(sizes.packed), at: take(sizes.at) };
  }
  return sizes;
}

/** Exact up to 2^53, and beyond that larger than any file that is read. */
function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

/** UTF-8 where it is, flagged or not; older archives' code pages are guessed at, for labels alone. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
