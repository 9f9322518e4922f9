import { decodeWindows1252 } from '../windows-1252';

/** How much of a file is looked at: the headers of a message that came a long way. */
const SNIFFED_BYTES = 32 * 1024;

/** The line before each message of a mailbox: who, and a date as `asctime` writes it. */
export const FROM_LINE =
  /^From .{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\w{3} +\d{1,2}|\d{1,2} +\w{3}),? .{0,40}\d{4}\b/;

const HEADER = /^([!-9;-~]{1,80}):(?:\s|$)/;

/** Headers that programs write and people do not. */
const MADE_BY_PROGRAMS: ReadonlySet<string> = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'delivered-to',
  'dkim-signature',
  'content-transfer-encoding',
  'x-mailer',
]);

/** Whether bytes are a mailbox or a message, by what they begin with and, for a lone header, by the file's name. */
export function mailFormatOf(
  bytes: Uint8Array,
  name: string,
  mediaType?: string,
): 'mbox' | 'eml' | null {
  const head = decodeWindows1252(bytes.subarray(0, SNIFFED_BYTES)).replace(/^(?:ï»¿)?\s*/, '');
  const lines = head.split(/\r\n|\n|\r/);
  if (FROM_LINE.test(lines[0] ?? '') && HEADER.test(lines[1] ?? '')) return 'mbox';
  const headers = headerNames(lines);
  const called =
    /\.(?:eml|mht|mhtml)$/i.test(name) || (mediaType ?? '').startsWith('message/rfc822');
  // What a program cut out of a mailbox may have no header but that of its parts.
  if (called && contentTypeOf(lines).startsWith('multipart/')) return 'eml';
  if (!headers.has('from') && !headers.has('subject')) return null;
  if (called) return 'eml';
  const made = [...headers].filter((header) => MADE_BY_PROGRAMS.has(header)).length;
  const common = ['from', 'to', 'date', 'subject'].filter((header) => headers.has(header)).length;
  return made > 0 && common >= 2 ? 'eml' : null;
}

/** Names of the headers above the first blank line; empty where another line stands among them. */
function headerNames(lines: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (line === '') return names;
    if (i > 0 && /^[ \t]/.test(line)) continue;
    const header = HEADER.exec(line)?.[1];
    // The last line looked at may be cut in two.
    if (header === undefined) return i === lines.length - 1 ? names : new Set();
    names.add(header.toLowerCase());
  }
  return names;
}

function contentTypeOf(lines: readonly string[]): string {
  const end = lines.indexOf('');
  const header = lines.slice(0, end < 0 ? lines.length : end).find((line) => /^content-type:/i.test(line)); // prettier-ignore
  return header === undefined ? '' : header.slice('content-type:'.length).trim().toLowerCase();
}
