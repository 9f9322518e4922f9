import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = new URL('../../dist/corpus.mjs', import.meta.url).pathname;

let vault: string;

function corpus(...words: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  return spawnSync('node', [COMMAND, ...words, '--vault', vault], { encoding: 'utf8' });
}

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), 'corpus-archive-'));
  mkdirSync(join(vault, 'Hubs'));
  writeFileSync(join(vault, 'Hubs/Jan van Dam.md'), '---\naliases: [V.D.]\n---\n# Jan van Dam\n');
  writeFileSync(
    join(vault, 'Letter.md'),
    '---\npublished: 1921-03-04\n---\nNobody. ^p1\n\nOf [[Jan van Dam]] and [[Jan van Dam|him]]. ^p2\n',
  );
  writeFileSync(join(vault, 'Diary.md'), 'Met [[Jan van Dam]].\n');
});

afterEach(() => {
  rmSync(vault, { recursive: true, force: true });
});

describe('corpus canvas', () => {
  it('draws the map of a note by its alias, the same each time, and takes it back', () => {
    const run = corpus('canvas', 'V.D.', '--json');
    expect(run.status).toBe(0);
    const made = JSON.parse(run.stdout) as { path: string; batch: string; shown: number };
    expect(made).toMatchObject({ path: 'Corpus/Maps/Jan van Dam.canvas', shown: 2, of: 2 });
    const at = join(vault, made.path);
    const text = readFileSync(at, 'utf8');
    const { nodes } = JSON.parse(text) as { nodes: Record<string, unknown>[] };
    expect(nodes.find(({ file }) => file === 'Letter.md')).toMatchObject({ subpath: '#^p2' });
    expect(corpus('canvas', 'Jan van Dam').stdout).toBe(`unchanged  ${made.path}\n`);
    expect(readFileSync(at, 'utf8')).toBe(text);
    expect(corpus('undo').status).toBe(0);
    expect(existsSync(at)).toBe(false);
  });

  it('leaves off a card that was taken off the map, until the map is drawn as a new one', () => {
    corpus('canvas', 'Jan van Dam');
    const at = join(vault, 'Corpus/Maps/Jan van Dam.canvas');
    const cards = (): unknown[] =>
      (JSON.parse(readFileSync(at, 'utf8')) as { nodes: { file?: string }[] }).nodes.flatMap(
        ({ file }) => file ?? [],
      );
    const map = JSON.parse(readFileSync(at, 'utf8')) as { nodes: { file?: string }[] };
    const left = map.nodes.filter(({ file }) => file !== 'Diary.md');
    writeFileSync(at, JSON.stringify({ nodes: left }));
    for (const name of ['New', 'Newer']) {
      writeFileSync(join(vault, `${name}.md`), 'Of [[Jan van Dam]].\n');
      expect(corpus('canvas', 'Jan van Dam').stdout).toContain('written');
      expect(cards()).toContain(`${name}.md`);
      expect(cards()).not.toContain('Diary.md');
    }
    rmSync(at);
    corpus('canvas', 'Jan van Dam');
    expect(cards()).toContain('Diary.md');
  });

  it('leaves alone what is no canvas', () => {
    mkdirSync(join(vault, 'Corpus/Maps'), { recursive: true });
    const at = join(vault, 'Corpus/Maps/Jan van Dam.canvas');
    writeFileSync(at, 'My words');
    const run = corpus('canvas', 'V.D.');
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('no JSON Canvas');
    expect(readFileSync(at, 'utf8')).toBe('My words');
  });

  it('says what it takes', () => {
    expect(corpus('canvas').status).toBe(2);
    expect(corpus('canvas', 'Nobody').status).toBe(3);
  });
});

describe('corpus base', () => {
  it('writes it once, and never over one that its owner changed', () => {
    expect(corpus('base', '--into', 'Archive').stdout).toBe('written  Archive/Archive.base\n');
    expect(corpus('base', '--into', 'Archive').stdout).toBe('unchanged  Archive/Archive.base\n');
    const at = join(vault, 'Archive/Archive.base');
    writeFileSync(at, 'views: []\n');
    const run = corpus('base', '--into', 'Archive');
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('changed by hand');
    expect(readFileSync(at, 'utf8')).toBe('views: []\n');
  });
});
