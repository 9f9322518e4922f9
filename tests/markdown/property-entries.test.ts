import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../src/markdown/edits';
import { addToListEdits, propertyEntries } from '../../src/markdown/property-entries';
import { readProperties } from '../../src/markdown/properties';

const add = (text: string, values: readonly string[]): string =>
  applyEdits(text, addToListEdits(text, 'aliases', values));

describe('addToListEdits', () => {
  it.each([
    ['---\naliases:\n  - One # mine\nkind: x\n---\nBody\n', ['One', 'Two: b']],
    ['---\naliases:\n- One\n---\n', ['One', 'Two: b']],
    ['---\naliases: [One]\n---\n', ['One', 'Two: b']],
    ['---\naliases: []\n---\n', ['Two: b']],
    ['---\naliases:\nkind: x\n---\n', ['Two: b']],
    ['---\naliases: One\n---\n', ['One', 'Two: b']],
    ['---\r\nkind: x\r\n---\r\nBody', ['Two: b']],
    ['Body\n', ['Two: b']],
  ])('adds to %j what a reader finds', (text, wanted) => {
    const edited = add(text, ['Two: b']);
    expect(readProperties(edited).properties['aliases']).toEqual(wanted);
    expect(edited.endsWith(text.slice(text.lastIndexOf('---') + 3))).toBe(true);
  });

  it('leaves a text to which nothing is added', () => {
    expect(add('---\naliases: x\n---\n', [])).toBe('---\naliases: x\n---\n');
  });
});

describe('propertyEntries', () => {
  it('gives what is written for each key, comments and lists with it', () => {
    const text = '---\n# top\na: 1 # one\n"b c":\n  - x\n  - y\nd: |\n  e: f\n---\n';
    expect(propertyEntries(text).map(({ key, text: own }) => [key, own])).toEqual([
      ['a', 'a: 1 # one\n'],
      ['b c', '"b c":\n  - x\n  - y\n'],
      ['d', 'd: |\n  e: f\n'],
    ]);
    expect(propertyEntries('no properties')).toEqual([]);
  });
});
