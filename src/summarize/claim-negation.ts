import { foldWord, wordsOf } from '../language/words';
import type { LanguageCues } from './language-cues';
import { plainNegations } from './plain-negations';
import type { Vocabulary } from './vocabulary';

/** Content words after a negation that it is taken to reach. */
const REACH = 3;

/** Content words that a text says or denies. A word may be both. */
interface Polarity {
  readonly said: ReadonlySet<number>;
  readonly denied: ReadonlySet<number>;
  /** What each denial reaches. */
  readonly denials: readonly ReadonlySet<number>[];
  readonly order: readonly number[];
}

/**
 * The words that a claim denies and the cited text only says, or the other way round, in the claim's spelling.
 * `nearest` is the cited sentence most like the claim: what the rest of the text denies is another matter.
 */
export function turnedWords(
  claim: string,
  nearest: string,
  cited: string,
  vocabulary: Vocabulary,
  cues: LanguageCues,
): string[] {
  const ours = polarityOf(claim, vocabulary, cues);
  const theirs = polarityOf(nearest, vocabulary, cues);
  const all = polarityOf(cited, vocabulary, cues);
  const turned = ours.order.filter((term) => {
    // A denial that both have, in other words, turns nothing that it reaches.
    if (isShared(term, ours.denials, all.denials) || isShared(term, theirs.denials, ours.denials))
      return false;
    if (ours.denied.has(term) && !ours.said.has(term)) {
      return theirs.said.has(term) && !theirs.denied.has(term) && !all.denied.has(term);
    }
    return (
      ours.said.has(term) &&
      !ours.denied.has(term) &&
      theirs.denied.has(term) &&
      !all.said.has(term)
    );
  });
  const wanted = new Set(turned);
  return [...new Set(wordsOf(claim).map(({ text }) => text))].filter((word) =>
    wanted.has(vocabulary.termOf(word)),
  );
}

/** Whether a denial that reaches the term shares a word with one of the others. */
function isShared(term: number, own: Polarity['denials'], others: Polarity['denials']): boolean {
  return own.some(
    (reached) =>
      reached.has(term) && others.some((other) => [...reached].some((one) => other.has(one))),
  );
}

function polarityOf(text: string, vocabulary: Vocabulary, cues: LanguageCues): Polarity {
  const said = new Set<number>();
  const denied = new Set<number>();
  const denials: Set<number>[] = [];
  const order: number[] = [];
  let reach = 0;
  let end = 0;
  const plain = plainNegations(text);
  for (const word of wordsOf(plain)) {
    // A negation does not reach beyond its clause.
    if (/[.!?;:,—–()]/.test(plain.slice(end, word.start))) reach = 0;
    end = word.end;
    if (cues.negations.has(foldWord(word.text))) {
      reach = REACH;
      denials.push(new Set());
      continue;
    }
    const term = vocabulary.termOf(word.text);
    // Single letters are articles and what contractions leave.
    if (term < 0 || word.text.length < 2) continue;
    order.push(term);
    (reach > 0 ? denied : said).add(term);
    if (reach > 0) denials.at(-1)?.add(term);
    reach--;
  }
  return { said, denied, denials, order };
}
