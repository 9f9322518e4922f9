/** A token of RTF. Text is bytes of a code page that only the reader knows. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Cuts a file into tokens, per the RTF specification 1.9.1. A byte written as `\'e9` is a token of its own. */
export function* tokenizeRtf(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? 'open' : 'close' };
      at++;
    } else if (byte === BACKSLASH) {
      const { token, end } = controlAt(bytes, at + 1);
      if (token !== null) yield token;
      at = end;
    } else {
      let end = at;
      while (end < bytes.length && !isSpecial(bytes[end] ?? 0)) end++;
      // Line ends in the file mean nothing.
      const text = bytes
        .subarray(at, end)
        .filter((each) => each !== 10 && each !== 13 && each !== 0);
      if (text.length > 0) yield { type: 'bytes', bytes: text };
      at = end;
    }
  }
}

interface Control {
  readonly token: RtfToken | null;
  readonly end: number;
}

/** What stands behind a backslash: a word with its number, a byte, or a sign. */
function controlAt(bytes: Uint8Array, start: number): Control {
  const first = bytes[start] ?? 0;
  if (!isLetter(first)) return signAt(bytes, start, first);
  let at = start;
  let name = '';
  while (at < bytes.length && isLetter(bytes[at] ?? 0) && name.length < LONGEST_WORD) {
    name += String.fromCharCode(bytes[at++] ?? 0);
  }
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0);
  if (isNegative) at++;
  let digits = '';
  while (at < bytes.length && isDigit(bytes[at] ?? 0) && digits.length < LONGEST_NUMBER) {
    digits += String.fromCharCode(bytes[at++] ?? 0);
  }
  const value = digits === '' ? null : Number(digits) * (isNegative ? -1 : 1);
  if (bytes[at] === 0x20) at++;
  // What follows `\bin` is that many bytes of a picture.
  if (name === 'bin') return { token: null, end: at + Math.max(0, value ?? 0) };
  return { token: { type: 'word', name, value }, end: at };
}

function signAt(bytes: Uint8Array, start: number, sign: number): Control {
  if (sign === 0x27) {
    const code = Number.parseInt(String.fromCharCode(...bytes.subarray(start + 1, start + 3)), 16);
    const token = Number.isNaN(code)
      ? null
      : ({ type: 'bytes', bytes: Uint8Array.of(code) } as const);
    return { token, end: start + 3 };
  }
  if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) {
    return { token: { type: 'bytes', bytes: Uint8Array.of(sign) }, end: start + 1 };
  }
  const name = sign === 10 || sign === 13 ? 'par' : String.fromCharCode(sign);
  return { token: { type: 'word', name, value: null }, end: start + 1 };
}

function isSpecial(byte: number): boolean {
  return byte === OPEN || byte === CLOSE || byte === BACKSLASH;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
