import type { RankingWeights } from './ranking-weights';
import type { SourceSentence } from './source-sentences';
import type { TermVectors } from './term-vectors';

/** How much may be chosen: so many sentences, or about so many words. */
export type Budget = { readonly sentences: number } | { readonly words: number };

/** Longer sentences are taken only where a budget is of one or two sentences, or nothing else is left. */
const LONGEST = 60;

/** Shorter sentences say nothing. */
const SHORTEST = 4;

const NEVER = 0;
const ALONE = 1;
const BEHIND_ANOTHER = 2;

/** A statement of fit length, alone or behind the sentence that it points back to. */
function standingOf({ words, traits }: SourceSentence): number {
  if (words < SHORTEST || words > LONGEST || traits.fragment || traits.question) return NEVER;
  return traits.dependent ? BEHIND_ANOTHER : ALONE;
}

/** A word counts for cover by its frequency among sentences to this power. */
const COVER_POWER = 0.75;

/** Sentences are chosen one by one: each for what it says and what it adds to those already chosen. */
export class SentenceChoice {
  readonly #sentences: readonly SourceSentence[];
  readonly #vectors: TermVectors;
  readonly #scores: Float64Array;
  readonly #weights: RankingWeights;
  /** By term: what it is worth to have it in the summary, 1 for the commonest. */
  readonly #worth: Float64Array;
  readonly #covered: Uint8Array;
  /** By sentence: whether it can stand in a summary, by what does not change while one is made. */
  readonly #standing: Uint8Array;
  readonly #texts = new Set<string>();
  readonly #chosen = new Set<number>();

  /** @param starts the indices of the sentences that stand first under a heading of the summary */
  constructor(
    sentences: readonly SourceSentence[],
    vectors: TermVectors,
    scores: Float64Array,
    weights: RankingWeights,
    starts: ReadonlySet<number>,
  ) {
    this.#sentences = sentences;
    this.#vectors = vectors;
    this.#scores = scores;
    this.#weights = weights;
    const commonest = vectors.frequency.reduce((a, b) => Math.max(a, b), 0) || 1;
    this.#worth = vectors.frequency.map((count) => (count / commonest) ** COVER_POWER);
    this.#covered = new Uint8Array(vectors.frequency.length);
    this.#standing = Uint8Array.from(sentences, standingOf);
    // What points back stands badly right under a heading, whatever stands above that.
    for (const i of starts) if (this.#standing[i] === BEHIND_ANOTHER) this.#standing[i] = NEVER;
  }

  /** The indices of the sentences chosen so far, in the order of the document. */
  get chosen(): readonly number[] {
    return [...this.#chosen].sort((a, b) => a - b);
  }

  /**
   * Chooses from sentences `from` (inclusive) to `to` (exclusive) until the budget is spent. Returns what
   * was spent, in the budget's unit. Fragments and questions come only where `strict` is false.
   */
  choose(from: number, to: number, budget: Budget, strict: boolean): number {
    const byWords = 'words' in budget;
    const limit = byWords ? budget.words : budget.sentences;
    let spent = 0;
    while (spent < limit) {
      const best = this.#best(from, to, byWords ? limit - spent : Infinity, strict);
      if (best === null) break;
      this.#take(best);
      spent += byWords ? (this.#sentences[best]?.words ?? 0) : 1;
    }
    return spent;
  }

  /** The best sentence of which at least half fits into `room` words. */
  #best(from: number, to: number, room: number, strict: boolean): number | null {
    let best: number | null = null;
    let highest = -Infinity;
    for (let i = from; i < to; i++) {
      if (strict && this.#standing[i] === NEVER) continue;
      const sentence = this.#sentences[i];
      if (sentence === undefined || sentence.words / 2 > room || !this.#open(i, sentence, strict))
        continue;
      const value = this.#valueOf(i);
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    return best;
  }

  #open(i: number, sentence: SourceSentence, strict: boolean): boolean {
    if (!strict && sentence.words < SHORTEST) return false;
    // What points back needs what it points at.
    if (strict && this.#standing[i] === BEHIND_ANOTHER && !this.#chosen.has(i - 1)) return false;
    return !this.#chosen.has(i) && !this.#texts.has(sentence.text);
  }

  #valueOf(i: number): number {
    const { starts, terms } = this.#vectors;
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    let added = 0;
    let repeated = 0;
    for (let k = start; k < end; k++) {
      const term = terms[k] ?? 0;
      if (this.#covered[term] === 0) added += this.#worth[term] ?? 0;
      else repeated++;
    }
    const count = end - start;
    return (
      (this.#scores[i] ?? 0) +
      (this.#weights.cover * added) / Math.sqrt(Math.max(5, count)) +
      (this.#weights.repetition * repeated) / Math.max(1, count)
    );
  }

  #take(i: number): void {
    this.#chosen.add(i);
    this.#texts.add(this.#sentences[i]?.text ?? '');
    const { starts, terms } = this.#vectors;
    const own = terms.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
    for (const term of own) this.#covered[term] = 1;
  }
}
