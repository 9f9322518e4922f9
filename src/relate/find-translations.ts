import { primaryLanguage } from '../language/primary-language';
import { alignedShare } from './aligned-share';
import type { RelatedText, Relation } from './relation';

/** Texts that one is compared with: those that share the rarest marks. */
const MOST_COMPARED = 8;
/** A mark in more texts than this finds nobody. */
const MOST_HOLDERS = 40;
/** Names and numbers in common, and their share of the poorer text's, where the paragraphs agree as well. */
const ALIGNED = { common: 3, share: 0.15, aligned: 0.85, paragraphs: 8 };
/** The same where paragraphs are too few to tell: then names and numbers must, and stand in one order. */
const MARKED = { common: 5, share: 0.4, aligned: 0.5, shift: 0.08 };
/** The longer of two translations has at most so many times the characters of the other. */
const MOST_LENGTH = 2;

/**
 * Finds texts that are one text in two languages: paragraphs are as long as each other in turn, names and
 * numbers agree, and no other text fits as well from either side.
 *
 * Names change little between languages in one script; where they do, numbers must do. Each text is compared
 * with few others, so that time is linear in the number of texts.
 */
export function findTranslations(texts: readonly RelatedText[]): Relation[] {
  const marked = texts.map(marksOf);
  const holders = holdersOf(marked);
  const weigh = (mark: string): number =>
    Math.log(1 + texts.length / (holders.get(mark)?.length ?? 1));
  const best = new Map<number, Fit[]>();
  marked.forEach((text, at) => {
    for (const other of candidatesFor(text, at, texts, marked, holders, weigh)) {
      const fit = fitOf(text, marked[other], weigh);
      if (fit === null) continue;
      push(best, at, { other, ...fit });
      push(best, other, { other: at, ...fit });
    }
  });
  for (const fits of best.values()) fits.sort((a, b) => b.score - a.score);
  return [...best].flatMap(([at, fits]): Relation[] =>
    // Each language has a translation of its own: the best fit of each.
    bestByLanguage(fits, texts).flatMap(({ other, share }) => {
      const back = bestByLanguage(best.get(other) ?? [], texts).some((fit) => fit.other === at);
      return at < other && back ? [{ kind: 'translation', one: at, other, share }] : [];
    }),
  );
}

/** What a translation keeps of a text, and where: first places, 0 at its beginning and 1 at its end. */
interface Marked {
  readonly marks: ReadonlyMap<string, number>;
  /** Of each paragraph, and of all, in characters. */
  readonly lengths: readonly number[];
  readonly length: number;
}

interface Fit {
  readonly other: number;
  readonly share: number;
  readonly score: number;
}

const NUMBER_OR_WORD = /\p{Nd}+|\p{L}[\p{L}\p{M}]*/gu;

/** Numbers of two digits and more, and words with a capital. */
const MARK = /^(?:\p{Nd}{2,}|\p{Lu}[\p{L}\p{M}]{2,})$/u;

function marksOf({ paragraphs, language }: RelatedText): Marked {
  const marks = new Map<string, number>();
  const lengths = paragraphs.map(({ length: own }) => own);
  const length = lengths.reduce((sum, own) => sum + own, 0);
  if (language === 'und') return { marks, lengths, length };
  let before = 0;
  for (const paragraph of paragraphs) {
    for (const { 0: mark, index } of paragraph.matchAll(NUMBER_OR_WORD)) {
      if (!MARK.test(mark) || beginsSentence(paragraph, index)) continue;
      const key = mark.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      if (!marks.has(key)) marks.set(key, (before + index) / Math.max(1, length));
    }
    before += paragraph.length;
  }
  return { marks, lengths, length };
}

/** Capitals there are every word's; where sentences begin differs between languages. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  return before === '' || /[.!?:…"“”«»„]$/.test(before);
}

function holdersOf(marked: readonly Marked[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  marked.forEach(({ marks }, at) => {
    for (const mark of marks.keys()) push(holders, mark, at);
  });
  return holders;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Earlier texts in another language, those with the rarest marks of this one first. */
function candidatesFor(
  { marks, length }: Marked,
  at: number,
  texts: readonly RelatedText[],
  marked: readonly Marked[],
  holders: ReadonlyMap<string, readonly number[]>,
  weigh: (mark: string) => number,
): number[] {
  const votes = new Map<number, number>();
  const own = texts[at];
  for (const mark of marks.keys()) {
    const having = holders.get(mark) ?? [];
    if (having.length > MOST_HOLDERS) continue;
    for (const other of having) {
      const text = texts[other];
      if (other >= at || text === undefined || own === undefined) continue;
      if (text.settled && own.settled) continue;
      if (primaryLanguage(text.language) === primaryLanguage(own.language)) continue;
      const longer = Math.max(length, marked[other]?.length ?? 0);
      if (longer > MOST_LENGTH * Math.min(length, marked[other]?.length ?? 0)) continue;
      votes.set(other, (votes.get(other) ?? 0) + weigh(mark));
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}

function fitOf(
  one: Marked,
  other: Marked | undefined,
  weigh: (mark: string) => number,
): Omit<Fit, 'other'> | null {
  if (other === undefined) return null;
  const weightOf = ({ marks }: Marked): number =>
    [...marks.keys()].reduce((sum, mark) => sum + weigh(mark), 0);
  let [common, weight, shift] = [0, 0, 0];
  for (const [mark, place] of one.marks) {
    const there = other.marks.get(mark);
    if (there === undefined) continue;
    common++;
    weight += weigh(mark);
    shift += weigh(mark) * Math.abs(place - there);
  }
  const share = weight / Math.min(weightOf(one), weightOf(other));
  const aligned = alignedShare(one.lengths, other.lengths);
  const few = Math.min(one.lengths.length, other.lengths.length) < ALIGNED.paragraphs;
  const agree = (least: typeof MARKED | typeof ALIGNED): boolean =>
    common >= least.common && share >= least.share && aligned >= least.aligned;
  const fits = (!few && agree(ALIGNED)) || (agree(MARKED) && shift <= weight * MARKED.shift);
  return fits ? { share, score: share + aligned } : null;
}

function bestByLanguage(fits: readonly Fit[], texts: readonly RelatedText[]): readonly Fit[] {
  const seen = new Set<string>();
  return fits.filter(({ other }) => {
    const language = primaryLanguage(texts[other]?.language ?? 'und');
    const isFirst = !seen.has(language);
    seen.add(language);
    return isFirst;
  });
}
