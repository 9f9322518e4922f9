import type { App } from 'obsidian';

import type { LinkStyle } from '../model/note';

const STYLES: readonly string[] = [
  'shortest',
  'relative',
  'absolute',
] satisfies LinkStyle['path'][];

const isStyle = (value: unknown): value is LinkStyle['path'] =>
  typeof value === 'string' && STYLES.includes(value);

/** How the vault's owner wants links written; the app's defaults where its settings say nothing. */
export async function readLinkStyle(app: App): Promise<LinkStyle> {
  const settings = await readAppSettings(app);
  return {
    markdown: settings['useMarkdownLinks'] === true,
    path: isStyle(settings['newLinkFormat']) ? settings['newLinkFormat'] : 'shortest',
  };
}

/** Where the owner wants attachments, as `Vault.attachmentFolder` has it; the app's default is the root. */
export async function readAttachmentFolder(app: App): Promise<string> {
  const folder = (await readAppSettings(app))['attachmentFolderPath'];
  return typeof folder === 'string' && folder !== '' ? folder : '/';
}

/** The app has no public way to its settings, so they are read from the file that they are kept in. */
async function readAppSettings(app: App): Promise<Readonly<Record<string, unknown>>> {
  const { adapter, configDir } = app.vault;
  const path = `${configDir}/app.json`;
  try {
    if (!(await adapter.exists(path))) return {};
    const settings: unknown = JSON.parse(await adapter.read(path));
    return typeof settings === 'object' && settings !== null
      ? (settings as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {}; // Half-written by the app, or not ours to judge: its defaults hold.
  }
}
