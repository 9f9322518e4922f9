import { describe, expect, it } from 'vitest';

import { planRename } from '../../src/pipeline/hubs/rename-hub';
import { proposeInVault } from '../../src/pipeline/plan-links';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { MemoryVault } from '../../src/vault/memory-vault';
import { readTexts } from '../../src/vault/read-texts';

/** A disk that opens so many files at once and no more, as `ulimit -n` has it. */
class NarrowVault extends MemoryVault {
  private open = 0;

  override async read(path: string): Promise<string> {
    if (++this.open > 64) throw new Error(`EMFILE: too many open files, open '${path}'`);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await super.read(path);
    } finally {
      this.open--;
    }
  }
}

const HUB = '---\ntitle: Weir Trust\ntags: [corpus/hub]\n---\n# Weir Trust\n';

function narrowVault(): NarrowVault {
  const vault = new NarrowVault();
  vault.put('Weir Trust.md', HUB);
  for (let i = 0; i < 200; i++) vault.put(`Note ${i}.md`, `The [[Weir Trust]] met. ^p1\n`);
  return vault;
}

describe('readTexts', () => {
  it('reads a vault of more notes than a system opens at once', async () => {
    const vault = narrowVault();
    const { plan } = await planRename(vault, 'Weir Trust', 'Trust of the Weir');
    expect(plan.changes.filter(({ type }) => type === 'edit')).toHaveLength(200);
  });

  it('leaves out a note that is gone or no text, and keeps the order of the others', async () => {
    const vault = new MemoryVault();
    vault.put('b.md', 'two');
    vault.put('a.md', 'one');
    vault.put('latin.md', new Uint8Array([0x63, 0xe9]));
    const groups = [];
    for await (const group of readTexts(vault, ['b.md', 'gone.md', 'latin.md', 'a.md'])) {
      groups.push(group);
    }
    expect(groups).toEqual([
      {
        notes: [
          { path: 'b.md', text: 'two' },
          { path: 'a.md', text: 'one' },
        ],
        done: 4,
      },
    ]);
  });

  it('throws what a disk throws, so that no note with links is taken for one without', async () => {
    const vault = narrowVault();
    vault.read = () => Promise.reject(new Error('EIO: i/o error'));
    await expect(planRename(vault, 'Weir Trust', 'Trust of the Weir')).rejects.toThrow('EIO');
    const options = { minConfidence: 0, mentions: 'all' as const };
    await expect(proposeInVault(vault, inProcessEngine, options)).rejects.toThrow('EIO');
  });
});
