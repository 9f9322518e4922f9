import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { MemoryVault } from '../../src/vault/memory-vault';
import { importTexts } from './memory';

const PAGE = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

/** A heading with a file's name, the file, and the note that is made of it. */
const EXAMPLE = /^### `([^`]+)`\n\n```\w+\n([^]*?)\n```\n\n```markdown\n([^]*?)\n```$/gm;

const examples = [...PAGE.matchAll(EXAMPLE)].map(([, name = '', file = '', note = '']) => ({
  name,
  file: `${file}\n`,
  note: `${note}\n`,
}));

it('are shown on the page of formats, eight or more', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
  expect(examples).toHaveLength(PAGE.match(/^### `/gm)?.length ?? 0);
});

it.each(examples)('makes of $name what the page of formats shows', async ({ name, file, note }) => {
  const vault = new MemoryVault();
  const { created, failed } = await importTexts(vault, { [name]: file });
  expect(failed).toEqual([]);
  const [path = ''] = created.filter((made) => made.startsWith('Corpus/Documents/'));
  expect((await vault.read(path)).replace(/^source_hash: .*\n/m, '')).toBe(note);
});
