import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorInfoField, MarkdownView, Menu, Workspace } from 'obsidian-test-mocks/obsidian';

import { provideSourceEditor } from './fill-markdown-view';
import { loadedPlugins } from './render-markdown';

/** Milliseconds from a letter to the disk, as in the app. */
const SAVE_AFTER = 2000;

interface Drawn {
  readonly editor: EditorView;
  timer: number;
}

const drawn = new Map<MarkdownView, Drawn>();
const plugged = new Compartment();

/** Gives Markdown views the editor that the app has, CodeMirror, with what the loaded plugins add to it. */
export function useCodeMirror(): void {
  provideSourceEditor({ show, find: (view) => drawn.get(view)?.editor.dom ?? null });
  Workspace.prototype.updateOptions = () => {
    for (const { editor } of drawn.values())
      editor.dispatch({ effects: plugged.reconfigure(extensions()) });
  };
  MarkdownView.prototype.save = async function () {
    await save(this);
  };
}

/** The CodeMirror editor of a note that is open. */
export function codeEditorOf(path: string): EditorView | null {
  for (const [view, { editor }] of drawn) {
    if (view.file?.path === path && editor.dom.isConnected) return editor;
  }
  return null;
}

function extensions(): Extension {
  return [...loadedPlugins].flatMap((plugin) => plugin.editorExtensions__ as Extension[]);
}

/** Shows a text: in the editor that is there with what differs alone changed, as the app does. */
function show(view: MarkdownView, text: string): void {
  const known = drawn.get(view);
  if (known?.editor.dom.isConnected === true) {
    const change = difference(known.editor.state.doc.toString(), text.replace(/\r\n?/g, '\n'));
    if (change !== null) known.editor.dispatch({ changes: change });
    return;
  }
  const parent = view.contentEl.createDiv('markdown-source-view mod-cm6');
  const editor = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        editorInfoField.init(() => view as never),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
        EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
          const typed = transactions.some((transaction) => transaction.isUserEvent('input'));
          if (docChanged) setContent(view, state.doc.toString());
          if (docChanged && typed) saveSoon(view);
          if (docChanged || selectionSet)
            view.editor.setCursor(view.editor.offsetToPos(state.selection.main.head));
        }),
        EditorView.domEventHandlers({ contextmenu: (event, of) => openMenu(view, of, event) }),
        plugged.of(extensions()),
      ],
    }),
  });
  drawn.set(view, { editor, timer: 0 });
  setContent(view, editor.state.doc.toString());
  view.register(() => {
    drawn.delete(view);
    editor.destroy();
  });
}

/** The mocks' editor keeps its text to itself. */
function setContent(view: MarkdownView, text: string): void {
  (view.editor as unknown as { content: string }).content = text;
}

function saveSoon(view: MarkdownView): void {
  const known = drawn.get(view);
  if (known === undefined) return;
  window.clearTimeout(known.timer);
  known.timer = window.setTimeout(() => void save(view), SAVE_AFTER);
}

async function save(view: MarkdownView): Promise<void> {
  const known = drawn.get(view);
  if (known === undefined || known.timer === 0 || !view.file) return;
  window.clearTimeout(known.timer);
  known.timer = 0;
  const lines = view.data.includes('\r\n') ? '\r\n' : '\n';
  view.data = known.editor.state.doc.toString().replace(/\n/g, lines);
  await view.app.vault.modify(view.file, view.data);
}

/** The cursor goes to where the menu is asked for, and plugins are asked what they have for it. */
function openMenu(view: MarkdownView, editor: EditorView, event: MouseEvent): boolean {
  const at = editor.posAtCoords({ x: event.clientX, y: event.clientY });
  if (at !== null) editor.dispatch({ selection: { anchor: at } });
  const menu = Menu.create2__();
  view.app.workspace.trigger('editor-menu', menu, view.editor, view);
  menu.showAtMouseEvent(event);
  event.preventDefault();
  return true;
}

/** The one stretch in which two texts differ. */
function difference(
  before: string,
  after: string,
): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    from: start,
    to: before.length - end,
    insert: after.slice(start, after.length - end),
  };
}
