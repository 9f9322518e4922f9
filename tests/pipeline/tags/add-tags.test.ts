import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../src/markdown/edits';
import { addTagsEdits } from '../../../src/pipeline/tags/add-tags';

function added(text: string, ...tags: string[]): string | null {
  const edits = addTagsEdits(text, tags);
  return edits === null ? null : applyEdits(text, edits);
}

const BODY = '\n# Log  \r\n\ttext #tag\n';

describe('addTagsEdits', () => {
  it.each([
    ['a list in brackets', 'tags: [harbour, ships]', 'tags: [harbour, ships, tide/low]'],
    [
      'one with a comment',
      'tags: [harbour] # not [here]',
      'tags: [harbour, tide/low] # not [here]',
    ],
    ['one with a comma at its end', 'tags: [harbour,]', 'tags: [harbour, tide/low]'],
    ['an empty one', 'tags: []', 'tags: [tide/low]'],
    [
      'one with quotation marks',
      'tags: ["harbour", \'a ] b\']',
      'tags: ["harbour", \'a ] b\', tide/low]',
    ],
    [
      'a list below',
      'tags:\n  - harbour # old\nkind: log',
      'tags:\n  - harbour # old\n  - tide/low\nkind: log',
    ],
    ['one without indent', 'tags:\n- harbour\n- ships', 'tags:\n- harbour\n- ships\n- tide/low'],
    ['one string with commas', 'tags: harbour, ships', 'tags: harbour, ships, tide/low'],
    [
      'one string with spaces',
      'tags: "harbour ships" # two',
      'tags: "harbour ships tide/low" # two',
    ],
    ['one value', 'tags: harbour', 'tags:\n  - harbour\n  - tide/low'],
    ['no value', 'tags:\nkind: log', 'tags:\n  - tide/low\nkind: log'],
    ['no such property', '# mine\nkind: log', '# mine\nkind: log\ntags:\n  - tide/low'],
  ])('goes on with %s as it is written', (_, before, after) => {
    expect(added(`---\n${before}\n---\n${BODY}`, 'tide/low')).toBe(`---\n${after}\n---\n${BODY}`);
  });

  it('makes properties where there are none, and keeps the line ends', () => {
    expect(added('Text.\n', 'tide')).toBe('---\ntags:\n  - tide\n---\nText.\n');
    expect(added('---\r\ntags:\r\n  - a\r\n---\r\nText.\r\n', 'tide')).toBe(
      '---\r\ntags:\r\n  - a\r\n  - tide\r\n---\r\nText.\r\n',
    );
  });

  it('adds no tag twice, whatever its case', () => {
    expect(added('---\ntags: [Harbour]\n---\n', 'harbour')).toBe('---\ntags: [Harbour]\n---\n');
    expect(added('---\ntags: [Harbour]\n---\n', 'harbour', 'tide')).toBe(
      '---\ntags: [Harbour, tide]\n---\n',
    );
  });

  it('leaves properties alone that it cannot read', () => {
    expect(added('---\ntags: [a\nkind: "log\n---\n', 'tide')).toBeNull();
    expect(added('---\ntags: {a: b}\n---\n', 'tide')).toBeNull();
  });
});
