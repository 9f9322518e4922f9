import type { Span } from '../model/span';

/** The bare address around the `://` at `at`, such as `https://example.org/a_(b)`, or null. */
export function urlAround(text: string, at: number, start: number, end: number): Span | null {
  let first = at;
  while (first > start && at - first < 32 && isSchemeUnit(text.charCodeAt(first - 1))) first--;
  while (first < at && !isLetter(text.charCodeAt(first))) first++;
  if (at - first < 2) return null;
  const last = urlEnd(text, at + 3, end);
  return last > at + 3 ? { start: first, end: last } : null;
}

/** The address that begins with the `www.` at `at`, or null. */
export function wwwAt(text: string, at: number, start: number, end: number): Span | null {
  if (!text.startsWith('www.', at)) return null;
  if (at > start && isWordUnit(text.charCodeAt(at - 1))) return null;
  const last = urlEnd(text, at + 4, end);
  return last > at + 4 ? { start: at, end: last } : null;
}

/** The e-mail address around the `@` at `at`, or null. */
export function emailAround(text: string, at: number, start: number, end: number): Span | null {
  let first = at;
  while (first > start && at - first < 64 && isLocalUnit(text.charCodeAt(first - 1))) first--;
  let last = at + 1;
  let dot = -1;
  while (last < end && last - at < 254) {
    const unit = text.charCodeAt(last);
    if (unit === 0x2e && last > at + 1) dot = last;
    else if (!isWordUnit(unit) && unit !== 0x2d) break;
    last++;
  }
  if (dot < 0) return null;
  while (last > dot + 1 && !isWordUnit(text.charCodeAt(last - 1))) last--;
  if (dot === last - 1) last--;
  return first < at && dot < last - 1 ? { start: first, end: last } : null;
}

/** Where an address ends: before white space, brackets and the punctuation of the sentence around it. */
function urlEnd(text: string, from: number, end: number): number {
  let at = from;
  let open = 0;
  let close = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || stops.includes(text.charAt(at))) break;
    if (unit === 0x28) open++;
    else if (unit === 0x29) close++;
    at++;
  }
  for (; at > from; at--) {
    const last = text.charAt(at - 1);
    if (last === ')' && close > open) close--;
    else if (!trailing.includes(last)) break;
  }
  return at;
}

const stops = '<>"`\\|[]{}';

const trailing = "?!.,:;*_~'";

function isSchemeUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
}

function isLocalUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === 0x2b || unit === 0x2d || unit === 0x2e || unit === 0x5f;
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
