import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

function corpus(...words: readonly string[]): { status: number | null; said: string } {
  const run = spawnSync('node', [join(ROOT, 'dist/corpus.mjs'), ...words], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

describe('a command line of somebody new', () => {
  let folder: string;
  let letter: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-new-'));
    letter = join(folder, 'a letter.txt');
    writeFileSync(
      letter,
      'The pump\n\nThe pump in the hall failed on Saturday, and nobody sang.\n',
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['--vualt', 'There is no option --vualt. Did you mean --vault?'],
    ['--dryrun', 'There is no option --dryrun. Did you mean --dry-run?'],
    ['--no-hub', 'There is no option --no-hub. Did you mean --no-hubs?'],
    ['--colour', 'There is no option --colour.\n'],
  ])('offers the option that %s may have meant', (option, words) => {
    const { status, said } = corpus('import', letter, option, folder);
    expect(status).toBe(2);
    expect(said).toContain(words);
    expect(said).not.toContain('positional');
  });

  it('leaves no vault behind a dry run, and says that nothing was made', () => {
    const vault = join(folder, 'new', 'vault');
    const { status, said } = corpus('import', letter, '--vault', vault, '--dry-run');
    expect(status).toBe(0);
    expect(said).toContain('1 note to be created (0 of them hubs), 0 updated');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('imports a path that is given twice once', () => {
    const { said } = corpus('import', letter, letter, '--vault', join(folder, 'vault'));
    expect(said).not.toContain('skipped');
    expect(said).toContain('1 note created (0 of them hubs), 0 updated, 0 unchanged, 1 paragraph,');
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // prettier-ignore
    expect(corpus('--version')).toEqual({ status: 0, said: `${version}\n` });
  });
});
