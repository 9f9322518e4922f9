const PERSON_SHAPE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|la|van|von|der|den|di|da|d['’]\p{Lu}[\p{L}\p{M}]*|i|y|zu|bin|al)){1,4}$/u;

/** A capital inside a word is a maker's, `GitHub`, but for those of family names: `McDonald`, `DeVito`. */
export function isMade(word: string): boolean {
  return (
    /\p{Ll}\p{Lu}/u.test(word) &&
    !/^(?:Ma?c|D[aeiu]|Del|L[aeo]|Van|Von|Fitz|Des|Ap|O)\p{Lu}/u.test(word)
  );
}

/** Letters and digits in one word are a maker's or an engineer's as well: `IPv4`, `h264`. */
export function isCoded(word: string): boolean {
  return /\p{L}\d|\d\p{L}/u.test(word);
}

/** Whether a name of several words could be a person's. Nobody is called by an acronym: `Flask API` is no person. */
export function hasPersonShape(name: string): boolean {
  return PERSON_SHAPE.test(name) && !/\p{Lu}{2}/u.test(name) && !name.split(' ').some(isMade);
}
