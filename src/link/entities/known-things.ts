import type { LinkTarget } from '../../model/entity';
import type { NoteFile, VaultPath } from '../../model/note';
import { COMMON_LANGUAGES, isFunctionWord } from '../function-words';
import type { Lexicon } from '../lexicon';
import { isUpper, PLAIN } from './casing';
import type { NameSpan, SentenceText } from './entity-text';
import { PERSON_TITLES } from './entity-words';
import type { MergedName } from './name-groups';
import { nameKey, withoutArticle } from './name-key';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling, type NameRecord } from './name-table';
import { lastNamesOf } from './parts-of-names';

/** How far into a note its own words for what it is about are looked for, in UTF-16 units. */
const OPENING = 600;

/** What has a note already, whatever the texts call it. */
export class KnownThings {
  readonly #lexicon: Lexicon;
  readonly #grounds: KindGrounds;
  readonly #surnames: ReadonlySet<string>;
  readonly #texts: ReadonlyMap<VaultPath, string>;
  /** The notes that are called by two words, by the first of them; by more words than one, by the last. */
  readonly #byFirst = new Map<string, VaultPath[]>();
  readonly #byLast = new Map<string, VaultPath[]>();
  /** By the initials of their words, those of a word in parts among them: `Tide-driven Mill` has TDM. */
  readonly #byInitials = new Map<string, VaultPath[]>();
  /** Titles without the number that they end in, `Tidewheel 2`, or the office that they begin with, `Duke Orla Marsh`. */
  readonly #bare = new Set<string>();

  /** @param notes Those whose texts are at hand: what they say of themselves is read in them. */
  constructor(
    targets: readonly LinkTarget[],
    notes: readonly NoteFile[],
    lexicon: Lexicon,
    grounds: KindGrounds,
  ) {
    this.#lexicon = lexicon;
    this.#grounds = grounds;
    this.#surnames = lastNamesOf(targets);
    this.#texts = new Map(notes.map(({ path, text }) => [path, text]));
    for (const { title, path } of targets) this.#addTitle(nameKey(title), path);
  }

  #addTitle(key: string, path: VaultPath): void {
    const words = key.split(' ');
    if (words.length < 2) return;
    const add = (map: Map<string, VaultPath[]>, word: string): void => {
      map.set(word, [...(map.get(word) ?? []), path]);
    };
    if (words.length === 2) add(this.#byFirst, words[0] ?? '');
    add(this.#byLast, words.at(-1) ?? '');
    add(this.#byInitials, words.map((word) => word.charAt(0)).join(''));
    if (/ (?:\d{1,2}|[ivx]{1,4})$/.test(key)) this.#bare.add(words.slice(0, -1).join(' '));
    if (words.length > 2 && PERSON_TITLES.has(words[0] ?? ''))
      this.#bare.add(words.slice(1).join(' '));
  }

  /** Whether a note stands for it. */
  has(merged: MergedName): boolean {
    const { full, parts } = merged;
    const names = [full, ...parts].flatMap((record) => [record.key, ...record.spellings.keys()]);
    if (names.some((name) => this.#lexicon.formOf(name) >= 0)) return true;
    if (this.#surnames.has(full.key)) return true;
    if (full.linked > 0) return false;
    return (
      this.#bare.has(full.key) ||
      this.#isShort(full) ||
      this.#isAcronym(full) ||
      this.#isExplained(full)
    );
  }

  /**
   * Whether a word is mostly used in a note whose title ends in it, or begins with it: `Rails` in the note on `Ruby on
   * Rails`, `Tidewheel` in those on the `Tidewheel Engine` and the `Tidewheel Gate`. A place is more than what is called by it.
   */
  #isShort(record: NameRecord): boolean {
    const mentions = [...record.notes.values()].reduce((sum, count) => sum + count, 0);
    const countIn = (path: VaultPath): number => record.notes.get(path) ?? 0;
    const ended = this.#byLast.get(record.key) ?? [];
    if (ended.some((path) => countIn(path) * 2 >= mentions)) return true;
    const begun = this.#byFirst.get(record.key) ?? [];
    const inBegun = begun.reduce((sum, path) => sum + countIn(path), 0);
    return inBegun > 0 && inBegun * 2 >= mentions && kindOf(record, this.#grounds) !== 'place';
  }

  /** Whether an acronym has the initials of one note's title, and the note uses it. */
  #isAcronym(record: NameRecord): boolean {
    const name = bestSpelling(record);
    if (!isUpper(name) || record.key.length < 3) return false;
    const [only, ...more] = this.#byInitials.get(record.key) ?? [];
    return only !== undefined && more.length === 0 && record.notes.has(only);
  }

  /** Whether the last word only says what the rest is, by the words of its note: `Orla Ferry`, where `Orla is a ferry`. */
  #isExplained(record: NameRecord): boolean {
    const words = bestSpelling(record).split(' ');
    const noun = words.pop() ?? '';
    if (words.length === 0 || this.#grounds.casing.capitalShare(noun, 1) >= PLAIN) return false;
    const name = words.join(' ');
    const whole = { start: 0, end: name.length };
    const [match, ...more] = this.#lexicon.matchesIn(name, [whole]);
    if (match === undefined || more.length > 0 || match.end - match.start !== name.length)
      return false;
    return match.forms.some(({ target }) => {
      const path = this.#lexicon.targets[target]?.path ?? '';
      const opening = this.#texts.get(path)?.slice(0, OPENING) ?? '';
      return opening.split(/[^\p{L}\p{M}]+/u).includes(noun.toLowerCase());
    });
  }
}

/**
 * Says of names of a sentence whether they are but a part of what a note is called: `Conway` in `Conway's law`, where
 * that has a note.
 */
export function insideTitles(
  { text }: SentenceText,
  lexicon: Lexicon,
): (name: NameSpan) => boolean {
  const titles = lexicon
    .matchesIn(text, [{ start: 0, end: text.length }])
    .filter(({ words, forms }) => words > 1 && forms.some(({ kind }) => kind !== 'derived'));
  return ({ start, end, text: name }) =>
    titles.some(
      (title) =>
        title.start <= start &&
        end <= title.end &&
        hasWord(`${text.slice(title.start, start)} ${text.slice(end, title.end)}`, isLong(name)),
    );
}

/** A name of three words is not met by chance behind any word of a title: `Looms Have Songs` in `Do Looms Have Songs`. */
const isLong = (name: string): boolean => name.split(/\s+/).length > 2;

/** Whether there is a word that says something; any but an article will do where so said. */
function hasWord(rest: string, any: boolean): boolean {
  return (rest.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some(
    (word) =>
      word.length > 1 &&
      (any ? withoutArticle(`${word} x`) !== 'x' : !isFunctionWord(word, COMMON_LANGUAGES)),
  );
}
