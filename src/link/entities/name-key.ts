/** Leading articles, which are no part of a name's identity. */
const ARTICLE = /^(?:the|a|an|der|die|das|den|dem|el|la|los|las|le|les|lo|il)\s+(?=\S)/i;

/** British and American spellings, brought to one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)\b/gi, 'ization$1'],
  [/is(e|ed|er|ers|es|ing)\b/gi, 'iz$1'],
  [/\b(l)abour/gi, '$1abor'],
  [/\b(c)olour/gi, '$1olor'],
  [/\b(c)entre\b/gi, '$1enter'],
  [/\b(d)efence\b/gi, '$1efense'],
  [/\b(p)rogramme\b/gi, '$1rogram'],
];

/**
 * The key under which spellings of one name meet: case, accents, article, possessive, hyphens, and British
 * or American spelling are put aside.
 */
export function nameKey(name: string): string {
  let key = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  key = key
    .replace(/[’ʼ]/g, "'")
    .replace(/'s?$/, '')
    .replace(/[\s\-‐‑–—_/]+/g, ' ')
    .trim();
  key = withoutArticle(key)
    .replace(/\.(?=\s|$|\p{L}\.)/gu, '')
    .replace(/[",“”„«»]/g, '');
  return withPlainSpelling(key);
}

/** A name without the article before it. */
export function withoutArticle(name: string): string {
  return name.replace(ARTICLE, '');
}

/** A name with its words of British and American spelling brought to one. */
export function withPlainSpelling(name: string): string {
  return SPELLINGS.reduce((text, [spelling, plain]) => text.replace(spelling, plain), name);
}

/** The initials of a name's words that begin with a capital: `ISO` for the International Socialist Organization. */
export function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}\p{N}'’]+/u)
    .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
    .join('');
}
