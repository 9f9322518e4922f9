import type { Block } from '../model/block';

/** A paragraph this long is prose and no label. */
export const PROSE_LENGTH = 120;

/** Whether a block is a text's ordinary matter: a longer paragraph, list, quotation or table. */
export function isProse(block: Block | undefined): boolean {
  if (block === undefined) return false;
  if (block.kind === 'paragraph') return block.text.length >= PROSE_LENGTH;
  return (
    block.kind === 'list' ||
    block.kind === 'quote' ||
    block.kind === 'table' ||
    block.kind === 'code'
  );
}

/** Whether a line begins in capitals and goes on in small letters, as the first words of a section do. */
export function opensInCapitals(text: string): boolean {
  const words = text.split(/\s+/, 12).filter((word) => /\p{L}/u.test(word));
  let capitals = 0;
  let letters = 0;
  for (const word of words) {
    if (word !== word.toUpperCase() || word === word.toLowerCase()) break;
    capitals++;
    letters += word.length;
  }
  if (capitals === 0 || capitals === words.length) return false;
  return capitals >= 2 || letters >= 7;
}

const SALUTATION =
  /^(?:dear|hello|hi|to (?:the|all|my)|estimad[oa]s?|querid[oa]s?|compañer[oa]s|liebe[rs]?|sehr geehrte[rs]?|hallo|chère?s?|bonjour|car[oaie]|egregi[oa]|gentil[ei]|prezad[oa]s?|beste|geachte)(?:\s[^.!?\n]{1,80})?[,:!]?$/iu;
const CLOSING =
  /^(?:(?:yours|sincerely|best|kind|warm)\b.{0,60}|(?:with|in)\s.{0,30}(?:wishes|regards|solidarity|love|struggle|thanks)|regards|cheers|love|solidarity|in solidarity|towards?\s.{3,60}|mit\s.{0,40}grü(?:ß|ss)en?|herzliche grü(?:ß|ss)e|hochachtungsvoll|atentamente|un (?:saludo|abrazo)|saludos.{0,40}|cordialement|bien à vous|amicalement|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?)[,.!]?$/i;

/** Whether a line greets a letter's reader. */
export function isSalutation(line: string): boolean {
  return line.length <= 90 && SALUTATION.test(line.trim());
}

/** Whether a line takes leave at a letter's end. */
export function isClosing(line: string): boolean {
  return line.length <= 90 && CLOSING.test(line.trim());
}
