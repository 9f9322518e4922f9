import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const TEMPORARY = /^\.corpus-(\d+)-[0-9a-f]+\.tmp$/;

/** The process that made a temporary file of ours, or null where the name is not that of one. */
export function makerOf(name: string): number | null {
  const match = TEMPORARY.exec(name);
  return match === null ? null : Number(match[1]);
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/**
 * Puts a whole new file into place, or none. Rejects with `EEXIST` where something is there.
 *
 * The text is written and flushed under another name in the same folder and then linked to its own, so
 * that nobody ever sees half of it.
 */
export async function createFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = await writeTemporary(path, content, null);
  try {
    await linkOrRename(temporary, path);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await flushFolder(dirname(path));
}

/**
 * Puts a whole new file in the place of another, or leaves the other as it is.
 *
 * @param mode The permissions of the other, which the new one takes over; null for the usual ones.
 * @param stillFresh Looked at just before: where it gives false, nothing is replaced.
 * @returns Whether the file was replaced.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  mode: number | null,
  stillFresh: () => Promise<boolean>,
): Promise<boolean> {
  const temporary = await writeTemporary(path, content, mode);
  try {
    if (!(await stillFresh())) return false;
    await rename(temporary, path);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await flushFolder(dirname(path));
  return true;
}

/** Flushes a folder, so that names made or removed in it outlast a power cut. Windows cannot, and need not. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

async function writeTemporary(
  path: string,
  content: string | Uint8Array,
  mode: number | null,
): Promise<string> {
  const name = `.corpus-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(path), name);
  const file = await open(temporary, 'wx');
  try {
    if (mode !== null) await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Some file systems (FAT, some network shares) know no hard links; there a look before has to do. */
async function linkOrRename(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK')) throw error;
    if ((await lstat(path).catch(() => null)) !== null) {
      throw Object.assign(new Error(`“${path}” is there already.`), { code: 'EEXIST' });
    }
    await rename(temporary, path);
  }
}
