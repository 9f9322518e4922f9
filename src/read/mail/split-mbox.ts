import { decodeWindows1252 } from '../windows-1252';
import { FROM_LINE } from './sniff-mail';

const LINE_FEED = 10;
const GREATER = 62;
const FROM = Array.from('From ', (char) => char.charCodeAt(0));
/** How far the line that parts messages, and the header below it, may reach. */
const LONGEST_LINE = 1000;

/**
 * The messages of a mailbox, without the `From ` lines between them.
 *
 *     From jane@example.org Wed Apr 10 23:00:05 2019     <- parts two messages
 *     Subject: ...                                       <- and is followed by a header
 *
 * A line of a body that begins with `From ` parts nothing: it has no date, or no header follows, or no
 * blank line stands above it. `>From ` loses its mark, as mboxrd and mboxo want it.
 */
export function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const starts = separatorsIn(bytes);
  return starts.map((start, i) => {
    const body = afterLine(bytes, start);
    return withoutMarks(bytes.subarray(body, starts[i + 1] ?? bytes.length));
  });
}

function separatorsIn(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = firstLine(bytes); at < bytes.length; at = afterLine(bytes, at)) {
    if (
      hasFrom(bytes, at) &&
      (starts.length === 0 || isBlankBefore(bytes, at)) &&
      isSeparator(bytes, at)
    )
      starts.push(at);
  }
  return starts;
}

/** Past a byte order mark and blank lines. */
function firstLine(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === LINE_FEED || bytes[at] === 13 || bytes[at] === 32) at++;
  return at;
}

function afterLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 ? bytes.length : end + 1;
}

function hasFrom(bytes: Uint8Array, at: number): boolean {
  return FROM.every((byte, i) => bytes[at + i] === byte);
}

function isBlankBefore(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 2] === 13 ? at - 3 : at - 2;
  return before < 0 || bytes[before] === LINE_FEED;
}

function isSeparator(bytes: Uint8Array, at: number): boolean {
  const next = afterLine(bytes, at);
  const line = decodeWindows1252(bytes.subarray(at, Math.min(next, at + LONGEST_LINE)));
  const below = decodeWindows1252(bytes.subarray(next, next + 100));
  return FROM_LINE.test(line) && /^>?[!-9;-~]{1,80}:/.test(below);
}

/** The message with one `>` less before each `From ` that is marked by any number of them. */
function withoutMarks(message: Uint8Array): Uint8Array {
  const kept = new Uint8Array(message.length);
  let length = 0;
  for (let at = 0; at < message.length;) {
    const next = afterLine(message, at);
    let mark = at;
    while (message[mark] === GREATER) mark++;
    const from = mark > at && hasFrom(message, mark) ? at + 1 : at;
    kept.set(message.subarray(from, next), length);
    length += next - from;
    at = next;
  }
  return kept.subarray(0, length);
}
