import type { Plugin, TFile } from 'obsidian';

import { addNoteCommand } from '../note-command';
import type { Session } from '../session';
import { HubChooser } from './hub-chooser';
import { RenameModal } from './rename-modal';

/** The tag by which a hub is known. */
const HUB_TAG = 'corpus/hub';

/** Registers the commands that are offered while a hub is active. */
export function addHubCommands(plugin: Plugin, session: Session): void {
  addHubCommand(plugin, session, 'merge-hub', 'Merge this hub into…', (hub) => {
    new HubChooser(session, hub).open();
  });
  addHubCommand(plugin, session, 'rename-hub', 'Rename this hub…', (hub) => {
    new RenameModal(session, hub).open();
  });
}

function addHubCommand(
  plugin: Plugin,
  session: Session,
  id: string,
  name: string,
  run: (hub: TFile) => void,
): void {
  addNoteCommand(plugin, session, id, name, run, (note) => {
    const { metadataCache } = session.app;
    const tags: unknown = metadataCache.getFileCache(note)?.frontmatter?.['tags'];
    return Array.isArray(tags) && tags.includes(HUB_TAG);
  });
}
