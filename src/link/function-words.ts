import { stopWords } from '../language/stop-words';

/** Languages whose function words are no names, whatever language a note is in. */
export const COMMON_LANGUAGES: readonly string[] = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'];

/** Whether a word is a function word of any of the languages. */
export function isFunctionWord(word: string, languages: readonly string[]): boolean {
  const lower = word.toLowerCase();
  return languages.some((language) => stopWords(language).has(lower));
}
