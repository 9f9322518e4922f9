/** Leading articles, which are no part of a name's identity. */
const ARTICLE = /^(?:the|a|an|der|die|das|den|dem|el|la|los|las|le|les|lo|il)\s+(?=\S)/;

/** British and American spellings, brought to one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)\b/g, 'ization$1'],
  [/is(e|ed|er|ers|es|ing)\b/g, 'iz$1'],
  [/\blabour/g, 'labor'],
  [/\bcolour/g, 'color'],
  [/\bcentre\b/g, 'center'],
  [/\bdefence\b/g, 'defense'],
  [/\bprogramme\b/g, 'program'],
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
  key = key
    .replace(ARTICLE, '')
    .replace(/\.(?=\s|$|\p{L}\.)/gu, '')
    .replace(/[",“”„«»]/g, '');
  for (const [spelling, plain] of SPELLINGS) key = key.replace(spelling, plain);
  return key;
}

/** The initials of a name's words that begin with a capital: `ISO` for the International Socialist Organization. */
export function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}\p{N}'’]+/u)
    .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
    .join('');
}
