import { isUpper } from './casing';
import { isFirstName } from './first-names';
import type { NameGroups } from './name-groups';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';
import { isPlaceName } from './place-names';

/** How many times as often as another a name must occur for its last word to be short for it and not for the other. */
const RIVAL = 4;

/** A name by its last word: a person by the last name, a product without its maker. */
export function joinLastWords(table: NameTable, grounds: KindGrounds, groups: NameGroups): void {
  const people = new Map<string, NameRecord[]>();
  const things = new Map<string, NameRecord[]>();
  const firstNames = new Set<string>();
  for (const record of table.records.values()) {
    const words = record.key.split(' ');
    if (words.length < 2 || words.length > 4) continue;
    const last = words.at(-1) ?? '';
    const kind = kindOf(record, grounds);
    if (kind === 'person' && record.mentions > 1) firstNames.add(words[0] ?? '');
    const owners = kind === 'person' ? people : kind === 'concept' ? things : null;
    owners?.set(last, [...(owners.get(last) ?? []), record]);
  }
  const join = (
    owners: ReadonlyMap<string, readonly NameRecord[]>,
    isShort: (record: NameRecord, owner: NameRecord) => boolean,
  ): void => {
    for (const [word, full] of owners) {
      const record = table.records.get(word);
      const owner = mainOf(full);
      if (record === undefined || owner === null || groups.has(word)) continue;
      if (isShort(record, owner)) groups.join(word, owner.key);
    }
  };
  // The name by itself is used: too many people have a first name for it to be an alias anywhere else.
  join(
    people,
    (record, owner) => notesOfBoth(record, owner) > 0 && isLastName(record, owner, firstNames),
  );
  join(things, (record, owner) => isMade(record, owner, grounds));
}

/** So many times as often the last word stands alone where something else once stood before it: `Remembering Orla`. */
const ALONE = 8;
const RARE = 2;

/** Whether a name of a person that ends in a word shows that it is their last name: a place is not (`Orla of Norhaven`). */
function isLastName(
  record: NameRecord,
  owner: NameRecord,
  firstNames: ReadonlySet<string>,
): boolean {
  const [first = '', ...rest] = owner.key.split(' ');
  if (rest.includes('of')) return false;
  if (isFirstName(first)) return true;
  // `Remembering Orla` beside `Orla Marsh`
  if (owner.mentions <= RARE && firstNames.has(record.key)) return false;
  return owner.mentions > RARE || record.mentions < ALONE * owner.mentions;
}

/** The name that the last word is short for; null where several are as usual. A longer one that ends in it is itself. */
function mainOf(full: readonly NameRecord[]): NameRecord | null {
  const [owner] = [...full].sort((a, b) => b.mentions - a.mentions);
  if (owner === undefined) return null;
  const rivals = full.filter(
    (other) =>
      other !== owner &&
      other.mentions * RIVAL > owner.mentions &&
      !other.key.endsWith(` ${owner.key}`) &&
      !owner.key.endsWith(` ${other.key}`),
  );
  return rivals.length === 0 ? owner : null;
}

/**
 * Whether a word by itself is a product that the full name names with its maker: `Apache Cassandra` is wherever
 * `Cassandra` is. `Linux` is mostly without `Amazon Linux`, and of what an acronym or a plain word names there are many.
 */
function isMade(record: NameRecord, owner: NameRecord, { casing }: KindGrounds): boolean {
  const name = bestSpelling(record);
  if (isUpper(name) || isPlaceName(name) || casing.capitalShare(name, 0) < 0.9) return false;
  const both = notesOfBoth(record, owner);
  return both > 1 && both * 2 >= record.notes.size;
}

function notesOfBoth(one: NameRecord, other: NameRecord): number {
  return [...one.notes.keys()].filter((path) => other.notes.has(path)).length;
}
