import { withoutEnd } from '../language/trim';

const BY =
  /^(?:written by|posted by|by|von|por|par|di|da|door|authors?|autor(?:es|in)?|autore|auteur)\b\s*:?\s+/i;
const ORGANISED = /^(?:from|de parte de)\s+(?:the\s+)?/i;
const BETWEEN = /\s*(?:[,;&/|]|(?:^|\s)(?:and|und|y|e|et|en|with|con|mit|avec)(?=\s))\s*/iu;
/** What stands before a date that has been taken out of the line: `Par Anne Morel, le 3 octobre`. */
const BEFORE_DATE = /[\s,](?:on|the|am|vom|den|le|du|el|il|op|em)$/;
const END = /[\s.,;:|–—-]/;
/** What follows a name after a comma without being one. */
const DEGREE = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|md|esq|msc|ma|ba)\.?$/i;

/** Whether a line says who wrote a text: `By Jane Roe`, `Von Jan Roth`. */
export function isByline(text: string): boolean {
  if (!BY.test(text) || text.length > 160) return false;
  const names = namesIn(text);
  return names.length > 0 && names.every((name) => looksLikeName(name) && isSpeltAsName(name));
}

/** Names have a capital; some people write their own two words small. */
function isSpeltAsName(name: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(name) || name.split(' ').length === 2;
}

/** The authors that a byline names, in order: `By A, B and C` are three. */
export function namesIn(byline: string): string[] {
  const line = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ORGANISED, '')
    .replace(BY, '')
    .replace(/<[^<>]*>|\([^()@]*@[^()]*\)/g, '');
  const plain = withoutEnd(withoutEnd(line, END).replace(BEFORE_DATE, ''), END);
  const names: string[] = [];
  for (const part of plain.split(BETWEEN)) {
    const name = part.trim().replace(/^(?:by|von|por)\s+/i, '');
    const last = names[names.length - 1];
    if (name === '') continue;
    if (DEGREE.test(name) && last !== undefined) names[names.length - 1] = `${last}, ${name}`;
    else if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Whether a text could be the name of a person or an organisation: few words, no sentence. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text === '' || words.length > 7 || text.length > 70) return false;
  if (/[?!:;“”"…]|\d{2}|\.$/.test(text.replace(/(?:\b\p{L}|jr|sr|st|dr)\.$/iu, ''))) return false;
  return (
    words.length <= 4 || words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length / 2
  );
}
