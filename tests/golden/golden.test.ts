import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { readSource } from '../../src/read/registry';
import { structureSource } from '../../src/structure/structure-source';

const folder = fileURLToPath(new URL('documents/', import.meta.url));
const record = process.env['RECORD_GOLDEN'] === '1';

/** What a reviewer needs to see of a source's documents: all that is not empty or the same in each. */
async function documentsOf(name: string): Promise<unknown> {
  const reading = await readSource({ name, bytes: readFileSync(folder + name) });
  return structureSource(name, 'sha256-0', reading, { today: '2026-01-01' }).map((document) => {
    const { source: _source, sourceHash: _hash, index: _index, blocks, ...said } = document;
    const told = Object.entries(said).filter(
      ([, value]) =>
        value !== null &&
        value !== false &&
        (typeof value !== 'object' || Object.keys(value).length > 0),
    );
    const written = blocks.map((block) => `${block.id ?? '–'} ${block.kind}: ${block.markdown}`);
    return { ...Object.fromEntries(told), blocks: written };
  });
}

/** `name.in.txt` gives `name.out.json`. `RECORD_GOLDEN=1` writes the outputs anew, and fails. */
describe('documents', () => {
  for (const name of readdirSync(folder).filter((file) => file.includes('.in.'))) {
    it(name, async () => {
      const output = folder + name.replace(/\.in\..*$/, '.out.json');
      const documents = await documentsOf(name);
      if (record) writeFileSync(output, `${JSON.stringify(documents, null, 2)}\n`);
      expect(record, 'recorded: read the difference before you keep it').toBe(false);
      expect(documents).toEqual(JSON.parse(readFileSync(output, 'utf8')));
    });
  }
});
