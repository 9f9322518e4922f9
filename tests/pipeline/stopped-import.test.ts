import { describe, expect, it } from 'vitest';

import type { Source } from '../../src/model/source';
import { checkVault } from '../../src/pipeline/check-vault';
import { importSources } from '../../src/pipeline/import-sources';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS, type RunControls } from '../../src/pipeline/options';
import { readNotes } from '../../src/pipeline/read-notes';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, snapshot } from './memory';

const COUNT = 80;

const SOURCES = Array.from({ length: COUNT }, (_, i): Source => {
  const text = `Report ${i} of the weir\n\nThe Lower Marsh Trust met Ada Brandt at weir ${i}.\n\nShe counted ${i} herons there.\n`;
  return { name: `report-${i}.txt`, bytes: new TextEncoder().encode(text) };
});

async function* upTo(count: number, stop: AbortController): AsyncGenerator<Source> {
  await Promise.resolve();
  yield* SOURCES.slice(0, count);
  if (count < COUNT) stop.abort();
}

function importInto(
  vault: MemoryVault,
  sources: AsyncIterable<Source>,
  controls: RunControls = {},
): ReturnType<typeof importSources> {
  const run = { now: clock(), ...controls };
  return importSources(vault, inProcessEngine, sources, DEFAULT_IMPORT_OPTIONS, run);
}

describe('an import that is stopped', () => {
  it('writes nothing while it reads, though the sources end as if they were all', async () => {
    const vault = new MemoryVault();
    const stop = new AbortController();
    const stopped = importInto(vault, upTo(5, stop), { signal: stop.signal });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(await snapshot(vault)).toEqual({});
  });

  it('keeps what it wrote as a batch, and goes on from there when it is run again', async () => {
    const vault = new MemoryVault();
    const stop = new AbortController();
    const first = await importInto(vault, upTo(COUNT, stop), {
      signal: stop.signal,
      onProgress: ({ step, done }) => {
        if (step === 'write' && done > 10) stop.abort();
      },
    });
    expect(first.created.length).toBeGreaterThan(0);
    expect(first.created.length).toBeLessThan(COUNT);
    const rest = await importInto(vault, upTo(COUNT, new AbortController()));
    const isDocument = (path: string): boolean => path.startsWith('Corpus/Documents/');
    const documents = [...first.created, ...rest.created].filter(isDocument);
    expect(new Set(documents).size).toBe(COUNT);
    expect(documents).toHaveLength(COUNT);
    expect(rest.unchanged).toEqual(first.created.filter(isDocument));
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
    for (const { batch } of [rest, first]) await undoBatch(vault, batch ?? '', { now: clock() });
    expect(await snapshot(vault)).toEqual({});
  });
});
