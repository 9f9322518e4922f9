import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { importHostile } from './import-hostile';

/** Characters of a run: what takes its square in time takes minutes for it. */
const LENGTH = 100_000;

const RUNS = [' ', '\t', '\n', '\0', '[', '(', ')', '.', ',', '-', '/', '"', '*', '_', '#', '7', 'A', '<', '@', '|', '`', '$', ':', '\u00a0', '[F', '/ ', ') .', '![[', '(AB) ', 'a@b.', 'A. ', 'https://', ' \n', '> ', '1.']; // prettier-ignore

const nameOf = (unit: string): string => JSON.stringify(unit).replaceAll('/', '∕');

describe('a long run of one sign is read, linked and summarized in a time of its length', () => {
  it.each(RUNS.map((unit) => [nameOf(unit), unit]))(
    '%s',
    async (_, unit) => {
      const run = unit.repeat(LENGTH / unit.length);
      const { vault, result, notes } = await importHostile({
        'run.txt': `The run\n\nA paragraph of words.\n\nSome words before ${run} and after it.\n`,
        'run.md': `# Run of signs\n\nSome words before ${run} and after it.\n`,
        'short.txt': 'A short text\n\nIt stands beside one that is not easy to read.\n',
      });
      // A file of zero bytes is no text, and says so.
      expect(result.failed).toHaveLength(unit === '\0' ? 2 : 0);
      expect(notes['Corpus/Documents/A short text.md']).toContain('not easy to read');
      const documents = result.created.filter((path) => !result.hubs.includes(path));
      await planSummaries(vault, inProcessEngine, documents, { folder: 'Corpus' });
    },
    20_000,
  );
});
