import type { CheckedSentence } from './check-summary';

const KINDS = {
  number: 'a number that is not there',
  date: 'a date that is not there',
  name: 'a name that is not there',
  negation: 'one of both denies it',
  quotation: 'not so in the words cited',
  words: 'few of the words are there',
} as const;

/** For people: what a check has to say of a sentence, and where more of it stands. */
export function problemWords({ problems, better }: CheckedSentence): string {
  const parts = problems.flatMap(({ kind, text }) => {
    if (kind === 'elsewhere') return [];
    return [kind === 'words' || kind === 'quotation' ? KINDS[kind] : `${KINDS[kind]}: ${text}`];
  });
  if (better.length > 0)
    parts.push(`more of it stands in ${better.map((id) => `^${id}`).join(', ')}`);
  return parts.join('; ');
}
