import { endWithout } from '../language/trim';
import type { VaultPath } from '../model/note';
import type { FormKind } from './surface-forms';
import { grown } from './vocabulary';

/** A surface form as the lexicon holds it. */
export interface LexiconForm {
  readonly text: string;
  readonly kind: FormKind;
  /** The place of its target in `Lexicon.targets`. */
  readonly target: number;
  /** The only notes in which it names the target. */
  readonly only?: readonly VaultPath[];
}

/** Marks that a name keeps when they stand at its end or its beginning: `C++`, `F#`, `.NET`, `@home`. */
const MARKS_BEFORE = /^[.@$#]*/;
const MARK_AFTER = /[+#*%]/;

/** Numbers of a form: its target, the next form of its state plus one, its hard gaps. */
const STRIDE = 4;

/** The last bit of the gaps tells of marks. */
const MARKED = 1 << 31;

/** The forms of a lexicon in the order in which they came, as numbers in one typed array with their texts. */
export class FormStore {
  #numbers = new Int32Array(STRIDE << 10);
  readonly #texts: string[] = [];
  readonly #kinds: FormKind[] = [];
  readonly #marks = new Map<number, { readonly before: string; readonly after: string }>();
  readonly #scopes = new Map<number, readonly VaultPath[]>();

  /** Adds a form and gives its number; `next` is the form after it in its state, plus one. */
  add(form: LexiconForm, gaps: number, next: number): number {
    const { text, kind, target, only } = form;
    const number = this.#texts.push(text) - 1;
    this.#kinds.push(kind);
    const at = number * STRIDE;
    if (at >= this.#numbers.length) this.#numbers = grown(this.#numbers, at * 2);
    const before = MARKS_BEFORE.exec(text)?.[0] ?? '';
    const rest = text.slice(before.length);
    const after = rest.slice(endWithout(rest, MARK_AFTER));
    const marked = before !== '' || after !== '';
    if (marked) this.#marks.set(number, { before, after });
    if (only !== undefined) this.#scopes.set(number, only);
    this.#numbers[at] = target;
    this.#numbers[at + 1] = next;
    this.#numbers[at + 2] = marked ? gaps | MARKED : gaps;
    return number;
  }

  targetOf(form: number): number {
    return this.#numbers[form * STRIDE] ?? 0;
  }

  /** The next form of the same state, plus one; 0 after the last. */
  nextOf(form: number): number {
    return this.#numbers[form * STRIDE + 1] ?? 0;
  }

  /** The hard gaps that the form is written with, one bit a gap. */
  gapsOf(form: number): number {
    return (this.#numbers[form * STRIDE + 2] ?? 0) & ~MARKED;
  }

  /** Marks that must stand before and after the form's words, or null. */
  marksOf(form: number): { readonly before: string; readonly after: string } | null {
    if ((this.#numbers[form * STRIDE + 2] ?? 0) >= 0) return null;
    return this.#marks.get(form) ?? null;
  }

  formAt(form: number): LexiconForm {
    const written = {
      text: this.#texts[form] ?? '',
      kind: this.#kinds[form] ?? 'title',
      target: this.targetOf(form),
    };
    const only = this.#scopes.get(form);
    return only === undefined ? written : { ...written, only };
  }
}

const RANK: Readonly<Record<FormKind, number>> = { title: 0, alias: 1, learned: 2, derived: 3 };

/** One form for each target, the owner's own before others, in the order of the targets. */
export function bestOfEachTarget(forms: readonly LexiconForm[]): readonly LexiconForm[] {
  const best = new Map<number, LexiconForm>();
  for (const form of forms) {
    const other = best.get(form.target);
    if (other === undefined || RANK[form.kind] < RANK[other.kind]) best.set(form.target, form);
  }
  return [...best.values()].sort((a, b) => a.target - b.target);
}
