import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { escapeText } from '../../src/markdown/escape-text';
import { plainTextOf } from '../../src/markdown/plain-text';
import { scanNote } from '../../src/markdown/scan-note';
import { verifyInert } from '../../src/markdown/verify-inert';
import { hostileText } from './hostile-text';
import { SHARED } from '../shared-folder';

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads the same, is one kind of thing, and does nothing. */
function expectInert(text: string, tags: 'live' | 'text' = 'text'): void {
  const escaped = escapeText(text, { tags });
  expect(flat(plainTextOf(escaped)), escaped).toBe(flat(text));
  expect(verifyInert(escaped), escaped).toEqual([]);
  const outline = scanNote(escaped);
  expect(outline.links, escaped).toEqual([]);
  expect(outline.blocks.every((block) => block.type === 'paragraph' && block.id === null)).toBe(
    true,
  );
  if (tags === 'text') expect(outline.tags, escaped).toEqual([]);
}

describe('escapeText', () => {
  it.each([
    "It's 1977 – a few of them, “they” said; 4*5 = 20, 2 * 3.",
    'As in [3] and (a), with 3) foo and 1. bar inside the line.',
    'snake_case, __init, a_b_c and $5 and $6, 50%, 100% sure',
    'Mail a.person@example.org or see https://example.org/a_b_c?x=1&y=*2*#top.',
    'R&D, AT&T; x < y > z, a <3, C# and #1 of 10',
    'e.g. 10:30, ratio 1:2, [sic], {braces}, ~5, ^up, x^2, a|b',
    'Wrapped lines\nthat go on\n1977. was a year\n2) and so on',
    'One paragraph\n\nAnother = that - this + more',
    'A #tag and #another/one',
  ])('leaves %j alone', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not an item', '\\- not an item'],
    ['1977. That year', '1977\\. That year'],
    ['text\n---', 'text\n\\---'],
    ['> said', '\\> said'],
    ['a\n|---|\n', 'a\n\\|---|\n'],
    ['    indented', 'indented'],
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['[[Note]] ![[Embed]]', '\\[\\[Note]] !\\[\\[Embed]]'],
    ['[a](b)', '\\[a](b)'],
    ['<% tp %> %%x%%', '<\\% tp %> %\\%x%\\%'],
    ['key:: value', 'key:\\: value'],
    ['colours #fff #1a2b3c', 'colours \\#fff \\#1a2b3c'],
    ['`= this.x`', '\\`\\= this.x\\`'],
    ['[ ] to do', '\\[ ] to do'],
    ['[!note] N', '\\[!note] N'],
    ['Sharp #', 'Sharp \\#'],
    ['end ^id', 'end \\^id'],
    ['obsidian://open', 'obsidian:\\//open'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('makes tags text where asked', () => {
    expect(escapeText('A #tag, #1', { tags: 'text' })).toBe('A \\#tag, #1');
  });

  it('reads the same and does nothing, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectInert(text);
        expectInert(text, 'live');
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same for text in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectInert(text);
      }),
      { numRuns: 1000 },
    );
  });

  const folder = `${SHARED}bench/hostile`;
  it.skipIf(!existsSync(folder))('bears the public collections of hostile strings', () => {
    const naughty = JSON.parse(readFileSync(`${folder}/naughty-strings.json`, 'utf8')) as unknown;
    const xss = JSON.parse(readFileSync(`${folder}/xss-payloads.json`, 'utf8')) as unknown;
    const strings = [naughty, xss].flatMap((list) => stringsIn(list));
    expect(strings.length).toBeGreaterThan(700);
    for (const text of strings) {
      expectInert(text);
      expectInert(`Before ${text} after`);
    }
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
