import { readPending } from '../../markdown/pending-links';
import { scanNote } from '../../markdown/scan-note';
import type { SourceFailure } from '../engine';
import type { PlacedSource } from '../place-documents';
import type { BatchTargets } from './batch-targets';
import type { EmbedWriter, MissingFile } from './embed-writer';

/** Names of one source's missing files that are told; the rest is a number. */
const TOLD = 5;

/** Counts what documents show whose notes stay as they are: their files are in the vault already. */
export function useKept(
  sources: readonly PlacedSource[],
  targets: BatchTargets,
  embeds: EmbedWriter,
): void {
  for (const source of sources) {
    for (const placed of source.documents) {
      const { state } = placed;
      if (state !== 'keep' && state !== 'skip' && state !== 'same') continue;
      for (const address of addressesIn(placed.document.blocks)) {
        const from = { source, placed };
        const target = targets.fileAt(address, from) ?? targets.fileNamed(address, from);
        if (target !== null) embeds.use(target);
      }
    }
  }
}

function addressesIn(blocks: PlacedSource['documents'][number]['document']['blocks']): string[] {
  return blocks.flatMap(({ markdown }) =>
    /\]\(|\[\[/.test(markdown)
      ? scanNote(markdown).links.flatMap(({ target, subpath }) => {
          const pending = readPending(target + subpath);
          return pending === null ? [target + subpath] : pending.address.split(' ');
        })
      : [],
  );
}

/** What documents show and the import does not have, for the report. */
export function missedFiles(missed: readonly MissingFile[]): SourceFailure[] {
  const bySource = new Map<string, Set<string>>();
  for (const { source, address } of missed) {
    const addresses = bySource.get(source) ?? new Set();
    bySource.set(source, addresses.add(address));
  }
  return [...bySource].map(([source, addresses]) => {
    const shown = [...addresses].slice(0, TOLD).map((address) => `“${address.slice(0, 80)}”`);
    const more = addresses.size > TOLD ? ` and ${addresses.size - TOLD} more` : '';
    return { source, reason: `not found among the files: ${shown.join(', ')}${more}` };
  });
}
