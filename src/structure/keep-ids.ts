import type { Block, BlockKind, NumberedBlock } from '../model/block';

/** A paragraph of an earlier import. */
export interface KnownParagraph {
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** What nobody cites: a caption says what a picture shows, and the text goes on without it. */
const UNNUMBERED: ReadonlySet<BlockKind> = new Set([
  'heading',
  'rule',
  'footnote',
  'comment',
  'figure',
]);

function isNumbered({ kind, givenId }: Block): boolean {
  return !UNNUMBERED.has(kind) || (kind === 'figure' && givenId !== undefined);
}

/** At most this many paragraphs between two that stayed are compared by likeness with each other. */
const MOST_COMPARED = 60;
/** The least share of common words at which a paragraph counts as the same one, edited. */
const LEAST_LIKENESS = 0.5;

/**
 * Numbers a document's blocks and keeps the id of every paragraph that an earlier import had.
 *
 * Paragraphs are found again by equal text first (those that are unique on both sides anchor the others),
 * then, between two found ones, by common words; order is never crossed. New ones get numbers above every
 * number in `previous` and `used`, so that no id comes to mean another paragraph.
 */
export function keepIds(
  previous: readonly KnownParagraph[],
  blocks: readonly Block[],
  used: Iterable<string> = [],
): NumberedBlock[] {
  const numbered = blocks.filter(isNumbered);
  const kept = align(
    previous.map((paragraph) => textKey(paragraph.text)),
    numbered.map((block) => textKey(block.text)),
  );
  let next = highest([...previous.map((paragraph) => paragraph.id), ...used]) + 1;
  const own = new Set(numbered.map((block) => block.givenId).filter((id) => id !== undefined));
  let at = 0;
  const given = new Set<string>();
  return blocks.map((block) => {
    if (!isNumbered(block)) return { ...block, id: null };
    const from = kept[at++];
    const known = from === undefined || from === null ? undefined : previous[from]?.id;
    // An author who used an id twice meant the first: the app finds no other.
    if (block.givenId !== undefined && !given.has(block.givenId)) {
      given.add(block.givenId);
      return { ...block, id: block.givenId };
    }
    if (known !== undefined && !own.has(known)) return { ...block, id: known };
    while (own.has(`p${next}`)) next++;
    return { ...block, id: `p${next++}` };
  });
}

function highest(ids: readonly string[]): number {
  return ids.reduce((most, id) => {
    const number = /^p(\d{1,9})$/.exec(id)?.[1];
    return number === undefined ? most : Math.max(most, Number(number));
  }, 0);
}

function textKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** For each new text the index of the old one that it continues, or null. */
function align(before: readonly string[], after: readonly string[]): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    found[start] = start;
    start++;
  }
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    found[--newEnd] = --oldEnd;
  }
  let oldFrom = start;
  let newFrom = start;
  for (const [old, now] of anchors(before, after, start, oldEnd, newEnd)) {
    alignGap(before, after, oldFrom, old, newFrom, now, found);
    found[now] = old;
    oldFrom = old + 1;
    newFrom = now + 1;
  }
  alignGap(before, after, oldFrom, oldEnd, newFrom, newEnd, found);
  return found;
}

/** Texts that stand once on each side, in an order that holds on both: patience's longest run. */
function anchors(
  before: readonly string[],
  after: readonly string[],
  start: number,
  oldEnd: number,
  newEnd: number,
): [number, number][] {
  const old = onlyPlaces(before, start, oldEnd);
  const now = onlyPlaces(after, start, newEnd);
  const pairs: [number, number][] = [];
  for (const [text, place] of now) {
    const other = old.get(text);
    if (place !== null && other !== undefined && other !== null) pairs.push([other, place]);
  }
  pairs.sort((a, b) => a[1] - b[1]);
  return longestRising(pairs);
}

function onlyPlaces(
  texts: readonly string[],
  from: number,
  to: number,
): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let i = from; i < to; i++) {
    const text = texts[i] ?? '';
    places.set(text, places.has(text) ? null : i);
  }
  return places;
}

/** The longest subsequence whose first members rise, by piles; `n log n`. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const below: (number | null)[] = [];
  pairs.forEach(([value], i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    below.push(low === 0 ? null : (tops[low - 1] ?? null));
    tops[low] = i;
  });
  const run: [number, number][] = [];
  for (let i: number | null = tops[tops.length - 1] ?? null; i !== null; i = below[i] ?? null) {
    const pair = pairs[i];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Between two anchors: equal texts in order, then the most alike. */
function alignGap(
  before: readonly string[],
  after: readonly string[],
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  found: (number | null)[],
): void {
  let free = oldFrom;
  const words = new Map<number, ReadonlySet<string>>();
  const wordsAt = (i: number): ReadonlySet<string> => {
    const ready = words.get(i) ?? wordSet(before[i] ?? '');
    words.set(i, ready);
    return ready;
  };
  for (let now = newFrom; now < newTo && free < oldTo; now++) {
    const text = after[now] ?? '';
    const limit = Math.min(oldTo, free + MOST_COMPARED);
    const equal = before.slice(free, limit).indexOf(text);
    const best = equal >= 0 ? free + equal : mostAlike(wordSet(text), wordsAt, free, limit);
    if (best < 0) continue;
    found[now] = best;
    free = best + 1;
  }
}

function mostAlike(
  words: ReadonlySet<string>,
  wordsAt: (i: number) => ReadonlySet<string>,
  from: number,
  to: number,
): number {
  let best = -1;
  let most = LEAST_LIKENESS;
  for (let i = from; i < to; i++) {
    const likeness = likenessOf(words, wordsAt(i));
    if (likeness > most) {
      most = likeness;
      best = i;
    }
  }
  return best;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The share of words that two texts have in common (Dice). */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
