import { sentencesOf } from '../../language/sentences';
import type { CitedSentence, LeftOut } from '../../model/summary';
import { checkCitation } from '../check-citation';
import type { AnsweredSentence } from './read-answer';
import type { GivenParagraph } from './section-requests';

/** What a model's answer comes to once every sentence has been checked. */
export interface JudgedSection {
  /** Sentences that are found in what they cite, or found but for something to look at. */
  readonly sentences: readonly CitedSentence[];
  readonly leftOut: LeftOut;
}

/** More paragraphs than this behind one sentence are a way of citing none. */
const MOST_CITED = 8;

/**
 * Checks each sentence of an answer against the paragraphs that it cites.
 *
 * A sentence counts as cited by paragraphs that were given in this very request alone; others are as none.
 *
 * @param all The texts of all paragraphs of the source, in order: one array for all sections of a document.
 * @param ids Their ids.
 */
export function judgeSection(
  answer: readonly AnsweredSentence[],
  given: readonly GivenParagraph[],
  all: readonly string[],
  ids: readonly string[],
  language: string,
): JudgedSection {
  const byNumber = new Map(given.map((paragraph) => [paragraph.number, paragraph]));
  const sentences: CitedSentence[] = [];
  const unsupported: CitedSentence[] = [];
  const seen = new Set<string>();
  let uncited = 0;
  for (const { text, numbers } of answer) {
    const cited = [...numbers].sort((a, b) => a - b).flatMap((one) => byNumber.get(one) ?? []);
    for (const sentence of sentencesIn(text, language)) {
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      if (cited.length === 0 || cited.length > MOST_CITED) {
        uncited++;
        continue;
      }
      const judged = judge(sentence, cited, all, ids, language);
      (judged.check?.state === 'not found' ? unsupported : sentences).push(judged);
    }
  }
  return { sentences, leftOut: { unsupported, uncited } };
}

/** What was given as one sentence may be several, each with the same citation. */
function sentencesIn(text: string, language: string): string[] {
  return sentencesOf(text, language)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function judge(
  text: string,
  cited: readonly GivenParagraph[],
  all: readonly string[],
  ids: readonly string[],
  language: string,
): CitedSentence {
  const { state, problems, better } = checkCitation(
    text,
    cited.map((paragraph) => paragraph.text),
    all,
    language,
  );
  return {
    text,
    cites: cited.map(({ id }) => id),
    check: {
      state,
      problems,
      better: better === null ? [] : ids.slice(better, better + cited.length),
    },
  };
}
