/* eslint-disable @typescript-eslint/unbound-method -- A patch keeps the method that it replaces and calls it with its `this`. */
import { FileSystemAdapter } from 'obsidian-test-mocks/obsidian';

interface Options {
  readonly ctime?: number;
  readonly mtime?: number;
}

/** The mocks' in-memory file system, which they do not export. */
interface InMemoryAdapter {
  insensitive__: boolean;
  readonly textFiles: Map<string, string>;
  readonly binaryFiles: Map<string, ArrayBuffer>;
  readonly directories: Set<string>;
  readonly fileMeta: Map<string, { ctime: number; mtime: number; size: number }>;
  exists(path: string, sensitive?: boolean): Promise<boolean>;
  read(path: string): Promise<string>;
  readBinary(path: string): Promise<ArrayBuffer>;
  readSync__(path: string): string;
  write(path: string, data: string, options?: Options): Promise<void>;
  writeSync__(path: string, data: string, options?: Options): void;
  writeBinary(path: string, data: ArrayBuffer, options?: Options): Promise<void>;
  append(path: string, data: string, options?: Options): Promise<void>;
  remove(path: string): Promise<void>;
  rename(path: string, to: string): Promise<void>;
  rmdir(path: string, recursive: boolean): Promise<void>;
  list(path: string): Promise<{ files: string[]; folders: string[] }>;
}

let clock = 0;
/** Now, and never the same moment twice: the app's caches are keyed by it. */
function tick(): number {
  clock = Math.max(Date.now(), clock + 1);
  return clock;
}

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
    code: 'ENOENT',
  });
}

/** The file system with a file system's manners: sizes in bytes, errors for what is not there. */
export function fillAdapter(): void {
  const proto = Object.getPrototypeOf(FileSystemAdapter.prototype) as InMemoryAdapter;
  fillReading(proto);
  fillWriting(proto);
  fillRemoving(proto);
}

function fillReading(proto: InMemoryAdapter): void {
  proto.readSync__ = function (path) {
    const text = this.textFiles.get(path);
    if (text !== undefined) return text;
    const bytes = this.binaryFiles.get(path);
    if (bytes === undefined) throw missing(path);
    return new TextDecoder().decode(bytes);
  };
  proto.read = async function (path) {
    await Promise.resolve();
    return this.readSync__(path);
  };
  proto.readBinary = async function (path) {
    await Promise.resolve();
    const bytes = this.binaryFiles.get(path);
    if (bytes !== undefined) return bytes.slice(0);
    const { buffer } = Uint8Array.from(new TextEncoder().encode(this.readSync__(path)));
    return buffer;
  };
  const { exists, list } = proto;
  proto.exists = function (path, sensitive) {
    return exists.call(this, path === '/' ? '' : path, sensitive);
  };
  proto.list = async function (path) {
    const folder = path === '/' ? '' : path;
    if (!this.directories.has(folder)) throw missing(path);
    return list.call(this, folder);
  };
}

function fillWriting(proto: InMemoryAdapter): void {
  const { writeSync__ } = proto;
  proto.writeSync__ = function (path, data, options) {
    this.binaryFiles.delete(path);
    writeSync__.call(this, path, data, options);
    const meta = this.fileMeta.get(path);
    if (meta) {
      meta.size = new TextEncoder().encode(data).length;
      meta.mtime = options?.mtime ?? tick();
    }
  };
  proto.write = async function (path, data, options) {
    await Promise.resolve();
    if (!this.directories.has(parentOf(path))) throw missing(path);
    if (this.directories.has(path)) throw new Error(`EISDIR: illegal operation, open '${path}'`);
    this.writeSync__(path, data, options);
  };
  const { writeBinary } = proto;
  proto.writeBinary = async function (path, data, options) {
    this.textFiles.delete(path);
    await writeBinary.call(this, path, data, { mtime: tick(), ...options });
  };
  proto.append = async function (path, data, options) {
    const before = (await this.exists(path, true)) ? await this.read(path) : '';
    await this.write(path, before + data, options);
  };
}

function fillRemoving(proto: InMemoryAdapter): void {
  const { remove, rename, rmdir } = proto;
  proto.remove = async function (path) {
    if (!this.textFiles.has(path) && !this.binaryFiles.has(path)) throw missing(path);
    await remove.call(this, path);
  };
  proto.rename = async function (path, to) {
    if (await this.exists(to, true)) throw new Error('Destination file already exists!');
    if (!this.directories.has(parentOf(to))) throw missing(to);
    await rename.call(this, path, to);
  };
  proto.rmdir = async function (path, recursive) {
    if (!this.directories.has(path)) throw missing(path);
    const { files, folders } = await this.list(path);
    if (!recursive && files.length + folders.length > 0) {
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    }
    await rmdir.call(this, path, recursive);
  };
}
/* eslint-enable @typescript-eslint/unbound-method -- The patches end here. */
