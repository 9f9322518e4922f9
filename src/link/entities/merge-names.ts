import type { VaultPath } from '../../model/note';
import { acronymsOf } from '../acronyms';
import type { TranslatedNames } from '../translations/translated-names';
import { isUpper, PLAIN } from './casing';
import { joinTranslations } from './join-translations';
import { NameGroups, type MergedName } from './name-groups';
import { joinLastWords } from './last-words';
import { initialsOf, nameKey } from './name-key';
import type { KindGrounds } from './name-kind';
import { bestSpelling, type NameRecord, type NameTable } from './name-table';
import { isPlaceName } from './place-names';
import { joinQualified } from './qualified-names';

/** What texts say that an acronym means. */
interface Meaning {
  readonly long: string;
  readonly path: VaultPath;
  readonly foreign: boolean;
}

/** Reads the acronyms that texts explain, and makes sure that both forms have records. */
export class AcronymTable {
  /** By the acronym, then by the long form's key. */
  readonly #meanings = new Map<string, Map<string, Meaning[]>>();
  /** By the long form's key. */
  readonly #shorts = new Map<string, Set<string>>();

  read(text: string, path: VaultPath): void {
    for (const { short: written, long, foreign = false } of acronymsOf(text)) {
      // `CDNs (Content Delivery Networks)`
      const single = written.replace(/^(\p{Lu}{2,})s$/u, '$1');
      const few = long.split(' ').length <= single.length + 1;
      const short = few || initialsOf(long) === single ? single : written;
      const key = nameKey(long);
      const forms = this.#meanings.get(short) ?? new Map<string, Meaning[]>();
      this.#meanings.set(short, forms);
      forms.set(key, [...(forms.get(key) ?? []), { long, path, foreign }]);
      this.#shorts.set(key, (this.#shorts.get(key) ?? new Set()).add(short));
    }
  }

  /** Whether texts say that a name has another acronym than this. */
  hasOther(key: string, short: string): boolean {
    return [...(this.#shorts.get(key) ?? [])].some((other) => other !== short);
  }

  /** The long forms of an acronym by key, with the notes that explain it so. */
  longFormsOf(short: string): ReadonlyMap<string, readonly Meaning[]> {
    return this.#meanings.get(short) ?? new Map<string, Meaning[]>();
  }
}

/** Makes one thing of the names that are one: acronym and long form, full name and surname, a name in two languages. */
export function mergeNames(
  table: NameTable,
  acronyms: AcronymTable,
  grounds: KindGrounds,
  translated: TranslatedNames,
): readonly MergedName[] {
  const groups = new NameGroups();
  for (const record of [...table.records.values()]) joinAcronym(record, table, acronyms, groups);
  joinQualified(table, grounds, groups);
  joinPlurals(table, grounds, groups);
  joinBeginnings(table, groups);
  joinLastWords(table, grounds, groups);
  joinTranslations(table, translated, grounds, groups);
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
      other.key.includes(' ') &&
      initialsOf(bestSpelling(other)) === letters &&
      other.mentions > 1 &&
      !acronyms.hasOther(other.key, short),
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

/** In how many times as many notes as the next a long form must stand to be what the acronym means elsewhere. */
const USUAL = 3;

/**
 * Long forms that are one by key, or a translation by the same letters in another order, are one thing; so is
 * the only form in the acronym's own language with those of which a text says that its letters are foreign. Where
 * texts explain the acronym in truly different ways it means each only in the notes that say so, but for the one that
 * most of them say.
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
  const said = distinct
    .map(({ key, meanings }) => ({ key, notes: [...new Set(meanings.map(({ path }) => path))] }))
    .sort((a, b) => b.notes.length - a.notes.length || (a.key < b.key ? -1 : 1));
  const [usual, next] = said;
  const rules = usual !== undefined && usual.notes.length >= USUAL * (next?.notes.length ?? 0);
  if (rules) groups.join(record.key, usual.key);
  else groups.leave(record.key);
  for (const { key, notes } of said)
    if (!rules || key !== usual.key) groups.scope(short, key, notes.sort());
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

/** A singular and its plural are one thing, named as the documents mostly do; an acronym by its singular. */
function joinPlurals(table: NameTable, { casing }: KindGrounds, groups: NameGroups): void {
  for (const record of table.records.values()) {
    const plural =
      table.records.get(`${record.key}s`) ??
      (/[sxz]$/.test(record.key) ? table.records.get(`${record.key}es`) : undefined);
    if (plural === undefined || isUpper(bestSpelling(plural))) continue;
    // `APIs` are written as one `API` is, with a small letter.
    const short = isUpper(bestSpelling(record));
    if (short !== /^\p{Lu}{2,}e?s$/u.test(bestSpelling(plural))) continue;
    // `Windows` is no plural of what is mostly written as a plain word.
    if (!short && !record.key.includes(' ') && casing.capitalShare(record.key, 1) < PLAIN) continue;
    const [less, more] = [record, plural].sort(
      (a, b) =>
        a.linked - b.linked || (short ? b.key.length - a.key.length : a.mentions - b.mentions),
    );
    if (less === undefined || more === undefined) continue;
    // The rarer of the two may belong already to what it is short for.
    if (!groups.has(less.key)) groups.join(less.key, more.key);
    else if (!groups.has(more.key)) groups.join(more.key, less.key);
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
