import { primaryLanguage } from './primary-language';
import { stemOf } from './stem';

/**
 * The form under which a word and its plural meet: `revolutions` and `revolution`, `parties` and `party`,
 * `naciones` and `nación`, `integrais` and `integral`, `journaux` and `journal`.
 *
 * Lighter than a stemmer on purpose: names and titles are compared by it, and a stemmer takes `Marxist`
 * for `Marxism`. The rules of English, Spanish, French and Portuguese do not contradict each other; German
 * endings, and Italian and Dutch stems, are only taken where the language is known. `word` is folded: lower
 * case, without accents. The result is a key and need not be a word.
 */
export function inflectionKey(word: string, language = 'und'): string {
  if (word.length < 4 || !/[a-z]$/.test(word)) return word;
  switch (primaryLanguage(language)) {
    case 'de':
      return germanKey(word);
    case 'it':
    case 'nl':
      return word.length < 5 ? word : stemOf(word, language);
    default:
      return romanceKey(word);
  }
}

/** Endings in `s` that are not plurals: `class`, `crisis`, `status`. */
const SINGULAR_S = /(?:ss|is|us|as|os)$/;

function romanceKey(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (word.length > 5 && word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length > 5 && /(?:aux|ais)$/.test(word)) return word.slice(0, -3) + 'al';
  // Portuguese: `funcao` and `funcoes`, `dimensao` and `dimensoes`, `uniao` and `unioes`.
  if (word.length > 5 && /[csi]oes$/.test(word)) return word.slice(0, -3) + 'ao';
  if (word.length > 5 && word.endsWith('ces')) return dropE(word.slice(0, -1));
  if (/(?:ss|sh|ch|x|z|[nrldj])es$/.test(word)) return dropE(word.slice(0, -1));
  if (word.endsWith('s') && !SINGULAR_S.test(word)) return dropE(word.slice(0, -1));
  // Spanish and Portuguese plurals in -os and -as, long enough not to be a name or a Latin word.
  if (word.length > 5 && /(?:os|as)$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith('z')) return word.slice(0, -1) + 'c';
  return dropE(word);
}

/** `nacion` and `naciones`, but also `line` and `lines`, meet without their `e`; `imagem` and `imagens` by their `n`. */
function dropE(word: string): string {
  if (word.length > 5 && /[aeiou]gem$/.test(word)) return word.slice(0, -1) + 'n';
  return word.length > 4 && /[nrldjcxz]e$|(?:ss|sh|ch)e$/.test(word) ? word.slice(0, -1) : word;
}

/** German notes are full of English words: their plurals meet too. */
function germanKey(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y';
  const ending = /(?:en|er|es|em|e|n|s)$/.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  return stem.length < 4 ? word : stem;
}
