import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { failing, FaultServer, type Answerer } from '../summarize/models/fault-server';
import { saying, type Spoken } from '../summarize/models/spoken';

const COMMAND = new URL('../../dist/corpus.mjs', import.meta.url).pathname;
const KEY = 'canary-77ab-key';
const TEXT =
  'The board of the harbour decided to build a wall of 300 metres.\n\nThe choir sang in the library on Sunday.\n';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function corpus(
  words: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn('node', [COMMAND, ...words], {
      env: { PATH: process.env['PATH'], ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
    child.stdin.end(input);
  });
}

const answer = (protocol: Spoken): Answerer =>
  saying(protocol, {
    text: JSON.stringify({
      sentences: [
        { text: 'The board decided to build a wall of 300 metres.', paragraphs: [1] },
        { text: 'The choir sang to 900 people in the library.', paragraphs: [2] },
      ],
    }),
  });

describe('corpus summarize --model', () => {
  const server = new FaultServer();
  let folder: string;
  beforeAll(async () => {
    if (!existsSync(COMMAND))
      throw new Error('Run “npm run build” first: the built command is tested.');
    folder = mkdtempSync(join(tmpdir(), 'corpus-model-'));
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['openai:m', 'OPENAI_BASE_URL', 'OPENAI_API_KEY', '/v1'],
    ['anthropic:m', 'ANTHROPIC_BASE_URL', 'ANTHROPIC_API_KEY', ''],
    ['ollama:m', 'OLLAMA_HOST', 'CORPUS_API_KEY', ''],
  ] as const)('asks %s with base URL and key of the environment', async (model, url, key, path) => {
    const protocol = model.split(':')[0] as Spoken;
    server.will(answer(protocol));
    const env = { [url]: server.url + path, [key]: KEY };
    const run = await corpus(['summarize', '-', '--model', model, '--json'], { input: TEXT, env });
    expect(run).toMatchObject({ status: 0 });
    const { sections } = JSON.parse(run.stdout) as { sections: { sentences: object[] }[] };
    expect(sections[0]?.sentences).toMatchObject([
      { text: 'The board decided to build a wall of 300 metres.', cites: ['p1'], state: 'found' },
      { cites: ['p2'], state: 'check', problems: [{ kind: 'number', text: '900' }] },
    ]);
    expect(run.stderr).toContain('which is this machine: nothing leaves it');
    const headers = JSON.stringify(server.received[0]?.headers);
    expect(headers).toContain(KEY);
    expect(run.stdout + run.stderr).not.toContain(KEY);
  });

  it('sends nothing to another machine without leave, and says what it would send', async () => {
    const run = await corpus(
      [
        'summarize',
        '-',
        '--model',
        'openai:m',
        '--base-url',
        'https://models.invalid/v1',
        '--prices',
        '3/15',
      ],
      { input: TEXT },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(
      /Goes to: models\.invalid[\s\S]*2 paragraphs[\s\S]*1 request[\s\S]*Cost: at most/,
    );
    expect(run.stderr).toContain('--yes has to agree');
    expect(run.stdout).toBe('');
  });

  it('says what is wrong with a model, a key, prices', async () => {
    for (const [words, reason] of [
      [['--model', 'nobody:m'], 'There is no provider “nobody”'],
      [['--model', 'm'], 'names no model'],
      [['--model', 'openai:m'], 'needs a key'],
      [['--model', 'ollama:m', '--prices', 'cheap'], '--prices takes'],
      [['--prices', '1/2'], 'with --model only'],
    ] as const) {
      const run = await corpus(['summarize', '-', ...words], { input: TEXT });
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(reason);
    }
  });

  it('writes a note into the vault, and nothing of the key beside it', async () => {
    const vault = join(folder, 'vault');
    mkdirSync(vault);
    writeFileSync(
      join(vault, 'Board.md'),
      '# Board\n\nThe board built a wall of 300 metres. ^p1\n',
    );
    server.will(
      failing(500, KEY),
      saying('openai', {
        text: '{"sentences":[{"text":"The board built a wall.","paragraphs":[1]}]}',
      }),
    );
    const env = { OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_API_KEY: KEY };
    const run = await corpus(['summarize', 'Board', '--vault', vault, '--model', 'openai:m'], {
      env,
    });
    expect(run).toMatchObject({ status: 0 });
    expect(run.stderr).toMatch(/answered 500: ….*Asking again in 1 s/);
    expect(readFileSync(join(vault, 'Corpus/Summaries/Summary of Board.md'), 'utf8')).toContain(
      'The board built a wall ([[Board#^p1|1]]).',
    );
    for (const file of readdirSync(vault, { recursive: true, withFileTypes: true })) {
      if (file.isFile())
        expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain(KEY);
    }
    expect(run.stderr).not.toContain(KEY);
    server.will(failing(401, `bad key ${KEY}`));
    const refused = await corpus(['summarize', 'Board', '--vault', vault, '--model', 'openai:m'], {
      env,
    });
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('answered 401: the key is missing or refused');
    expect(refused.stderr).not.toContain(KEY);
  });
});
