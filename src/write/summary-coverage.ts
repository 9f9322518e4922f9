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
  labelOf: (id: string) => string,
  cited: ReadonlySet<string>,
): string[] {
  const phrases = summaryPhrases(note.language);
  const places = new Map(note.paragraphs.map((id, i) => [id, i]));
  return note.summary.sections.flatMap(({ first, last }) => {
    const from = places.get(first);
    const to = places.get(last);
    if (from === undefined || to === undefined) return [];
    const shown = (keep: (id: string) => boolean): string =>
      ranges(note.paragraphs, from, to, keep, labelOf);
    const has = shown((id) => cited.has(id));
    const lacks = shown((id) => !cited.has(id));
    return [`- ${shown(() => true)}: ${phrases.coverage(has, lacks)}`];
  });
}

/** `14, 16–20`: those of a run of paragraphs that are kept, neighbours as a range. */
function ranges(
  paragraphs: readonly string[],
  from: number,
  to: number,
  keep: (id: string) => boolean,
  labelOf: (id: string) => string,
): string {
  const parts: string[] = [];
  for (let i = from; i <= to; i++) {
    const first = paragraphs[i];
    if (first === undefined || !keep(first)) continue;
    while (i < to && keep(paragraphs[i + 1] ?? '')) i++;
    parts.push(rangeOf(labelOf(first), labelOf(paragraphs[i] ?? first)));
  }
  return parts.join(', ');
}

/** From the first number of one label to the last of another: a list may bear several numbers, `14–16`. */
export function rangeOf(first: string, last: string): string {
  const from = first.split('–', 1)[0] ?? first;
  const to = last.slice(last.lastIndexOf('–') + 1);
  return from === to ? from : `${from}–${to}`;
}
