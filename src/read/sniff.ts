import { readDirectory } from './zip/central-directory';
import { ZIP_LIMITS } from './zip/zip-limits';

/** A run of bytes that begins files of a format. */
interface Signature {
  readonly format: string;
  readonly bytes: readonly number[];
  /** Where the run begins; 0 where not given. */
  readonly at?: number;
}

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** The container of older office documents, and of newer ones with a password. */
const OLE: Signature = {
  format: 'Word, Excel or PowerPoint 97',
  bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
};

/** First bytes of formats that are no text, from the formats' specifications. */
const SIGNATURES: readonly Signature[] = [
  { format: 'PDF', bytes: ascii('%PDF-') },
  { format: 'RTF', bytes: ascii('{\\rtf') },
  OLE,
  { format: 'gzip', bytes: [0x1f, 0x8b] },
  { format: 'bzip2', bytes: ascii('BZh') },
  { format: 'xz', bytes: [0xfd, ...ascii('7zXZ'), 0] },
  { format: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: '7-Zip', bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'RAR', bytes: ascii('Rar!') },
  { format: 'PNG image', bytes: [0x89, ...ascii('PNG')] },
  { format: 'JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'GIF image', bytes: ascii('GIF8') },
  { format: 'WebP image', bytes: ascii('WEBP'), at: 8 },
  { format: 'WAVE audio', bytes: ascii('WAVE'), at: 8 },
  { format: 'TIFF image', bytes: [0x49, 0x49, 0x2a, 0] },
  { format: 'TIFF image', bytes: [0x4d, 0x4d, 0, 0x2a] },
  { format: 'MP4 or HEIF', bytes: ascii('ftyp'), at: 4 },
  { format: 'Ogg', bytes: ascii('OggS') },
  { format: 'FLAC audio', bytes: ascii('fLaC') },
  { format: 'MP3 audio', bytes: ascii('ID3') },
  { format: 'Matroska or WebM', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { format: 'SQLite database', bytes: ascii('SQLite format 3') },
  { format: 'program', bytes: [0x7f, ...ascii('ELF')] },
  { format: 'program', bytes: [...ascii('MZ'), 0x90, 0] },
  { format: 'WebAssembly', bytes: [0, ...ascii('asm')] },
  { format: 'font', bytes: ascii('wOFF') },
  { format: 'font', bytes: ascii('wOF2') },
  { format: 'tar', bytes: ascii('ustar'), at: 257 },
];

/** Names that begin entries of the ZIP formats, in the order in which they are asked. */
const ZIP_CONTENTS: readonly (readonly [name: string, format: string])[] = [
  ['application/epub+zip', 'EPUB'],
  ['application/vnd.oasis.opendocument', 'OpenDocument'],
  ['word/', 'DOCX'],
  ['xl/', 'XLSX'],
  ['ppt/', 'PPTX'],
];

/** The format that a file's first bytes name, for people; null where they name none. */
export function binaryFormatOf(bytes: Uint8Array): string | null {
  if (hasAt(bytes, [0x50, 0x4b, 3, 4], 0) || hasAt(bytes, [0x50, 0x4b, 5, 6], 0)) {
    return zipFormatOf(bytes);
  }
  if (holdsPdfHeader(bytes)) return 'PDF';
  const found = SIGNATURES.find(({ bytes: run, at }) => hasAt(bytes, run, at ?? 0));
  if (found === OLE && holdsEncryptedPackage(bytes)) return 'office document with a password';
  return found?.format ?? null;
}

/** How far from its begin a PDF may have its header, as readers accept it. */
const PDF_HEADER_WITHIN = 1024;

/** Some programs put a blank line or a server's headers before a PDF; text that only names the format is text. */
function holdsPdfHeader(bytes: Uint8Array): boolean {
  const header = ascii('%PDF-');
  const end = Math.min(bytes.length, PDF_HEADER_WITHIN);
  for (let at = 0; at < end; at++) {
    const isLineStart = at === 0 || bytes[at - 1] === 10 || bytes[at - 1] === 13;
    const isVersion = (bytes[at + 5] ?? 0) >= 0x31 && (bytes[at + 5] ?? 0) <= 0x32;
    if (hasAt(bytes, header, at) && (at === 0 || (isLineStart && isVersion && looksPdf(bytes)))) return true; // prettier-ignore
  }
  return false;
}

/** A PDF ends in its cross-references; a text about PDFs does not. */
function looksPdf(bytes: Uint8Array): boolean {
  let tail = '';
  for (const byte of bytes.subarray(-2048)) tail += String.fromCharCode(byte);
  return tail.includes('%%EOF') || tail.includes('startxref');
}

/** Whether bytes that no signature names are no text either: NULs and other controls in them. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    if (unit === 0) return true;
    if (unit === 0xfffd || (unit < 0x20 && !(unit >= 9 && unit <= 13) && unit !== 0x1b)) controls++;
  }
  return controls > 8 && controls > head.length * 0.05;
}

/** The name of the one stream of a document with a password, in UTF-16 as the container has it. */
const ENCRYPTED_PACKAGE = ascii('EncryptedPackage').flatMap((unit) => [unit, 0]);

function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  // Directory sectors begin at multiples of 128 bytes from the container's begin.
  for (let at = 0; at + ENCRYPTED_PACKAGE.length < bytes.length; at += 128) {
    if (hasAt(bytes, ENCRYPTED_PACKAGE, at)) return true;
  }
  return false;
}

function hasAt(bytes: Uint8Array, run: readonly number[], at: number): boolean {
  return run.every((byte, i) => bytes[at + i] === byte);
}

/** What an archive is, by the names of its entries; by its first bytes where they cannot be listed. */
function zipFormatOf(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, 8192)) head += String.fromCharCode(byte);
  const names = namesIn(bytes);
  if (names === null) return ZIP_CONTENTS.find(([name]) => head.includes(name))?.[1] ?? 'ZIP';
  // A packed document says what it is in its first entry, or lists its parts' types.
  if (head.slice(30, 38) === 'mimetype') {
    const declared = head.slice(38, 200);
    return ZIP_CONTENTS.find(([type]) => declared.includes(type))?.[1] ?? 'ZIP';
  }
  if (!names.includes('[Content_Types].xml'))
    return names.includes('META-INF/container.xml') ? 'EPUB' : 'ZIP';
  const part = ZIP_CONTENTS.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return part?.[1] ?? 'ZIP';
}

/** The names of an archive's entries; null where it has no list of them that can be read. */
function namesIn(bytes: Uint8Array): string[] | null {
  try {
    return readDirectory(bytes, ZIP_LIMITS.entries).map(({ name }) => name);
  } catch {
    return null;
  }
}
