import type { DocumentSummary, SummaryQuotation, SummarySource } from '../model/summary';
import type { SourceAnalysis } from './analyse-source';
import { RANKING_WEIGHTS } from './ranking-weights';
import { scoreSentences } from './score-sentences';

/** Words of a block quotation: long enough to say something, short enough to be read. */
const SHORTEST = 20;
const LONGEST = 90;

/**
 * The paragraphs that best bear quoting in full: short, made of whole statements that stand by themselves, and
 * central. At most `count`, one a section, none that the summary quotes from already.
 */
export function quotationsOf(
  analysis: SourceAnalysis,
  summary: DocumentSummary,
  count = 1,
): SummaryQuotation[] {
  const { source, sentences } = analysis;
  const scores = scoreSentences(analysis, RANKING_WEIGHTS);
  const used = new Set(
    summary.sections.flatMap((section) => section.sentences.flatMap(({ cites }) => cites)),
  );
  const worth = new Map<
    string,
    { total: number; sentences: number; words: number; sound: boolean }
  >();
  sentences.forEach(({ paragraph, words, place, traits }, i) => {
    const entry = worth.get(paragraph) ?? { total: 0, sentences: 0, words: 0, sound: true };
    const sound = !traits.fragment && !traits.question && !(place === 0 && traits.dependent);
    worth.set(paragraph, {
      total: entry.total + (scores[i] ?? 0),
      sentences: entry.sentences + 1,
      words: entry.words + words,
      sound: entry.sound && sound,
    });
  });
  const sections = sectionOf(source, summary);
  const chosen = new Set<string>();
  return source.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ id, text }) => {
      const entry = worth.get(id);
      const section = sections.get(id);
      if (entry === undefined || section === undefined || !entry.sound || used.has(id)) return [];
      if (entry.words < SHORTEST || entry.words > LONGEST) return [];
      const quotation: SummaryQuotation = { section, text: text.trim(), cites: [id] };
      return [{ quotation, worth: entry.total / entry.sentences }];
    })
    .sort((a, b) => b.worth - a.worth)
    .filter(({ quotation: { section } }) => !chosen.has(section) && chosen.add(section))
    .slice(0, count)
    .map(({ quotation }) => quotation);
}

/** By paragraph: the first paragraph of the summary's section that it lies in. */
function sectionOf(source: SummarySource, summary: DocumentSummary): ReadonlyMap<string, string> {
  const bounds = new Map(summary.sections.map(({ first, last }) => [first, last]));
  const sections = new Map<string, string>();
  let first: string | null = null;
  for (const { id } of source.sections.flatMap(({ paragraphs }) => paragraphs)) {
    if (bounds.has(id)) first = id;
    if (first === null) continue;
    sections.set(id, first);
    if (bounds.get(first) === id) first = null;
  }
  return sections;
}
