import type { App } from 'obsidian';

import type { VaultPath } from '../model/note';

/**
 * A link to a note or a paragraph of it as the vault's settings have it, for any note to hold: a path that is
 * relative to one would lead elsewhere from the next. Null where there is no such note.
 */
export function linkToPlace(app: App, path: VaultPath, paragraph: string | null): string | null {
  const file = app.vault.getFileByPath(path);
  if (file === null) return null;
  return app.fileManager.generateMarkdownLink(file, '', paragraph === null ? '' : `#^${paragraph}`);
}
