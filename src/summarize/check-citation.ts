import type { CitationProblem, CitationState } from '../model/citation';
import { coverOf } from './claim-cover';
import { CitableSource } from './citable-source';
import { deniedWords } from './claim-denial';
import { turnedWords } from './claim-negation';
import { missingNames } from './claim-names';
import { missingDates } from './claim-dates';
import { standsVerbatim } from './stands-verbatim';
import { cuesOf } from './language-cues';
import { numbersOf } from './numbers-of';

export interface CitationCheck {
  /** 0 to 1: how much of the claim the cited paragraphs have, and more than other paragraphs have. */
  readonly support: number;
  readonly state: CitationState;
  readonly problems: readonly CitationProblem[];
  /** The index in `all` of the first of as many paragraphs that have clearly more of the claim, or null. */
  readonly better: number | null;
}

/** Less support than this is none. */
const UNSUPPORTED = 0.3;

/** Less of the claim's known words than this in three cited sentences wants a look. */
const THIN = 0.5;

/** So much more of the claim's words in other paragraphs points to a wrong number. */
const CLEARLY_MORE = 0.15;

/** A quotation of fewer words is a name or an irony. */
const SHORTEST_QUOTATION = 3;

const QUOTATION = /[“„«"]([^“”„«»"]{1,600})[”“»"]/gu;

/** Sources prepared already, by the very array of their paragraphs. */
const prepared = new WeakMap<readonly string[], Map<string, CitableSource>>();

/**
 * Whether the cited paragraphs have what a claim says: its words, numbers, names, quotations, and whether it
 * denies what they say.
 *
 * The check is of words and finds wrong paragraphs and changed details; a false paraphrase in the right words
 * passes. Checks against the same array `all` share their preparation.
 */
export function checkCitation(
  claim: string,
  cited: readonly string[],
  all: readonly string[],
  language = 'en',
): CitationCheck {
  const source = sourceOf(all, language);
  const { vocabulary } = source;
  const paragraphs = cited.map((text) => source.paragraphOf(text));
  const cover = coverOf(vocabulary.terms(claim), paragraphs, source);
  const above = Math.max(0, (cover.whole - cover.usual) / Math.max(0.1, 1 - cover.usual));
  const support = Math.min(1, (cover.best + above) / 2);
  const { elsewhere } = cover;
  const better =
    elsewhere !== null && elsewhere.cover > cover.whole + CLEARLY_MORE ? elsewhere.at : null;
  if (standsVerbatim(claim, cited)) return { support, state: 'found', problems: [], better: null };
  const problems: CitationProblem[] = [
    ...detailProblems(claim, cited.join('\n'), cover.nearest ?? '', source, language),
    ...(cover.best < THIN ? [{ kind: 'words', text: claim } as const] : []),
    ...(better === null
      ? []
      : [{ kind: 'elsewhere', text: all[better]?.slice(0, 80) ?? '' } as const]),
  ];
  const state = support < UNSUPPORTED ? 'not found' : problems.length > 0 ? 'check' : 'found';
  return { support, state, problems, better };
}

function sourceOf(all: readonly string[], language: string): CitableSource {
  let byLanguage = prepared.get(all);
  if (byLanguage === undefined) prepared.set(all, (byLanguage = new Map<string, CitableSource>()));
  let source = byLanguage.get(language);
  if (source === undefined) byLanguage.set(language, (source = new CitableSource(all, language)));
  return source;
}

function detailProblems(
  claim: string,
  cited: string,
  nearest: string,
  source: CitableSource,
  language: string,
): CitationProblem[] {
  const values = new Set([
    ...numbersOf(cited, language).map(({ value }) => value),
    ...timesIn(cited),
  ]);
  const numbers = numbersOf(claim, language).filter(({ value }) => !values.has(value));
  const quotations = [...claim.matchAll(QUOTATION)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words.split(/\s+/).length >= SHORTEST_QUOTATION)
    .filter((words) => !plain(cited).includes(plain(words)));
  const cues = cuesOf(language);
  const turned = new Set([
    ...turnedWords(claim, nearest, cited, source.vocabulary, cues),
    ...deniedWords(claim, nearest, cited, cues),
  ]);
  return [
    ...numbers.map(({ text }) => ({ kind: 'number', text }) as const),
    ...missingDates(claim, cited, language).map((text) => ({ kind: 'date', text }) as const),
    ...missingNames(claim, cited, source).map((text) => ({ kind: 'name', text }) as const),
    ...[...turned].map((text) => ({ kind: 'negation', text }) as const),
    ...quotations.map((text) => ({ kind: 'quotation', text }) as const),
  ];
}

/** The values that times of day may have in other writings: `7.30`, `7:30`, `7 h 30`. */
function timesIn(text: string): number[] {
  const times = text.matchAll(/(?<![\d.,:])(\d{1,2})(?:[.:]|\s?[hH]\s?)([0-5]\d)(?!\d|[.,:]\d)/g);
  return [...times].flatMap(([, hours, minutes]) => [
    Number(hours),
    Number(minutes),
    Number(`${hours ?? ''}.${minutes ?? ''}`),
  ]);
}

/** Words and spaces alone, so that typography does not tell two quotations apart. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
