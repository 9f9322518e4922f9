import { binaryFormatOf } from '../sniff';
import { mediaTypeOf, type MediaType } from './media-type';
import { readDirectory } from '../zip/central-directory';
import { ZIP_LIMITS } from '../zip/zip-limits';
import { unsafeInSvg } from './safe-svg';

/** What a file is by its content, and whether it may stand in a vault. */
export type AssetType =
  | MediaType
  /** A sentence fragment for people. */
  | { readonly refused: string };

/** What packed documents are, by the name of a format in `binaryFormatOf`. */
const PACKED: Readonly<Record<string, readonly [type: string, extension: string]>> = {
  DOCX: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  XLSX: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  PPTX: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  EPUB: ['application/epub+zip', 'epub'],
};

/** Text that nothing runs, by the extension of its name: text has no signature. */
const TEXTS: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  gpx: 'application/gpx+xml',
};

/**
 * What a file is, told by its content: a page called `photo.png` is no picture.
 *
 * Kept are pictures, recordings, papers and plain texts. Refused is whatever could run where it is opened:
 * programs, scripts, pages, documents with macros, drawings with code in them, notes of other vaults.
 */
export function assetTypeOf(bytes: Uint8Array, name: string): AssetType {
  if (bytes.length === 0) return { refused: 'it is empty' };
  const media = mediaTypeOf(bytes);
  if (media !== null) return media;
  const binary = binaryFormatOf(bytes);
  if (binary === 'OpenDocument') return openDocument(bytes);
  const packed = binary === null ? undefined : PACKED[binary];
  if (packed !== undefined) {
    if (hasMacros(bytes)) return { refused: 'an office document with macros' };
    return { type: packed[0], extension: packed[1] };
  }
  if (binary !== null) return { refused: `a file that is not kept: ${binary}` };
  return textType(bytes, name);
}

function openDocument(bytes: Uint8Array): AssetType {
  let head = '';
  for (const byte of bytes.subarray(38, 120)) head += String.fromCharCode(byte);
  const kind =
    /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)/.exec(
      head,
    )?.[1];
  const extensions = { text: 'odt', spreadsheet: 'ods', presentation: 'odp', graphics: 'odg' };
  if (kind === undefined || !(kind in extensions)) return { refused: 'an unknown OpenDocument' };
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return { type, extension: extensions[kind as keyof typeof extensions] };
}

function hasMacros(bytes: Uint8Array): boolean {
  try {
    return readDirectory(bytes, ZIP_LIMITS.entries).some(({ name }) =>
      /vbaProject|\/activeX\//i.test(name),
    );
  } catch {
    return true;
  }
}

function textType(bytes: Uint8Array, name: string): AssetType {
  const text = utf8Of(bytes);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (text === null) return { refused: 'a file of an unknown kind' };
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(
      text.slice(0, 4000),
    )
  ) {
    const unsafe = unsafeInSvg(text);
    if (unsafe !== null) return { refused: `a drawing (SVG) with ${unsafe} in it` };
    return { type: 'image/svg+xml', extension: 'svg' };
  }
  const type = TEXTS[extension];
  if (type === undefined) return { refused: `a file that is not kept: ${extension || 'text'}` };
  if (extension !== 'gpx' && /^\s*(?:<[!?a-z]|#!)/i.test(text.slice(0, 1000))) {
    return { refused: 'markup or a script under the name of a text' };
  }
  return { type, extension };
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
