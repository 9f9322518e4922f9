/**
 * Columns of whole numbers and strings as bytes.
 *
 * A column of numbers has the smallest number taken off, and as many bytes a number as most of them want, the
 * low bytes of all before the next ones; the few that want more follow with their places. So it is read in
 * plain loops, and takes half of what a width for all numbers takes.
 */
export class ColumnWriter {
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  private length = 0;
  private readonly encoder = new TextEncoder();

  /** @param values whole numbers from 0 to 2^32 - 1 */
  numbers(values: Uint32Array | readonly number[]): void {
    const count = values.length;
    let base = count === 0 ? 0 : Infinity;
    for (const value of values) base = Math.min(base, value);
    const { width, wider } = bestWidth(values, base);
    this.reserve(13 + width * count + wider * 8);
    this.word(count);
    this.word(base);
    this.word(wider);
    this.bytes[this.length++] = width;
    for (let plane = 0; plane < width; plane++) {
      const shift = 8 * plane;
      for (let at = 0; at < count; at++) {
        this.bytes[this.length + at] = (((values[at] ?? 0) - base) >>> shift) & 255;
      }
      this.length += count;
    }
    if (wider === 0) return;
    const limit = 2 ** (8 * width);
    for (let at = 0; at < count; at++) {
      if ((values[at] ?? 0) - base < limit) continue;
      this.word(at);
      this.word(values[at] ?? 0);
    }
  }

  doubles(values: Float64Array | readonly number[]): void {
    this.reserve(4 + values.length * 8);
    this.word(values.length);
    for (const value of values) {
      this.view.setFloat64(this.length, value, true);
      this.length += 8;
    }
  }

  /** Strings of any content but halves of surrogate pairs, which come back as U+FFFD. */
  strings(values: readonly string[]): void {
    this.numbers(Uint32Array.from(values, ({ length }) => length));
    const text = this.encoder.encode(values.join(''));
    this.reserve(4 + text.length);
    this.word(text.length);
    this.bytes.set(text, this.length);
    this.length += text.length;
  }

  /** What was written so far; not a copy. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private word(value: number): void {
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.written());
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** The bytes a number that make a column smallest, and how many numbers want more. */
function bestWidth(
  values: Uint32Array | readonly number[],
  base: number,
): { readonly width: number; readonly wider: number } {
  const wanting = [0, 0, 0, 0, 0];
  for (const number of values) {
    const value = number - base;
    const width = value > 0xffffff ? 4 : value > 0xffff ? 3 : value > 255 ? 2 : value > 0 ? 1 : 0;
    wanting[width] = (wanting[width] ?? 0) + 1;
  }
  let best = { width: 4, wider: 0 };
  let wider = 0;
  for (let width = 3; width >= 0; width--) {
    wider += wanting[width + 1] ?? 0;
    const size = width * values.length + wider * 8;
    if (size <= best.width * values.length + best.wider * 8) best = { width, wider };
  }
  return best;
}

/** Reads what `ColumnWriter` wrote. Past the end, or where a length cannot be, it throws a `RangeError`. */
export class ColumnReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;
  private readonly decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  numbers(): Uint32Array {
    const count = this.word();
    const base = this.word();
    const wider = this.word();
    const width = this.byte();
    const { at } = this;
    if (
      width > 4 ||
      at + width * count + wider * 8 > this.bytes.length ||
      (width === 0 && count > MOST)
    )
      throw new RangeError('A column is longer than what was saved.');
    const values = new Uint32Array(count).fill(base);
    for (let plane = 0; plane < width; plane++) {
      const from = at + plane * count;
      const scale = 2 ** (8 * plane);
      for (let row = 0; row < count; row++) {
        values[row] = (values[row] ?? 0) + (this.bytes[from + row] ?? 0) * scale;
      }
    }
    this.at = at + width * count;
    for (let more = 0; more < wider; more++) values[this.word()] = this.word();
    return values;
  }

  doubles(): Float64Array {
    const count = this.word();
    if (this.at + count * 8 > this.bytes.length)
      throw new RangeError('A column is longer than what was saved.');
    const values = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      values[row] = this.view.getFloat64(this.at, true);
      this.at += 8;
    }
    return values;
  }

  strings(): string[] {
    const lengths = this.numbers();
    const length = this.word();
    if (this.at + length > this.bytes.length)
      throw new RangeError('A column is longer than what was saved.');
    const text = this.decoder.decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    const values = new Array<string>(lengths.length);
    let from = 0;
    for (let row = 0; row < lengths.length; row++) {
      const to = from + (lengths[row] ?? 0);
      values[row] = text.slice(from, to);
      from = to;
    }
    if (from !== text.length) throw new RangeError('Strings are not as long as they were.');
    return values;
  }

  private word(): number {
    const value = this.view.getUint32(this.at, true);
    this.at += 4;
    return value;
  }

  private byte(): number {
    return this.view.getUint8(this.at++);
  }
}

/** A column of equal numbers takes no bytes, so that only this keeps a false length from taking all memory. */
const MOST = 1 << 26;
