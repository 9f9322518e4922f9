import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { ReadError } from '../../src/read/read-error';
import { readSource } from '../../src/read/registry';
import { docxOf, docxParts, p } from './docx/docx-of';
import { epubOf } from './epub/epub-of';
import { odtOf } from './odt/odt-of';
import { zipOf } from './zip-of';

const reasonOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await readSource({ name, bytes });
  } catch (error) {
    if (error instanceof ReadError) return error.reason;
    throw error;
  }
  return 'read';
};
const withDocument = (document: string): Uint8Array =>
  zipOf({ ...docxParts({ body: '' }), 'word/document.xml': document });

describe('readSource over packages', () => {
  it.each([
    ['called.txt', docxOf({ body: p('Bees fly.') }), 'docx'],
    ['called.docx', odtOf({ text: '<text:p>Bees fly.</text:p>' }), 'odt'],
    ['called', epubOf({ chapters: { 'a.xhtml': '<p>Bees fly.</p>' } }), 'epub'],
    ['called.doc', strToU8('{\\rtf1 Bees fly.\\par}'), 'rtf'],
    [
      'called.txt',
      strToU8('{"text":"Bees fly all day long."}\n{"text":"Wasps fly all day as well."}'),
      'jsonl',
    ],
    ['called.csv', strToU8('title,text\nBees,They fly all day long and rest.\n'), 'csv'],
  ])('reads %s by its content as %3$s', async (name, bytes, format) => {
    const reading = await readSource({ name, bytes });
    expect(reading.format).toBe(format);
    expect(reading.documents[0]?.blocks[0]?.text).toMatch(/fly/);
  });

  it('refuses what is cut short at every length, with a reason', async () => {
    const whole = docxOf({ body: p('Bees fly.') });
    for (let length = 4; length < whole.length; length += 97) {
      expect(await reasonOf('a.docx', whole.subarray(0, length))).toMatch(
        /cut short|damaged|archive|not/,
      );
    }
  });

  it('never throws anything but a reason over flipped bytes', async () => {
    const whole = docxOf({ body: p('Bees fly.') });
    for (let at = 0; at < whole.length; at += 13) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      expect(typeof (await reasonOf('a.docx', flipped))).toBe('string');
    }
  });

  it.each([
    ['it nests', withDocument('<w:document>'.repeat(5000)), /deep/],
    [
      'it declares entities',
      withDocument('<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'),
      /entities/,
    ],
    ['its markup is broken', withDocument('<w:document><w:body>'), /damaged/],
    ['it is empty', docxOf({ body: '' }), /no text/],
    [
      'it unpacks to too much',
      zipOf({ ...docxParts({ body: '' }), 'word/document.xml': ' '.repeat(30_000_000) }),
      /more than it may/,
    ],
    [
      'it is a spreadsheet',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<a/>',
        'META-INF/manifest.xml': '<a/>',
      }),
      /spreadsheet/,
    ],
  ])('fails alone where %s', async (_, bytes, reason) => {
    expect(await reasonOf('a.docx', bytes)).toMatch(reason);
  });

  it('says that an office document has a password', async () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(
      Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]),
      1152,
    );
    expect(await reasonOf('a.docx', bytes)).toMatch(/password/);
  });

  it('refuses entries that are encrypted, lie about their sum or overlap', async () => {
    const bytes = zipSync(
      { 'word/document.xml': strToU8('<w/>'), '[Content_Types].xml': strToU8('<Types/>') },
      { level: 0 },
    );
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    const changed = (offset: number, value: number): Uint8Array => {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint16(directory + offset, value, true);
      return copy;
    };
    expect(await reasonOf('a.docx', changed(8, 1))).toMatch(/encrypted/);
    expect(await reasonOf('a.docx', changed(16, 7))).toMatch(/damaged/);
    expect(await reasonOf('a.docx', changed(20, 60_000))).toMatch(/overlap|cut short/);
    expect(await reasonOf('a.docx', changed(10, 99))).toMatch(/unknown way/);
  });
});
