import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a plugin consists of, as the app expects it. */
const ASSETS = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Puts the built plugin into a vault's configuration and enables it.
 *
 * The list of enabled plugins keeps what it has; nothing else of the configuration is touched.
 *
 * @param from The folder of this package, where the built files are.
 * @returns The folder of the plugin.
 * @throws {Error} when the plugin is not built, or when the list of plugins cannot be read.
 */
export async function installPlugin(vault: string, from: URL): Promise<string> {
  const configuration = join(vault, '.obsidian');
  const manifest: unknown = JSON.parse(await readBuilt('manifest.json', from));
  const folder = join(configuration, 'plugins', idOf(manifest));
  await mkdir(folder, { recursive: true });
  for (const name of ASSETS) {
    await readBuilt(name, from);
    await copyFile(new URL(name, from), join(folder, name));
  }
  await enable(join(configuration, 'community-plugins.json'), idOf(manifest));
  return folder;
}

async function readBuilt(name: string, from: URL): Promise<string> {
  try {
    return await readFile(new URL(name, from), 'utf8');
  } catch {
    const path = fileURLToPath(new URL(name, from));
    throw new Error(`The plugin is not built: there is no ${path}. Run “npm run build” first.`);
  }
}

function idOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'id' in manifest) {
    if (typeof manifest.id === 'string') return manifest.id;
  }
  throw new Error('The manifest has no id.');
}

async function enable(file: string, id: string): Promise<void> {
  let enabled: unknown = [];
  try {
    enabled = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new Error(`“${file}” cannot be read, so the plugin was copied but not enabled.`, {
        cause: error,
      });
    }
  }
  if (!Array.isArray(enabled)) throw new Error(`“${file}” is not a list of plugins.`);
  if (enabled.includes(id)) return;
  const draft = `${file}.corpus-tmp`;
  await writeFile(draft, `${JSON.stringify([...(enabled as unknown[]), id], null, 2)}\n`);
  await rename(draft, file);
}
