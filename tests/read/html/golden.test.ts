import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readHtml } from '../../../src/read/html/read-html';

const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.in.html'))
  .map((name) => name.slice(0, -'.in.html'.length));

/** What was read as a person reviews it: metadata, blocks, what was made harmless. */
function shown({ documents, neutralised }: Reading): string {
  const [document] = documents;
  const metadata = Object.entries(document?.metadata ?? {}).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const blocks = (document?.blocks ?? []).map(
    ({ kind, markdown }) => `<!-- ${kind} -->\n${markdown}`,
  );
  const found = neutralised.map(({ what, excerpt }) => `${what}: ${excerpt}`);
  return [metadata.join('\n'), ...blocks, '=== neutralised', ...found].join('\n\n') + '\n';
}

describe('pages read as their recorded notes', () => {
  it.each(names)('%s', async (name) => {
    const bytes = readFileSync(join(folder, `${name}.in.html`));
    const reading = readHtml({ name: `https://pages.example/${name}/`, bytes });
    await expect(shown(reading)).toMatchFileSnapshot(join(folder, `${name}.out.md`));
  });
});
