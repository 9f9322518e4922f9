import { paragraphsOf } from '../../index/note-from-text';
import { languageByStopWords } from '../../language/language-by-stop-words';
import { foldWord, wordsOf } from '../../language/words';
import { plainTextOf } from '../../markdown/plain-text';
import { scanNote } from '../../markdown/scan-note';
import type { NoteFile, VaultPath } from '../../model/note';
import type { Span } from '../../model/span';
import { Vocabulary } from '../../summarize/vocabulary';
import { withoutBlockId } from '../note-paragraphs';

/** A paragraph that words may come from. The span is that of its block in the note. */
export interface ParagraphCandidate extends Span {
  readonly path: VaultPath;
  /** Its block id; null where it has none yet. */
  readonly id: string | null;
  /** 0 to 1: how much of the words it has, rare ones counting more; 1 where they stand there word for word. */
  readonly score: number;
  readonly verbatim: boolean;
  /** Its first words, as plain text. */
  readonly excerpt: string;
}

/** UTF-16 units of an excerpt. */
const EXCERPT = 160;

/** So few words stand in many a paragraph by chance. */
const TELLING = 4;

/** Candidates with less than this of the words are none. */
const LEAST = 0.15;

/** The part of a score that words in the same order make. */
const ORDER = 0.3;

/** The best that a paragraph can do that does not have the words as they stand. */
const REWORDED = 0.95;

const QUOTATION = /[“„«"]([^“”„«»"]{1,600})[”“»"]/gu;

interface Prepared extends Span {
  readonly path: VaultPath;
  readonly id: string | null;
  readonly text: string;
  /** All its words, folded, with a space before and after each. */
  readonly words: string;
  readonly terms: ReadonlySet<number>;
  readonly pairs: ReadonlySet<string>;
}

/** The paragraphs of some notes, prepared once for many questions of where words come from. */
export class ParagraphSearch {
  private readonly vocabulary: Vocabulary;
  private readonly paragraphs: readonly Prepared[];
  private readonly frequency = new Map<number, number>();

  /** @param language BCP 47; told by the notes' own words, unless given. */
  constructor(notes: readonly NoteFile[], language?: string) {
    const bare = notes.map(({ path, text }) => ({ path, blocks: blocksOf(text) }));
    const sample = bare.flatMap(({ blocks }) => blocks.map(({ text }) => text)).slice(0, 20);
    const words = wordsOf(sample.join('\n')).map((word) => foldWord(word.text));
    this.vocabulary = new Vocabulary(language ?? languageByStopWords(words) ?? 'und');
    this.paragraphs = bare.flatMap(({ path, blocks }) =>
      blocks.map((block) => ({ ...block, path, ...this.prepare(block.text) })),
    );
    for (const { terms } of this.paragraphs) {
      for (const term of terms) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
    }
  }

  /**
   * The paragraphs that have most of the words, best first: of equals the shorter, then the one above.
   *
   * @param limit at most so many
   */
  nearest(words: string, limit = 5): ParagraphCandidate[] {
    const asked = this.prepare(words);
    const quotations = [...words.matchAll(QUOTATION)]
      .map(([, quoted = '']) => this.prepare(quoted).words)
      .filter(isTelling);
    const found = this.paragraphs.flatMap((paragraph) => {
      const verbatim = isTelling(asked.words) && paragraph.words.includes(asked.words);
      const quoted =
        quotations.length > 0 && quotations.every((quote) => paragraph.words.includes(quote));
      const likeness = REWORDED * this.likeness(asked, paragraph);
      const score = verbatim ? 1 : quoted ? Math.max(REWORDED, likeness) : likeness;
      return score < LEAST ? [] : [{ paragraph, score, verbatim: verbatim || quoted }];
    });
    return found
      .sort((a, b) => b.score - a.score || a.paragraph.words.length - b.paragraph.words.length)
      .slice(0, limit)
      .map(({ paragraph: { path, id, start, end, text }, score, verbatim }) => ({
        path,
        id,
        start,
        end,
        score,
        verbatim,
        excerpt: excerptOf(text),
      }));
  }

  private likeness(asked: Asked, paragraph: Prepared): number {
    let total = 0;
    let shared = 0;
    for (const term of asked.terms) {
      const rarity = Math.log(
        (this.paragraphs.length + 1) / ((this.frequency.get(term) ?? 0) + 0.5),
      );
      total += rarity;
      if (paragraph.terms.has(term)) shared += rarity;
    }
    if (total <= 0) return 0;
    let pairs = 0;
    for (const pair of asked.pairs) if (paragraph.pairs.has(pair)) pairs++;
    const order = asked.pairs.size === 0 ? shared / total : pairs / asked.pairs.size;
    return (1 - ORDER) * (shared / total) + ORDER * order;
  }

  private prepare(text: string): Asked {
    const all = wordsOf(text);
    const terms = this.vocabulary.termsOf(all);
    return {
      words: ` ${all.map((word) => foldWord(word.text)).join(' ')} `,
      terms: new Set(terms),
      pairs: new Set(terms.slice(1).map((term, at) => `${terms[at] ?? -1} ${term}`)),
    };
  }
}

type Asked = Pick<Prepared, 'words' | 'terms' | 'pairs'>;

/**
 * The paragraphs of some notes that have most of the words, best first; an empty list where none has enough.
 *
 * For one question; `ParagraphSearch` answers many of the same notes.
 */
export function nearestParagraphs(
  words: string,
  notes: readonly NoteFile[],
  limit?: number,
): ParagraphCandidate[] {
  return new ParagraphSearch(notes).nearest(words, limit);
}

function isTelling(words: string): boolean {
  return words.trim().split(' ').length >= TELLING;
}

/** The blocks that hold words. An item with an id of its own comes besides its list. */
function blocksOf(text: string): (Span & { readonly id: string | null; readonly text: string })[] {
  return paragraphsOf(scanNote(text)).flatMap(({ id, start, end }) => {
    const plain = plainTextOf(withoutBlockId(text.slice(start, end)));
    return /\p{L}/u.test(plain) ? [{ id, start, end, text: plain }] : [];
  });
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…` : line;
}
