/** A power of two. A table of 100,000 has some 1,600 numbers in a segment, so that to grow one takes microseconds. */
const SEGMENTS = 64;
const SEGMENT_SHIFT = 26;
/** What is left of a hash within a segment. */
const WITHIN = 2 ** SEGMENT_SHIFT;

const TAKEN_OUT = -1;
/** A slot is a hash, its check, and a number raised by one; 0 is free. */
const WORDS = 3;
/** Beside a number: another one of the same hash and check was added after it. */
const FOLLOWED = 0x40000000;
const NOTHING = new Int32Array(WORDS);

/** A segment that is fuller grows by half. */
const FULL = 0.8;

/**
 * Numbers by the hashes of what they stand for: an open-addressed table in segments that grow one by one, so
 * that no addition ever copies the whole.
 *
 * It knows hashes only. Whoever asks walks the numbers of a hash and compares what they stand for, or gives a
 * second, independent hash as a check, and takes 64 equal bits for an answer.
 */
export class HashSlots {
  private readonly segments: Int32Array[] = Array.from({ length: SEGMENTS }, () => NOTHING);
  /** Slots in use in each segment, those of numbers taken out included. */
  private readonly used = new Uint32Array(SEGMENTS);

  add(hash: number, check: number, number: number): void {
    const which = hash >>> SEGMENT_SHIFT;
    let segment = this.segments[which] ?? NOTHING;
    const used = (this.used[which] ?? 0) + 1;
    if (used * WORDS > segment.length * FULL) segment = this.grow(which, segment);
    else this.used[which] = used;
    place(segment, hash, check, number + 1);
  }

  /**
   * The next place after `place` that has a number of this hash and check, or -1. The first one is after -1.
   * Places are good until the next addition.
   */
  next(hash: number, check: number, place: number): number {
    const segment = this.segments[hash >>> SEGMENT_SHIFT] ?? NOTHING;
    const { length } = segment;
    let at = place < 0 ? firstPlace(segment, hash) : place + WORDS;
    for (; ; at += WORDS) {
      if (at >= length) at = 0;
      const entry = segment[at + 2] ?? 0;
      if (entry === 0) return -1;
      if (segment[at] === (hash | 0) && segment[at + 1] === (check | 0) && entry > 0) return at;
    }
  }

  /** The number at a place that `next` gave for this hash. */
  at(hash: number, place: number): number {
    return numberOf(this.segments[hash >>> SEGMENT_SHIFT]?.[place + 2] ?? 0);
  }

  /**
   * Whether another number of this hash and check may stand behind the one at a place. To know that there is
   * none without walking to the next free slot spares most of a question.
   */
  isFollowed(hash: number, place: number): boolean {
    return ((this.segments[hash >>> SEGMENT_SHIFT]?.[place + 2] ?? 0) & FOLLOWED) !== 0;
  }

  remove(hash: number, check: number, number: number): void {
    const segment = this.segments[hash >>> SEGMENT_SHIFT] ?? NOTHING;
    for (let at = this.next(hash, check, -1); at >= 0; at = this.next(hash, check, at)) {
      if (numberOf(segment[at + 2] ?? 0) !== number) continue;
      segment[at + 2] = TAKEN_OUT;
      return;
    }
  }

  private grow(which: number, old: Int32Array): Int32Array {
    let kept = 0;
    for (let at = 2; at < old.length; at += WORDS) if ((old[at] ?? 0) > 0) kept++;
    const slots = Math.ceil(((kept + 1) / FULL) * 1.5) + 1;
    const segment = new Int32Array(slots * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      const entry = old[at + 2] ?? 0;
      if (entry > 0) place(segment, old[at] ?? 0, old[at + 1] ?? 0, entry & ~FOLLOWED);
    }
    this.segments[which] = segment;
    this.used[which] = kept + 1;
    return segment;
  }
}

function place(segment: Int32Array, hash: number, check: number, entry: number): void {
  let at = firstPlace(segment, hash);
  for (let there = segment[at + 2] ?? 0; there !== 0; there = segment[at + 2] ?? 0) {
    if (there > 0 && segment[at] === (hash | 0) && segment[at + 1] === (check | 0))
      segment[at + 2] = there | FOLLOWED;
    at = at + WORDS < segment.length ? at + WORDS : 0;
  }
  segment[at] = hash;
  segment[at + 1] = check;
  segment[at + 2] = entry;
}

/** The hash's part within the segment, as a part of the segment's length, which need be no power of two. */
function firstPlace(segment: Int32Array, hash: number): number {
  return Math.floor(((hash & (WITHIN - 1)) * (segment.length / WORDS)) / WITHIN) * WORDS;
}

function numberOf(entry: number): number {
  return (entry & ~FOLLOWED) - 1;
}
