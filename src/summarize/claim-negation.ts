import { foldWord, wordsOf } from '../language/words';
import type { LanguageCues } from './language-cues';
import type { Vocabulary } from './vocabulary';

/** Content words after a negation that it is taken to reach. */
const REACH = 3;

/** Content words that a text says or denies. A word may be both. */
interface Polarity {
  readonly said: ReadonlySet<number>;
  readonly denied: ReadonlySet<number>;
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

function polarityOf(text: string, vocabulary: Vocabulary, cues: LanguageCues): Polarity {
  const said = new Set<number>();
  const denied = new Set<number>();
  const order: number[] = [];
  let reach = 0;
  let end = 0;
  const plain = text.replace(/n['’]t\b/g, ' not');
  for (const word of wordsOf(plain)) {
    // A negation does not reach beyond its clause.
    if (/[.!?;:,—–()]/.test(plain.slice(end, word.start))) reach = 0;
    end = word.end;
    if (cues.negations.has(foldWord(word.text))) {
      reach = REACH;
      continue;
    }
    const term = vocabulary.termOf(word.text);
    if (term < 0) continue;
    order.push(term);
    (reach > 0 ? denied : said).add(term);
    reach--;
  }
  return { said, denied, order };
}
