import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = join(new URL('../../', import.meta.url).pathname, 'dist/corpus.mjs');
const TEXT =
  'The harbour pilots met at the quay. Tide and cargo decide which ships the pilots bring in.\n';
const ASKED = `---\naliases: [Fog] # kept\ntags: [log] # mine\n---\n${TEXT}`;

interface Tags {
  readonly proposals: readonly {
    readonly path: string;
    readonly tag: string;
    readonly confidence: number;
  }[];
  readonly applied: number;
  readonly batch: string | null;
}

describe('the command for tags', () => {
  let vault: string;
  const asked = (): string => join(vault, 'Logs/Autumn.md');

  beforeEach(() => {
    if (!existsSync(COMMAND)) throw new Error('Run “npm run build” first.');
    vault = mkdtempSync(join(tmpdir(), 'corpus-tags-'));
    mkdirSync(join(vault, 'Logs'));
    for (let at = 1; at < 8; at++)
      writeFileSync(
        join(vault, `Logs/Day ${String(at)}.md`),
        `---\ntags: [pilots, log]\n---\n${TEXT}`,
      );
    writeFileSync(asked(), ASKED);
  });

  afterEach(() => {
    rmSync(vault, { recursive: true, force: true });
  });

  const corpus = (...words: string[]) =>
    spawnSync('node', [COMMAND, ...words, '--vault', vault], { encoding: 'utf8' });
  const tags = (...words: string[]): Tags =>
    JSON.parse(corpus('tags', ...words, '--json').stdout) as Tags;

  it('proposes for a note and for a folder, and writes nothing unasked', () => {
    const { proposals, applied, batch } = tags('Autumn');
    expect(proposals[0]).toMatchObject({ path: 'Logs/Autumn.md', tag: 'pilots', existing: true });
    expect({ applied, batch }).toEqual({ applied: 0, batch: null });
    expect(tags('Logs').proposals.map(({ path }) => path)).toContain('Logs/Autumn.md');
    expect(corpus('tags', 'Nowhere').status).toBe(3);
    expect(corpus('tags', 'Autumn').stdout).toMatch(
      /^0\.\d\d {2}Logs\/Autumn\.md {2}#pilots {2}\(/,
    );
    expect(readFileSync(asked(), 'utf8')).toBe(ASKED);
  });

  it('gives what is sure enough in one batch, which can be undone', () => {
    expect(tags('Autumn', '--apply', '--min-confidence', '1').applied).toBe(0);
    const { applied, batch } = tags('Autumn', '--apply', '--min-confidence', '0.3');
    expect(applied).toBe(1);
    expect(batch).toMatch(/tags$/);
    expect(readFileSync(asked(), 'utf8')).toBe(
      ASKED.replace('tags: [log] # mine', 'tags: [log, pilots] # mine'),
    );
    expect(tags('Autumn').proposals.map(({ tag }) => tag)).not.toContain('pilots');
    corpus('undo');
    expect(readFileSync(asked(), 'utf8')).toBe(ASKED);
  });

  it('shows what reaches the confidence asked for alone', () => {
    const { proposals } = tags('--min-confidence', '0.5');
    expect(proposals.every(({ confidence }) => confidence >= 0.5)).toBe(true);
    expect(corpus('tags', '--min-confidence', '2').status).toBe(2);
  });
});
