import type { Evidence, NotePart } from './evidence';

/** What is the same for every note of a vault. */
export interface VaultView {
  readonly linkedShare: number;
  readonly namesPerNote: number;
  readonly density: number;
  readonly folders: ReadonlyMap<string, { notes: number; pairs: number; linked: number }>;
  readonly inLinks: ReadonlyMap<number, readonly NotePart[]>;
}

const views = new WeakMap<Evidence, VaultView>();

/** Sums the evidence up, once for each. */
export function vaultView(evidence: Evidence): VaultView {
  const known = views.get(evidence);
  if (known !== undefined) return known;
  const folders = new Map<string, { notes: number; pairs: number; linked: number }>();
  const inLinks = new Map<number, NotePart[]>();
  let words = 0;
  for (const part of evidence.notes.values()) {
    words += part.words;
    const folder = folderOf(part.path);
    const sums = folders.get(folder) ?? { notes: 0, pairs: 0, linked: 0 };
    sums.notes++;
    sums.pairs += part.named.length;
    sums.linked += part.linked.size;
    folders.set(folder, sums);
    for (const target of part.linked) {
      const list = inLinks.get(target);
      if (list === undefined) inLinks.set(target, [part]);
      else list.push(part);
    }
  }
  const view = {
    linkedShare: ratio(evidence.linkedPairs, evidence.pairs),
    namesPerNote: ratio(evidence.pairs, evidence.notes.size),
    density: ratio(evidence.pairs, words),
    folders,
    inLinks,
  };
  views.set(evidence, view);
  return view;
}

export const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** The path of a note's folder, with its slash. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
