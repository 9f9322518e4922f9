/** Writes whole numbers from 0 in seven bits a byte, lowest first (LEB128), as `ByteReader` reads them. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** @param value a whole number from 0 to 2^53 - 1 */
  number(value: number): void {
    if (this.length + 8 > this.bytes.length) this.grow();
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number of either sign. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** What was written so far. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. Past the end it throws. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let scale = 128; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      if (scale > 2 ** 49) throw new RangeError('A number is too large.');
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('The saved index ends too soon.');
    return byte;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => (VALUES[code] = value));

/** Base64 (RFC 4648) without padding: the core has no function for it that all its hosts share. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(4 * 2048);
  for (let at = 0; at < bytes.length; at += 3 * 2048) {
    let filled = 0;
    const end = Math.min(bytes.length, at + 3 * 2048);
    for (let from = at; from < end; from += 3) {
      const bits =
        ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
      const count = Math.min(3, end - from) + 1;
      for (let unit = 0; unit < count; unit++) {
        units[filled++] = CODES[(bits >>> (18 - 6 * unit)) & 63] ?? 0;
      }
    }
    parts.push(String.fromCharCode(...units.subarray(0, filled)));
  }
  return parts.join('');
}

/** Decodes `toBase64`'s text from an offset to its end. Anything else in it throws. */
export function fromBase64(text: string, offset = 0): Uint8Array {
  const units = text.length - offset;
  const bytes = new Uint8Array(Math.floor((units * 3) / 4));
  let filled = 0;
  let bits = 0;
  let have = 0;
  for (let at = offset; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? 255;
    if (value === 255) throw new RangeError('The saved index is damaged.');
    bits = (bits << 6) | value;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes[filled++] = (bits >>> have) & 255;
    }
  }
  return bytes;
}
