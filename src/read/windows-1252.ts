/**
 * The characters of bytes 0x80 to 0x9F in windows-1252, from the WHATWG Encoding Standard's index.
 *
 * Own table, since Node 20's `TextDecoder('windows-1252')` decodes these bytes as ISO 8859-1.
 */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
  0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
  0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

const CHUNK = 8192;

/** A text that was decoded as ISO 8859-1 and is windows-1252, as the web has it: no text has the controls of the former. */
export function withoutHighControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    String.fromCharCode(HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? 0x20),
  );
}

/** Decodes bytes as windows-1252, of which the web holds ISO 8859-1 and ASCII to be other names. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  const units = new Uint16Array(CHUNK);
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK);
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      units[i] = byte >= 0x80 && byte <= 0x9f ? (HIGH_CONTROLS[byte - 0x80] ?? byte) : byte;
    }
    text += String.fromCharCode(...units.subarray(0, chunk.length));
  }
  return text;
}
