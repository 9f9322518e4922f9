import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fileNameFor, NameRegister } from '../../src/write/file-name';

describe('fileNameFor', () => {
  it.each([
    ['The Fight: 40 Years', 'The Fight - 40 Years'],
    ['../../evil', '-..-evil'],
    ['..\\..\\evil', '-..-evil'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['"Nets up" and other signs', '“Nets up” and other signs'],
    ['He said ("No")', 'He said (“No”)'],
    ['A 7" record', 'A 7” record'],
    ['COM1', '_COM1'],
    ['Console', 'Console'],
    ['a.', 'a'],
    ['a ', 'a'],
    ['.obsidian', 'obsidian'],
    ['???', '？？？'],
    ['', 'Untitled'],
    ['   ', 'Untitled'],
    ['exe\u202Etxt', 'exetxt'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['#^[]|', '＃ˆ()-'],
    ['Cafe\u0301', 'Café'],
    ['👩‍👩‍👧 family ❤️', '👩‍👩‍👧 family ❤️'],
    ['two\nlines\there', 'two lines here'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('cuts long names between graphemes, at a word where there is one', () => {
    const emoji = fileNameFor('👩‍👩‍👧'.repeat(80));
    expect(new TextEncoder().encode(emoji).length).toBeLessThanOrEqual(200);
    expect(emoji.replaceAll('👩‍👩‍👧', '')).toBe('');
    expect(fileNameFor('word '.repeat(100))).toMatch(/^(word )+word$/);
  });

  it('is safe for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileNameFor(title);
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$|^$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201);
        expect(fileNameFor(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('NameRegister', () => {
  it('keeps names apart that a file system would not', () => {
    const names = new NameRegister(['Notes/Alpha.md']);
    expect(names.claim('ALPHA')).toBe('ALPHA 2');
    expect(names.claim('é')).toBe('é');
    expect(names.claim('e\u0301')).toBe('e\u0301 2');
    expect(names.claim('Beta')).toBe('Beta');
    expect(names.claim('beta')).toBe('beta 2');
  });
});
