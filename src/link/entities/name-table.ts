import type { EntityKind } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import {
  CONCEPT_ENDING,
  FIRST_NAMES,
  KIND_WORDS,
  PERSON_TITLES,
  PERSON_VERBS,
  PLACE_PREPOSITIONS,
} from './entity-words';
import { type Casing, isUpper } from './casing';
import type { SentenceText } from './entity-text';
import { nameKey } from './name-key';
import type { NameSpan } from './name-spans';

/** What the documents show of one name. */
export interface NameRecord {
  readonly key: string;
  /** Its spellings, with how often each occurs. */
  readonly spellings: Map<string, number>;
  readonly notes: Map<VaultPath, number>;
  /** Mentions whose capital means something. */
  sure: number;
  mentions: number;
  /** Links that lead to no note name it. */
  linked: number;
  /** Mentions by what stands around them. */
  readonly around: {
    person: number;
    place: number;
    article: number;
    quoted: number;
    adjective: number;
    owner: number;
  };
  /** Sentences that may introduce it, at most `MOST_SENTENCES`. */
  readonly sentences: SentenceText[];
}

const MOST_SENTENCES = 60;

/** Collects names by key. */
export class NameTable {
  readonly records = new Map<string, NameRecord>();
  /** The records whose names end alike, a year in parentheses left out. */
  readonly #byLastWord = new Map<string, NameRecord[]>();

  add(sentence: SentenceText, name: NameSpan): void {
    const record = this.touch(name.text);
    if (record === null) return;
    this.#count(record, name.text, sentence.path);
    if (name.sure) record.sure++;
    if (record.sentences.length < MOST_SENTENCES) record.sentences.push(sentence);
    lookAround(record, sentence, name);
  }

  /** Counts a link that leads to no note. */
  addLink(name: string, path: VaultPath | null): void {
    const record = this.touch(name);
    if (record === null) return;
    if (path === null) this.explain(name);
    else this.#count(record, name, path);
    record.linked++;
  }

  /** A name that texts explain by another; its spelling counts where no mention has one. */
  explain(name: string): void {
    const record = this.touch(name);
    if (record?.spellings.size === 0) record.spellings.set(name, 0);
  }

  /** Whether the name is the end of another one that is linked, or `times` as frequent. */
  endsLonger(record: NameRecord, times: number): boolean {
    if (!record.key.includes(' ')) return false;
    const ending = ` ${record.key}`;
    return (this.#byLastWord.get(lastWord(record.key)) ?? []).some(
      (other) =>
        (other.mentions >= times * record.mentions || other.linked > 0) &&
        withoutYear(other.key).endsWith(ending),
    );
  }

  /** The record of a name, made when there is none; null for a name without letters. */
  touch(name: string): NameRecord | null {
    const key = nameKey(name);
    if (!/\p{L}/u.test(key)) return null;
    let record = this.records.get(key);
    if (record === undefined) {
      const around = { person: 0, place: 0, article: 0, quoted: 0, adjective: 0, owner: 0 };
      record = {
        key,
        spellings: new Map(),
        notes: new Map(),
        sure: 0,
        mentions: 0,
        linked: 0,
        around,
        sentences: [],
      };
      this.records.set(key, record);
      const last = lastWord(withoutYear(key));
      const alike = this.#byLastWord.get(last);
      if (alike === undefined) this.#byLastWord.set(last, [record]);
      else alike.push(record);
    }
    return record;
  }

  #count(record: NameRecord, spelling: string, path: VaultPath): void {
    record.mentions++;
    record.spellings.set(spelling, (record.spellings.get(spelling) ?? 0) + 1);
    record.notes.set(path, (record.notes.get(path) ?? 0) + 1);
  }
}

function withoutYear(key: string): string {
  return /\(\d{4}\)$/.test(key) ? key.slice(0, -6).trimEnd() : key;
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function lookAround(record: NameRecord, sentence: SentenceText, name: NameSpan): void {
  const before = sentence.text.slice(Math.max(0, name.start - 40), name.start);
  const after = sentence.text.slice(name.end, name.end + 40);
  const previous = fold(/([\p{L}\p{M}]+)\.?\s*$/u.exec(before)?.[1] ?? '');
  const next = fold(/^,?\s+([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '');
  const { around } = record;
  if (PERSON_TITLES.has(previous) || PERSON_VERBS.has(next)) around.person++;
  if (PLACE_PREPOSITIONS.has(previous)) around.place++;
  if (/^['’]s?\s/.test(after)) around.owner++;
  if (
    /^(?:the|el|la|los|las|le|les|der|die|das|den|dem|l|del|du|des|al|au|im|zum|zur)$/.test(
      previous,
    )
  )
    around.article++;
  if (/[“"„«‘_*]$/.test(before) && /^[”"“»’_*]/.test(after)) around.quoted++;
  if (/^\s+\p{Ll}{4,}/u.test(after) && !/^\s+\p{Ll}+(?:s|ed|te|ó)\b/u.test(after))
    around.adjective++;
}

/** The spelling that most documents use, the longer one where two are as frequent. */
export function bestSpelling(record: NameRecord): string {
  const [best] = [...record.spellings].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? record.key;
}

/** What a name names, by its own words first and by what stands around it after. */
export function kindOf(record: NameRecord, casing?: Casing): EntityKind {
  const name = bestSpelling(record);
  const words = fold(name).split(/[\s-]+/);
  const { around, mentions } = record;
  if (words.some((word) => CONCEPT_ENDING.test(word)) && words.length < 3) return 'concept';
  if (around.quoted * 2 > mentions) return 'work';
  for (const [kind, list] of KIND_WORDS) {
    const [first = ''] = words;
    const last = words.findLast((word) => !/^\d+$/.test(word)) ?? '';
    if (words.length > 1 && (list.has(last) || list.has(first))) return kind;
    if (words.length > 3 && words.some((word) => list.has(word)) && kind === 'organisation')
      return kind;
  }
  if (/\s\d{4}$/.test(name)) return 'event';
  const capitals =
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|la|van|von|der|den|di|da)){1,3}$/u.test(
      name,
    );
  if (capitals && FIRST_NAMES.has(words[0] ?? '')) return 'person';
  if (around.person * 4 > mentions && around.person > around.place) return 'person';
  if (isUpper(name)) return around.place * 2 > mentions ? 'place' : 'organisation';
  if (around.place * 3 > mentions && around.article * 2 < mentions) return 'place';
  if (capitals && around.article * 3 > mentions) return 'organisation';
  if (around.article * 8 > mentions) return 'concept';
  // Nothing but names: no word of it is written small anywhere.
  const pure =
    casing !== undefined && name.split(/\s/).every((word) => casing.capitalShare(word, 1) > 0.9);
  if (pure && capitals && !/\s(?:of|de|for)\s/.test(name)) return 'person';
  if (pure && (around.person + around.owner) * 7 > mentions) return 'person';
  return 'concept';
}
