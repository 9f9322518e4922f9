import { stopWords } from '../language/stop-words';

/** Whether a word is a function word of any of the languages. */
export function isFunctionWord(word: string, languages: readonly string[]): boolean {
  const lower = word.toLowerCase();
  return languages.some((language) => stopWords(language).has(lower));
}
