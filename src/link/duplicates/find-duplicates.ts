import { regionOf } from '../../language/region-names';
import { acronymsOf } from '../acronyms';
import { mayBeOneName, spellingDifference, spellingKey } from './fold-spelling';
import { findInitials } from './find-initials';
import {
  kindsAgree,
  mayBePerson,
  sharedNeighbours,
  type LikelyDuplicate,
  type NamedNote,
} from './named-note';
import type { TranslatedPair } from '../translations/translated-names';
import { bucketsOf, PairFinder } from './pair-finder';
import { usualOrder, withoutAddress } from './person-names';
import { isPlural, pluralKeys } from './plural-names';

/** An acronym and what texts say that it is short for. */
export interface ExplainedAcronym {
  readonly short: string;
  readonly long: string;
}

export interface DuplicateSearch {
  readonly pairs: readonly LikelyDuplicate[];
  /** Pairs looked at: near the number of notes, whatever they are called. */
  readonly comparisons: number;
}

/**
 * Finds notes that are probably about one thing under two names.
 *
 * Names meet in buckets by keys, so that never all pairs are compared. Notes of kinds that contradict each other are
 * kept apart, and so is what a number, a generation (`Jr.`) or a first name tells apart.
 *
 * @param german Whether titles may have German endings.
 * @param translated Notes, by path, that translations name in the same places.
 */
export function findDuplicates(
  notes: readonly NamedNote[],
  explained: readonly ExplainedAcronym[] = [],
  german = false,
  translated: readonly TranslatedPair[] = [],
): DuplicateSearch {
  const finder = new PairFinder();
  findIn(
    notes.filter(({ title }) => isName(title)),
    explained,
    german,
    finder,
  );
  findTranslated(notes, translated, finder);
  return { pairs: finder.pairs(), comparisons: finder.comparisons };
}

/** What is longer is no name, and only costs time. */
function isName(text: string): boolean {
  return text.length <= 200;
}

function findIn(
  notes: readonly NamedNote[],
  explained: readonly ExplainedAcronym[],
  german: boolean,
  finder: PairFinder,
): void {
  const titled = bucketsOf(notes, ({ title }) => [keyOf(title)]);
  findSpellings(titled, finder);
  findOrders(notes, finder);
  finder.within(bucketsOf(notes, countryOf).values(), 'country', (stays, goes) =>
    agree(stays, goes) ? `${both(stays, goes)} are names of one country` : null,
  );
  const plurals = bucketsOf(notes, ({ title }) => pluralKeys(title, german));
  finder.within(plurals.values(), 'plural', (stays, goes) =>
    agree(stays, goes) && isPlural(stays, goes, german)
      ? `${both(stays, goes)} are singular and plural of one name`
      : null,
  );
  findAliases(notes, titled, finder);
  findAcronyms(notes, titled, explained, finder);
  findInitials(notes, finder);
  findYears(notes, finder);
  findCompanies(notes, finder);
}

function agree(one: NamedNote, other: NamedNote): boolean {
  return kindsAgree(one.kind, other.kind);
}

function both(one: NamedNote, other: NamedNote): string {
  return `“${one.title}” and “${other.title}”`;
}

/** Whether it is known, and not merely not denied, that both are things of one kind. */
function surelyAlike(one: NamedNote, other: NamedNote): boolean {
  return one.kind === other.kind && one.kind !== null && !/^(?:person|concept)$/.test(one.kind);
}

/** Notes by the key of their title. */
type Titled = ReadonlyMap<string, readonly NamedNote[]>;

function findSpellings(titled: Titled, finder: PairFinder): void {
  finder.within(titled.values(), 'spelling', (stays, goes) => {
    if (!agree(stays, goes)) return null;
    if (!mayBeOneName(stays.title, goes.title, surelyAlike(stays, goes))) return null;
    if (stays.title === goes.title) return `both are called “${stays.title}”`;
    return `${both(stays, goes)} differ ${spellingDifference(stays.title, goes.title)}`;
  });
}

/** Too short a name says nothing once it is folded. */
function keyOf(name: string): string {
  const key = spellingKey(name);
  return /^.?$/u.test(key) ? '' : key;
}

/** `Brandt, Ada` beside `Ada Brandt`, and `Dr. Ada Brandt`. */
function findOrders(notes: readonly NamedNote[], finder: PairFinder): void {
  const inUse = ({ title }: NamedNote): string[] => {
    const usual = usualOrder(title) ?? title;
    return [keyOf(usual), keyOf(withoutAddress(usual) ?? usual)];
  };
  finder.within(bucketsOf(notes, inUse).values(), 'order', (stays, goes) => {
    if (!agree(stays, goes) || !mayBePerson(stays) || !mayBePerson(goes)) return null;
    const inverted = [goes, stays].find(({ title }) => usualOrder(title) !== null);
    if (inverted !== undefined)
      return `“${inverted.title}” has the last name first of “${(inverted === goes ? stays : goes).title}”`;
    const addressed = [goes, stays].find(({ title }) => withoutAddress(title) !== null);
    if (addressed === undefined || (stays.kind ?? goes.kind) !== 'person') return null;
    return `“${addressed.title}” is “${(addressed === goes ? stays : goes).title}” with a form of address`;
  });
}

function countryOf({ title }: NamedNote): string[] {
  return [regionOf(title) ?? ''];
}

/** A note that is called what another one is called besides, and no third. */
function findAliases(notes: readonly NamedNote[], titled: Titled, finder: PairFinder): void {
  const named = bucketsOf(notes, ({ title, aliases }) =>
    [title, ...aliases.filter(isName)].flatMap(formsOf),
  );
  for (const [key, owners] of named) {
    const called = titled.get(key) ?? [];
    const others = owners.filter((owner) => !called.includes(owner));
    const [owner, ...more] = others;
    if (owner === undefined || more.length > 0) continue;
    for (const note of called.slice(0, 1))
      finder.look(owner, note, 'alias', () => {
        const alias =
          owner.aliases.find((form) => isName(form) && formsOf(form).includes(key)) ?? note.title;
        if (!agree(owner, note) || !mayBeOneName(alias, note.title, surelyAlike(owner, note)))
          return null;
        return `“${alias}” is another name of “${owner.title}”`;
      });
  }
}

/** A name's keys: of itself, and of an acronym and its long form that stand in it. */
function formsOf(name: string): readonly string[] {
  return [name, ...acronymsOf(name).flatMap(({ short, long }) => [short, long])].map(keyOf);
}

/** An acronym and the one long form that texts give it. */
function findAcronyms(
  notes: readonly NamedNote[],
  titled: Titled,
  explained: readonly ExplainedAcronym[],
  finder: PairFinder,
): void {
  const meanings = new Map<string, Set<string>>();
  for (const { short, long } of explained)
    meanings.set(short, (meanings.get(short) ?? new Set()).add(keyOf(long)));
  for (const short of notes) {
    const [long, ...others] = meanings.get(short.title) ?? [];
    if (long === undefined || others.length > 0) continue;
    for (const note of (titled.get(long) ?? []).slice(0, 1))
      finder.look(short, note, 'acronym', () =>
        note.kind === 'person' || short.kind === 'person'
          ? null
          : `texts explain “${short.title}” as “${note.title}”`,
      );
  }
}

/** Names of one thing in two languages; nothing else may link to both, which would tell them apart. */
function findTranslated(
  notes: readonly NamedNote[],
  translated: readonly TranslatedPair[],
  finder: PairFinder,
): void {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  for (const { one, other, passages } of translated) {
    const [ours, theirs] = [byPath.get(one), byPath.get(other)];
    if (ours === undefined || theirs === undefined) continue;
    finder.look(ours, theirs, 'translation', (stays, goes) => {
      if (!agree(stays, goes) || sharedNeighbours(stays, goes) > 0) return null;
      const places = passages === 1 ? 'a passage' : `${passages} passages`;
      return `${both(stays, goes)} name one thing in ${places} and their translation`;
    });
  }
}

const YEAR = /^(.{2,}?) ?[([](1[4-9]\d\d|20\d\d)[)\]]$/;

/** A work with and without its year, where no other has the same title. */
function findYears(notes: readonly NamedNote[], finder: PairFinder): void {
  const works = notes.filter(({ kind }) => kind === 'work' || kind === null);
  const bare = (title: string): string => YEAR.exec(title)?.[1] ?? title;
  for (const bucket of bucketsOf(works, ({ title }) => [keyOf(bare(title))]).values()) {
    const [one, other, third] = bucket;
    if (one === undefined || other === undefined || third !== undefined) continue;
    finder.look(one, other, 'year', () => {
      if (YEAR.test(one.title) === YEAR.test(other.title)) return null;
      return one.kind === 'work' || other.kind === 'work'
        ? `${both(one, other)} differ only in the year`
        : null;
    });
  }
}

/** The forms that companies have by law, at the end of their names. */
const COMPANY =
  /^(.{2,}?),? (?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|se|sa|s\.a|sarl|s\.a\.r\.l|sl|s\.l|bv|b\.v|nv|n\.v|srl|s\.r\.l|spa|s\.p\.a|oy|ab|as|e\.v|ev)\.?$/i;

/** A company with and without its legal form; a place or a family of that name is something else. */
function findCompanies(notes: readonly NamedNote[], finder: PairFinder): void {
  const companies = notes.filter(({ kind }) => kind === 'organisation');
  const bare = (title: string): string => COMPANY.exec(title)?.[1] ?? title;
  const buckets = bucketsOf(companies, ({ title }) => [keyOf(bare(title))]);
  finder.within(buckets.values(), 'company', (stays, goes) =>
    COMPANY.test(stays.title) === COMPANY.test(goes.title)
      ? null
      : `${both(stays, goes)} differ only in the legal form`,
  );
}
