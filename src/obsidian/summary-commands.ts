import { MarkdownView, type Plugin } from 'obsidian';

import { FolderChooser } from './choose-folder';
import { addNoteCommand } from './note-command';
import { numberParagraphs } from './number-paragraphs';
import type { Session } from './session';
import { summarizeNote } from './summarize-active';
import { refreshSummaryNote, summarizeTogether, TagChooser } from './summarize-together';

/** Registers the commands that write summaries. */
export function addSummaryCommands(plugin: Plugin, session: Session): void {
  const { app } = session;
  addNoteCommand(plugin, session, 'summarize-note', 'Summarise this note', ({ path }) =>
    summarizeNote(session, path),
  );
  addNoteCommand(
    plugin,
    session,
    'number-paragraphs',
    'Number the paragraphs of this note',
    ({ path }) => void numberParagraphs(session, path),
  );
  plugin.addCommand({
    id: 'summarize-selection',
    name: 'Summarise selection',
    editorCheckCallback: (checking, editor, view) => {
      const path = view.file?.path;
      if (path === undefined || !editor.somethingSelected()) return false;
      if (!checking) {
        const [start, end] = (['from', 'to'] as const).map((side) =>
          editor.posToOffset(editor.getCursor(side)),
        );
        void saved(view).then(() =>
          summarizeNote(session, path, { start: start ?? 0, end: end ?? 0 }),
        );
      }
      return true;
    },
  });
  plugin.addCommand({
    id: 'summarize-folder',
    name: 'Summarise folder…',
    callback: () => {
      new FolderChooser(app, (folder) => {
        const path = folder.isRoot() ? '' : folder.path;
        void summarizeTogether(session, { by: 'folder', folder: path });
      }).open();
    },
  });
  plugin.addCommand({
    id: 'summarize-tag',
    name: 'Summarise notes with tag…',
    callback: () => {
      new TagChooser(app, (tag) => void summarizeTogether(session, { by: 'tag', tag })).open();
    },
  });
  addNoteCommand(
    plugin,
    session,
    'summarize-mentions',
    'Summarise everything that mentions this note',
    ({ path }) => summarizeTogether(session, { by: 'about', note: path }),
  );
  addNoteCommand(
    plugin,
    session,
    'summarize-series',
    'Summarise the notes of this index',
    ({ path }) => summarizeTogether(session, { by: 'series', note: path }),
  );
  addNoteCommand(plugin, session, 'refresh-summary', 'Refresh this summary', ({ path }) =>
    refreshSummaryNote(session, path),
  );
}

/** Offsets are those of the text in the editor, which the vault may lack for a second. */
async function saved(view: unknown): Promise<void> {
  if (view instanceof MarkdownView) await view.save();
}
