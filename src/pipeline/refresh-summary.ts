import { applyEdits } from '../markdown/edits';
import { scanNote } from '../markdown/scan-note';
import type { Span, TextEdit } from '../model/span';
import { hashOf } from '../vault/hash';

/** A section of a summary note, or what stands above the first. The span ends with its last visible character. */
interface SummaryPart extends Span {
  /** The heading without the number of its first paragraph, and how many before have the same; empty above the first. */
  readonly key: string;
  /** The number of its first paragraph; null where its heading has none. */
  readonly number: number | null;
  readonly text: string;
}

/** The hashes by which the parts of a summary are known again. */
export function* partHashes(text: string): Generator<string, void> {
  for (const part of partsOf(text)) yield hashOf(part.text);
}

/**
 * A fresh summary in which the sections whose paragraphs are as they were stand as they stood before.
 *
 * @param isSame By the section's place among those of the fresh summary, from 0.
 */
export function keepSections(
  old: string,
  fresh: string,
  isSame: (section: number) => boolean,
): string {
  const before = new Map(partsOf(old).map((part) => [part.key, part]));
  const edits = partsOf(fresh).flatMap((part, i): TextEdit[] => {
    const same = i > 0 && isSame(i - 1) ? before.get(part.key) : undefined;
    if (same?.number !== part.number) return [];
    return [{ start: part.start, end: part.end, insert: same.text }];
  });
  return applyEdits(fresh, edits);
}

/**
 * The edits that bring a summary which its owner has changed up to a fresh one: sections that still are as
 * they were written are redone, put in or taken out; those that the owner wrote or changed stay.
 *
 * @param isOurs Whether a part of this hash was written by Corpus.
 * @param remarkOn What is to be said below a section that stays, in Markdown; null for nothing.
 * @returns null where no section is known to be ours.
 */
export function refreshSummary(
  old: string,
  fresh: string,
  isOurs: (hash: string) => boolean,
  remarkOn: (section: string) => string | null = () => null,
): TextEdit[] | null {
  const parts = partsOf(old).map((part) => ({ ...part, ours: isOurs(hashOf(part.text)) }));
  if (!parts.some(({ ours, key }) => ours && key !== '')) return null;
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const wanted = partsOf(fresh);
  const keys = new Set(wanted.map(({ key }) => key));
  const edits: TextEdit[] = [];
  // A section whose heading is made from its text may be headed otherwise now: its number tells that it is the same.
  const kept = new Set(
    parts.flatMap(({ ours, key, number }) => (ours || keys.has(key) ? [] : (number ?? []))),
  );
  let at = 0;
  for (const { key, text, number } of wanted) {
    if (number !== null && kept.has(number) && !byKey.has(key)) continue;
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
  for (const { ours, key, text, end } of parts) {
    const remark = ours || key === '' ? null : remarkOn(text);
    if (remark !== null && !text.includes(remark))
      edits.push({ start: end, end, insert: `\n\n${remark}` });
  }
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
    if (top === undefined) return { ...part, key: '', number: null };
    const number = /^(\d+)\.\s/.exec(top.text)?.[1];
    const heading = top.text.replace(/^\d+\.\s+/, '');
    const before = seen.get(heading) ?? 0;
    seen.set(heading, before + 1);
    return {
      ...part,
      key: `${heading}\n${before}`,
      number: number === undefined ? null : Number(number),
    };
  });
}

/** The first visible character after the properties. */
function bodyStart(text: string, after: number): number {
  const rest = text.slice(after);
  return after + rest.length - rest.trimStart().length;
}
