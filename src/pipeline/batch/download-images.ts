import { messageOf } from '../../model/message-of';
import { readPending } from '../../markdown/pending-links';
import { scanNote } from '../../markdown/scan-note';
import type { AssetInfo } from '../../model/asset';
import { isShown } from '../../read/assets/media-type';
import type { Engine, SourceFailure, SourceReading } from '../engine';
import type { ImportOptions, RunControls } from '../options';

/** Fetches a file of the web within the host's limits. Rejects with a reason for people. */
export type FetchFile = (url: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Pictures that one import fetches at most. */
const MAX_IMAGES = 500;
/** Fetched at the same time. */
const AT_ONCE = 4;

export interface Downloads {
  /** By address. */
  readonly downloads: ReadonlyMap<string, AssetInfo>;
  /** By hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly failed: readonly SourceFailure[];
}

/** Fetches the pictures that documents show from the web, each once. One that cannot be had stays a link. */
export async function downloadImages(
  engine: Engine,
  readings: readonly SourceReading[],
  options: ImportOptions,
  run: RunControls & { readonly fetchFile?: FetchFile },
): Promise<Downloads> {
  const { fetchFile, signal } = run;
  const downloads = new Map<string, AssetInfo>();
  const bytes = new Map<string, Uint8Array>();
  const failed: SourceFailure[] = [];
  if (!options.downloadImages || fetchFile === undefined) return { downloads, bytes, failed };
  const wanted = [...new Set(readings.flatMap(remoteImages))];
  const fetchOne = async (url: string): Promise<void> => {
    try {
      const content = await fetchFile(url, signal);
      const info = await engine.examineFile({ name: new URL(url).pathname, bytes: content });
      if (!isShown(info.type)) throw new Error(`no picture: ${info.type}`);
      downloads.set(url, info);
      bytes.set(info.hash, content);
    } catch (error) {
      const reason = messageOf(error);
      failed.push({ source: url, reason: `the picture stays a link: ${reason}` });
    }
  };
  for (let at = 0; at < Math.min(wanted.length, MAX_IMAGES); at += AT_ONCE) {
    signal?.throwIfAborted();
    run.onProgress?.({ step: 'read', done: at, total: wanted.length, item: wanted[at] ?? '' });
    await Promise.all(wanted.slice(at, Math.min(at + AT_ONCE, MAX_IMAGES)).map(fetchOne));
  }
  for (const url of wanted.slice(MAX_IMAGES)) {
    failed.push({ source: url, reason: `the picture stays a link: more than ${MAX_IMAGES}` });
  }
  return { downloads, bytes, failed };
}

function remoteImages({ documents }: SourceReading): string[] {
  return documents.flatMap(({ blocks }) =>
    blocks.flatMap(({ markdown }) =>
      markdown.includes('/.corpus/file/')
        ? scanNote(markdown).links.flatMap(({ target, subpath }) => {
            const pending = readPending(target + subpath);
            const isFile = pending?.kind === 'file';
            return isFile ? pending.address.split(' ').filter((each) => /^https:/i.test(each)) : [];
          })
        : [],
    ),
  );
}
