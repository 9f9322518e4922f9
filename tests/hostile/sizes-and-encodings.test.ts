import { describe, expect, it } from 'vitest';

import { MemoryVault } from '../../src/vault/memory-vault';
import { importHostile, problemsOf } from './import-hostile';

const SHORT = { 'short.txt': 'A short text\n\nIt stands beside one that is not easy to read.\n' };
const SHORT_NOTE = 'Corpus/Documents/A short text.md';

describe('large texts', () => {
  const log = Array.from(
    { length: 6000 },
    (_, i) => `${i} worker started, 12 files in 3 folders, done\n`,
  );
  const cases: Record<string, string> = {
    'callouts.md': `# Callouts\n\n${'> [!note] A title\n> > [!tip] Words in it\n> lazy words\n\n'.repeat(1700)}`,
    'log.txt': `The log\n\n${log.join('')}`,
    'emphasis.md': `# Emphasis\n\n${'*a **b _c '.repeat(10_000)}`,
    'quotes.md': `# Quotes\n\n${'> '.repeat(20_000)}deep\n`,
    'brackets.md': `# Brackets\n\n${'[a]('.repeat(10_000)}${'![['.repeat(10_000)}\n`,
    'addresses.txt': `Addresses\n\n${'https://www.www.'.repeat(5_000)}\n`,
    'lists.md': `# Lists\n\n${Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')}\n`,
  };

  it.each(Object.entries(cases))(
    '%s is imported or refused within five seconds',
    async (name, text) => {
      const { result, notes, found } = await importHostile({ [name]: text, ...SHORT });
      expect(found + result.failed.length).toBeGreaterThanOrEqual(2);
      expect(notes[SHORT_NOTE]).toContain('not easy to read');
      expect(result.failed.every(({ source, reason }) => source !== '' && reason !== '')).toBe(
        true,
      );
      if (result.failed.length === 0) expect(result.created.length).toBeGreaterThan(1);
    },
    15_000, // Five on a machine with nothing else to do.
  );

  it('on a single line of ten megabytes are refused by name', async () => {
    const { result, notes } = await importHostile({
      'line.txt': 'word '.repeat(2_000_000),
      ...SHORT,
    });
    expect(result.failed).toHaveLength(1);
    expect(result.failed[0]?.source).toBe('line.txt');
    expect(result.failed[0]?.reason).toMatch(/a line of it has 10000000 characters/);
    expect(notes[SHORT_NOTE]).toBeDefined();
  });
});

/** UTF-16 without a byte order mark, little end first. */
function wide(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  );
}

describe('encodings', () => {
  it('are read as what they are, or told of', async () => {
    const bad = new TextEncoder().encode('A bad text\n\nWords before ? and words after.\n');
    bad[bad.indexOf(0x3f)] = 0xff;
    const imported = await importHostile({
      'wide.txt': wide('A wide text\n\nIts words stand two bytes apart.\n'),
      'bad.txt': bad,
      'seven.txt': 'A text in UTF-7\n\n+ADw-script+AD4-alert(1)+ADw-/script+AD4- and words.\n',
      'mark.txt': '\ufeffA marked text\r\n\r\nIts first line\rand its second.\r\n',
    });
    expect(imported.result.failed).toEqual([]);
    expect(problemsOf(imported)).toEqual([]);
    expect(imported.notes['Corpus/Documents/A wide text.md']).toContain('two bytes apart');
    expect(imported.notes['Corpus/Documents/A bad text.md']).toContain('words after');
    expect(imported.notes['Corpus/Documents/A text in UTF-7.md']).not.toContain('<script');
    expect(imported.notes['Corpus/Documents/A marked text.md']).toBeDefined();
    expect(imported.result.warnings.map(({ source }) => source)).toContain('bad.txt');
  });

  it('leaves every byte of the user’s own notes where it is', async () => {
    const mine =
      '\ufeff---\r\nx: 1\r\n---\r\nHerons of the Lower Marsh.\rA lone return.\r\n\r\nEnd';
    const vault = new MemoryVault({ 'Mine.md': mine, 'Lower Marsh.md': '# Lower Marsh\n' });
    await importHostile(
      { 'a.txt': 'On herons\n\nThe Lower Marsh has herons, and Mine is a note.\n' },
      vault,
    );
    expect(await vault.read('Mine.md')).toBe(mine);
    const { notes } = await importHostile(SHORT, vault);
    expect(notes['Mine.md']).toBe(mine);
  });
});

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (char) => char.charCodeAt(0)) : part,
    ),
  );

describe('files that cannot be read', () => {
  it('fail alone, by name and with a reason', async () => {
    const broken: Record<string, string | Uint8Array> = {
      'empty.txt': '',
      'blank.md': ' \n\t\n',
      'random.bin': Uint8Array.from(
        { length: 4096 },
        (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255,
      ),
      'truncated.zip': bytes('PK', [3, 4, 20, 0, 0, 0, 8, 0], '../../evil.txt', [0, 255, 1, 2]),
      'not-really.docx': bytes('PK', [3, 4, 20, 0, 1, 0, 99, 0], 'word/document.xml', [7, 7, 7]),
      'script.pdf': bytes(
        '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
        [0, 1, 2],
      ),
      'picture.txt': bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0, 0, 13], 'IHDR'),
      'laughs.xml': `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]><l>&c;</l>`,
      'entity.xml':
        '<?xml version="1.0"?><!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]><f>&x;</f>',
    };
    const imported = await importHostile({ ...broken, ...SHORT });
    expect(imported.result.failed.map(({ source }) => source).sort()).toEqual(
      Object.keys(broken).sort(),
    );
    // The source is named once, and the reason is one.
    expect(
      imported.result.failed.filter(
        ({ source, reason }) => reason === '' || reason.includes(source),
      ),
    ).toEqual([]);
    expect(problemsOf(imported)).toEqual([]);
    expect(Object.keys(imported.notes)).toEqual([SHORT_NOTE]);
  }, 10_000);
});
