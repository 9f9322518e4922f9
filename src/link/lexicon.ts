import { inflectionKey } from '../language/inflection';
import type { LinkTarget } from '../model/entity';
import type { VaultPath } from '../model/note';
import type { Span } from '../model/span';
import { surfaceFormsOf, type FormKind } from './surface-forms';
import { scanTokens, TokenList } from './token-scan';
import { TransitionTable } from './transition-table';
import { FIRST_HASH, grown, nextHash, Vocabulary } from './vocabulary';
import { Gap, gapKind, gapsAgree, MOST_GAPS } from './word-gaps';

/** A surface form as the lexicon holds it. */
export interface LexiconForm {
  readonly text: string;
  readonly kind: FormKind;
  /** The place of its target in `Lexicon.targets`. */
  readonly target: number;
  /** The only notes in which it names the target. */
  readonly only?: readonly VaultPath[];
}

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

/** Marks that a name keeps when they stand at its end or its beginning: `C++`, `F#`, `.NET`, `@home`. */
const EDGE_MARKS = /^([.@$#]*)[\s\S]*?([+#*%]*)$/;

/** How many forms may begin with one another; more are not looked at. */
const MOST_ENDS = 16;

/** How a form was met: its number of words, its hard gaps, and the target not to name. */
interface Named {
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
  /** By state: the first form that ends there, plus one. By form: the next one, plus one. */
  #firstForm = new Int32Array(1 << 10);
  #nextForm = new Int32Array(1 << 10);
  #gaps = new Int32Array(1 << 10);
  #formTargets = new Int32Array(1 << 10);
  readonly #formTexts: string[] = [];
  readonly #formKinds: FormKind[] = [];
  readonly #scopes = new Map<number, readonly VaultPath[]>();
  readonly #marks = new Map<number, { readonly before: string; readonly after: string }>();
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
      const form = this.#addForm(text, kind, number);
      const scope = target.scoped?.[text];
      if (form >= 0 && scope !== undefined) this.#scopes.set(form, scope);
    }
  }

  /** Forgets the target at a path, if there is one. */
  remove(path: VaultPath): void {
    const number = this.#byPath.get(path);
    if (number === undefined) return;
    this.#targets[number] = null;
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
    return (this.#firstForm[state] ?? 0) === 0 ? -1 : state;
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
    let state = 0;
    let gaps = 0;
    let found = 0;
    for (let i = first; i < list.length; i++) {
      if (i > first) {
        const gap = gapKind(text, ends[i - 1] ?? 0, starts[i] ?? 0);
        if (gap === Gap.broken) break;
        if (gap === Gap.hard) gaps |= 1 << Math.min(i - first - 1, MOST_GAPS);
      }
      state = this.#trie.next(state, this.#keyOf(words[i] ?? 0));
      if (state < 0) break;
      if ((this.#firstForm[state] ?? 0) === 0 || found === MOST_ENDS) continue;
      this.#ended[found * 3] = state;
      this.#ended[found * 3 + 1] = i;
      this.#ended[found * 3 + 2] = gaps;
      found++;
    }
    while (found-- > 0) {
      const last = this.#ended[found * 3 + 1] ?? 0;
      const span = { start: starts[first] ?? 0, end: ends[last] ?? 0 };
      const named = { words: last - first + 1, gaps: this.#ended[found * 3 + 2] ?? 0, without };
      const match = this.#matchAt(text, span, this.#ended[found * 3] ?? 0, named);
      if (match !== null) return match;
    }
    return null;
  }

  #matchAt(text: string, span: Span, state: number, { words, gaps, without }: Named): Match | null {
    const forms: LexiconForm[] = [];
    let { start, end } = span;
    for (let at = this.#firstForm[state] ?? 0; at !== 0; at = this.#nextForm[at - 1] ?? 0) {
      const form = at - 1;
      const target = this.#formTargets[form] ?? 0;
      if (target === without || this.#targets[target] === null) continue;
      if (!gapsAgree(gaps, this.#gaps[form] ?? 0, words)) continue;
      const marks = this.#marks.get(form);
      if (marks !== undefined) {
        const from = span.start - marks.before.length;
        if (!text.startsWith(marks.after, span.end)) continue;
        if (from < 0 || !text.startsWith(marks.before, from)) continue;
        start = from;
        end = span.end + marks.after.length;
      }
      const written = {
        text: this.#formTexts[form] ?? '',
        kind: this.#formKinds[form] ?? 'title',
        target,
      };
      const only = this.#scopes.get(form);
      forms.push(only === undefined ? written : { ...written, only });
    }
    if (forms.length === 0) return null;
    return { start, end, form: state, words, forms: bestOfEachTarget(forms) };
  }

  #addForm(text: string, kind: FormKind, target: number): number {
    const tokens = this.#tokensOf(text);
    if (tokens.length === 0) return -1;
    let state = 0;
    let gaps = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (i > 0 && gapKind(text, tokens.ends[i - 1] ?? 0, tokens.starts[i] ?? 0) !== Gap.soft) {
        gaps |= 1 << Math.min(i - 1, MOST_GAPS);
      }
      state = this.#trie.step(state, this.#keyOf(tokens.words[i] ?? 0));
    }
    const form = this.#formTexts.push(text) - 1;
    this.#formKinds.push(kind);
    if (form >= this.#gaps.length) this.#growForms(form * 2);
    if (state >= this.#firstForm.length) this.#firstForm = grown(this.#firstForm, state * 2);
    this.#gaps[form] = gaps;
    this.#formTargets[form] = target;
    this.#nextForm[form] = this.#firstForm[state] ?? 0;
    this.#firstForm[state] = form + 1;
    const [, before = '', after = ''] = EDGE_MARKS.exec(text) ?? [];
    if (before !== '' || after !== '') this.#marks.set(form, { before, after });
    return form;
  }

  #growForms(length: number): void {
    this.#gaps = grown(this.#gaps, length);
    this.#formTargets = grown(this.#formTargets, length);
    this.#nextForm = grown(this.#nextForm, length);
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

const RANK: Readonly<Record<FormKind, number>> = { title: 0, alias: 1, learned: 2, derived: 3 };

function bestOfEachTarget(forms: readonly LexiconForm[]): readonly LexiconForm[] {
  if (forms.length === 1) return forms;
  const best = new Map<number, LexiconForm>();
  for (const form of forms) {
    const other = best.get(form.target);
    if (other === undefined || RANK[form.kind] < RANK[other.kind]) best.set(form.target, form);
  }
  return [...best.values()].sort((a, b) => a.target - b.target);
}

/** The lexicon of the targets given. */
export function buildLexicon(targets: Iterable<LinkTarget>, options: LexiconOptions = {}): Lexicon {
  const lexicon = new Lexicon(options);
  for (const target of targets) lexicon.add(target);
  return lexicon;
}
