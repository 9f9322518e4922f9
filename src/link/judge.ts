import { bestThreshold } from './best-threshold';
import { candidatesOf, type Candidate } from './candidates';
import type { Evidence } from './evidence';
import { valueOf, type FeatureRow } from './features';
import { byHabit, learnHabits, type Habits, type Lesson } from './habits';
import { keepFeaturesOf } from './pair-features';
import { scaled, scalesOf, type Scales } from './scales';
import { logOdds, type Trees } from './trees';
import { COLD, WARM } from './weights';

/** What is learnt off-line: one table for vaults without links, one for vaults with a history. */
export interface Tables {
  readonly cold: Trees;
  readonly warm: Trees;
}

/** How many notes of a vault are looked at to know what is usual in it. */
const MOST_NOTES = 300;

/** With this many links in a vault, what they teach and what other vaults taught weigh the same. */
const HALF_WARM = 60;

/** How much a note without any link says: its owner may only not have come to it yet. */
const UNLINKED_WEIGHT = 0.1;

/** From this share on a judgement is asked for alone, and the other not at all. */
const NEARLY_ALL = 0.98;

/** The chance from which a link is worth offering, in the middle of the vaults that taught the tables. */
const USUAL_THRESHOLD = 0.39;

/** With this many pairs of its own, a vault's threshold and the usual one weigh the same. */
const HALF_OWN = 100;

/** Says how likely a person would have linked a pair, by what holds in other vaults and by what holds in this one. */
export class Judge {
  readonly #tables: Tables;
  /** How much the vault's own links count, 0 to 1. */
  readonly #warmth: number;
  readonly #scales: Scales;
  readonly #habits: Habits | null;
  /** Brings the chance from which a link is worth offering in this vault to what is usual, in log-odds. */
  readonly #shift: number;

  constructor(evidence: Evidence, tables: Tables = { cold: COLD, warm: WARM }) {
    this.#tables = tables;
    this.#warmth = evidence.linkedPairs / (evidence.linkedPairs + HALF_WARM);
    const sample = sampleOf(evidence);
    this.#scales = scalesOf(sample.map(({ row }) => row));
    this.#shift = this.#warmth > NEARLY_ALL ? 0 : this.#shiftOf(sample);
    const taught = this.#warmth < 1 - NEARLY_ALL ? [] : sample.filter(({ weight }) => weight > 0);
    const lessons = taught.map(({ row, linked, weight }): Lesson => {
      const ranks = scaled(row, this.#scales, tables.warm.usual);
      return { row: ranks, label: linked ? 1 : 0, weight, logOdds: logOdds(tables.warm, ranks) };
    });
    this.#habits = lessons.length === 0 ? null : learnHabits(lessons);
  }

  /** How likely a person would have linked the pair, 0 to 1. */
  confidenceOf(row: FeatureRow): number {
    const share = this.#warmth;
    const cold = share > NEARLY_ALL ? 0 : this.#cold(row);
    const warm = share < 1 - NEARLY_ALL ? 0 : this.#warm(row);
    return chanceOf(share * warm + (1 - share) * cold);
  }

  #cold(row: FeatureRow): number {
    return this.#unshifted(row) + this.#shift;
  }

  #unshifted(row: FeatureRow): number {
    const { cold } = this.#tables;
    return logOdds(cold, scaled(row, this.#scales, cold.usual));
  }

  #shiftOf(sample: readonly SampledPair[]): number {
    const threshold = bestThreshold(sample.map(({ row }) => chanceOf(this.#unshifted(row))));
    const share = sample.length / (sample.length + HALF_OWN);
    return share * (oddsOf(USUAL_THRESHOLD) - oddsOf(threshold));
  }

  #warm(row: FeatureRow): number {
    const { warm } = this.#tables;
    const ranks = scaled(row, this.#scales, warm.usual);
    const general = logOdds(warm, ranks);
    return this.#habits === null ? general : byHabit(this.#habits, ranks, general);
  }
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));

interface SampledPair {
  readonly row: FeatureRow;
  readonly linked: boolean;
  /** How much it says of the owner's habits, 0 to 1. */
  readonly weight: number;
}

/** Pairs of notes spread over the vault, each judged as if its note had no links of its own. */
function sampleOf(evidence: Evidence): readonly SampledPair[] {
  const { sources, lexicon } = evidence;
  const step = Math.max(1, Math.floor(sources.length / MOST_NOTES));
  return sources
    .filter((_, i) => i % step === 0)
    .flatMap((note) => {
      const facts = evidence.factsOf(note);
      const candidates = candidatesOf(facts, lexicon);
      const part = evidence.notes.get(note.path);
      const weight = part?.decided !== true ? 0 : part.linked.size > 0 ? 1 : UNLINKED_WEIGHT;
      return keepFeaturesOf(facts, candidates, evidence).map((row, i) => ({
        row,
        linked: candidates[i]?.linked ?? false,
        weight: isNamedHereAlone(candidates[i], row) ? 0 : weight,
      }));
    });
}

/** The words are known to name the target from this note's own link only: without it nobody would look. */
function isNamedHereAlone(candidate: Candidate | undefined, row: FeatureRow): boolean {
  if (candidate === undefined || candidate.mentions.every(({ mention }) => mention.form < 0))
    return true;
  const kinds = new Set(candidate.mentions.map(({ form }) => form.kind));
  return kinds.size === 1 && kinds.has('learned') && valueOf(row, 'formEvidence') === 0;
}

const judges = new WeakMap<Evidence, Judge>();

/** The judge of a vault, made at its first use. */
export function judgeOf(evidence: Evidence): Judge {
  const known = judges.get(evidence);
  if (known !== undefined) return known;
  const judge = new Judge(evidence);
  judges.set(evidence, judge);
  return judge;
}
