import { inflectionKey } from '../language/inflection';
import type { LinkTarget } from '../model/entity';
import type { VaultPath } from '../model/note';
import type { Span } from '../model/span';
import { bestOfEachTarget, FormStore, type LexiconForm } from './form-store';
import { mentionEnd, cutsName } from './shown-form';
import { surfaceFormsOf } from './surface-forms';
import { scanTokens, TokenList } from './token-scan';
import { TransitionTable } from './transition-table';
import { FIRST_HASH, grown, nextHash, Vocabulary } from './vocabulary';
import { Gap, gapKind, gapsAgree, MOST_GAPS } from './word-gaps';

/** Words of a text that name one or several targets. */
export interface Match extends Span {
  /** A number for the form, the same for all its inflections and spellings. */
  readonly form: number;
  /** How many words it has. */
  readonly words: number;
  /** The forms with their targets, in the order of the targets; at least one. */
  readonly forms: readonly LexiconForm[];
}

export interface LexiconOptions {
  /** BCP 47, when the titles are in one language. Only German changes anything today. */
  readonly language?: string;
  /** Further forms by the path of their target: the texts of links that people made. */
  readonly learned?: ReadonlyMap<VaultPath, readonly string[]>;
}

/** How many forms may begin with one another; more are not looked at. */
const MOST_ENDS = 16;

/** How a form was met: where the walk ended, its words, its hard gaps, and the target not to name. */
interface Walk {
  readonly state: number;
  readonly words: number;
  readonly gaps: number;
  readonly without: number;
}

/**
 * The surface forms of all targets, ready to be found in texts.
 *
 * Words are interned to numbers and forms are paths of a trie over the numbers of their inflection keys,
 * held in typed arrays. Adding or removing a target costs what its own forms cost.
 */
export class Lexicon {
  readonly #vocabulary = new Vocabulary();
  readonly #trie = new TransitionTable();
  readonly #options: LexiconOptions;
  /** The inflection key of a word, as a word; -1 where it was not asked for yet. */
  #keys = new Int32Array(1 << 10).fill(-1);
  readonly #targets: (LinkTarget | null)[] = [];
  readonly #byPath = new Map<VaultPath, number>();
  readonly #forms = new FormStore();
  /** By state: the first form that ends there, plus one; and a bit for whether there is one. */
  #firstForm = new Int32Array(1 << 10);
  #ends = new Uint32Array((1 << 10) >> 5);
  #removed = 0;
  /** What a state names where no marks and hard gaps ask for more care: a place in `#lists`, plus one. */
  #listAt = new Int32Array(1 << 10);
  readonly #lists: (readonly LexiconForm[])[] = [];
  readonly #scratch = new TokenList();
  /** State, word and gaps of each form that ends on a walk. */
  readonly #ended = new Int32Array(MOST_ENDS * 3);

  constructor(options: LexiconOptions = {}) {
    this.#options = options;
  }

  /** The targets by number; null where one was removed. */
  get targets(): readonly (LinkTarget | null)[] {
    return this.#targets;
  }

  /** The number of the target at a path, or -1. */
  targetAt(path: VaultPath): number {
    return this.#byPath.get(path) ?? -1;
  }

  /** Adds a target; one that stands at the same path is replaced. */
  add(target: LinkTarget): void {
    this.remove(target.path);
    const number = this.#targets.push(target) - 1;
    this.#byPath.set(target.path, number);
    const learned = this.#options.learned?.get(target.path);
    for (const { text, kind } of surfaceFormsOf(target, learned)) {
      const only = target.scoped?.[text];
      this.#addForm({ text, kind, target: number, ...(only === undefined ? {} : { only }) });
    }
  }

  /** Forgets the target at a path, if there is one. */
  remove(path: VaultPath): void {
    const number = this.#byPath.get(path);
    if (number === undefined) return;
    this.#targets[number] = null;
    this.#removed++;
    this.#forgetLists();
    this.#byPath.delete(path);
  }

  /** The form that is the whole of `text`, as `Match.form` numbers it, or -1. */
  formOf(text: string): number {
    const tokens = this.#tokensOf(text);
    let state = 0;
    for (let i = 0; i < tokens.length; i++) {
      state = this.#trie.next(state, this.#keyOf(tokens.words[i] ?? 0));
      if (state < 0) return -1;
    }
    return this.#isEnd(state) ? state : -1;
  }

  /** The inflection key of each word of a text, as numbers: what `Match` compares by. */
  keysIn(text: string, span: Span = { start: 0, end: text.length }): Int32Array {
    const list = this.#tokensOf(text, span);
    return Int32Array.from(list.words.subarray(0, list.length), (word) => this.#keyOf(word));
  }

  /** Whether two texts have the same words but for case and accents. */
  sameWords(one: string, other: string): boolean {
    const words = Array.from(this.#wordsIn(one));
    const others = this.#wordsIn(other);
    return words.length === others.length && words.every((word, i) => word === others[i]);
  }

  /**
   * The mentions in the parts of a text, in order and disjoint: from the left, and the longest at each place.
   *
   * A name does not run from one part to the next. Forms of the target `without` are passed over, so that
   * what is named inside them is found.
   */
  matchesIn(text: string, parts: readonly Span[], without = -1): readonly Match[] {
    const matches: Match[] = [];
    const list = this.#scratch;
    for (const part of parts) {
      list.length = 0;
      scanTokens(text, part.start, part.end, this.#vocabulary, list);
      for (let i = 0; i < list.length;) {
        const match = this.#longestAt(text, list, i, without);
        if (match === null) i++;
        else {
          matches.push(match);
          i += match.words;
        }
      }
    }
    return matches;
  }

  /** Walks the trie as far as the words lead, then tries the forms that ended on the way, longest first. */
  #longestAt(text: string, list: TokenList, first: number, without: number): Match | null {
    const { words, starts, ends } = list;
    const ended = this.#ended;
    let state = 0;
    let gaps = 0;
    let found = 0;
    for (let i = first; i < list.length; i++) {
      const next = this.#trie.next(state, this.#keyOf(words[i] ?? 0));
      if (next < 0) break;
      if (i > first) {
        const gap = gapKind(text, ends[i - 1] ?? 0, starts[i] ?? 0);
        if (gap === Gap.broken) break;
        if (gap === Gap.hard) gaps |= 1 << Math.min(i - first - 1, MOST_GAPS);
      }
      state = next;
      if (!this.#isEnd(state) || found === MOST_ENDS) continue;
      ended[found * 3] = state;
      ended[found * 3 + 1] = i;
      ended[found * 3 + 2] = gaps;
      found++;
    }
    while (found-- > 0) {
      const last = ended[found * 3 + 1] ?? 0;
      const match = this.#matchAt(text, starts[first] ?? 0, ends[last] ?? 0, {
        state: ended[found * 3] ?? 0,
        words: last - first + 1,
        gaps: ended[found * 3 + 2] ?? 0,
        without,
      });
      if (match !== null) return match;
    }
    return null;
  }

  #matchAt(text: string, from: number, to: number, walk: Walk): Match | null {
    const { state, words, gaps, without } = walk;
    const listed = this.#listAt[state] ?? 0;
    if (listed > 0 && gaps === 0) {
      const forms = this.#lists[listed - 1] ?? [];
      if (without < 0 || !forms.some(({ target }) => target === without)) {
        return { start: from, end: mentionEnd(text, from, to, forms), form: state, words, forms };
      }
    }
    const store = this.#forms;
    const found: LexiconForm[] = [];
    let [start, end] = [from, to];
    let plain = gaps === 0;
    for (let at = this.#firstForm[state] ?? 0; at !== 0; at = store.nextOf(at - 1)) {
      const form = at - 1;
      const target = store.targetOf(form);
      if (target === without) plain = false;
      if (target === without || (this.#removed > 0 && this.#targets[target] === null)) continue;
      if (this.#targets[target]?.kind === 'person') {
        plain = false;
        if (cutsName(store.formAt(form).text, text.slice(from, to))) continue;
      }
      if (gaps !== 0 && !gapsAgree(gaps, store.gapsOf(form), words)) continue;
      const marks = store.marksOf(form);
      if (marks !== null) {
        plain = false;
        const before = from - marks.before.length;
        if (!text.startsWith(marks.after, to)) continue;
        if (before < 0 || !text.startsWith(marks.before, before)) continue;
        start = before;
        end = to + marks.after.length;
      }
      found.push(store.formAt(form));
    }
    if (found.length === 0) return null;
    const forms = found.length === 1 ? found : bestOfEachTarget(found);
    if (plain) this.#listAt[state] = this.#lists.push(forms);
    return { start, end: mentionEnd(text, start, end, forms), form: state, words, forms };
  }

  #isEnd(state: number): boolean {
    return (((this.#ends[state >>> 5] ?? 0) >>> (state & 31)) & 1) === 1;
  }

  #addForm(form: LexiconForm): void {
    const { text } = form;
    const tokens = this.#tokensOf(text);
    if (tokens.length === 0) return;
    let state = 0;
    let gaps = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (i > 0 && gapKind(text, tokens.ends[i - 1] ?? 0, tokens.starts[i] ?? 0) !== Gap.soft) {
        gaps |= 1 << Math.min(i - 1, MOST_GAPS);
      }
      state = this.#trie.step(state, this.#keyOf(tokens.words[i] ?? 0));
    }
    this.#reserve(state);
    this.#listAt[state] = 0;
    this.#firstForm[state] = this.#forms.add(form, gaps, this.#firstForm[state] ?? 0) + 1;
    this.#ends[state >>> 5] = (this.#ends[state >>> 5] ?? 0) | (1 << (state & 31));
  }

  #forgetLists(): void {
    if (this.#lists.length === 0) return;
    this.#lists.length = 0;
    this.#listAt.fill(0);
  }

  /** Makes room for what is kept by state. */
  #reserve(state: number): void {
    if (this.#trie.size <= this.#firstForm.length) return;
    const length = Math.max(state + 1, this.#firstForm.length) * 2;
    this.#firstForm = grown(this.#firstForm, length);
    this.#listAt = grown(this.#listAt, length);
    const ends = new Uint32Array((length + 31) >> 5);
    ends.set(this.#ends);
    this.#ends = ends;
  }

  #tokensOf(text: string, span: Span = { start: 0, end: text.length }): TokenList {
    const list = this.#scratch;
    list.length = 0;
    scanTokens(text, span.start, span.end, this.#vocabulary, list);
    return list;
  }

  #wordsIn(text: string): Int32Array {
    const list = this.#tokensOf(text);
    return list.words.slice(0, list.length);
  }

  #keyOf(word: number): number {
    if (word >= this.#keys.length) {
      const length = this.#keys.length;
      this.#keys = grown(this.#keys, Math.max(word + 1, length * 2)).fill(-1, length);
    }
    const known = this.#keys[word] ?? -1;
    if (known >= 0) return known;
    const text = this.#vocabulary.wordAt(word);
    const key = inflectionKey(text, this.#options.language);
    const number = key === text ? word : this.#intern(key);
    this.#keys[word] = number;
    return number;
  }

  #intern(word: string): number {
    const units = new Uint16Array(word.length);
    let hash = FIRST_HASH;
    for (let i = 0; i < word.length; i++) {
      units[i] = word.charCodeAt(i);
      hash = nextHash(hash, word.charCodeAt(i));
    }
    return this.#vocabulary.intern(units, units.length, hash);
  }
}

/** The lexicon of the targets given. */
export function buildLexicon(targets: Iterable<LinkTarget>, options: LexiconOptions = {}): Lexicon {
  const lexicon = new Lexicon(options);
  for (const target of targets) lexicon.add(target);
  return lexicon;
}
