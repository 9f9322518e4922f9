import { afterEach, describe, expect, it } from 'vitest';
import { Menu, Modal, Notice, Setting } from 'obsidian-test-mocks/obsidian';

import './obsidian';
import { Bench } from './bench';

let bench: Bench;

async function open(files: Record<string, string>): Promise<Bench> {
  bench = await new Bench({ files }).ready();
  return bench;
}

afterEach(() => {
  bench.close();
});

describe('the vault of the bench', () => {
  it('refuses to create over a file, and in a folder that is not there', async () => {
    const { app } = await open({ 'a.md': 'one' });
    await expect(app.vault.create('a.md', 'two')).rejects.toThrow('already exists');
    await expect(app.vault.create('nowhere/b.md', '')).rejects.toThrow('ENOENT');
    expect(await bench.read('a.md')).toBe('one');
  });

  it('keeps hidden files out of the vault and on the disk', async () => {
    const { app } = await open({ '.hidden/x.md': 'x', 'a.md': '' });
    expect(app.vault.getFiles().map(({ path }) => path)).toEqual(['a.md']);
    expect(await app.vault.adapter.read('.hidden/x.md')).toBe('x');
  });

  it('counts sizes in bytes and never gives two writes one time', async () => {
    const { app } = await open({ 'a.md': '' });
    const file = bench.file('a.md');
    await app.vault.modify(file, 'grün');
    const { mtime, size } = file.stat;
    expect(size).toBe(5);
    await app.vault.modify(file, 'grün');
    expect(file.stat.mtime).toBeGreaterThan(mtime);
  });

  it('runs `process` on one file one after the other', async () => {
    const { app } = await open({ 'a.md': '' });
    const file = bench.file('a.md');
    await Promise.all(['x', 'y', 'z'].map((add) => app.vault.process(file, (text) => text + add)));
    expect(await bench.read('a.md')).toBe('xyz');
  });
});

describe('the metadata cache of the bench', () => {
  it('knows block ids, headings, tags and links, and resolves whatever the case', async () => {
    const { app } = await open({
      'A letter.md': '# Head\n\nText with #tag and [[b#^p2|there]]. ^p1\n',
      'B.md': 'x ^p2',
    });
    const cache = app.metadataCache.getFileCache(bench.file('A letter.md'));
    expect(Object.keys(cache?.blocks ?? {})).toEqual(['p1']);
    expect(cache?.headings?.map(({ heading }) => heading)).toEqual(['Head']);
    expect(cache?.tags?.map(({ tag }) => tag)).toEqual(['#tag']);
    expect(app.metadataCache.resolvedLinks['A letter.md']).toEqual({ 'B.md': 1 });
  });

  it('resolves links again when a note comes late, goes, or is renamed', async () => {
    const { app } = await open({ 'a.md': '[[late]] and [[late#^p1|again]]' });
    expect(app.metadataCache.unresolvedLinks['a.md']).toEqual({ late: 2 });
    const late = await app.vault.create('Late.md', 'text ^p1');
    await bench.settled();
    expect(app.metadataCache.resolvedLinks['a.md']).toEqual({ 'Late.md': 2 });
    await app.fileManager.renameFile(late, 'Early.md');
    await bench.settled();
    expect(await bench.read('a.md')).toBe('[[Early]] and [[Early#^p1|again]]');
    expect(app.metadataCache.resolvedLinks['a.md']).toEqual({ 'Early.md': 2 });
    await app.fileManager.trashFile(late);
    await bench.settled();
    expect(app.metadataCache.unresolvedLinks['a.md']).toEqual({ Early: 2 });
  });

  it('tells `changed`, then `resolve`, then `resolved`', async () => {
    const { app } = await open({ 'a.md': '' });
    const told: string[] = [];
    for (const name of ['changed', 'resolve', 'resolved']) {
      app.metadataCache.on(name, () => told.push(name));
    }
    await app.vault.modify(bench.file('a.md'), '[[b]]');
    expect(told).toEqual([]);
    await bench.settled();
    expect(told).toEqual(['changed', 'resolve', 'resolved']);
  });
});

describe('the workspace of the bench', () => {
  it('opens a link at its paragraph and marks it', async () => {
    const { app } = await open({ 'a.md': 'x', 'b.md': '# B\n\none ^p1\n\ntwo ^p2\n' });
    await app.workspace.openLinkText('B#^p2', 'a.md');
    expect(app.workspace.getActiveFile()?.path).toBe('b.md');
    expect(document.querySelector('.is-flashing')?.textContent).toBe('two');
  });

  it('renders links, tags, callouts and no block ids', async () => {
    await open({ 'a.md': '> [!info] Kept\n> Of [[b|Bee]] and #tag.\n\nEnd. ^p1' });
    await bench.open('a.md');
    expect(document.querySelector('.callout-title')?.textContent).toBe('Kept');
    expect(document.querySelector('a.internal-link')?.textContent).toBe('Bee');
    expect(document.querySelector('a.tag')?.textContent).toBe('#tag');
    expect(document.querySelector('.markdown-preview-view')?.textContent).not.toContain('^p1');
  });
});

describe('modals, menus and notices of the bench', () => {
  it('stay in the document until they are closed', async () => {
    const { app } = await open({});
    const modal = new Modal(app);
    modal.setTitle('Sure?').open();
    expect(document.querySelector('.modal-title')?.textContent).toBe('Sure?');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(document.querySelector('.modal')).toBeNull();
  });

  it('run what a menu item or a button in a notice is for', async () => {
    await open({});
    const done: string[] = [];
    Menu.create2__()
      .addItem((item) => item.setTitle('Copy').onClick(() => done.push('menu')))
      .showAtPosition({ x: 0, y: 0 });
    document.querySelector<HTMLElement>('.menu-item')?.click();
    const content = createFragment();
    content
      .createEl('button', { text: 'Undo' })
      .addEventListener('click', () => done.push('notice'));
    new Notice(content, 0);
    document.querySelector<HTMLElement>('.notice button')?.click();
    expect(done).toEqual(['menu', 'notice']);
    expect(document.querySelector('.menu')).toBeNull();
  });

  it('draw a setting with the classes of the app and a working toggle', async () => {
    await open({});
    const told: boolean[] = [];
    const el = document.body.createDiv();
    new Setting(el)
      .setName('On')
      .addToggle((toggle) => toggle.setValue(false).onChange((on) => told.push(on)));
    expect(el.querySelector('.setting-item-name')?.textContent).toBe('On');
    el.querySelector<HTMLElement>('.checkbox-container')?.click();
    expect(told).toEqual([true]);
    el.remove();
  });

  it('throw for what they do not have', async () => {
    const { app } = await open({});
    expect(() => (app as unknown as { commands: unknown }).commands).toThrow('not mocked');
  });
});
