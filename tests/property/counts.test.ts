import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { importSources, readSources } from '../../src/pipeline/import-sources';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../../src/pipeline/options';
import { MemoryVault } from '../../src/vault/memory-vault';
import { clock } from '../pipeline/memory';
import { isIndexNote, randomContainer, type Container } from './random-containers';

const options = { ...DEFAULT_IMPORT_OPTIONS, hubs: false, link: false };

/** What a container came to: documents, files that are kept for them, parts that were skipped, parts that failed. */
async function countOf({ name, bytes }: Container): Promise<Record<string, number>> {
  const read = await readSources(inProcessEngine, [{ name, bytes }], options);
  const documents = read.readings.reduce((sum, { documents: some }) => sum + some.length, 0);
  return {
    documents,
    files: read.files?.length ?? 0,
    skipped: read.skipped?.length ?? 0,
    failed: read.failed.length,
  };
}

describe('the counts of an import', () => {
  it('balance for every kind of container: what it holds is read, skipped or failed', async () => {
    await fc.assert(
      fc.asyncProperty(randomContainer, async (container) => {
        const counts = await countOf(container);
        const sum = Object.values(counts).reduce((total, count) => total + count, 0);
        expect({ ...counts, sum }).toEqual({ ...counts, sum: container.items });
        // What the maker of the container put words into is there as a document.
        expect(counts['documents']).toBeGreaterThanOrEqual(container.texts);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('balance in the report too, with every reason said', async () => {
    await fc.assert(
      fc.asyncProperty(randomContainer, async ({ name, bytes, items }) => {
        const vault = new MemoryVault();
        const result = await importSources(vault, inProcessEngine, [{ name, bytes }], options, {
          now: clock(),
        });
        const texts = await Promise.all(result.created.map((path) => vault.read(path)));
        const notes = texts.filter((text) => !isIndexNote(text)).length;
        const { skipped, failed, attachments } = result;
        expect(notes + skipped.length + failed.length + attachments).toBe(items);
        for (const { reason } of [...skipped, ...failed]) expect(reason).not.toBe('');
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
