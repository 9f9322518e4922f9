import { stopWords, STOP_WORD_LANGUAGES } from './stop-words';

/** The language whose stop words make up most of some folded words (`foldWord`), where it leads clearly. */
export function languageByStopWords(words: readonly string[]): string | null {
  if (words.length < 4) return null;
  const [first, second] = stopWordHits(words, STOP_WORD_LANGUAGES);
  if (first === undefined || first.hits < 3) return null;
  const clear = first.hits - (second?.hits ?? 0) >= Math.max(2, first.hits / 4);
  return clear && first.hits >= words.length * 0.15 ? first.language : null;
}

/** How many of some folded words are stop words of each language, the language of most first. */
export function stopWordHits(
  words: readonly string[],
  languages: readonly string[],
): readonly { readonly language: string; readonly hits: number }[] {
  return languages
    .map((language) => {
      const list = stopWords(language);
      return { language, hits: words.filter((word) => list.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
}
