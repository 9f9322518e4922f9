import { scanNote } from '../markdown/scan-note';
import type { Span, TextEdit } from '../model/span';
import { hashOf } from '../vault/hash';

/** A section of a summary note, or what stands above the first. The span ends with its last visible character. */
interface SummaryPart extends Span {
  /** The heading without the number of its first paragraph, and how many before have the same; empty above the first. */
  readonly key: string;
  readonly text: string;
}

/** The hashes by which the parts of a summary are known again. */
export function partHashes(text: string): string[] {
  return partsOf(text).map((part) => hashOf(part.text));
}

/**
 * The edits that bring a summary which its owner has changed up to a fresh one: sections that still are as
 * they were written are redone, put in or taken out; those that the owner wrote or changed stay.
 *
 * @param isOurs Whether a part of this hash was written by Corpus.
 * @returns null where no section is known to be ours.
 */
export function refreshSummary(
  old: string,
  fresh: string,
  isOurs: (hash: string) => boolean,
): TextEdit[] | null {
  const parts = partsOf(old).map((part) => ({ ...part, ours: isOurs(hashOf(part.text)) }));
  if (!parts.some(({ ours, key }) => ours && key !== '')) return null;
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const wanted = partsOf(fresh);
  const keys = new Set(wanted.map(({ key }) => key));
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { key, text } of wanted) {
    const part = byKey.get(key);
    if (part === undefined) {
      // What we wrote before and is not there any more, its owner took out.
      if (!isOurs(hashOf(text))) edits.push({ start: at, end: at, insert: `\n\n${text}` });
      continue;
    }
    at = Math.max(at, part.end);
    if (part.ours && part.text !== text)
      edits.push({ start: part.start, end: part.end, insert: text });
  }
  parts.forEach((part, i) => {
    if (!part.ours || keys.has(part.key)) return;
    edits.push({ start: parts[i - 1]?.end ?? part.start, end: part.end, insert: '' });
  });
  return edits;
}

function partsOf(text: string): SummaryPart[] {
  const { frontmatter, headings } = scanNote(text);
  const tops = headings.filter(({ level }) => level === 1);
  const starts = [bodyStart(text, frontmatter?.end ?? 0), ...tops.map(({ start }) => start)];
  const seen = new Map<string, number>();
  return starts.map((start, i) => {
    const whole = text.slice(start, starts[i + 1] ?? text.length).trimEnd();
    const part = { start, end: start + whole.length, text: whole };
    const top = tops[i - 1];
    if (top === undefined) return { ...part, key: '' };
    const heading = top.text.replace(/^\d+\.\s+/, '');
    const before = seen.get(heading) ?? 0;
    seen.set(heading, before + 1);
    return { ...part, key: `${heading}\n${before}` };
  });
}

/** The first visible character after the properties. */
function bodyStart(text: string, after: number): number {
  const rest = text.slice(after);
  return after + rest.length - rest.trimStart().length;
}
