/* eslint-disable @typescript-eslint/unbound-method -- A patch keeps the method that it replaces and calls it with its `this`. */
import { TFile, Vault, type TAbstractFile } from 'obsidian-test-mocks/obsidian';

import { parentOf } from './fill-adapter';

/** Whether the app keeps a path out of the vault: a name in it begins with a dot. */
export function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

const queues = new WeakMap<TFile, Promise<unknown>>();

/** One write after another for each file, as `process` promises. */
function inTurn<T>(file: TFile, work: () => Promise<T>): Promise<T> {
  const next = (queues.get(file) ?? Promise.resolve()).then(work, work);
  queues.set(file, next);
  return next;
}

/** Gives a file the times and the size that it has on the disk. */
export async function refreshStat(file: TFile): Promise<void> {
  const stat = await file.vault.adapter.stat(file.path);
  if (stat) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
}

/** The vault as the app's: nothing is overwritten by creating, hidden files are no part of it. */
export function fillVault(): void {
  fillCreating();
  fillChanging();
  fillMoving();
}

function fillCreating(): void {
  const add = async (vault: Vault, path: string, write: () => Promise<void>): Promise<TFile> => {
    if (await vault.adapter.exists(path)) throw new Error('File already exists.');
    await write();
    const file = TFile.create__(vault, path);
    await refreshStat(file);
    if (!isHidden(path)) {
      vault.setVaultAbstractFile__(path, file);
      vault.trigger('create', file);
    }
    return file;
  };
  Vault.prototype.create = function (path, data, options) {
    return add(this, path, () => this.adapter.write(path, data, options));
  };
  Vault.prototype.createBinary = function (path, data, options) {
    return add(this, path, async () => {
      if (!(await this.adapter.exists(parentOf(path)))) throw new Error(`ENOENT: ${path}`);
      await this.adapter.writeBinary(path, data, options);
    });
  };
  const { createFolder } = Vault.prototype;
  Vault.prototype.createFolder = async function (path) {
    if (await this.adapter.exists(path)) throw new Error('Folder already exists.');
    return createFolder.call(this, path);
  };
}

function fillChanging(): void {
  const rewrite = (file: TFile, write: () => Promise<void>): Promise<void> =>
    inTurn(file, async () => {
      await write();
      await refreshStat(file);
      file.vault.trigger('modify', file);
    });
  Vault.prototype.modify = function (file, data, options) {
    return rewrite(file, () => this.adapter.write(file.path, data, options));
  };
  Vault.prototype.modifyBinary = function (file, data, options) {
    return rewrite(file, () => this.adapter.writeBinary(file.path, data, options));
  };
  Vault.prototype.append = function (file, data, options) {
    return rewrite(file, () => this.adapter.append(file.path, data, options));
  };
  Vault.prototype.process = async function (file, change, options) {
    let result = '';
    await rewrite(file, async () => {
      result = change(await this.adapter.read(file.path));
      await this.adapter.write(file.path, result, options);
    });
    return result;
  };
}

function fillMoving(): void {
  const { rename } = Vault.prototype;
  Vault.prototype.rename = async function (file, path) {
    if (await this.adapter.exists(path, true)) throw new Error('Destination file already exists!');
    await rename.call(this, file, path);
  };
  const drop = async (vault: Vault, file: TAbstractFile): Promise<void> => {
    if (file instanceof TFile) await vault.adapter.remove(file.path);
    else await vault.adapter.rmdir(file.path, true);
    const inside = vault.getAllLoadedFiles().filter(({ path }) => path.startsWith(`${file.path}/`));
    for (const gone of [...inside, file]) {
      vault.deleteVaultAbstractFile__(gone.path);
      vault.trigger('delete', gone);
    }
  };
  Vault.prototype.delete = function (file) {
    return drop(this, file);
  };
  Vault.prototype.trash = function (file) {
    return drop(this, file);
  };
  Vault.prototype.getName = () => 'Bench';
}
/* eslint-enable @typescript-eslint/unbound-method -- The patches end here. */
