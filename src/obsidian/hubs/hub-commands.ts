import type { Plugin, TFile } from 'obsidian';

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
  { app }: Session,
  id: string,
  name: string,
  run: (hub: TFile) => void,
): void {
  plugin.addCommand({
    id,
    name,
    checkCallback: (checking) => {
      const note = app.workspace.getActiveFile();
      if (note?.extension !== 'md') return false;
      const tags: unknown = app.metadataCache.getFileCache(note)?.frontmatter?.['tags'];
      if (!Array.isArray(tags) || !tags.includes(HUB_TAG)) return false;
      if (!checking) run(note);
      return true;
    },
  });
}
