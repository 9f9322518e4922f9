import { isFirstName } from './first-names';
import { hasPersonShape } from './name-shape';
import { bestSpelling, type NameRecord } from './name-table';

/**
 * Shares of names shaped as people's, in public vaults: known first names begin 35 % in texts about people and
 * 23 % in a garden of reading notes, 1 to 16 % in manuals and notes on computing; of the others people's words stand
 * beside 6 % in a vault of invented ones, 3 % and below elsewhere.
 */
const KNOWN_SHARE = 0.18;
const ACTING_SHARE = 0.03;

/** What is presumed of a text of few names: as so many names, that share of them known. */
const PRESUMED = { names: 20, share: 0.3 };

/** So few names that act may be chance. */
const MIN_ACTING = 5;

/**
 * Whether documents are about people, so that two capitalised words of which nothing is known are more likely a
 * person than a product or an idea, what `in` stands before is a place, and what has an article a body.
 */
export function isPeopled(records: Iterable<NameRecord>): boolean {
  let [shaped, known, acting] = [0, 0, 0];
  for (const record of records) {
    if (record.sure === 0 || !hasPersonShape(bestSpelling(record))) continue;
    const [first = '', ...rest] = record.key.split(' ');
    if (rest.length === 0 || rest.length > 2) continue;
    shaped++;
    if (isFirstName(first)) known++;
    else if (record.around.person > 0) acting++;
  }
  if (acting >= MIN_ACTING && acting >= ACTING_SHARE * (shaped - known)) return true;
  return known + PRESUMED.share * PRESUMED.names >= KNOWN_SHARE * (shaped + PRESUMED.names);
}
