import { createHash } from 'node:crypto';

import { strToU8, zipSync, zlibSync, type ZippableFile } from 'fflate';

import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import {
  importSources,
  type ImportResult,
  type ImportRun,
} from '../../../src/pipeline/import-sources';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../../src/pipeline/options';
import type { Source } from '../../../src/model/source';
import type { Vault } from '../../../src/vault/port';
import { crc32 } from '../../../src/read/zip/crc32';

/** A picture of one colour, whole enough for every program: 12 pixels by 8. */
export function pngOf(red: number, green = 80, blue = 120): Uint8Array {
  const row = [0, ...Array.from({ length: 12 }, () => [red, green, blue]).flat()];
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, 12);
  view.setUint32(4, 8);
  header.set([8, 2, 0, 0, 0], 8);
  const data = zlibSync(Uint8Array.from(Array.from({ length: 8 }, () => row).flat()));
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): number[] {
  const typed = Uint8Array.from([...strToU8(name), ...data]);
  return [...uint32(data.length), ...typed, ...uint32(crc32(typed))];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

export const PDF = strToU8('%PDF-1.4\n1 0 obj << >> endobj\n%%EOF\n');
export const PROGRAM = Uint8Array.from([...strToU8('MZ'), 0x90, 0, 3, 0, 0, 0]);

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** An archive of texts and other files. */
export function archiveOf(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        // What a packed document is stands first in it, and plain.
        [
          typeof content === 'string' ? strToU8(content) : content,
          { level: name === 'mimetype' ? 0 : 6 },
        ] satisfies ZippableFile,
      ]),
    ),
  );
}

/** Files as a folder's import gives them. */
export function folderOf(root: string, files: Files): Source[] {
  return Object.entries(files).map(([path, content]) => ({
    name: `${root}/${path}`,
    bytes: typeof content === 'string' ? strToU8(content) : content,
    within: { root, path },
  }));
}

export function source(name: string, content: string | Uint8Array): Source {
  return { name, bytes: typeof content === 'string' ? strToU8(content) : content };
}

/** Imports without hubs and links of mentions, so that notes say what their documents say. */
export function importAll(
  vault: Vault,
  sources: readonly Source[],
  options: Partial<ImportOptions> = {},
  run: Partial<ImportRun> = {},
): Promise<ImportResult> {
  const plain = { ...DEFAULT_IMPORT_OPTIONS, link: false, hubs: false, ...options };
  return importSources(vault, inProcessEngine, sources, plain, {
    now: () => new Date('2026-11-22T23:15:02Z'),
    ...run,
  });
}

/** A note's text below its properties. */
export async function bodyOf(vault: Vault, path: string): Promise<string> {
  return (await vault.read(path)).replace(/^---\n[^]*?\n---\n/, '').trim();
}
