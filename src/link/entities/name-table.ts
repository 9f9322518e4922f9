import type { VaultPath } from '../../model/note';
import type { NameSpan, SentenceText } from './entity-text';
import { nameKey } from './name-key';
import { countAround, noSurroundings, type Surroundings } from './surroundings';

/** What the documents show of one name. */
export interface NameRecord {
  readonly key: string;
  /** Its spellings, with how often each occurs. */
  readonly spellings: Map<string, number>;
  readonly notes: Map<VaultPath, number>;
  /** Mentions whose capital means something. */
  sure: number;
  /** Those of them that are but a part of what a note is called. */
  inside: number;
  mentions: number;
  /** Links that lead to no note name it. */
  linked: number;
  /** Mentions by what stands around them. */
  readonly around: Surroundings;
  /** Sentences that may introduce it, at most `MOST_SENTENCES`. */
  readonly sentences: SentenceText[];
}

const MOST_SENTENCES = 60;

/** Collects names by key. */
export class NameTable {
  readonly records = new Map<string, NameRecord>();
  /** The records whose names end alike, a year in parentheses left out. */
  readonly #byLastWord = new Map<string, NameRecord[]>();

  /** @param inside It is but a part of what a note is called: that tells what it is, and that nobody looks for it there. */
  add(sentence: SentenceText, name: NameSpan, inside = false): void {
    const record = this.touch(name.text);
    if (record === null) return;
    this.#count(record, name.text, inside ? null : sentence.path);
    if (name.sure) record.sure++;
    if (name.sure && inside) record.inside++;
    if (record.sentences.length < MOST_SENTENCES) record.sentences.push(sentence);
    countAround(record.around, sentence, name);
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
      record = {
        key,
        spellings: new Map(),
        notes: new Map(),
        sure: 0,
        inside: 0,
        mentions: 0,
        linked: 0,
        around: noSurroundings(),
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

  #count(record: NameRecord, spelling: string, path: VaultPath | null): void {
    record.mentions++;
    record.spellings.set(spelling, (record.spellings.get(spelling) ?? 0) + 1);
    if (path !== null) record.notes.set(path, (record.notes.get(path) ?? 0) + 1);
  }
}

function withoutYear(key: string): string {
  return /\(\d{4}\)$/.test(key) ? key.slice(0, -6).trimEnd() : key;
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

/** The spelling that most documents use, the longer one where two are as frequent. */
export function bestSpelling(record: NameRecord): string {
  const [best] = [...record.spellings].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? record.key;
}
