import { foldWord, wordsOf } from '../../language/words';
import type { CollectionSentence, ParagraphReference } from '../../model/collection';
import type { Candidate } from './candidates';

/** A statement with all the places that make it: the same words, or nearly. */
export interface Statement extends Candidate {
  /** The indices of all documents that make it, in order; the first is its own. */
  readonly documents: readonly number[];
  /** The others that make it, in order. */
  readonly repeats: readonly Candidate[];
}

/** Sentences of fewer words are alike by chance. */
const TELLING = 8;

/** From this part of common words on, two sentences are one. */
const ALIKE = 0.8;

/** Words that stand together, and how many such runs, the least by their hashes, stand for a sentence. */
const RUN = 4;
const SKETCH = 4;

/** Statements that share a run are compared with at most this many: what more share it, is a phrase. */
const LARGEST_BUCKET = 12;

/**
 * Merges sentences that several documents have in the same or nearly the same words, in about linear time: only
 * sentences that share one of a few runs of words are compared (after Broder 1997, bottom-k sketches).
 */
export function mergeRepeated(candidates: readonly Candidate[]): Statement[] {
  const groups: { first: Candidate; words: ReadonlySet<string>; repeats: Candidate[] }[] = [];
  const byText = new Map<string, number>();
  const buckets = new Map<number, number[]>();
  for (const candidate of candidates) {
    const words = wordsOf(candidate.text).map(({ text }) => foldWord(text));
    const text = words.join(' ');
    const set = new Set(words);
    const sketch = words.length < TELLING ? [] : sketchOf(words);
    const same =
      byText.get(text) ??
      sketch
        .flatMap((hash) => buckets.get(hash) ?? [])
        .find((index) => likeness(groups[index]?.words ?? NO_WORDS, set) >= ALIKE);
    if (same !== undefined) {
      groups[same]?.repeats.push(candidate);
      byText.set(text, same);
      continue;
    }
    const index = groups.push({ first: candidate, words: set, repeats: [] }) - 1;
    byText.set(text, index);
    for (const hash of sketch) {
      const bucket = buckets.get(hash);
      if (bucket === undefined) buckets.set(hash, [index]);
      else if (bucket.length < LARGEST_BUCKET) bucket.push(index);
    }
  }
  return groups.map(({ first, repeats }) => ({
    ...first,
    repeats,
    documents: [...new Set([first, ...repeats].map(({ document }) => document))],
  }));
}

const NO_WORDS: ReadonlySet<string> = new Set();

function sketchOf(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++)
    hashes.add(hashOf(words.slice(i, i + RUN).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The part of both sets that is common to them. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common || 1);
}

/** A statement as a summary has it: word for word where its words are the same, else besides. */
export function sentenceOf(statement: Statement, paths: readonly string[]): CollectionSentence {
  const cites: ParagraphReference[] = [];
  const also: ParagraphReference[] = [];
  const seen = new Set<string>();
  for (const { text, document, paragraph } of [statement, ...statement.repeats]) {
    const path = paths[document] ?? '';
    const place = `${paragraph}\n${path}`;
    if (seen.has(place)) continue;
    seen.add(place);
    (text === statement.text ? cites : also).push({ path, id: paragraph });
  }
  return { text: statement.text, cites, also };
}
