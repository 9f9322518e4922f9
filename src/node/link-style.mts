import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { LinkStyle } from '../model/note';

/** How the vault's owner wants links written, from the app's settings; the app's defaults where there are none. */
export async function readLinkStyle(root: string): Promise<LinkStyle> {
  const settings = await readSettings(join(root, '.obsidian', 'app.json'));
  const format = settings['newLinkFormat'];
  return {
    markdown: settings['useMarkdownLinks'] === true,
    path: format === 'relative' || format === 'absolute' ? format : 'shortest',
  };
}

async function readSettings(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
