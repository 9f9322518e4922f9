import { link, mkdir, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

import { VaultBusyError } from '../vault/port';
import { createFile, hasCode, makerOf } from './durable-file.mjs';

/** A lock of another computer, seen through a synchronised folder, is believed for so long. */
const FOREIGN_LOCK_MILLIS = 10 * 60_000;
const ATTEMPTS = 20;

interface Holder {
  readonly pid: number;
  /** When the process began, in the system's own words: a number may be given to another process later. */
  readonly began: string | null;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the lock for this process. The lock of a process that is no more is taken over.
 *
 * @returns Whether a lock was taken over, so that there may be something to clear up.
 * @throws {VaultBusyError} while another process holds it.
 */
export async function takeLock(path: string): Promise<boolean> {
  let tookOver = false;
  const began = await beginOf(process.pid);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const since = new Date().toISOString();
    const holder: Holder = { pid: process.pid, began, host: hostname(), since };
    try {
      await mkdir(dirname(path), { recursive: true });
      await createFile(path, JSON.stringify(holder));
      await sweepTemporaries(dirname(path));
      return tookOver;
    } catch (error) {
      // The folder goes when another process lets its lock go at this very moment.
      if (hasCode(error, 'ENOENT')) continue;
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    tookOver = (await takeAwayStale(path)) || tookOver;
  }
  throw new VaultBusyError('its lock is being passed around');
}

/** Lets the lock go, and with it the folder where nothing else is in it. */
export async function releaseLock(path: string): Promise<void> {
  await unlink(path).catch(ignoreMissing);
  await rmdir(dirname(path)).catch(() => undefined);
}

/** Removes the temporary files that processes which are no more left in a folder. */
export async function sweepTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = makerOf(name);
    if (maker === null || (maker !== process.pid && isAlive(maker))) continue;
    if (maker !== process.pid) await unlink(join(folder, name)).catch(ignoreMissing);
  }
}

/** Removes the lock if its holder is gone. Whether it did. */
async function takeAwayStale(path: string): Promise<boolean> {
  const found = await readFile(path, 'utf8').catch(ignoreMissing);
  if (found === undefined) return false;
  const holder = parseHolder(found);
  if (holder !== null && (await isHeld(holder, path))) {
    const { pid, host, since } = holder;
    throw new VaultBusyError(`process ${pid} on ${host} since ${since}`);
  }
  // Of two that find it stale one moves it; the other may then hold the winner's new lock in its hands.
  const aside = `${path}-stale-${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    ignoreMissing(error);
    return false;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== found) await link(aside, path).catch(() => undefined);
  await unlink(aside);
  return moved === found;
}

async function isHeld(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const changed = (await stat(path).catch(ignoreMissing))?.mtimeMs ?? 0;
    return Date.now() - changed < FOREIGN_LOCK_MILLIS;
  }
  if (!isAlive(holder.pid)) return false;
  return holder.began === null || (await beginOf(holder.pid)) === holder.began;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** When a process began, where the system tells (Linux: clock ticks since it was started). */
async function beginOf(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses, and may hold anything; the begin is the 22nd.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'began' in value && 'host' in value && 'since' in value)) return false;
  const { pid, began, host, since } = value;
  const named = typeof host === 'string' && typeof since === 'string';
  return named && Number.isSafeInteger(pid) && (began === null || typeof began === 'string');
}

function ignoreMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
  return undefined;
}
