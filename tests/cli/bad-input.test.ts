import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { docxOf, p } from '../read/docx/docx-of';
import { epubOf } from '../read/epub/epub-of';
import { odtOf } from '../read/odt/odt-of';
import { scanned } from '../read/pdf/pdf-file';

const COMMAND = new URL('../../dist/corpus.mjs', import.meta.url).pathname;
const PDFS = new URL('../read/pdf/', import.meta.url);
const REPORT = new URL('golden/report.in.pdf', PDFS);
/** Made with `qpdf --encrypt <user> <owner> 256`: one asks for a password, the other only keeps from changing it. */
const LOCKED = new URL('locked.pdf', PDFS);
const SEALED = new URL('sealed.pdf', PDFS);

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, (bytes.length * 2) / 3);
const office = (name: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...Array.from(name).flatMap((sign) => [sign.charCodeAt(0), 0]), ...new Uint8Array(600)]); // prettier-ignore
const docx = docxOf({ body: p('Words of a letter.') });

/** Files by name, each with the reason that it fails for. */
const BAD: readonly (readonly [name: string, bytes: Uint8Array, reason: RegExp])[] = [
  ...'txt md html docx odt rtf epub pdf eml mbox mht enex xml opml json jsonl csv zip fodt'
    .split(' ')
    .filter((extension) => extension !== 'md')
    .map((extension) => [`empty.${extension}`, new Uint8Array(), /^it is empty$/] as const),
  ['cut.docx', cut(docx), /cut short or damaged/],
  ['cut.odt', cut(odtOf({ text: '<text:p>Words.</text:p>' })), /cut short or damaged/],
  ['cut.epub', cut(epubOf({ chapters: { 'a.xhtml': '<p>Words.</p>' } })), /cut short or damaged/],
  ['cut.zip', cut(docx), /cut short or damaged/],
  ['cut.pdf', cut(readFileSync(REPORT)), /the PDF is damaged/],
  ['cut.json', text('[{"title":"x","children":[{"string":"a"'), /cut short or damaged/],
  ['cut.fodt', text('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body>'), /markup is damaged/], // prettier-ignore
  ['wrong.pdf', text('%PDF-1.7\nnothing of the kind'), /the PDF is damaged/],
  ['locked.pdf', readFileSync(LOCKED), /^it is protected with a password$/],
  ['scan.pdf', scanned(3), /^there is no text in it: its pages are pictures, as of a scan$/],
  ['locked.docx', office('EncryptedPackage'), /office document with a password/],
  ['old.doc', office('WordDocument'), /format not read yet: Word/],
  ['noise.md', Uint8Array.from({ length: 3000 }, (_, at) => (at * 197 + (at >> 3)) % 256), /it is not text/], // prettier-ignore
  ['blank.txt', text('  \n\n \n'), /there is no text in it/],
  ['picture.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /./],
];

/** Files by wrong names or with a seal, and what is read of them all the same. */
const READ_ALL_THE_SAME: readonly (readonly [name: string, bytes: Uint8Array, words: string])[] = [
  ['sealed.pdf', readFileSync(SEALED), 'The gauge is read twice a day'],
  ['letter.txt', docx, 'Words of a letter.'],
  ['page.docx', text('<html><body><p>A page that is called a letter.</p></body></html>'), 'A page that is called a letter.'], // prettier-ignore
  ['good.md', text('# Good\n\nA note like any other.'), 'A note like any other.'],
];

describe('bad input', () => {
  let folder: string;
  let vault: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-bad-'));
    vault = join(folder, 'vault');
    mkdirSync(vault);
    mkdirSync(join(folder, 'in'));
    for (const [name, bytes] of [...BAD, ...READ_ALL_THE_SAME])
      writeFileSync(join(folder, 'in', name), bytes);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('fails alone, each file with its name and reason, and the batch goes on', () => {
    const run = spawnSync('node', [COMMAND, 'import', '.', '--vault', vault, '--json'], {
      cwd: join(folder, 'in'),
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    const result = JSON.parse(run.stdout) as {
      created: string[];
      failed: { source: string; reason: string }[];
      skipped: { path: string }[];
    };
    const reasons = new Map(result.failed.map(({ source, reason }) => [source, reason]));
    const told = [...reasons.keys(), ...result.skipped.map(({ path }) => path)];
    for (const [name, , reason] of BAD) {
      if (name !== 'picture.html') expect(reasons.get(name) ?? `${name}?`).toMatch(reason);
      expect(told).toContain(name);
    }
    const notes = result.created.map((path) => readFileSync(join(vault, path), 'utf8')).join('\n');
    for (const [, , words] of READ_ALL_THE_SAME) expect(notes).toContain(words);
    expect(result.created).toHaveLength(READ_ALL_THE_SAME.length);
    expect(told).toHaveLength(BAD.length);
  });
});
