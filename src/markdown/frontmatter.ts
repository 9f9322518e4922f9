import type { Span } from '../model/span';

/**
 * Where a note's properties stand, from `---` to `---` with both marks, or null.
 *
 * They begin on the very first line (after a byte order mark); white space may follow the marks.
 */
export function frontmatterSpan(text: string): Span | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!isFence(text, start)) return null;
  let line = text.indexOf('\n', start) + 1;
  while (line > 0 && line <= text.length) {
    if (isFence(text, line)) return { start, end: line + 3 };
    line = text.indexOf('\n', line) + 1;
  }
  return null;
}

/** The text between the marks of properties, without the last line break. */
export function frontmatterBody(text: string, span: Span): string {
  const first = text.indexOf('\n', span.start) + 1;
  return text.slice(first, Math.max(first, span.end - 3));
}

function isFence(text: string, at: number): boolean {
  if (!text.startsWith('---', at)) return false;
  for (let i = at + 3; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}
