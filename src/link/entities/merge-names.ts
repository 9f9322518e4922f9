import type { VaultPath } from '../../model/note';
import { acronymsOf } from '../acronyms';
import { type Casing, isUpper } from './casing';
import { initialsOf, nameKey } from './name-key';
import { kindOf } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';

/** Names that are one thing, and which of them is its full name. */
export interface MergedName {
  readonly full: NameRecord;
  readonly parts: readonly NameRecord[];
  /** Short forms that mean this thing only in some notes. */
  readonly scoped: ReadonlyMap<string, readonly VaultPath[]>;
}

/** What texts say that an acronym means. */
interface Meaning {
  readonly short: string;
  readonly long: string;
  readonly path: VaultPath;
}

/** Reads the acronyms that texts explain, and makes sure that both forms have records. */
export class AcronymTable {
  readonly #meanings: Meaning[] = [];

  read(text: string, path: VaultPath): void {
    for (const { short, long } of acronymsOf(text)) this.#meanings.push({ short, long, path });
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
  joinPlurals(table, groups);
  joinBeginnings(table, groups);
  joinSurnames(table, casing, groups);
  return groups.of(table);
}

/** Which names belong to which, by key. */
class NameGroups {
  readonly #owner = new Map<string, string>();
  readonly #left = new Set<string>();
  readonly #scoped = new Map<string, Map<string, readonly VaultPath[]>>();

  /** Makes nothing of a name by itself: an acronym that means several things. */
  leave(key: string): void {
    this.#left.add(key);
  }

  join(part: string, full: string): void {
    const owner = this.ownerOf(full);
    if (owner !== part) this.#owner.set(part, owner);
  }

  scope(form: string, full: string, paths: readonly VaultPath[]): void {
    const scopes = this.#scoped.get(full) ?? new Map<string, readonly VaultPath[]>();
    this.#scoped.set(full, scopes.set(form, paths));
  }

  ownerOf(key: string): string {
    let at = key;
    for (let owner = this.#owner.get(at); owner !== undefined; owner = this.#owner.get(at))
      at = owner;
    return at;
  }

  has(key: string): boolean {
    return this.#owner.has(key);
  }

  of(table: NameTable): readonly MergedName[] {
    const parts = new Map<string, NameRecord[]>();
    for (const record of table.records.values()) {
      const owner = this.ownerOf(record.key);
      parts.set(owner, [...(parts.get(owner) ?? []), record]);
    }
    return [...parts].flatMap(([key, records]) => {
      const full = table.records.get(key);
      if (full === undefined || this.#left.has(key)) return [];
      return [
        {
          full,
          parts: records.filter((record) => record !== full),
          scoped: this.#scoped.get(key) ?? new Map<string, readonly VaultPath[]>(),
        },
      ];
    });
  }
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
  if (explained.size > 0) {
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
  if (only !== undefined && more.length === 0) groups.join(record.key, only.key);
}

/**
 * Long forms that are one by key, or a translation by the same letters in another order, are one thing. Where
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

/** Whether the words of two names are the same but for their endings and order, as in related languages. */
function isTranslation(one: string, other: string): boolean {
  const stems = (key: string): string[] =>
    key
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => word.replace(/z/g, 's').slice(0, 5))
      .sort();
  if (one.endsWith(` ${other}`) || other.endsWith(` ${one}`)) return true;
  const [ours, theirs] = [stems(one), stems(other)];
  return (
    ours.length === theirs.length && ours.length > 0 && ours.every((stem, i) => stem === theirs[i])
  );
}

/** A singular and its plural are one thing, named as the documents mostly do. */
function joinPlurals(table: NameTable, groups: NameGroups): void {
  for (const record of table.records.values()) {
    const plural = table.records.get(`${record.key}s`);
    if (plural === undefined || isUpper(bestSpelling(record))) continue;
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
