const HEADER = /^content-location:/i;

/**
 * A saved page's message in which each part tells its address as its description, a header that the parser
 * of messages hands on; the address itself it keeps to itself.
 *
 *     Content-Type: image/png
 *     Content-Location: https://example.org/a.png      ->      Content-Description: https://example.org/a.png
 */
export function locatedParts(message: Uint8Array): Uint8Array {
  // One unit a byte, so that nothing but the header's name changes.
  const text = new TextDecoder('latin1').decode(message);
  let inHeaders = true;
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('--')) inHeaders = true;
    else if (line.trim() === '') inHeaders = false;
    return inHeaders ? line.replace(HEADER, 'Content-Description:') : line;
  });
  return bytesOf(lines.join('\n'));
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i] = unit < 256 ? unit : (WINDOWS.get(unit) ?? 0x3f);
  }
  return bytes;
}

/** What the platform calls Latin 1 is Windows' code page: its signs between 80 and 9F are told back. */
const WINDOWS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, i) => [
    new TextDecoder('latin1').decode(Uint8Array.of(0x80 + i)).charCodeAt(0),
    0x80 + i,
  ]),
);
