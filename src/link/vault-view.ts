import type { Evidence, NotePart } from './evidence';

/** What is the same for every note of a vault. */
export interface VaultView {
  /** The share of pairs of a note and a target that it names that are links. */
  readonly linkedShare: number;
  readonly folders: ReadonlyMap<string, { notes: number; pairs: number; linked: number }>;
  readonly inLinks: ReadonlyMap<number, readonly NotePart[]>;
  /** How alike two notes are by their tags, 0 to 1: rare tags count for more. */
  likeTags(one: NotePart | undefined, other: NotePart | undefined): number;
}

const views = new WeakMap<Evidence, VaultView>();

/** Sums the evidence up, once for each. */
export function vaultView(evidence: Evidence): VaultView {
  const known = views.get(evidence);
  if (known !== undefined) return known;
  const folders = new Map<string, { notes: number; pairs: number; linked: number }>();
  const inLinks = new Map<number, NotePart[]>();
  const tags = new Map<string, number>();
  for (const part of evidence.notes.values()) {
    for (const tag of part.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const folder = folderOf(part.path);
    const sums = folders.get(folder) ?? { notes: 0, pairs: 0, linked: 0 };
    sums.notes++;
    sums.pairs += part.decided ? part.named.length : 0;
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
    folders,
    inLinks,
    likeTags: (one: NotePart | undefined, other: NotePart | undefined) =>
      tagLikeness(one?.tags, other?.tags, (tag) =>
        Math.log((evidence.notes.size + 1) / ((tags.get(tag) ?? 0) + 0.5)),
      ),
  };
  views.set(evidence, view);
  return view;
}

function tagLikeness(
  one: ReadonlySet<string> = NO_TAGS,
  other: ReadonlySet<string> = NO_TAGS,
  idf: (tag: string) => number,
): number {
  let [common, all] = [0, 0];
  for (const tag of new Set([...one, ...other])) {
    const weight = Math.max(0, idf(tag));
    all += weight;
    if (one.has(tag) && other.has(tag)) common += weight;
  }
  return ratio(common, all);
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** A truth as a number. */
export const flag = (value: boolean): number => (value ? 1 : 0);

/** `a / b`; 0 where there is nothing to divide by. */
export const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** The path of a note's folder, with its slash. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
