import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own below the system's temporary folder, with ways to look into it. */
export class TemporaryFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await mkdtemp(join(tmpdir(), 'corpus-test-')));
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    const place = join(this.path, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
  }

  async bytes(path: string): Promise<Uint8Array | null> {
    try {
      return new Uint8Array(await readFile(join(this.path, path)));
    } catch {
      return null;
    }
  }

  /** Every file and folder, hidden ones too, sorted; folders with a final `/`. */
  async tree(): Promise<readonly string[]> {
    const entries = await readdir(this.path, { withFileTypes: true, recursive: true });
    return entries
      .map((entry) => {
        const path = join(entry.parentPath, entry.name).slice(this.path.length + 1);
        return entry.isDirectory() ? `${path}/` : path;
      })
      .sort();
  }

  /** Every file with its content as Latin-1 text, and every folder: equal when all bytes are. */
  async snapshot(): Promise<Readonly<Record<string, string>>> {
    const tree = await this.tree();
    const content = async (path: string): Promise<[string, string]> => [
      path,
      path.endsWith('/') ? '' : await readFile(join(this.path, path), 'latin1'),
    ];
    return Object.fromEntries(await Promise.all(tree.map(content)));
  }

  async dispose(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
