import { describe, expect, it } from 'vitest';

import { ReadError, reasonOf } from '../../src/read/read-error';
import { readSource } from '../../src/read/registry';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string, mediaType?: string) =>
  readSource({ name, bytes: bytes(text), ...(mediaType === undefined ? {} : { mediaType }) });

describe('readSource', () => {
  it.each([
    ['letter.txt', 'Dear Ann,\n\nThe # of bees is 4 * 3.', 'text'],
    ['note.md', 'Just words.', 'markdown'],
    ['note.txt', '---\nrating: 4\n---\nJust words.', 'markdown'],
    ['clip', '# Bees\n\nThey visit [[Flowers]].', 'markdown'],
    ['page.txt', '<!DOCTYPE html><html><body><p>Bees visit flowers.</p></body></html>', 'html'],
    ['fragment', '<article><h1>Bees</h1><p>They visit flowers.</p></article>', 'html'],
    ['rule.txt', '---\nA line between rules\n---\n\nJust words.', 'text'],
  ])('reads %s by its content', async (name, text, format) => {
    expect((await read(name, text)).format).toBe(format);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'it is empty'],
    ['blank.txt', bytes('  \n\n --- \n'), 'there is no text in it'],
    ['a.txt', bytes('%PDF-1.7\n'), 'PDF needs an engine that this host has not'],
    [
      'b.txt',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes('....word/document.xml')]),
      'the ZIP is cut short or damaged',
    ],
    ['c.txt', Uint8Array.from([1, 0, 2, 0, 0, 0, 7, 1, 1, 0, 0]), 'it is not text'],
    ['d.xml', bytes('<?xml version="1.0"?><plist><dict/>Bees</plist>'), 'format not read yet: XML'],
  ])('refuses %s with its name and the reason', async (name, content, reason) => {
    const attempt = readSource({ name, bytes: content });
    await expect(attempt).rejects.toThrow(ReadError);
    await expect(attempt).rejects.toThrow(`Could not read “${name}”: ${reason}.`);
  });

  it('leaves out scripts and styles that a browser saved with a page, and nothing else of their folder', async () => {
    const at = (path: string) =>
      readSource({ name: path, bytes: bytes('alert(1) words'), within: { root: 'in', path } });
    for (const path of [
      'Harbour_files/x.js',
      'Hafen-Dateien/a.css',
      'Le_port_fichiers/j.js.download',
    ])
      expect((await at(path)).skipped?.[0]?.reason).toBe('a script or style of a saved page');
    expect((await at('my_files/note.txt')).documents).toHaveLength(1);
    expect((await at('src/x.js')).documents).toHaveLength(1);
  });

  it('says why a source failed without its name, where a thread hands over the message alone', () => {
    const error = new ReadError('a.pdf', 'it is empty');
    expect(reasonOf(error, 'a.pdf')).toBe('it is empty');
    expect(reasonOf(new Error(error.message), 'a.pdf')).toBe('it is empty');
    expect(reasonOf(new Error('disk full'), 'a.pdf')).toBe('disk full');
  });

  it('refuses what is larger than its limit', async () => {
    await expect(
      readSource({ name: 'log.txt', bytes: bytes('a'.repeat(2000)) }, { maxBytes: 1000 }),
    ).rejects.toThrow(/too large/);
  });
});
