import { stopWords, STOP_WORD_LANGUAGES } from './stop-words';

/** The language whose stop words make up most of some folded words (`foldWord`), where it leads clearly. */
export function languageByStopWords(words: readonly string[]): string | null {
  if (words.length < 4) return null;
  const shares = STOP_WORD_LANGUAGES.map((language) => {
    const list = stopWords(language);
    return { language, hits: words.filter((word) => list.has(word)).length };
  }).sort((a, b) => b.hits - a.hits);
  const [first, second] = shares;
  if (first === undefined || first.hits < 3) return null;
  const clear = first.hits - (second?.hits ?? 0) >= Math.max(2, first.hits / 4);
  return clear && first.hits >= words.length * 0.15 ? first.language : null;
}
