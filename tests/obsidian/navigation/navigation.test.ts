import type { Plugin } from 'obsidian-test-mocks/obsidian';
import { MarkdownView } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import CorpusPlugin from '../../../main';
import manifest from '../../../manifest.json';
import { backlinksOf } from '../../../src/pipeline/backlinks';
import { dossierOf } from '../../../src/pipeline/dossier';
import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { Bench } from '../../host/bench';

const LETTER = `# Letter

The minister wrote to the board about the accounts. ^p1

Nobody has answered him since the winter.

The clerk kept a copy of it in the tower. ^p3

The last word was never spoken. ^p4
`;

const FILES = {
  'Letter.md': LETTER,
  'Digest.md':
    'A minister asked ([[Letter#^p1|1]]). A copy was kept in the tower ([[Letter#^p3|3]]).\n\nNothing here.\n',
  'Notes.md': 'My own notes.\n\n',
  'Hubs/Tower.md':
    '---\nkind: place\naliases: [the keep]\ntags: [corpus/hub]\n---\nOf [[Letter#^p9]].\n',
};

let bench: Bench;
let plugin: Plugin;
let clipboard = '';

beforeEach(async () => {
  clipboard = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => Promise.resolve(void (clipboard = text)),
      readText: () => Promise.resolve(clipboard),
    },
  });
  bench = await new Bench({ files: FILES }).ready();
  plugin = await bench.load(CorpusPlugin, manifest);
  await new Promise((resolve) => setTimeout(resolve, 50));
});

afterEach(() => {
  bench.close();
  Reflect.deleteProperty(navigator, 'clipboard');
});

function view(): MarkdownView {
  const found = bench.app.workspace.activeLeaf?.view;
  if (!(found instanceof MarkdownView)) throw new Error('No note is active.');
  return found;
}

async function edit(path: string, line: number): Promise<MarkdownView> {
  await bench.open(path, 'source');
  view().editor.setCursor({ line, ch: 0 });
  return view();
}

const notices = (): string =>
  [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent).join('\n');

describe('stepping through citations', () => {
  it('leads to the next and the previous cited paragraph, and round at the ends', async () => {
    await edit('Letter.md', 0);
    const line = (): number => view().editor.getCursor().line;
    const step = async (id: string, to: number): Promise<void> => {
      bench.run(plugin, id);
      await expect.poll(line).toBe(to);
    };
    await step('next-cited-paragraph', 2);
    await step('next-cited-paragraph', 6);
    await step('next-cited-paragraph', 2);
    await step('previous-cited-paragraph', 6);
    await step('previous-cited-paragraph', 2);
  });

  it('says so where nothing is cited, and is not offered where no note is open', async () => {
    await edit('Notes.md', 0);
    bench.run(plugin, 'next-cited-paragraph');
    await expect.poll(notices).toContain('Nothing cites a paragraph of this note.');
  });
});

describe('copying a citation', () => {
  it('copies a link to the paragraph', async () => {
    await edit('Letter.md', 6);
    bench.run(plugin, 'copy-citation');
    await expect.poll(() => clipboard).toBe('[[Letter#^p3]]');
    expect(await bench.read('Letter.md')).toBe(LETTER);
  });

  it('gives a paragraph an id that nothing cites yet, and takes it back', async () => {
    await edit('Letter.md', 4);
    bench.run(plugin, 'copy-citation');
    // `^p9` is cited from elsewhere and must not come to mean this paragraph.
    await expect.poll(() => clipboard).toBe('[[Letter#^p10]]');
    expect(await bench.read('Letter.md')).toBe(LETTER.replace('winter.', 'winter. ^p10'));
    await expect.poll(() => document.querySelector('.corpus-notice-undo')).not.toBeNull();
    document.querySelector<HTMLElement>('.corpus-notice-undo')?.click();
    await expect.poll(() => bench.read('Letter.md')).toBe(LETTER);
  });
});

describe('pasting as a citation', () => {
  it('finds the paragraph of copied words and links to it', async () => {
    clipboard = 'the clerk kept a copy of it';
    const { editor } = await edit('Notes.md', 2);
    bench.run(plugin, 'paste-citation');
    await expect
      .poll(() => editor.getValue())
      .toContain('> the clerk kept a copy of it ([[Letter#^p3|3]])');
  });

  it('quotes the paragraph of a copied citation', async () => {
    clipboard = '[[Letter#^p4]]';
    const { editor } = await edit('Notes.md', 0);
    bench.run(plugin, 'paste-citation');
    await expect
      .poll(() => editor.getValue())
      .toContain('“The last word was never spoken.” ([[Letter#^p4|4]])');
  });

  it('inserts nothing where no paragraph has the words', async () => {
    clipboard = 'Words that stand nowhere in this vault of mine.';
    const { editor } = await edit('Notes.md', 2);
    bench.run(plugin, 'paste-citation');
    await expect.poll(notices).toContain('No paragraph of the vault has the words');
    expect(editor.getValue()).toBe(FILES['Notes.md']);
  });
});

describe('opening a source', () => {
  it('leads from a sentence to its paragraph beside it, and back', async () => {
    const { editor } = await edit('Digest.md', 0);
    editor.setCursor({ line: 0, ch: 50 });
    expect(bench.run(plugin, 'back-to-sentence')).toBe(false);
    bench.run(plugin, 'open-source');
    await expect.poll(() => view().file?.path).toBe('Letter.md');
    await expect
      .poll(() => document.querySelector('.is-flashing')?.textContent)
      .toContain('The clerk kept a copy');
    bench.run(plugin, 'back-to-sentence');
    await expect.poll(() => view().file?.path).toBe('Digest.md');
    expect(view().editor.getCursor()).toEqual({ line: 0, ch: 50 });
  });
});

describe('an address', () => {
  const open = (params: Record<string, string>): void => {
    const handler = plugin.obsidianProtocolHandlers__.get('corpus');
    (handler as unknown as (params: Record<string, string>) => void)({
      action: 'corpus',
      ...params,
    });
  };

  it('opens a note at its paragraph, by title or alias too', async () => {
    open({ doc: 'Letter', p: '3' });
    await expect
      .poll(() => document.querySelector('.is-flashing')?.textContent)
      .toContain('The clerk kept a copy');
    open({ doc: 'the keep' });
    await expect.poll(() => view().file?.path).toBe('Hubs/Tower.md');
  });

  it('opens a dossier beside the note', async () => {
    open({ doc: 'Tower', view: 'dossier' });
    await expect
      .poll(() => document.querySelector('[data-type="corpus-dossier"]')?.textContent)
      .toContain('Tower');
  });

  it.each([
    [{}, 'names no note'],
    [{ doc: '../../etc/passwd' }, 'No note has'],
    [{ doc: '<img src=x onerror=alert(1)>' }, 'No note has'],
    [{ doc: 'x'.repeat(2000) }, 'too long a name'],
    [{ doc: 'Letter', p: '1]]%%' }, 'names no paragraph'],
    [{ doc: 'Letter', view: 'delete' }, 'a view that there is not'],
    [{ doc: 'Letter', p: '77' }, 'has no paragraph ^p77'],
  ])('of %j says what is wrong, and writes nothing', async (params, reason) => {
    const before = await Promise.all(Object.keys(FILES).map((path) => bench.read(path)));
    open(params);
    await expect.poll(notices).toContain(reason);
    expect(document.querySelector('.notice img')).toBeNull();
    expect(await Promise.all(Object.keys(FILES).map((path) => bench.read(path)))).toEqual(before);
  });
});

describe("the app's own command line", () => {
  const ask = async (command: string, params: Record<string, string> = {}): Promise<string> => {
    const handler = plugin.cliHandlers__.get(`corpus:${command}`);
    return (handler as unknown as (params: Record<string, string>) => Promise<string>)(params);
  };

  it('answers with the values of the command', async () => {
    const vault = new MemoryVault(FILES);
    expect(JSON.parse(await ask('backlinks', { note: 'Letter' }))).toEqual(
      await backlinksOf(vault, inProcessEngine, 'Letter'),
    );
    expect(await ask('dossier', { note: 'Letter' })).toBe(
      await dossierOf(vault, inProcessEngine, 'Letter'),
    );
    expect(JSON.parse(await ask('check'))).toMatchObject({ notes: 4, citations: 3 });
    expect(JSON.parse(await ask('link'))).toMatchObject({ applied: 0 });
  });

  it('says what is wrong', async () => {
    expect(await ask('backlinks', { note: 'Nobody' })).toContain('No note has the path');
    expect(await ask('import', { file: 'gone.txt' })).toContain('There is no file “gone.txt”');
  });

  it('is left alone by an app that has none', async () => {
    bench.unload(plugin);
    const proto = Object.getPrototypeOf(CorpusPlugin.prototype) as { registerCliHandler?: unknown };
    const { registerCliHandler } = proto;
    proto.registerCliHandler = undefined;
    try {
      plugin = await bench.load(CorpusPlugin, manifest);
      expect(plugin.cliHandlers__.size).toBe(0);
    } finally {
      proto.registerCliHandler = registerCliHandler;
    }
  });
});
