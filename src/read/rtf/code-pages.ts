import { decodeWindows1252 } from '../windows-1252';

/** Code pages of Windows by the number of a font's character set, from the RTF specification. */
const OF_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Names of the Encoding Standard. */
const ENCODINGS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The upper half of code page 437, which old programs write; Latin letters of 850 stand at the same places. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The code page of a font's character set; null where the document's own holds. */
export function codePageOf(charset: number): number | null {
  return OF_CHARSET[charset] ?? null;
}

/** Decodes bytes of a code page; pages that are not known are read as Western. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  if (codePage === 437 || codePage === 850) {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (DOS[byte - 0x80] ?? ''),
    ).join('');
  }
  const encoding = ENCODINGS[codePage];
  if (encoding === undefined) return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}
