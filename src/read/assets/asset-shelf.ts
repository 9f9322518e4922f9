import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { Asset } from '../../model/asset';
import { assetTypeOf } from './asset-type';
import { isSpacer } from './spacer';

/** The most that one file in a document may have, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
/** The most files of one source. */
const MAX_ASSETS = 2_000;
/** The most that all files of one source may have together, in bytes. */
const MAX_TOTAL = 256 * 1024 * 1024;

/** A file that a document contains and that is not kept. */
export interface RefusedAsset {
  readonly name: string;
  /** A sentence fragment for people. */
  readonly reason: string;
}

/** Gathers the files that the documents of one source contain: the same bytes once, and none that could run. */
export class AssetShelf {
  readonly refused: RefusedAsset[] = [];
  private readonly kept = new Map<string, Asset>();
  private total = 0;

  get assets(): readonly Asset[] {
    return [...this.kept.values()];
  }

  /**
   * Takes a file in. What comes back is its address for a pending link, or null where it is not kept; why
   * not is in `refused`, but for pictures of one pixel, which say nothing.
   *
   * @param name As the document has it; folders do not count.
   */
  add(name: string, bytes: Uint8Array): string | null {
    const own = lastPart(name);
    if (isSpacer(bytes)) return null;
    const reason = this.limit(bytes);
    if (reason !== null) return this.refuse(own, reason);
    const found = assetTypeOf(bytes, own);
    if ('refused' in found) return this.refuse(own, found.refused);
    const hash = `sha256-${bytesToHex(sha256(bytes))}`;
    if (!this.kept.has(hash)) {
      this.total += bytes.length;
      // Of its own memory: a view would take what is around it along to another thread.
      const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      const { type, extension } = found;
      const size = bytes.length;
      this.kept.set(hash, { hash, name: own, type, extension, size, bytes: whole });
    }
    return hash;
  }

  private limit(bytes: Uint8Array): string | null {
    if (bytes.length > MAX_BYTES) return 'it is larger than 64 MB';
    if (this.kept.size >= MAX_ASSETS) return `there are more than ${MAX_ASSETS} files`;
    if (this.total + bytes.length > MAX_TOTAL) return 'the files together are larger than 256 MB';
    return null;
  }

  private refuse(name: string, reason: string): null {
    const named = name === '' ? 'a file' : name;
    if (!this.refused.some((other) => other.name === named && other.reason === reason)) {
      this.refused.push({ name: named, reason });
    }
    return null;
  }
}

/** What was refused, as warnings of a reading. */
export function refusalsOf({ refused }: AssetShelf): string[] {
  return refused.map(
    ({ name, reason }) => `The attachment “${name.slice(0, 100)}” was left out: ${reason}.`,
  );
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();
}
