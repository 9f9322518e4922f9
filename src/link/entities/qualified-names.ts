import { isUpper } from './casing';
import type { NameGroups } from './name-groups';
import { nameKey } from './name-key';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';
import { isPeople } from './place-names';

/** How many times as often the name with more words before it must occur to be the one of the thing. */
const MORE_USUAL = 3;

/**
 * A name with a people's adjective or an organisation's acronym before it is the name without, where both are
 * used and no other such word stands before it: `British SWP`, `ISO Steering Committee`. `French Communist Party`
 * and `German Communist Party` are two, and the plain name is neither.
 */
export function joinQualified(table: NameTable, grounds: KindGrounds, groups: NameGroups): void {
  const variants = new Map<string, NameRecord[]>();
  for (const record of table.records.values()) {
    const [qualifier = '', ...words] = bestSpelling(record).split(' ');
    if (words.length === 0 || !(isPeople(qualifier) || isUpper(qualifier))) continue;
    const plain = nameKey(words.join(' '));
    if (words.length > 1 || isUpper(words[0] ?? ''))
      variants.set(plain, [...(variants.get(plain) ?? []), record]);
  }
  for (const [key, [qualified, ...more]] of variants) {
    const plain = table.records.get(key);
    if (plain === undefined || qualified === undefined || more.length > 0) continue;
    if (kindOf(plain, grounds) !== 'organisation' || groups.has(qualified.key)) continue;
    const named = plain.linked === 0 && qualified.mentions >= MORE_USUAL * plain.mentions;
    if (named && !groups.has(key)) groups.join(key, qualified.key);
    else groups.join(qualified.key, key);
  }
}
