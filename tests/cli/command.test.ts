import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const COMMAND = join(ROOT, 'dist/corpus.mjs');
const SAMPLES = join(ROOT, 'samples');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function corpus(words: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync('node', [COMMAND, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

const json = (run: Run): Record<string, unknown> =>
  JSON.parse(run.stdout) as Record<string, unknown>;

describe('the command', () => {
  let folder: string;
  let vault: string;

  beforeAll(() => {
    if (!existsSync(COMMAND))
      throw new Error('Run “npm run build” first: the built command is tested.');
    folder = mkdtempSync(join(tmpdir(), 'corpus-cli-'));
    vault = join(folder, 'vault');
    mkdirSync(vault);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints one JSON value of the documents of each line, and nothing else', () => {
    const run = corpus(['read', SAMPLES]);
    expect(run.status).toBe(0);
    const documents = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(documents).toHaveLength(12);
    for (const document of documents) {
      expect(document).toMatchObject({
        source: expect.any(String) as string,
        index: expect.any(Number) as number,
        title: expect.any(String) as string,
        authors: expect.any(Array) as string[],
        language: expect.any(String) as string,
        kind: expect.any(String) as string,
        tags: expect.any(Array) as string[],
        warnings: expect.any(Array) as string[],
      });
      expect(document).toHaveProperty('published');
      expect(document).toHaveProperty('deck');
      expect(document).toHaveProperty('url');
      const paragraphs = document['paragraphs'] as { id: string; text: string }[];
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(paragraphs[0]).toMatchObject({ id: 'p1' });
    }
  });

  it('imports, imports again to nothing, and passes its own check', () => {
    const dry = json(corpus(['import', SAMPLES, '--vault', vault, '--dry-run', '--json']));
    expect(existsSync(join(vault, 'Corpus'))).toBe(false);
    const run = corpus(['import', SAMPLES, '--vault', vault, '--json']);
    expect(run.status).toBe(0);
    const result = json(run);
    expect(result['created']).toEqual(dry['created']);
    expect(result).toMatchObject({ updated: [], unchanged: [], failed: [] });
    expect(Number(result['links'])).toBeGreaterThan(5);
    expect(json(corpus(['import', SAMPLES, '--vault', vault, '--json']))).toMatchObject({
      created: [],
      updated: [],
      batch: null,
    });
    const check = corpus(['check', '--vault', vault, '--json']);
    expect(check.status).toBe(0);
    expect(json(check)['problems']).toEqual([]);
  });

  it('finds a note by title or alias, and lists its backlinks', () => {
    const run = corpus(['backlinks', 'Open Tide Archive', '--vault', vault, '--json']);
    expect(run.status).toBe(0);
    const report = json(run) as { total: number; groups: { mentions: { context: string }[] }[] };
    expect(report.total).toBeGreaterThan(2);
    expect(report.groups[0]?.mentions[0]?.context).toContain('Open Tide Archive');
    const dossier = corpus(['dossier', 'Open Tide Archive', '--vault', vault]).stdout;
    expect(dossier).toMatch(/^# Open Tide Archive\n[^]*\n\d+ mentions? in \d+ notes?\./);
    expect(dossier).toContain('\n## Mentions\n');
    expect(dossier).toMatch(/^- .*Open Tide Archive.* \(\[\[.+#\^p\d+\|¶\d+\]\]\)$/m);
  });

  it('finds the paragraph that a broken citation meant, and fixes it when told to', () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'Quay.md'), 'The ferry runs twice a day in summer. ^p1\n');
    const digest = join(broken, 'Digest.md');
    writeFileSync(digest, 'The ferry runs twice a day in summer ([[Quay#^p7|7]]).\n');
    const offered = corpus(['check', '--vault', broken, '--fix', '--json']);
    expect(offered.status).toBe(1);
    expect(json(offered)['fixes']).toMatchObject([
      { path: 'Digest.md', cited: 'p7', sure: true, candidates: [{ path: 'Quay.md', id: 'p1' }] },
    ]);
    expect(corpus(['check', '--vault', broken, '--fix', '--apply']).status).toBe(0);
    expect(readFileSync(digest, 'utf8')).toContain('([[Quay#^p1|1]])');
    expect(corpus(['undo', '--vault', broken]).status).toBe(0);
    expect(readFileSync(digest, 'utf8')).toContain('([[Quay#^p7|7]])');
    expect(corpus(['check', '--vault', broken, '--apply']).status).toBe(2);
  });

  it('numbers the paragraphs of notes of one’s own, which can be summarised then', () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'Notes'), { recursive: true });
    const note = join(own, 'Notes/Pier.md');
    writeFileSync(
      note,
      'The pier was lengthened twice before the war.\n\n- It was sold in 1911.\n',
    );
    const refused = corpus(['summarize', 'Pier', '--vault', own]);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('corpus number');
    const numbered = corpus(['number', 'Notes', '--vault', own, '--json']);
    expect(json(numbered)['notes']).toEqual([{ path: 'Notes/Pier.md', given: 2 }]);
    expect(readFileSync(note, 'utf8')).toBe(
      'The pier was lengthened twice before the war. ^p1\n\n- It was sold in 1911.\n\n^p2\n',
    );
    expect(corpus(['summarize', 'Pier', '--vault', own]).status).toBe(0);
    expect(corpus(['number', '--vault', own]).status).toBe(2);
  });

  it('writes a summary whose sentences stand in the paragraphs that they cite', () => {
    const note = 'Reading the Water: 25 Years of the Open Tide Archive';
    const run = corpus(['summarize', note, '--vault', vault, '--json']);
    expect(run.stderr).toBe('');
    const { notes, sections } = json(run) as {
      notes: string[];
      sections: { sentences: { text: string; cites: string[] }[] }[];
    };
    expect(notes).toHaveLength(1);
    expect(readFileSync(join(vault, notes[0] ?? ''), 'utf8')).toContain('method: extractive');
    expect(sections.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(1);
    expect(corpus(['check', '--vault', vault]).status).toBe(0);
    expect(json(corpus(['summarize', note, '--vault', vault, '--json']))['notes']).toEqual([]);
  });

  it('summarises standard input without a vault', () => {
    const text = readFileSync(join(SAMPLES, 'school-report.txt'), 'utf8');
    const run = corpus(['summarize', '-', '--sentences', '3', '--json'], text);
    const { sections } = json(run) as { sections: { sentences: { text: string }[] }[] };
    const sentences = sections.flatMap((section) => section.sentences);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(text).toContain(sentence.text);
  });

  it('attaches a source to a digest, and checks what it says', () => {
    const source = 'Reading the Water: 25 Years of the Open Tide Archive';
    writeFileSync(
      join(vault, 'Digest.md'),
      'The archive is a tenth of a light year deep (1, 999).\n',
    );
    const run = corpus(['attach', 'Digest', source, '--vault', vault, '--json']);
    expect(run.status).toBe(0);
    expect(json(run)).toMatchObject({ digest: 'Digest.md', links: 1, missing: [999] });
    expect(readFileSync(join(vault, 'Digest.md'), 'utf8')).toMatch(/^---\nsummary_of: .*#\^p1\|1/s);
    const check = json(corpus(['check', '--summaries', '--vault', vault, '--json']));
    const { summaries } = check as {
      summaries: { path: string; sentences: { state: string }[] }[];
    };
    const states = summaries.find(({ path }) => path === 'Digest.md')?.sentences;
    expect(states?.map(({ state }) => state)).not.toContain('found');
    expect(corpus(['undo', '--vault', vault]).status).toBe(0);
    rmSync(join(vault, 'Digest.md'));
    expect(corpus(['attach', 'Digest', '--vault', vault]).status).toBe(2);
  });

  it('proposes links as JSON with offsets into the file', () => {
    writeFileSync(join(vault, 'Mine.md'), 'On Friday I read the gauge with Ingrid Solheim.\r\n');
    const run = corpus(['link', 'Mine', '--vault', vault, '--json', '--min-confidence', '0']);
    const { proposals, applied } = json(run) as {
      proposals: { path: string; start: number; end: number; text: string; target: string }[];
      applied: number;
    };
    expect(applied).toBe(0);
    const text = readFileSync(join(vault, 'Mine.md'), 'utf8');
    const solheim = proposals.find(({ target }) => target.endsWith('Ingrid Solheim.md'));
    expect(solheim && text.slice(solheim.start, solheim.end)).toBe('Ingrid Solheim');
    corpus(['link', 'Mine', '--vault', vault, '--apply', '--min-confidence', '0']);
    expect(readFileSync(join(vault, 'Mine.md'), 'utf8')).toContain('[[Ingrid Solheim]].\r\n');
  });

  it('takes every batch back, to the byte', () => {
    const batches = (): unknown[] =>
      JSON.parse(corpus(['history', '--vault', vault, '--json']).stdout) as unknown[];
    while (batches().length > 0) expect(corpus(['undo', '--vault', vault]).status).toBe(0);
    expect(readFileSync(join(vault, 'Mine.md'), 'utf8')).toBe(
      'On Friday I read the gauge with Ingrid Solheim.\r\n',
    );
    rmSync(join(vault, 'Mine.md'));
    expect(spawnSync('find', [vault], { encoding: 'utf8' }).stdout.trim()).toBe(vault);
  });

  it('installs the built plugin and enables it, once', () => {
    const configuration = join(vault, '.obsidian');
    mkdirSync(configuration);
    writeFileSync(join(configuration, 'community-plugins.json'), '["other"]');
    for (let i = 0; i < 2; i++) expect(corpus(['install', '--vault', vault]).status).toBe(0);
    expect(existsSync(join(configuration, 'plugins/corpus/main.js'))).toBe(true);
    expect(JSON.parse(readFileSync(join(configuration, 'community-plugins.json'), 'utf8'))).toEqual(
      ['other', 'corpus'],
    );
  });

  it('tells with its status what happened', () => {
    const good = join(folder, 'good.txt');
    const empty = join(folder, 'empty.txt');
    writeFileSync(good, 'A title of its own\n\nA paragraph that can be read by anyone.\n');
    writeFileSync(empty, '');
    const some = corpus(['import', good, empty, '--vault', join(folder, 'v2'), '--json']);
    expect(some.status).toBe(1);
    expect(json(some)['failed']).toEqual([{ source: empty, reason: expect.any(String) as string }]);
    expect(corpus(['import', empty, '--vault', join(folder, 'v3')]).status).toBe(3);
    expect(
      corpus(['import', join(folder, 'missing.txt'), '--vault', join(folder, 'v3')]).status,
    ).toBe(3);
    for (const words of [
      ['import', good],
      ['import', '--vault', vault],
      ['frobnicate'],
      ['read', good, '--apply'],
      ['link', '--vault', vault, '--min-confidence', 'x'],
    ]) {
      const run = corpus(words);
      expect(run.status, words.join(' ')).toBe(2);
      expect(run.stdout).toBe('');
    }
    expect(corpus(['check', '--vault', join(folder, 'nowhere')]).status).toBe(3);
    expect(corpus(['help']).stdout).toContain('corpus import');
  });
});
