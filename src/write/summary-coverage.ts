import type { DocumentSummary } from '../model/summary';
import { summaryPhrases } from './summary-phrases';

/** The ids of all paragraphs that a summary cites. */
export function citedIn({ sections, quotations = [] }: DocumentSummary): ReadonlySet<string> {
  const sentences = sections.flatMap((section) => section.sentences);
  return new Set([...sentences, ...quotations].flatMap(({ cites }) => cites));
}

/** What a summary says of its coverage, by section, as items of a list: `- 14–28: cites 14, 16–20; …`. */
export function coverageLines(
  note: {
    readonly language: string;
    readonly summary: DocumentSummary;
    readonly paragraphs: readonly string[];
  },
  cited: ReadonlySet<string>,
): string[] {
  const phrases = summaryPhrases(note.language);
  const places = new Map(note.paragraphs.map((id, i) => [id, i]));
  return note.summary.sections.flatMap(({ first, last }) => {
    const from = places.get(first);
    const to = places.get(last);
    if (from === undefined || to === undefined) return [];
    const own = note.paragraphs.slice(from, to + 1).map((id, i) => ({ id, number: from + i + 1 }));
    const has = own.filter(({ id }) => cited.has(id)).map(({ number }) => number);
    const lacks = own.filter(({ id }) => !cited.has(id)).map(({ number }) => number);
    return [
      `- ${ranges(own.map(({ number }) => number))}: ${phrases.coverage(ranges(has), ranges(lacks))}`,
    ];
  });
}

/** `14, 16–20`: rising numbers, those that follow one another as a range. */
function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
