import { Notice, type Plugin } from 'obsidian';

import { SourceChooser } from './attach-source';
import { checkCitations } from './check-modal';
import { FolderChooser } from './choose-folder';
import { addGraphCommands } from './graph/graph-commands';
import { addHubCommands } from './hubs/hub-commands';
import { ImportModal } from './import/import-modal';
import { reviewLinks } from './link/review/review-links';
import { addNoteCommand } from './note-command';
import type { Session } from './session';
import { addSummaryCommands } from './summary-commands';
import { proposeTagsFor } from './tags-modal';
import { undo } from './undo';

/** Registers the plugin's commands. */
export function addCommands(plugin: Plugin, session: Session): void {
  const { app } = session;
  plugin.addCommand({
    id: 'import-files',
    name: 'Import files…',
    icon: 'file-plus-2',
    callback: () => {
      new ImportModal(session).open();
    },
  });
  plugin.addCommand({
    id: 'import-folder',
    name: 'Import folder of the vault…',
    callback: () => {
      new FolderChooser(app, (folder) => {
        const modal = new ImportModal(session);
        modal.open();
        void modal.addFolder(folder);
      }).open();
    },
  });
  plugin.addCommand({
    id: 'import-clipboard',
    name: 'Import from clipboard',
    callback: () => void importClipboard(session),
  });
  plugin.addCommand({
    id: 'link-folder',
    name: 'Link folder…',
    callback: () => {
      new FolderChooser(app, (folder) => {
        const prefix = folder.isRoot() ? '' : `${folder.path}/`;
        void reviewLinks(session, prefix);
      }).open();
    },
  });
  addNoteCommand(plugin, session, 'link-note', 'Link this note', ({ path }) =>
    reviewLinks(session, path),
  );
  plugin.addCommand({
    id: 'review-links',
    name: 'Review links of the vault',
    callback: () => void reviewLinks(session, ''),
  });
  addNoteCommand(plugin, session, 'propose-tags', 'Propose tags for this note', (note) =>
    proposeTagsFor(session, note),
  );
  addSummaryCommands(plugin, session);
  addHubCommands(plugin, session);
  addGraphCommands(plugin, session);
  addNoteCommand(plugin, session, 'attach-source', 'Attach source to this digest…', (note) => {
    new SourceChooser(session, note).open();
  });
  plugin.addCommand({
    id: 'undo',
    name: 'Undo last batch',
    callback: () => void undo(session),
  });
  plugin.addCommand({
    id: 'check-citations',
    name: 'Check citations',
    callback: () => void checkCitations(session),
  });
}

async function importClipboard(session: Session): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    new Notice('The clipboard cannot be read. Import files instead, and paste the text there.');
    return;
  }
  if (text.trim() === '') {
    new Notice('There is no text in the clipboard.');
    return;
  }
  const modal = new ImportModal(session);
  modal.open();
  await modal.addText(text);
}
