import type { NextFinder } from './inline-finders';

/**
 * Where the HTML tag that begins at `at` with `<` ends, or -1 where CommonMark sees none.
 * Comments, instructions, declarations and CDATA are left to `markupEnd`.
 */
export function tagEnd(text: string, at: number, end: number): number {
  let i = at + 1;
  const closing = text.charCodeAt(i) === 0x2f;
  if (closing) i++;
  if (!isLetter(text.charCodeAt(i))) return -1;
  while (i < end && isNameUnit(text.charCodeAt(i))) i++;
  if (closing) {
    i = skipSpace(text, i, end);
    return i < end && text.charCodeAt(i) === 0x3e ? i + 1 : -1;
  }
  for (;;) {
    const next = skipSpace(text, i, end);
    if (next >= end) return -1;
    const unit = text.charCodeAt(next);
    if (unit === 0x3e) return next + 1;
    if (unit === 0x2f) return text.charCodeAt(next + 1) === 0x3e && next + 1 < end ? next + 2 : -1;
    if (next === i || !isAttributeStart(unit)) return -1;
    i = attributeEnd(text, next, end);
    if (i < 0) return -1;
  }
}

/** Where a comment, instruction, declaration or CDATA that begins at `at` ends, or -1. */
export function markupEnd(text: string, at: number, next: NextFinder): number {
  if (text.startsWith('<!--', at)) {
    if (text.startsWith('>', at + 4)) return at + 5;
    if (text.startsWith('->', at + 4)) return at + 6;
    return after(next.find('-->', at + 4), 3);
  }
  if (text.charCodeAt(at + 1) === 0x3f) return after(next.find('?>', at + 2), 2);
  if (text.startsWith('<![CDATA[', at)) return after(next.find(']]>', at + 9), 3);
  return isLetter(text.charCodeAt(at + 2)) ? after(next.find('>', at + 3), 1) : -1;
}

function after(found: number, length: number): number {
  return found < 0 ? -1 : found + length;
}

/** ` name`, ` name=value`, ` name = "value"`: where it ends, or -1. */
function attributeEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isAttributeUnit(text.charCodeAt(i))) i++;
  const equals = skipSpace(text, i, end);
  if (equals >= end || text.charCodeAt(equals) !== 0x3d) return i;
  i = skipSpace(text, equals + 1, end);
  const quote = text.charCodeAt(i);
  if (quote === 0x22 || quote === 0x27) {
    const close = text.indexOf(quote === 0x22 ? '"' : "'", i + 1);
    return close < 0 || close >= end ? -1 : close + 1;
  }
  const start = i;
  while (i < end && isUnquotedUnit(text.charCodeAt(i))) i++;
  return i > start ? i : -1;
}

function skipSpace(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) break;
    i++;
  }
  return i;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d;
}

function isAttributeStart(unit: number): boolean {
  return isLetter(unit) || unit === 0x5f || unit === 0x3a;
}

function isAttributeUnit(unit: number): boolean {
  return isNameUnit(unit) || unit === 0x5f || unit === 0x3a || unit === 0x2e;
}

function isUnquotedUnit(unit: number): boolean {
  return unit > 0x20 && !'"\'=<>`'.includes(String.fromCharCode(unit));
}
