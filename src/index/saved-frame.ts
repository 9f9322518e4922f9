/** Raised when what is saved changes its form: an index saved otherwise is built anew. */
const FORM = 2;

/** `CorpusIX` */
const MARK = [0x43, 0x6f, 0x72, 0x70, 0x75, 0x73, 0x49, 0x58];
const FRAME = 24;

/** Thrown where what was saved is no index that this version reads; the remedy is to build it anew. */
export class SavedIndexError extends Error {
  override readonly name = 'SavedIndexError';
}

/**
 * A saved index as one run of bytes: a mark, the form's number, the lengths of its two parts and a checksum of
 * both, each of four bytes, lowest first, then the parts.
 */
export function sealed(head: Uint8Array, pieces: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME + head.length + pieces.length);
  bytes.set(MARK);
  bytes.set(head, FRAME);
  bytes.set(pieces, FRAME + head.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, FORM, true);
  view.setUint32(12, head.length, true);
  view.setUint32(16, pieces.length, true);
  view.setUint32(20, lastOf(checksumming(bytes)), true);
  return bytes;
}

/** The two parts of what `sealed` made, checked in steps. @throws SavedIndexError */
export function* opening(
  bytes: Uint8Array,
): Generator<void, { readonly head: Uint8Array; readonly pieces: Uint8Array }, undefined> {
  if (bytes.length < FRAME || MARK.some((byte, at) => bytes[at] !== byte))
    throw new SavedIndexError('it is no index');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) !== FORM)
    throw new SavedIndexError('it was saved by another version');
  const head = view.getUint32(12, true);
  const pieces = view.getUint32(16, true);
  if (FRAME + head + pieces !== bytes.length) throw new SavedIndexError('it is cut short');
  const sum = yield* checksumming(bytes);
  if (sum !== view.getUint32(20, true)) throw new SavedIndexError('it is damaged');
  return {
    head: bytes.subarray(FRAME, FRAME + head),
    pieces: bytes.subarray(FRAME + head),
  };
}

/** Bytes summed in one step. */
const STEP = 1 << 20;

/** FNV-1a over the bytes after the frame, four at once. */
function* checksumming(bytes: Uint8Array): Generator<void, number, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0x811c9dc5;
  const whole = bytes.length - ((bytes.length - FRAME) % 4);
  for (let at = FRAME; at < whole; at += 4) {
    sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
    sum ^= sum >>> 15;
    if (at % STEP === 0) yield;
  }
  for (let at = whole; at < bytes.length; at++) {
    sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

function lastOf(steps: Generator<void, number, undefined>): number {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
