import { foldWord, wordsOf } from '../../language/words';
import type { Collection, CollectionDocument } from '../../model/collection';
import { analyseSource } from '../analyse-source';
import { RANKING_WEIGHTS } from '../ranking-weights';
import { scoreSentences } from '../score-sentences';
import { summarizeAnalysed } from '../summarize-document';

/** A sentence of one of several documents that could stand in a summary of them all. */
export interface Candidate {
  readonly text: string;
  /** The index of its document in the collection. */
  readonly document: number;
  readonly paragraph: string;
  /** Its place among the document's sentences. */
  readonly place: number;
  /** How far it stands out in its document: 0 for an ordinary sentence of it, in standard deviations. */
  readonly score: number;
  /** A summary of its document alone, of a few sentences, would have it. */
  readonly picked: boolean;
}

/** Shorter sentences say little by themselves, longer ones too much, in words. */
const SHORTEST = 6;
const LONGEST = 60;

/** Sentences of that summary. */
const PICKED = 6;

/** The statements of all documents that can be followed alone, in order. One document at a time is analysed. */
export function candidatesOf({ documents, about }: Collection): Candidate[] {
  const names = about === undefined ? null : new NameFinder(about);
  return documents.flatMap((document, index) => candidatesIn(document, index, names));
}

function candidatesIn(
  document: CollectionDocument,
  index: number,
  names: NameFinder | null,
): Candidate[] {
  const analysis = analyseSource(document);
  const scores = scoreSentences(analysis, RANKING_WEIGHTS);
  const { mean, deviation } = spreadOf(scores);
  const { sections } = summarizeAnalysed(analysis, { sentences: PICKED });
  const picked = new Set(sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
  return analysis.sentences.flatMap(({ text, paragraph, section, words, traits }, i) => {
    if (traits.fragment || traits.question || traits.dependent) return [];
    if (words < SHORTEST || words > LONGEST || analysis.roles[section] === 'apparatus') return [];
    if (names !== null && !names.occurIn(text)) return [];
    const score = ((scores[i] ?? 0) - mean) / deviation;
    return [{ text, document: index, paragraph, place: i, score, picked: picked.has(text) }];
  });
}

function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  const count = values.length || 1;
  const mean = values.reduce((a, b) => a + b, 0) / count;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(square) || 1 };
}

/** Finds names in sentences, whole words alone; a name in small letters in any case, another as it is written. */
class NameFinder {
  /** By the first word: the words of each name. */
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const words = wordsOf(name).map(({ text }) => key(text));
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known === undefined) this.#byFirst.set(first, [words]);
      else known.push(words);
    }
  }

  occurIn(text: string): boolean {
    const words = wordsOf(text).map((word) => key(word.text));
    return words.some((word, i) =>
      (this.#byFirst.get(word) ?? []).some((name) =>
        name.every((part, k) => words[i + k] === part),
      ),
    );
  }
}

/** Acronyms count as they are written: `IT` is not `it`. */
function key(word: string): string {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)
    ? word
    : foldWord(word);
}
