import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = join(new URL('../../', import.meta.url).pathname, 'dist/corpus.mjs');
const HUB = '---\ntags:\n  - corpus/hub\n---\n';

describe('the commands for hubs', () => {
  let vault: string;

  beforeAll(() => {
    if (!existsSync(COMMAND)) throw new Error('Run “npm run build” first.');
    vault = mkdtempSync(join(tmpdir(), 'corpus-hubs-'));
    for (const [name, text] of [
      ['A. Brandt.md', HUB],
      ['Ada Brandt.md', HUB],
      ['Note.md', 'She is [[A. Brandt]].\n'],
    ] as const)
      writeFileSync(join(vault, name), text);
  });

  afterAll(() => {
    rmSync(vault, { recursive: true, force: true });
  });

  const corpus = (...words: string[]) =>
    spawnSync('node', [COMMAND, ...words, '--vault', vault, '--json'], { encoding: 'utf8' });

  it('merge and rename, dry at will, and undo', () => {
    const dry = corpus('merge', 'A. Brandt', 'Ada Brandt', '--dry-run');
    expect(JSON.parse(dry.stdout)).toMatchObject({ batch: null, links: 1, notes: ['Note.md'] });
    expect(readFileSync(join(vault, 'Note.md'), 'utf8')).toBe('She is [[A. Brandt]].\n');
    expect(corpus('merge', 'A. Brandt', 'Ada Brandt').status).toBe(0);
    expect(existsSync(join(vault, 'A. Brandt.md'))).toBe(false);
    expect(corpus('rename', 'Ada Brandt', 'Ada B. Brandt').status).toBe(0);
    expect(readFileSync(join(vault, 'Note.md'), 'utf8')).toBe(
      'She is [[Ada B. Brandt|A. Brandt]].\n',
    );
    expect(corpus('check').status).toBe(0);
    corpus('undo');
    corpus('undo');
    expect(readFileSync(join(vault, 'A. Brandt.md'), 'utf8')).toBe(HUB);
    expect(readFileSync(join(vault, 'Ada Brandt.md'), 'utf8')).toBe(HUB);
  });

  it('are told by a check that finds duplicates, whose status they leave alone', () => {
    const check = corpus('check');
    expect(check.status).toBe(0);
    const { duplicates, problems } = JSON.parse(check.stdout) as Record<string, unknown>;
    expect(problems).toEqual([]);
    expect(duplicates).toEqual([
      {
        from: 'A. Brandt.md',
        into: 'Ada Brandt.md',
        mergeable: true,
        rule: 'initials',
        reason: '“A. Brandt” may be short for “Ada Brandt”: no other name fits',
      },
    ]);
    const told = spawnSync('node', [COMMAND, 'check', '--vault', vault], { encoding: 'utf8' });
    expect(told.stdout).toBe(
      `duplicate  A. Brandt.md: “A. Brandt” may be short for “Ada Brandt”: no other name fits\n  corpus merge 'A. Brandt.md' 'Ada Brandt.md' --vault ${vault}\n`,
    );
    const command = told.stdout.split('\n')[1]?.trim().replace('corpus', `node ${COMMAND}`) ?? '';
    const merged = spawnSync(`${command} --dry-run`, { encoding: 'utf8', shell: true });
    expect(merged.stdout).toContain('A. Brandt.md → Ada Brandt.md');
  });

  it('say what is wrong', () => {
    expect(corpus('merge', 'Ada Brandt').status).toBe(2);
    expect(corpus('rename', 'Note', 'Other').stderr).toContain('is no hub');
  });
});
