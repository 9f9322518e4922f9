import { dateIn, type TextDate } from '../../language/dates-in-text';
import type { CollectionDocument } from '../../model/collection';
import type { Statement } from './merge-repeated';

/** A statement with the date that it tells of. */
export interface DatedStatement {
  readonly statement: Statement;
  readonly date: TextDate;
}

/** Entries of a chronology, at most; of one day, month or year as it is written, at most. */
const MOST = 24;
const MOST_A_DATE = 2;

/** What a date is worth by its exactness, in standard deviations of a sentence's score. */
const WORTH: Readonly<Record<number, number>> = { 4: 0, 7: 0.5, 10: 1 };

/** What the document's own year counts for, as a date, in the same measure. */
const PRESENT = -1;

/** The statements that name a date and stand out most, in the order of the dates. */
export function chronologyOf(
  statements: readonly Statement[],
  documents: readonly CollectionDocument[],
): DatedStatement[] {
  const dated = statements.flatMap((statement) => {
    const published = documents[statement.document]?.published ?? null;
    const date = dateIn(statement.text, published);
    if (date === null) return [];
    // That it was the year of its writing tells little.
    const present = published?.slice(0, 4) === date.iso ? PRESENT : 0;
    return [{ statement, date, value: valueOf(statement, date) + present }];
  });
  const wanted = Math.min(MOST, Math.ceil(2 * Math.sqrt(dated.length)));
  const byDate = new Map<string, number>();
  const chosen: DatedStatement[] = [];
  for (const { statement, date } of dated.sort((a, b) => b.value - a.value)) {
    if (chosen.length === wanted) break;
    const before = byDate.get(date.iso) ?? 0;
    if (before === MOST_A_DATE) continue;
    byDate.set(date.iso, before + 1);
    chosen.push({ statement, date });
  }
  return chosen.sort(
    (a, b) =>
      compare(a.date.iso, b.date.iso) ||
      a.statement.document - b.statement.document ||
      a.statement.place - b.statement.place,
  );
}

/** A date that opens the sentence is what it tells of; one further on may be by the way. */
function valueOf({ score, documents }: Statement, { iso, start }: TextDate): number {
  return score + (WORTH[iso.length] ?? 0) + Math.log(documents.length) - Math.min(1, start / 120);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
