import { detectLanguage } from '../../language/detect';
import { stemOf } from '../../language/stem';
import { stopWords } from '../../language/stop-words';
import { foldWord, wordsOf } from '../../language/words';
import { COMMON_WORDS } from '../entities/common-words';
import { EMPTY_WORDS } from '../entities/entity-words';
import type { NoteTerms } from './note-terms';
import type { TagEvidence } from './tag-evidence';

/** A phrase that a note comes back to. */
export interface Keyphrase {
  /** As the note mostly writes it. */
  readonly text: string;
  readonly stems: readonly string[];
  readonly count: number;
  /** Above 0; comparable within one note. */
  readonly score: number;
}

/** Words of a phrase, at most. */
const LONGEST = 3;

/** Occurrences that make a phrase one that the note comes back to. */
const FEWEST = 3;

/** What a single word without a capital counts for: most are too general for a tag. */
const COMMON = 0.6;

/** What may stand between the words of one phrase. */
const GAP = /^(?:[ \t]{1,2}|-)$/;

interface Phrase {
  readonly stems: readonly string[];
  readonly spellings: Map<string, number>;
  count: number;
}

/**
 * The phrases that tell a note from the others of its vault, the most telling first: runs of up to three content
 * words that occur three times at least, by their count and the rarity of their words (tf-idf).
 */
export function keyphrasesOf(
  { prose, title }: NoteTerms,
  { language, noteTerms, size }: TagEvidence,
  most: number,
): readonly Keyphrase[] {
  const rarity = (stem: string): number =>
    Math.max(0, Math.log((size + 1) / ((noteTerms.get(stem) ?? 0) + 0.5)));
  // A note may be in another language than its vault.
  const own = detectLanguage(prose);
  const plain = [EMPTY_WORDS, ...[language, own].flatMap((code) => COMMON_WORDS[code] ?? [])];
  const scored = countPhrases(prose, language, own)
    // `taken`, `Jahr`, `deux`: what opens sentences anywhere is about nothing.
    .filter(({ stems, spellings }) => stems.length > 1 || !areIn(plain, spellings.keys()))
    .map(({ stems, spellings, count }) => {
      const rare = stems.reduce((sum, stem) => sum + rarity(stem), 0) / Math.sqrt(stems.length);
      const titled = stems.every((stem) => title.has(stem)) ? 1.5 : 1;
      const [[most] = ['']] = [...spellings].sort((a, b) => b[1] - a[1]);
      // What is written small anywhere has its capital from the sentence that it opens.
      const text = isCut(most) && spellings.has(most.toLowerCase()) ? most.toLowerCase() : most;
      const score = count < FEWEST || isCut(text) ? 0 : Math.log1p(count) * rare * titled;
      return { text, stems, count, score: /^[^\p{Lu}\s-]+$/u.test(text) ? score * COMMON : score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const chosen: Keyphrase[] = [];
  for (const phrase of scored) {
    if (chosen.length === most) break;
    // One of `harbour dues` and `dues` is enough.
    if (!chosen.some(({ stems }) => phrase.stems.some((stem) => stems.includes(stem))))
      chosen.push(phrase);
  }
  return chosen;
}

/** Whether all of the words are plain ones. */
function areIn(plain: readonly ReadonlySet<string>[], words: Iterable<string>): boolean {
  return [...words].every((word) => plain.some((known) => known.has(foldWord(word))));
}

/** A name with a word that follows or leads it: `Ada Brandt argues`. */
function isCut(text: string): boolean {
  const words = text.split(/[\s-]+/);
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return names > 0 && names < words.length;
}

function countPhrases(prose: string, language: string, own: string): readonly Phrase[] {
  const skipped = new Set([...stopWords(language), ...stopWords(own)]);
  const phrases = new Map<string, Phrase>();
  const run: { readonly stem: string; readonly start: number; end: number }[] = [];
  for (const { text, start, end } of wordsOf(prose)) {
    const folded = foldWord(text);
    const last = run.at(-1);
    if (last !== undefined && !GAP.test(prose.slice(last.end, start))) run.length = 0;
    if (folded.length < 3 || skipped.has(folded) || /\d/.test(folded)) {
      run.length = 0;
      continue;
    }
    run.push({ stem: stemOf(folded, language), start, end });
    if (run.length > LONGEST) run.shift();
    for (let from = 0; from < run.length; from++) {
      const words = run.slice(from);
      const stems = words.map(({ stem }) => stem);
      const spelling = prose.slice(words[0]?.start, end);
      const phrase = phrases.get(stems.join(' ')) ?? {
        stems,
        spellings: new Map<string, number>(),
        count: 0,
      };
      phrase.count++;
      phrase.spellings.set(spelling, (phrase.spellings.get(spelling) ?? 0) + 1);
      phrases.set(stems.join(' '), phrase);
    }
  }
  return [...phrases.values()];
}
