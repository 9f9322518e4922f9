import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { LinkStyle } from '../model/note';

/** How the vault's owner wants links written, from the app's settings; the app's defaults where there are none. */
export async function readLinkStyle(root: string): Promise<LinkStyle> {
  const settings = await readSettings(root);
  const format = settings['newLinkFormat'];
  return {
    markdown: settings['useMarkdownLinks'] === true,
    path: format === 'relative' || format === 'absolute' ? format : 'shortest',
  };
}

/** Where the vault's owner wants attachments, as `Vault.attachmentFolder` has it; the app's default is the root. */
export async function readAttachmentFolder(root: string): Promise<string> {
  const folder = (await readSettings(root))['attachmentFolderPath'];
  return typeof folder === 'string' && folder !== '' ? folder : '/';
}

async function readSettings(root: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(await readFile(join(root, '.obsidian', 'app.json'), 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
