import type { BatchFile } from '../../model/asset';
import type { Source } from '../../model/source';
import { isMedia, isShown, mediaTypeOf } from '../../read/assets/media-type';
import type { Engine, FullReading, SourceReading } from '../engine';

/** A file of a folder or archive that may belong to a document of it. */
export interface FoundFile extends BatchFile {
  /** Why it is no document itself; null for a picture or recording, of which nobody expects one. */
  readonly unread: string | null;
  /** A document was read of it, too: a note may show it all the same, as the app shows a PDF. */
  readonly isRead: boolean;
}

/** The most bytes of files that one import keeps in memory until its notes are drafted. */
const MAX_TOTAL = 512 * 1024 * 1024;

/** Of these, of files that were read as documents: that another document shows one is rare. */
const MAX_READ = 128 * 1024 * 1024;

/** Gathers the files of an import as its sources are read, and the bytes that are written at its end. */
export class GatheredFiles {
  readonly files: FoundFile[] = [];
  readonly bytes = new Map<string, Uint8Array>();
  private readonly engine: Engine;
  private total = 0;
  private totalRead = 0;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /**
   * Takes a picture or recording that lies beside documents. Whether it did: one that was given by itself is
   * a source, which nothing can be read of.
   *
   * Rejects where it may not stand in a vault.
   */
  async takeMedia(source: Source): Promise<boolean> {
    if (!isMedia(source.bytes, source.name)) return false;
    return this.take(source, { unread: null, isRead: false });
  }

  /** Takes a file that was read as a document and that the app shows where it is embedded: a PDF. */
  async takeRead(source: Source): Promise<void> {
    const { bytes } = source;
    if (!isShown(mediaTypeOf(bytes)?.type ?? '') || this.totalRead + bytes.length > MAX_READ)
      return;
    this.totalRead += bytes.length;
    await this.take(source, { unread: null, isRead: true }).catch(() => false);
  }

  /** Takes a file that cannot be read as a document, if it may stand in a vault as it is. Whether it did. */
  async takeUnread(source: Source, reason: string): Promise<boolean> {
    try {
      return await this.take(source, { unread: reason, isRead: false });
    } catch {
      return false;
    }
  }

  /** The reading without the bytes of its files, which stay here. */
  strip(reading: FullReading): SourceReading {
    const { assets, ...rest } = reading;
    const left: string[] = [];
    const kept = assets.flatMap(({ bytes, ...info }) => {
      if (this.keep(info.hash, bytes)) return [info];
      left.push(info.name);
      return [];
    });
    const warnings =
      left.length === 0 ? [] : [`${left.length} attachments were left out: ${OVER}.`];
    return { ...rest, assets: kept, warnings: [...rest.warnings, ...warnings] };
  }

  private async take(
    source: Source,
    { unread, isRead }: Pick<FoundFile, 'unread' | 'isRead'>,
  ): Promise<boolean> {
    const { within, name, bytes } = source;
    if (within === undefined) return false;
    const info = await this.engine.examineFile(source);
    if (!this.keep(info.hash, bytes)) throw new Error(OVER);
    // Of a picture nobody expects a document, as of a PDF that is damaged.
    const isPicture = isShown(info.type) && info.type !== 'application/pdf';
    this.files.push({ ...info, source: name, within, unread: isPicture ? null : unread, isRead });
    return true;
  }

  private keep(hash: string, bytes: Uint8Array): boolean {
    if (this.bytes.has(hash)) return true;
    if (this.total + bytes.length > MAX_TOTAL) return false;
    this.total += bytes.length;
    this.bytes.set(hash, bytes);
    return true;
  }
}

const OVER = 'the files of the import together are larger than 512 MB';
