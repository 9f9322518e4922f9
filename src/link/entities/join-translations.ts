import { kindsAgree } from '../duplicates/named-note';
import type { TranslatedNames } from '../translations/translated-names';
import { isUpper } from './casing';
import type { NameGroups } from './name-groups';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';

/**
 * Makes one thing of names that texts and their translations call it by, the one that is mentioned most its name.
 *
 * People keep their names, and an acronym is no translation of a long form. What links lead to under both names is two
 * notes to their owner.
 */
export function joinTranslations(
  table: NameTable,
  translated: TranslatedNames,
  grounds: KindGrounds,
  groups: NameGroups,
): void {
  for (const { one, other } of translated.pairs()) {
    const [ours, theirs] = [table.records.get(one), table.records.get(other)];
    if (ours === undefined || theirs === undefined) continue;
    const [full, part] = [ours, theirs].map(
      (record) => table.records.get(groups.ownerOf(record.key)) ?? record,
    );
    if (full === undefined || part === undefined || full === part) continue;
    if (!mayBeOne(ours, theirs, grounds) || (full.linked > 0 && part.linked > 0)) continue;
    const [more, less] = outweighs(full, part) ? [full, part] : [part, full];
    groups.join(less.key, more.key);
  }
}

function mayBeOne(one: NameRecord, other: NameRecord, grounds: KindGrounds): boolean {
  if (isUpper(bestSpelling(one)) !== isUpper(bestSpelling(other))) return false;
  const [ours, theirs] = [kindOf(one, grounds), kindOf(other, grounds)];
  return kindsAgree(ours, theirs);
}

function outweighs(one: NameRecord, other: NameRecord): boolean {
  return (
    (one.linked - other.linked ||
      one.notes.size - other.notes.size ||
      one.mentions - other.mentions ||
      (one.key < other.key ? 1 : -1)) > 0
  );
}
