import { describe, expect, it } from 'vitest';

import { charsetOf, decode } from '../../src/read/decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(
    all.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('decode', () => {
  it.each(['le', 'be'] as const)('reads UTF-16%s with and without a mark', (order) => {
    const text = 'Ein kurzer Satz über Öfen.\nUnd noch einer.';
    expect(decode(utf16(text, order, true)).text).toBe(text);
    expect(decode(utf16(text, order, false)).text).toBe(text);
  });

  it('takes a UTF-8 mark off', () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61])).text).toBe('a');
  });

  it('reads the punctuation of windows-1252 where Latin 1 is declared', () => {
    const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35, 0x85]);
    expect(decode(bytes, 'iso-8859-1').text).toBe('“café” €5…');
  });

  it('prefers valid UTF-8 to a wrong declaration', () => {
    expect(decode(utf8('naïve café'), 'windows-1252').text).toBe('naïve café');
  });

  it('uses the charset that a page declares', () => {
    const page = '<meta charset="windows-1251"><p>';
    const bytes = Uint8Array.from([...utf8(page), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decode(bytes).text).toBe(`${page}Привет`);
  });

  it('guesses, and says so', () => {
    const line =
      'El a\xf1o pasado la reuni\xf3n se celebr\xf3 en M\xe1laga con m\xe1s de cien personas. ';
    const { text, warnings } = decode(
      Uint8Array.from(line.repeat(20), (char) => char.charCodeAt(0)),
    );
    expect(text).toContain('reunión se celebró en Málaga');
    expect(warnings).toHaveLength(1);
  });

  it('finds the charset in a media type', () => {
    expect(charsetOf('text/html; charset="ISO-8859-2"')).toBe('ISO-8859-2');
    expect(charsetOf('text/plain')).toBeUndefined();
  });
});
