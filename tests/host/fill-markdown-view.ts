/* eslint-disable @typescript-eslint/unbound-method -- A patch keeps the method that it replaces and calls it with its `this`. */
import { Editor, MarkdownView, TFile } from 'obsidian-test-mocks/obsidian';

import { renderNote } from './render-markdown';

const views = new WeakMap<Editor, MarkdownView>();
const modes = new WeakMap<MarkdownView, 'source' | 'preview'>();

/** What shows a note's source, where it is more than its lines. */
export interface SourceEditor {
  readonly show: (view: MarkdownView, text: string) => void;
  readonly find: (view: MarkdownView) => HTMLElement | null;
}

let sourceEditor: SourceEditor | null = null;

export function provideSourceEditor(editor: SourceEditor): void {
  sourceEditor = editor;
}

/** Markdown views that show their note, follow it, and write back what the editor changes. */
export function fillMarkdownView(): void {
  const proto = MarkdownView.prototype;
  proto.constructor7__ = function () {
    views.set(this.editor, this);
    this.registerEvent(
      this.app.vault.on('modify', (file) => {
        if (file === this.file) void load(this);
      }),
    );
    this.registerEvent(
      this.app.vault.on('delete', (file) => {
        if (file === this.file) this.leaf.detach();
      }),
    );
  };
  proto.getMode = function () {
    return modes.get(this) ?? 'preview';
  };
  proto.getState = function () {
    return { file: this.file?.path ?? null, mode: this.getMode() };
  };
  proto.getDisplayText = function () {
    return this.file?.basename ?? '';
  };
  proto.setState = async function (state) {
    const { file, mode } = state as { readonly file?: unknown; readonly mode?: unknown };
    if (mode === 'source' || mode === 'preview') modes.set(this, mode);
    const found = typeof file === 'string' ? this.app.vault.getFileByPath(file) : null;
    if (found instanceof TFile) this.file = found;
    await load(this);
  };
  proto.setEphemeralState = function (state) {
    const { subpath, line } = state as { readonly subpath?: unknown; readonly line?: unknown };
    if (typeof subpath === 'string') flash(this, lineOfSubpath(this, subpath));
    else if (typeof line === 'number') flash(this, line);
  };
  writeBack();
}

async function load(view: MarkdownView): Promise<void> {
  if (!view.file) return;
  const text = await view.app.vault.read(view.file);
  if (view.data === text && view.contentEl.childElementCount > 0) return;
  view.data = text;
  loading.add(view.editor);
  view.editor.setValue(text);
  loading.delete(view.editor);
  if (view.getMode() === 'source' && sourceEditor?.find(view)?.isConnected === true) {
    sourceEditor.show(view, text);
    return;
  }
  view.contentEl.empty();
  if (view.getMode() === 'source') drawSource(view);
  else await renderNote(view);
}

function drawSource(view: MarkdownView): void {
  if (sourceEditor !== null) {
    sourceEditor.show(view, view.data);
    return;
  }
  const content = view.contentEl.createDiv('markdown-source-view mod-cm6').createDiv('cm-content');
  view.data.split('\n').forEach((line, number) => {
    content.createDiv({ cls: 'cm-line', text: line, attr: { 'data-line': String(number) } });
  });
}

function lineOfSubpath(view: MarkdownView, subpath: string): number | null {
  const cache = view.file ? view.app.metadataCache.getFileCache(view.file) : null;
  const id = /^#\^(.+)$/.exec(subpath)?.[1];
  if (id !== undefined) return cache?.blocks?.[id.toLowerCase()]?.position.start.line ?? null;
  const name = subpath.slice(1);
  return cache?.headings?.find(({ heading }) => heading === name)?.position.start.line ?? null;
}

/** Scrolls to the section that holds the line and marks it, for a moment in the app, until the next here. */
function flash(view: MarkdownView, line: number | null): void {
  for (const old of view.contentEl.findAll('.is-flashing')) old.removeClass('is-flashing');
  if (line === null) return;
  const section = view.contentEl
    .findAll('[data-line]')
    .filter((el) => Number(el.dataset['line']) <= line)
    .at(-1);
  section?.addClass('is-flashing');
  // jsdom lays nothing out and has no scrolling.
  if (section && 'scrollIntoView' in section) section.scrollIntoView({ block: 'center' });
}

const loading = new Set<Editor>();

/** What changes an editor's text goes to the file, as the app's delayed saving does. */
function writeBack(): void {
  const proto = Editor.prototype;
  for (const name of ['setValue', 'replaceRange', 'replaceSelection', 'setLine'] as const) {
    const change = proto[name] as (this: Editor, ...args: unknown[]) => void;
    const patched = function (this: Editor, ...args: unknown[]): void {
      change.apply(this, args);
      const view = views.get(this);
      if (!view?.file || loading.has(this)) return;
      view.data = this.getValue();
      void view.app.vault.modify(view.file, view.data);
    };
    Object.assign(proto, { [name]: patched });
  }
}
/* eslint-enable @typescript-eslint/unbound-method -- The patches end here. */
