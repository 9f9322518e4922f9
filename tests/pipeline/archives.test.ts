import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { importSources, readSources, type ReadSources } from '../../src/pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS } from '../../src/pipeline/options';
import { unpackArchive } from '../../src/read/zip/unpack-archive';
import { MemoryVault } from '../../src/vault/memory-vault';
import { makeZip, type PackedEntry } from '../read/zip/make-zip';

const open = (entries: readonly PackedEntry[] | Uint8Array, name = 'a.zip'): Promise<ReadSources> =>
  readSources(
    inProcessEngine,
    [{ name, bytes: entries instanceof Uint8Array ? entries : makeZip(entries) }],
    DEFAULT_IMPORT_OPTIONS,
  );

const good: PackedEntry = { name: 'good.txt', text: 'The gate held all night.' };
const reasonsOf = ({ failed }: ReadSources): Record<string, string> =>
  Object.fromEntries(failed.map(({ source, reason }) => [source, reason]));
const namesOf = ({ readings }: ReadSources): string[] => readings.map(({ source }) => source);

describe('archives', () => {
  it('reads each file in an archive as a source of its own', async () => {
    const result = await open([
      { name: 'notes/', text: '' },
      { name: 'notes/gate.md', text: '# Gate\n\nSee [the key](key.md).' },
      { name: 'notes\\key.md', text: '# Key\n\nIt hangs left.', stored: true },
      {
        name: 'feed.xml',
        text: '<rss><channel><item><title>A</title></item><item/></channel></rss>',
      },
      { name: '__MACOSX/notes/._gate.md', text: 'x' },
      { name: 'notes/.DS_Store', text: 'x' },
      { name: 'empty.txt', text: '' },
    ]);
    expect(namesOf(result)).toEqual([
      'a.zip/notes/gate.md',
      'a.zip/notes/key.md',
      'a.zip/feed.xml',
    ]);
    expect(reasonsOf(result)).toEqual({
      'a.zip/feed.xml, item 2': 'it has neither title nor text',
      'a.zip/empty.txt': expect.stringContaining('it is empty') as string,
    });
    expect(result.skipped?.map(({ source }) => source)).toEqual([
      'a.zip/__MACOSX/notes/._gate.md',
      'a.zip/notes/.DS_Store',
    ]);
  });

  it('links the documents of an archive with each other', async () => {
    const vault = new MemoryVault();
    const bytes = makeZip([
      { name: 'notes/gate.md', text: '# Gate\n\nSee [the key](key.md).' },
      { name: 'notes/key.md', text: '# Key\n\nIt hangs left.' },
      { name: '.hidden', text: 'x' },
    ]);
    const result = await importSources(
      vault,
      inProcessEngine,
      [{ name: 'a.zip', bytes }],
      DEFAULT_IMPORT_OPTIONS,
      { now: () => new Date('2026-01-01') },
    );
    const gate = result.created.find((path) => path.endsWith('Gate.md')) ?? '';
    expect(await vault.read(gate)).toContain('[[Key|the key]]');
    expect(result.skipped).toEqual([{ path: 'a.zip/.hidden', reason: 'a hidden file' }]);
  });

  it('opens an archive in an archive, and not one in that', async () => {
    const inner = makeZip([good]);
    const middle = makeZip([good, { name: 'inner.zip', bytes: inner }]);
    const result = await open([good, { name: 'middle.zip', bytes: middle }]);
    expect(namesOf(result)).toEqual(['a.zip/good.txt', 'a.zip/middle.zip/good.txt']);
    expect(reasonsOf(result)).toEqual({
      'a.zip/middle.zip/inner.zip': 'an archive in an archive in an archive is not opened',
    });
  });

  const bad: readonly (readonly [what: string, entry: PackedEntry, reason: RegExp])[] = [
    ['climbs out', { name: '../../evil.txt', text: 'x1' }, /leads out/],
    ['climbs out the Windows way', { name: '..\\evil.txt', text: 'x2' }, /leads out/],
    ['is absolute', { name: '/etc/evil.txt', text: 'x3' }, /leads out/],
    ['is on a drive', { name: 'C:\\evil.txt', text: 'x4' }, /leads out/],
    ['has a NUL in its name', { name: 'evil\0.txt', text: 'x5' }, /control characters/],
    ['has a wrong sum', { name: 'sum.txt', text: 'some text', crc: 1 }, /damaged/],
    ['is larger than it says', { name: 'lie.txt', text: 'y'.repeat(9000), size: 10 }, /damaged/],
    ['is smaller than it says', { name: 'lie.txt', text: 'yyy', size: 9000 }, /damaged/],
    ['says it is 10 GB', { name: 'big.txt', text: 'y', size: 0xfffffffe }, /more than it may/],
    ['is encrypted', { name: 'secret.txt', text: 'secret', flags: 1 }, /encrypted/],
    ['is packed with LZMA', { name: 'lzma.txt', text: 'packed', method: 14 }, /unknown way/],
    [
      'is no deflate stream',
      { name: 'junk.txt', text: 'not deflated', method: 8, stored: true },
      /damaged/,
    ],
    [
      'is a symbolic link',
      { name: 'link', text: '/etc/passwd', mode: 0o120777, stored: true },
      /symbolic link/,
    ],
    ['is a bomb', { name: 'bomb.txt', bytes: new Uint8Array(8 * 1024 * 1024) }, /more than it may/],
  ];
  it.each(bad)('fails alone where an entry %s', async (_, entry, reason) => {
    const started = performance.now();
    const result = await open([entry, good]);
    expect(namesOf(result)).toEqual(['a.zip/good.txt']);
    expect(result.failed).toHaveLength(1);
    expect(result.failed[0]?.reason).toMatch(reason);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('takes one of two entries of the same name, and tells of the other', async () => {
    const result = await open([
      good,
      { ...good, text: 'Another text.' },
      { name: '__proto__', text: 'A gate.' },
    ]);
    expect(namesOf(result)).toEqual(['a.zip/good.txt', 'a.zip/__proto__']);
    expect(reasonsOf(result)).toEqual({
      'a.zip/good.txt': 'another entry of the archive has the same name',
    });
  });

  it('reads bytes that several entries claim once', async () => {
    const claims = Array.from({ length: 50 }, (_, i) => ({ ...good, name: `${i}.txt`, at: 0 }));
    const result = await open([good, ...claims]);
    expect(namesOf(result)).toEqual(['a.zip/good.txt']);
    expect(result.failed).toHaveLength(50);
    expect(result.failed[0]?.reason).toMatch(/overlaps/);
  });

  it('refuses an archive that is cut short, empty or of too many entries as a whole', async () => {
    const whole = makeZip([good, good]);
    for (const [bytes, reason] of [
      [whole.slice(0, whole.length - 30), /cut short or damaged/],
      [makeZip([]), /empty/],
      [
        makeZip(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}`, stored: true }))),
        /limit is 10000/,
      ],
    ] as const) {
      const result = await open(bytes);
      expect(result.readings).toEqual([]);
      expect(result.failed.map(({ source }) => source)).toEqual(['a.zip']);
      expect(result.failed[0]?.reason).toMatch(reason);
    }
  });

  it('stops at the bytes and entries that all archives may have together', () => {
    const ten = Array.from({ length: 10 }, (_, i) => ({ name: `${i}.txt`, text: 'x'.repeat(300) }));
    const source = { name: 'a.zip', bytes: makeZip([...ten, { ...good, text: 'Short.' }]) };
    const { parts, left } = unpackArchive(source, 0, { entries: 20, bytes: 1000 });
    const refused = parts.filter((part) => !('bytes' in part));
    expect(refused).toHaveLength(7);
    expect(parts.at(-1)).toMatchObject({ name: 'a.zip/good.txt' });
    expect(left).toEqual({ entries: 9, bytes: 94 });
    expect(() => unpackArchive(source, 0, left)).toThrow('it has 11 entries, the limit is 9');
  });

  it('tells of every file of any archive once', async () => {
    const entry = fc.record(
      {
        name: fc.constantFrom('a.txt', 'b/c.md', '../x', '.hid', 'd.txt', 'e/', '__proto__'),
        text: fc.constantFrom('', 'The gate held.', '# Gate\n\nIt held.', '\0\0\0\0'),
        flags: fc.constantFrom(0, 0x800, 1),
        crc: fc.option(fc.nat(), { nil: undefined, freq: 8 }),
        size: fc.option(fc.nat(), { nil: undefined, freq: 8 }),
        stored: fc.boolean(),
        at: fc.option(fc.constant(0), { nil: undefined, freq: 8 }),
      },
      { requiredKeys: ['name', 'text', 'flags', 'stored'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
        const given = entries.map(
          (made) =>
            Object.fromEntries(
              Object.entries(made).filter(([, value]) => value !== undefined),
            ) as unknown as PackedEntry,
        );
        const files = given.filter(({ name }) => !name.endsWith('/')).length;
        const { readings, failed, skipped = [] } = await open(given);
        if (files > 0) expect(readings.length + failed.length + skipped.length).toBe(files);
        else expect(failed).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});
