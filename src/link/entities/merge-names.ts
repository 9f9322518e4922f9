import type { VaultPath } from '../../model/note';
import { acronymsOf } from '../acronyms';
import { type Casing, isUpper } from './casing';
import { NameGroups, type MergedName } from './name-groups';
import { initialsOf, nameKey } from './name-key';
import { kindOf } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';
import { isPlaceName } from './place-names';
import { joinQualified } from './qualified-names';

/** What texts say that an acronym means. */
interface Meaning {
  readonly short: string;
  readonly long: string;
  readonly path: VaultPath;
  readonly foreign: boolean;
}

/** Reads the acronyms that texts explain, and makes sure that both forms have records. */
export class AcronymTable {
  readonly #meanings: Meaning[] = [];

  read(text: string, path: VaultPath): void {
    for (const { short, long, foreign = false } of acronymsOf(text))
      this.#meanings.push({ short, long, path, foreign });
  }

  /** The long forms of an acronym by key, with the notes that explain it so. */
  longFormsOf(short: string): ReadonlyMap<string, readonly Meaning[]> {
    const forms = new Map<string, Meaning[]>();
    for (const meaning of this.#meanings) {
      if (meaning.short !== short) continue;
      const key = nameKey(meaning.long);
      forms.set(key, [...(forms.get(key) ?? []), meaning]);
    }
    return forms;
  }
}

/** Makes one thing of the names that are one: acronym and long form, full name and surname. */
export function mergeNames(
  table: NameTable,
  acronyms: AcronymTable,
  casing: Casing,
): readonly MergedName[] {
  const groups = new NameGroups();
  for (const record of [...table.records.values()]) joinAcronym(record, table, acronyms, groups);
  joinQualified(table, casing, groups);
  joinPlurals(table, groups);
  joinBeginnings(table, groups);
  joinSurnames(table, casing, groups);
  return groups.of(table);
}

function joinAcronym(
  record: NameRecord,
  table: NameTable,
  acronyms: AcronymTable,
  groups: NameGroups,
): void {
  const short = bestSpelling(record);
  if (!isUpper(short) || short.length > 8) return;
  const letters = short.replace(/\./g, '');
  const explained = acronyms.longFormsOf(short);
  const foreign = [...explained.values()].flat().every((meaning) => meaning.foreign);
  if (!foreign) {
    joinExplained(record, short, explained, table, groups);
    return;
  }
  const longs = [...table.records.values()].filter(
    (other) =>
      other.key.includes(' ') && initialsOf(bestSpelling(other)) === letters && other.mentions > 1,
  );
  const together = longs.filter((long) =>
    [...long.notes.keys()].some((path) => record.notes.has(path)),
  );
  const [only, ...more] = together.length > 0 ? together : longs.filter(() => letters.length > 2);
  if (only !== undefined && more.length === 0) {
    groups.join(record.key, only.key);
    for (const key of explained.keys()) groups.join(key, only.key);
  } else if (explained.size > 0) joinExplained(record, short, explained, table, groups);
}

/**
 * Long forms that are one by key, or a translation by the same letters in another order, are one thing; so is
 * the only form in the acronym's own language with those of which a text says that its letters are foreign. Where
 * texts explain the acronym in truly different ways it means each only in the notes that say so.
 */
function joinExplained(
  record: NameRecord,
  short: string,
  explained: ReadonlyMap<string, readonly Meaning[]>,
  table: NameTable,
  groups: NameGroups,
): void {
  const forms = [...explained]
    .map(([key, meanings]) => ({ key, meanings, known: table.records.get(key)?.mentions ?? 0 }))
    .sort(
      (a, b) =>
        b.known - a.known || b.meanings.length - a.meanings.length || (a.key < b.key ? -1 : 1),
    );
  for (const { meanings } of forms) table.explain(meanings[0]?.long ?? '');
  const distinct: typeof forms = [];
  for (const form of forms.sort((x, y) => x.key.length - y.key.length)) {
    const same = distinct.find((other) => isTranslation(other.key, form.key));
    if (same === undefined) distinct.push(form);
    else groups.join(form.key, same.key);
  }
  const native = distinct.filter(({ meanings }) => meanings.some(({ foreign }) => !foreign));
  const [only] = native;
  if (native.length === 1 && only !== undefined) {
    for (const form of distinct.filter((other) => other !== only)) groups.join(form.key, only.key);
    distinct.splice(0, distinct.length, only);
  }
  const [main, ...others] = distinct;
  if (main === undefined) return;
  if (others.length === 0) {
    groups.join(record.key, main.key);
    return;
  }
  groups.leave(record.key);
  for (const { key, meanings } of distinct) {
    groups.scope(short, key, [...new Set(meanings.map(({ path }) => path))].sort());
  }
}

/**
 * Whether the words of two names are the same but for their endings and order, as in related languages, or but
 * for a word before them or a place after them.
 */
function isTranslation(one: string, other: string): boolean {
  const stems = (key: string): string[] =>
    key
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => word.replace(/z/g, 's').slice(0, 5))
      .sort();
  if (one.endsWith(` ${other}`) || other.endsWith(` ${one}`)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(`${short} `) && isPlaceName(long.slice(short.length + 1))) return true;
  const [ours, theirs] = [stems(one), stems(other)];
  return (
    ours.length === theirs.length && ours.length > 0 && ours.every((stem, i) => stem === theirs[i])
  );
}

/** A singular and its plural are one thing, named as the documents mostly do. */
function joinPlurals(table: NameTable, groups: NameGroups): void {
  for (const record of table.records.values()) {
    const plural = table.records.get(`${record.key}s`);
    if (plural === undefined || isUpper(bestSpelling(plural))) continue;
    // `APIs` are written as one `API` is, with a small letter.
    if (isUpper(bestSpelling(record)) !== /^\p{Lu}{2,}s$/u.test(bestSpelling(plural))) continue;
    const [less, more] = [record, plural].sort(
      (a, b) => a.linked - b.linked || a.mentions - b.mentions,
    );
    if (less !== undefined && more !== undefined && !groups.has(less.key))
      groups.join(less.key, more.key);
  }
}

/** A title that links name, and its beginning in the text: `Left Wing Communism` of a longer title with a year. */
function joinBeginnings(table: NameTable, groups: NameGroups): void {
  for (const linked of table.records.values()) {
    if (linked.linked === 0) continue;
    const words = linked.key.split(' ');
    for (let count = words.length - 1; count > 1; count--) {
      const key = words.slice(0, count).join(' ');
      if (table.records.has(key) && !groups.has(key)) groups.join(key, linked.key);
    }
  }
}

/** A last name belongs to the one person whose full name has it. */
function joinSurnames(table: NameTable, casing: Casing, groups: NameGroups): void {
  const owners = new Map<string, NameRecord[]>();
  for (const record of table.records.values()) {
    const words = record.key.split(' ');
    if (words.length < 2 || words.length > 4 || kindOf(record, casing) !== 'person') continue;
    const last = words.at(-1) ?? '';
    owners.set(last, [...(owners.get(last) ?? []), record]);
  }
  for (const [word, full] of owners) {
    const record = table.records.get(word);
    const [owner] = [...full].sort((a, b) => b.mentions - a.mentions);
    if (record === undefined || owner === undefined || groups.has(word)) continue;
    const rivals = full.filter((other) => other !== owner && other.mentions * 4 > owner.mentions);
    const together = [...owner.notes.keys()].some((path) => record.notes.has(path));
    // The name by itself is used: too many people have a first name for it to be an alias anywhere else.
    if (rivals.length === 0 && together) groups.join(word, owner.key);
  }
}
