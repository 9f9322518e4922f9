/** Pictures of at most this many pixels a side hold a place or count readers: they show nothing. */
const SMALLEST = 2;

/** Whether a picture is one that shows nothing, by the size that its header tells. */
export function isSpacer(bytes: Uint8Array): boolean {
  if (bytes.length < 24 || bytes.length > 2_000) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isGif = bytes[0] === 0x47 && bytes[1] === 0x49 && bytes[2] === 0x46;
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e;
  if (!isGif && !isPng) return false;
  const width = isGif ? view.getUint16(6, true) : view.getUint32(16);
  const height = isGif ? view.getUint16(8, true) : view.getUint32(20);
  return width <= SMALLEST && height <= SMALLEST;
}
