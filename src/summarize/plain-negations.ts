/** `ne … que` restricts and does not deny, unless a word of denial stands between. */
const RESTRICTION =
  /(?<![\p{L}])(?:ne\s+|n['’])((?:(?!(?:pas|jamais|plus|rien|aucun|aucune|personne|guère)(?![\p{L}]))[\p{L}\p{N}’'-]+\s+){1,6}?)(?=qu(?:e\s|['’]))/giu;

/** `not only` adds; `sin embargo` joins. */
const ADDITION =
  /(?<![\p{L}])(?:not (?=only|just|merely|simply)|nicht (?=nur|bloß|allein)|no (?=solo|sólo|solamente|únicamente|obstante)|non (?=seulement)|sin (?=embargo|duda)|sans (?=doute))/giu;

/**
 * A text in which every word of denial denies: contractions of English taken apart, and without the words that
 * look like denials and are none.
 */
export function plainNegations(text: string): string {
  return text
    .replace(/\bcan(?:not|['’]t)\b/gi, 'can not')
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/n['’]t\b/gi, ' not')
    .replace(ADDITION, '')
    .replace(RESTRICTION, '$1');
}
