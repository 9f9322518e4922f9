/** What a file is by its first bytes. */
export interface MediaType {
  readonly type: string;
  /** That of the type, without a dot. */
  readonly extension: string;
}

interface Signature extends MediaType {
  readonly bytes: readonly number[];
  readonly at?: number;
}

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

const sign = (type: string, extension: string, bytes: readonly number[], at = 0): Signature => ({
  type,
  extension,
  bytes,
  at,
});

/** First bytes of what the app shows, and of papers that people attach, from the formats' specifications. */
const SIGNATURES: readonly Signature[] = [
  sign('image/png', 'png', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]),
  sign('image/jpeg', 'jpg', [0xff, 0xd8, 0xff]),
  sign('image/gif', 'gif', ascii('GIF8')),
  sign('image/webp', 'webp', ascii('WEBP'), 8),
  sign('image/avif', 'avif', ascii('ftypavif'), 4),
  sign('image/avif', 'avif', ascii('ftypavis'), 4),
  sign('image/heic', 'heic', ascii('ftyphei'), 4),
  sign('image/heic', 'heic', ascii('ftypmif1'), 4),
  sign('image/tiff', 'tif', [0x49, 0x49, 0x2a, 0]),
  sign('image/tiff', 'tif', [0x4d, 0x4d, 0, 0x2a]),
  sign('application/pdf', 'pdf', ascii('%PDF-')),
  sign('audio/mp4', 'm4a', ascii('ftypM4A'), 4),
  sign('video/quicktime', 'mov', ascii('ftypqt'), 4),
  sign('video/mp4', 'mp4', ascii('ftyp'), 4),
  sign('audio/ogg', 'ogg', ascii('OggS')),
  sign('audio/flac', 'flac', ascii('fLaC')),
  sign('audio/mpeg', 'mp3', ascii('ID3')),
  sign('audio/wav', 'wav', ascii('WAVE'), 8),
  sign('video/webm', 'webm', [0x1a, 0x45, 0xdf, 0xa3]),
  sign('application/rtf', 'rtf', ascii('{\\rtf')),
];

/** What the app draws where it is embedded; anything else is linked. */
export function isShown(type: string): boolean {
  return (
    /^(?:audio|video)\//.test(type) ||
    type === 'application/pdf' ||
    /^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)$/.test(type)
  );
}

/** The type that a file's first bytes show; null where they show none of those. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ bytes: run, at = 0 }) =>
    run.every((byte, i) => bytes[at + i] === byte),
  );
  if (found !== undefined) return { type: found.type, extension: found.extension };
  if (isBitmap(bytes)) return { type: 'image/bmp', extension: 'bmp' };
  return isMp3Frame(bytes) ? { type: 'audio/mpeg', extension: 'mp3' } : null;
}

/** Whether a file is a picture or recording, of which nobody expects a text. */
export function isMedia(bytes: Uint8Array, name: string): boolean {
  return /\.svg$/i.test(name) || /^(?:image|audio|video)\//.test(mediaTypeOf(bytes)?.type ?? '');
}

/** `BM`, then the file's own length. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 30) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.getUint32(2, true) === bytes.length;
}

/** A frame of MPEG audio, layer 3, without a tag before it. */
function isMp3Frame(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xfe) === 0xfa && bytes.length > 400;
}
