import { describe, expect, it } from 'vitest';

import type { Source } from '../../../src/model/source';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { undoBatch } from '../../../src/vault/undo-batch';
import { lines, page, pdfOf } from '../../read/pdf/pdf-pages';
import { clock } from '../memory';
import { bodyOf, folderOf, importAll, PDF, pngOf } from './sample-files';

const GATE = pngOf(7);
const PLAN = 'The plan of the lock shows the two gates and the weir beside them.';

describe('files that notes show', () => {
  it('are PDFs too, which are read and shown where a document embeds them', async () => {
    const read = (name: string, sources: readonly Source[]): Source[] =>
      sources.map((one) =>
        one.name.endsWith(name) ? { ...one, pdf: pdfOf([page(lines(20, 20, [PLAN]))]) } : one,
      );
    const vault = new MemoryVault();
    const result = await importAll(
      vault,
      read(
        'plan.pdf',
        folderOf('n', {
          'a.md': '# A\n\nThe drawing: ![[plan.pdf]]\n\nMore in [the plan](plan.pdf).',
          'plan.pdf': PDF,
        }),
      ),
    );
    const body = await bodyOf(vault, 'Corpus/Documents/A.md');
    expect(body).toContain('The drawing: ![[plan.pdf]]');
    const [note] = result.created.filter((path) => path !== 'Corpus/Documents/A.md');
    expect(body).toContain(
      `More in [[${note?.split('/').at(-1)?.replace('.md', '') ?? '?'}|the plan]].`,
    );
    expect(await bodyOf(vault, note ?? '?')).toContain(PLAN);
    expect(result.attached).toEqual(['plan.pdf']);

    const alone = await importAll(
      new MemoryVault(),
      read('plan.pdf', folderOf('n', { 'plan.pdf': PDF })),
    );
    expect(alone).toMatchObject({ attached: [], skipped: [], failed: [] });
    expect(alone.created).toHaveLength(1);
  });

  const note = folderOf('n', { 'a.md': '# A\n\nSee ![x](p.png).', 'p.png': GATE });

  it('stay when their import is taken back while a later import shows them, and go with it', async () => {
    const vault = new MemoryVault();
    const { batch } = await importAll(vault, note, {}, { now: clock() });
    const other = folderOf('other', { 'b.md': '# B\n\nSee ![x](same.png).', 'same.png': GATE });
    const second = await importAll(vault, other, {}, { now: clock('2026-02-01T00:00:00Z') });
    const undone = await undoBatch(vault, batch);
    expect(undone.left).toEqual([
      { path: 'p.png', reason: expect.stringContaining(second.batch ?? '?') as string },
    ]);
    expect(vault.snapshot().files.get('p.png')).toEqual(GATE);
    expect(await bodyOf(vault, 'Corpus/Documents/B.md')).toContain('![[p.png|x]]');
    await undoBatch(vault);
    expect((await undoBatch(vault)).batch).toBe(batch);
    expect(vault.snapshot()).toEqual(new MemoryVault().snapshot());
    expect(vault.records.names()).toEqual([]);
  });

  it.each([
    ['a note', 'Mine.md', 'My view of it: ![[p.png]]\n'],
    ['a property', 'Mine.md', '---\ncover: "[[p.png]]"\n---\n'],
    ['a canvas', 'Map.canvas', '{"nodes":[{"id":"1","type":"file","file":"p.png"}]}'],
  ])('stay for good when %s of their owner shows them', async (_, path, text) => {
    const vault = new MemoryVault();
    await importAll(vault, note);
    vault.put(path, text);
    expect((await undoBatch(vault)).left).toEqual([
      { path: 'p.png', reason: `“${path}” shows it` },
    ]);
    expect([...vault.snapshot().files.keys()].toSorted()).toEqual([path, 'p.png'].toSorted());
    expect(vault.records.names()).toEqual([]);
  });
});
