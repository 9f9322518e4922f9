import type { Span } from '../model/span';
import { destinationEnd, labelEnd, skipSpaceAndBreak, titleEnd } from './link-parts';

/** `[label]: destination "title"` at the beginning of a paragraph. */
export interface LinkDefinition extends Span {
  readonly label: string;
  readonly destination: Span;
}

/** The definition that begins at `at` and ends with a line, or null. */
export function readDefinition(text: string, at: number, end: number): LinkDefinition | null {
  const start = skipSpaceAndBreak(text, at, end);
  if (text.charCodeAt(start) !== 0x5b || text.charCodeAt(start + 1) === 0x5e) return null;
  const close = labelEnd(text, start + 1, end);
  if (close < 0 || text.charCodeAt(close + 1) !== 0x3a) return null;
  const label = text.slice(start + 1, close);
  if (label.trim() === '') return null;
  const address = skipSpaceAndBreak(text, close + 2, end);
  const addressEnd = destinationEnd(text, address, end);
  if (address >= end || addressEnd <= address) return null;
  const destination = { start: address, end: addressEnd };
  const titled = afterTitle(text, addressEnd, end);
  const last = titled ?? endOfLine(text, addressEnd, end);
  return last === null ? null : { start, end: last, label, destination };
}

/** Where the line ends on which a title after the destination ends; null where there is no title. */
function afterTitle(text: string, at: number, end: number): number | null {
  const start = skipSpaceAndBreak(text, at, end);
  if (start === at) return null;
  const close = titleEnd(text, start, end);
  return close < 0 ? null : endOfLine(text, close, end);
}

/** The end of the line where only white space is left on it, otherwise null. */
function endOfLine(text: string, at: number, end: number): number | null {
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return i;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return null;
  }
  return end;
}
