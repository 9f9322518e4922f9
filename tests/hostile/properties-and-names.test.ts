import { describe, expect, it } from 'vitest';

import { readProperties } from '../../src/markdown/properties';
import { MemoryVault } from '../../src/vault/memory-vault';
import { importHostile, problemsOf } from './import-hostile';

const note = (properties: string, mark: string): string =>
  `---\n${properties}\n---\n# A note ${mark}\n\nThe words of the note ${mark} are here.\n`;

describe('properties of a stranger’s note', () => {
  it('are kept as text, and those that act only under another name', async () => {
    const vault = new MemoryVault({ 'Home.md': '# Home\n', 'Own.md': 'See [[Home]].\n' });
    const imported = await importHostile(
      {
        'end.md': note('title: "x\\n---\\n<script>alert(1)</script>"', 'end'),
        'act.md': note(
          'cssclasses: [wide]\nBanner: https://example.org/x.png\nbanner_icon: x\npublish: true\nrating: 4',
          'act',
        ),
        'alias.md': note('aliases: [Home, home, Hearth]\nother: "javascript:alert(1)"', 'alias'),
        'proto.md': note(
          '__proto__: {polluted: 1}\nconstructor: x\nrun: !!js/function "a"',
          'proto',
        ),
        'tag.md': note(
          'tags: [corpus/hub, "<%x%>"]\nsource_hash: sha256-0\nsource: /etc/passwd',
          'tag',
        ),
      },
      vault,
    );
    expect(imported.result.failed).toEqual([]);
    expect(problemsOf(imported)).toEqual([]);
    const act = readProperties(imported.notes['Corpus/Documents/A note act.md'] ?? '').properties;
    expect(act).toMatchObject({ source_publish: true, source_cssclasses: ['wide'], rating: 4 });
    expect(Object.keys(act)).not.toContain('publish');
    const alias = readProperties(imported.notes['Corpus/Documents/A note alias.md'] ?? '');
    expect(alias.properties['aliases']).toEqual(['Hearth']);
    expect(alias.properties['other']).toBe('javascript: alert(1)');
    expect(imported.notes['Own.md']).toBe('See [[Home]].\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('stay as they are in the user’s own', async () => {
    const own = note('cssclasses: [wide]\npublish: true\nlink: obsidian://open?vault=x', 'own');
    const { notes } = await importHostile({ 'own.md': own }, new MemoryVault(), { trust: true });
    const { properties } = readProperties(notes['Corpus/Documents/A note own.md'] ?? '');
    expect(properties).toMatchObject({
      cssclasses: ['wide'],
      publish: true,
      link: 'obsidian://open?vault=x',
    });
  });

  it('that are made to hang or to burst are left out with a warning, and the text is kept', async () => {
    const bombs = {
      'lists.md': note(`a: ${'- '.repeat(1000)}x`, 'lists'),
      'lines.md': note(
        Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}- a:`).join('\n'),
        'lines',
      ),
      'keys.md': note(`${'? '.repeat(400)}x`, 'keys'),
      'aliases.md': note(
        `a: &a [x, x]\n${Array.from('bcdefghi', (letter, i) => `${letter}: &${letter} [*${'abcdefgh'.charAt(i)}, *${'abcdefgh'.charAt(i)}]`).join('\n')}`,
        'aliases',
      ),
      'many.md': note(Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n'), 'many'),
      'flow.md': note(`a: ${'['.repeat(5000)}`, 'flow'),
    };
    const vault = new MemoryVault();
    for (const round of [1, 2]) {
      const imported = await importHostile(bombs, vault);
      expect(imported.result.failed).toEqual([]);
      expect(problemsOf(imported)).toEqual([]);
      expect(imported.result[round === 1 ? 'created' : 'unchanged']).toHaveLength(6);
      for (const name of Object.keys(bombs)) {
        const words = `The words of the note ${name.slice(0, -3)} are here.`;
        expect(Object.values(imported.notes).join('\n')).toContain(words);
        expect(imported.result.warnings.map(({ source }) => source)).toContain(name);
      }
    }
  }, 5_000);
});

/** Titles that no file, no link or no system can hold as they are: N01 to N09. */
const TITLES = [
  '../../evil',
  '..\\..\\evil',
  'CON',
  'nul.txt',
  'COM1',
  'a.',
  'a ',
  '.obsidian',
  '😀'.repeat(75),
  'A',
  'a',
  'Caf\u00e9',
  'Cafe\u0301',
  'ﬁle',
  'file',
  '???',
  '???',
  '   ',
  'gnp.\u202eevil',
  'zero\u200bwidth',
  'zerowidth',
  'x #^[]| y',
  '[[Home]]',
  'C:\\Windows\\x',
  'x/y/z',
  '-',
];

describe('titles that are no names', () => {
  it('become safe, distinct names, and links to them hold', async () => {
    const notes = TITLES.map((title, i) => [
      `${i}.md`,
      `---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(title)}\n---\nThe text of number ${i} leads to [the next](${(i + 1) % TITLES.length}.md) one.\n`,
    ]);
    const texts = TITLES.map((title, i) => [
      `${title} ${i}.txt`,
      `${title}\n\nA text, number ${i}.\n`,
    ]);
    const imported = await importHostile(
      Object.fromEntries([...notes, ...texts]) as Record<string, string>,
      new MemoryVault({ 'Home.md': 'Mine.\n', 'con/A.md': 'Mine too.\n' }),
    );
    expect(imported.result.failed).toEqual([]);
    expect(problemsOf(imported)).toEqual([]);
    expect(imported.found).toBe(2 * TITLES.length);
    expect(imported.result.created.every((path) => path.startsWith('Corpus/'))).toBe(true);
    const joined = Object.values(imported.notes).join('\n');
    TITLES.forEach((_, i) => {
      expect(joined).toMatch(new RegExp(`The text of number ${i} leads to \\[`));
      expect(joined).not.toContain(`(${i}.md)`);
    });
  });

  it('tells of the same bytes given twice', async () => {
    const text = 'Twice\n\nThe same text under two names.\n';
    const imported = await importHostile({ 'a.txt': text, 'b/a.txt': text });
    expect(problemsOf(imported)).toEqual([]);
    expect(imported.result.skipped).toEqual([
      { path: 'Corpus/Documents/Twice.md', reason: '“b/a.txt” is the same as “a.txt”' },
    ]);
  });
});
