import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';

const HOME = { path: 'Home.md', text: '# Top: part\n\nOne. ^p1\n\n- two ^item\n' };

function problems(text: string, files: readonly string[] = []): string[] {
  return checkVault([HOME, { path: 'a/Note.md', text }], files).problems.map(
    ({ kind, text: words }) => `${kind} ${words}`,
  );
}

describe('checkVault', () => {
  it.each([
    '[[Home]] and [[home|x]] and [x](../Home.md) and [y](https://example.org)',
    '[[Home#^p1]] [[Home#^item]] [[#^mine]] mine ^mine',
    '[[Home#Top part]]',
    '`[[Nowhere]]` and\n\n```\n[[Nowhere]]\n```',
  ])('finds nothing wrong in %j', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['[[Nowhere]]', ['link [[Nowhere]]']],
    ['See [[Home#^p71|71]].', ['citation [[Home#^p71|71]]']],
    ['[[Home#Bottom]]', ['heading [[Home#Bottom]]']],
    ['One. ^a\n\nTwo. ^a\n', ['id Two. ^a']],
  ])('finds in %j what does not hold', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('counts attachments among what links may lead to', () => {
    expect(problems('![[plan.pdf]]')).toEqual(['link ![[plan.pdf]]']);
    expect(problems('![[plan.pdf]]', ['a/plan.pdf'])).toEqual([]);
  });

  it('counts links and citations', () => {
    const check = checkVault([HOME, { path: 'b.md', text: '[[Home]] [[Home#^p1]] [[Home#^p1]]' }]);
    expect(check).toMatchObject({ notes: 2, links: 3, citations: 2 });
  });
});
