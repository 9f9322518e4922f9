import { primaryLanguage } from '../language/primary-language';
import type { RelatedText, Relation } from './relation';
import { commonIn, sampleOf, shinglesOf } from './shingles';

/** Texts that one is compared with word for word: those that share most of its sample. */
const MOST_COMPARED = 6;
/** Texts remembered under one run of words; more share it only where it is a formula. */
const MOST_HOLDERS = 24;
/** The share of a sample that texts have in common before they are compared. */
const LEAST_SAMPLE = 0.15;
/** A text of fewer runs of words says too little to be called another. */
const SHORTEST = 40;
/** How much of the lesser text the kept one has where both are the same: room for a slip in a hundred words. */
const SAME_SHARE = 0.97;
/** How long the lesser text is, of the kept one, where both are the same. */
const SAME_LENGTH = 0.8;
const NEAR_SHARE = 0.5;
/** Days between the dates that two places give one text. */
const SAME_DAYS = 2;
const DAY = 86_400_000;

/**
 * Finds texts that are the same, and texts of which much stands in another.
 *
 * The same are those where nothing is lost by keeping one: all but three in a hundred runs of words,
 * every number, the title and the day agree. A text is the same as one other at most, which is itself the
 * same as no third. Takes time linear in the length of all texts.
 */
export function findLikeness(texts: readonly RelatedText[]): Relation[] {
  const search = new LikenessSearch(texts);
  texts.forEach((_, at) => {
    search.add(at);
  });
  return search.relations();
}

/** The texts gone through so far, by their runs of words. */
class LikenessSearch {
  private readonly texts: readonly RelatedText[];
  private readonly holders = new Map<number, number[]>();
  private readonly found: Relation[] = [];
  /** Each text that gives way, and the one that it gives way to. */
  private readonly keptFor = new Map<number, number>();

  constructor(texts: readonly RelatedText[]) {
    this.texts = texts;
  }

  add(at: number): void {
    const text = this.texts[at];
    if (text === undefined) return;
    const shingles = shinglesOf(text.paragraphs);
    if (shingles.length < SHORTEST) return;
    const sample = sampleOf(shingles);
    for (const candidate of this.candidates(sample)) {
      const other = this.texts[candidate];
      if (other === undefined || (other.settled && text.settled)) continue;
      if (this.keptFor.has(candidate)) continue;
      const first = { at: candidate, text: other, shingles: shinglesOf(other.paragraphs) };
      const relation = relationOf(first, { at, text, shingles });
      if (relation === null) continue;
      if (relation.kind === 'same') this.giveWay(relation);
      this.found.push(relation);
      if (this.keptFor.has(at)) break;
    }
    for (const hash of sample) {
      const own = this.holders.get(hash);
      if (own === undefined) this.holders.set(hash, [at]);
      else if (own.length < MOST_HOLDERS) own.push(at);
    }
  }

  /** What gives way is the same as the kept one, and is not near anything: the kept one is. */
  relations(): Relation[] {
    return this.found.flatMap((relation): Relation[] => {
      const { kind, one, other } = relation;
      if (kind !== 'same')
        return this.keptFor.has(one) || this.keptFor.has(other) ? [] : [relation];
      return [{ ...relation, one: this.keptFor.get(one) ?? one }];
    });
  }

  private giveWay({ one, other }: Relation): void {
    this.keptFor.set(other, one);
    for (const [given, kept] of this.keptFor) if (kept === other) this.keptFor.set(given, one);
  }

  private candidates(sample: Uint32Array): number[] {
    const votes = new Map<number, number>();
    for (const hash of sample)
      for (const holder of this.holders.get(hash) ?? [])
        votes.set(holder, (votes.get(holder) ?? 0) + 1);
    return [...votes]
      .filter(([, shared]) => shared >= sample.length * LEAST_SAMPLE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COMPARED)
      .map(([holder]) => holder);
  }
}

interface Compared {
  readonly at: number;
  readonly text: RelatedText;
  readonly shingles: Uint32Array;
}

function relationOf(first: Compared, second: Compared): Relation | null {
  const common = commonIn(first.shingles, second.shingles);
  const least = Math.min(first.shingles.length, second.shingles.length);
  const share = common / least;
  const [kept, given] = keptFirst(first, second);
  const isSame =
    common >= given.shingles.length * SAME_SHARE &&
    given.shingles.length >= kept.shingles.length * SAME_LENGTH &&
    agree(kept.text, given.text);
  if (isSame) return { kind: 'same', one: kept.at, other: given.at, share };
  return share < NEAR_SHARE ? null : { kind: 'near', one: first.at, other: second.at, share };
}

/** The one that has its place is kept, else the longer, else the first. */
function keptFirst(first: Compared, second: Compared): readonly [Compared, Compared] {
  const isFirst =
    first.text.settled !== second.text.settled
      ? first.text.settled
      : first.shingles.length >= second.shingles.length;
  return isFirst ? [first, second] : [second, first];
}

/** Whether nothing tells two texts of the same words apart: minutes of two meetings may differ in a number alone. */
function agree(kept: RelatedText, given: RelatedText): boolean {
  if (primaryLanguage(kept.language) !== primaryLanguage(given.language)) return false;
  const titled = !kept.titleDerived && !given.titleDerived;
  if (titled && titleKey(kept.title) !== titleKey(given.title)) return false;
  if (daysBetween(kept.published, given.published) > SAME_DAYS) return false;
  const numbers = numbersIn(kept);
  return [...numbersIn(given)].every(([number, times]) => (numbers.get(number) ?? 0) >= times);
}

/** Nought where one of them is not known to the day. */
function daysBetween(one: string | null, other: string | null): number {
  const times = [one, other].map((date) =>
    date !== null && date.length >= 10 ? Date.parse(date.slice(0, 10)) : NaN,
  );
  const apart = Math.abs((times[0] ?? NaN) - (times[1] ?? NaN)) / DAY;
  return Number.isNaN(apart) ? 0 : apart;
}

function titleKey(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function numbersIn({ paragraphs }: RelatedText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const [number] of paragraph.matchAll(/\p{Nd}+/gu))
      counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
