import { MONTH_NUMBERS } from '../../language/date-words';
import { foldWord, wordsOf } from '../../language/words';
import { numbersOf } from '../numbers-of';
import type { Vocabulary } from '../vocabulary';
import type { Statement } from './merge-repeated';

/** Statements of different documents that agree but for a number. */
export type DifferingStatements = readonly [Statement, Statement];

/** Terms that stand in more statements than this lead to no pairs: all is compared in about linear time. */
const COMMON = 12;

/** Statements have at least this many terms in common, and this part of what both have. */
const FEWEST_SHARED = 4;
const ALIKE = 0.4;

/** A number of a statement with what it counts. */
interface Count {
  readonly value: number;
  /** The stem of the word after it, or the number of the month that it is a day of. */
  readonly of: string;
}

/**
 * Pairs of statements of different documents that share most of their words and give another number for the
 * same thing: `38 delegates` and `42 delegates`, `12 May` and `13 May`.
 *
 * @param statements Of one language, that of the vocabulary.
 */
export function differingNumbers(
  statements: readonly Statement[],
  vocabulary: Vocabulary,
  language: string,
  most: number,
): DifferingStatements[] {
  const counted = statements.flatMap((statement) => {
    const counts = countsIn(statement.text, vocabulary, language);
    return counts.length === 0
      ? []
      : [{ statement, counts, terms: new Set(vocabulary.terms(statement.text)) }];
  });
  const byTerm = new Map<number, number[]>();
  counted.forEach(({ terms }, index) => {
    for (const term of terms) {
      const list = byTerm.get(term);
      if (list === undefined) byTerm.set(term, [index]);
      else list.push(index);
    }
  });
  const seen = new Set<number>();
  const found: { pair: DifferingStatements; likeness: number }[] = [];
  for (const list of byTerm.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    list.forEach((first, k) => {
      for (const second of list.slice(k + 1)) {
        const key = first * counted.length + second;
        const [one, other] = [counted[first], counted[second]];
        if (seen.has(key) || one === undefined || other === undefined) continue;
        seen.add(key);
        const common = other.statement.documents.includes(one.statement.document);
        if (common || !differ(one.counts, other.counts)) continue;
        const likeness = likenessOf(one.terms, other.terms);
        if (likeness >= ALIKE) found.push({ pair: [one.statement, other.statement], likeness });
      }
    });
  }
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ pair }) => pair);
}

function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0;
  for (const term of one) if (other.has(term)) common++;
  return common < FEWEST_SHARED ? 0 : common / (one.size + other.size - common);
}

/** Whether both count the same thing and come to other numbers. */
function differ(one: readonly Count[], other: readonly Count[]): boolean {
  return one.some(({ of }) => {
    const mine = one.filter((count) => count.of === of).map(({ value }) => value);
    const theirs = other.filter((count) => count.of === of).map(({ value }) => value);
    return theirs.length > 0 && !mine.some((value) => theirs.includes(value));
  });
}

/** Words after a number among which that is looked for that it counts. */
const REACH = 3;

function countsIn(text: string, vocabulary: Vocabulary, language: string): Count[] {
  const words = wordsOf(text);
  return numbersOf(text, language).flatMap(({ value, text: written }): Count[] => {
    const first = wordsOf(written).at(0)?.text ?? '';
    const length = wordsOf(written).length;
    const at = words.findIndex(({ text: word }) => word === first);
    if (at < 0) return [];
    const before = words[at - 1]?.text ?? '';
    const after = words.slice(at + length, at + length + REACH);
    const month = [before, after[0]?.text ?? '', after[1]?.text ?? '']
      .map((word) => MONTH_NUMBERS.get(foldWord(word)))
      .find((number) => number !== undefined);
    if (month !== undefined) return value <= 31 ? [{ value, of: `month ${month}` }] : [];
    const of = after.map((word) => vocabulary.termOf(word.text)).find((term) => term >= 0);
    return of === undefined || isYear(written, value) ? [] : [{ value, of: `term ${of}` }];
  });
}

function isYear(written: string, value: number): boolean {
  return /^\d{4}$/.test(written) && value >= 1500 && value < 2100;
}
