import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../src/index/build-index';
import { linkResolver } from '../../src/markdown/resolve-links';
import { note } from './note';

const name = fc.constantFrom('Note', 'note', 'Zürich', 'Zu\u0308rich', 'a.b', '東京', 'Other');
const folder = fc.constantFrom('', 'A/', 'B/', 'A/C/', 'a/');
const path = fc.tuple(folder, name).map(([f, n]) => `${f}${n}.md`);
const link = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', 'A/', 'C/', './', '../', '../B/', '/A/', 'x/'),
      name,
      fc.constantFrom('', '.md'),
    )
    .map((parts) => parts.join('')),
  fc.constant(''),
);

describe('resolving in the index', () => {
  it('agrees with the resolver that links are written with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), path, link, (paths, from, linkPath) => {
        const all = [...new Set([...paths, from])];
        const index = buildIndex(all.map((at) => note(at)));
        expect(index.resolve(linkPath, from)).toBe(linkResolver(all)(linkPath, from));
      }),
      { numRuns: 2000 },
    );
  });

  it('tells names apart by every character, at whatever place and of whatever script', () => {
    const names = ['Abcd', 'Bbcd', 'abce', 'abcde', 'abcd ', 'aabc', '一伀', '丁一', '一', 'Ünter'];
    const index = buildIndex(names.map((one) => note(`${one}.md`)));
    for (const one of names) expect(index.resolve(one, 'x.md')).toBe(`${one}.md`);
    for (const other of ['abcf', 'abc', 'bacd', '伀一', 'unter', ''])
      expect(index.resolve(other, 'x.md')).toBeNull();
  });

  it('takes a name that is plain letters once it is folded for those', () => {
    // The sign of the kelvin, whose small form is a plain k.
    const index = buildIndex([note('Kelvin.md')]);
    expect(index.resolve('\u212Aelvin', 'x.md')).toBe('Kelvin.md');
  });

  it('does not resolve an alias', () => {
    const index = buildIndex([note('Jan van Dam.md', [], { aliases: ['V.D.'] }), note('B.md')]);
    expect(index.resolve('V.D.', 'B.md')).toBeNull();
    expect(index.resolve('jan van dam', 'B.md')).toBe('Jan van Dam.md');
  });
});
