import type { Paragraph } from '../model/document';
import type {
  CitedSentence,
  DocumentSummary,
  SummarizedSection,
  SummarySection,
  SummarySource,
} from '../model/summary';
import { analyseSource, type SourceAnalysis } from './analyse-source';
import { type Budget, SentenceChoice } from './choose-sentences';
import { headingMaker } from './derive-heading';
import { cuesOf } from './language-cues';
import { openingHeading, sectionRoles } from './section-role';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights';
import { scoreSentences } from './score-sentences';
import { naturalQuotas, ORDINARY_SENTENCE, type SectionSize, sharedQuotas } from './section-quotas';
import { type MeasuredText, segmentSections } from './segment-sections';
import type { SourceSentence } from './source-sentences';
import type { Terms } from './vocabulary';

/** How long a summary is to be; where both are given, sentences count. Neither: by the document's sections. */
export interface SummaryOptions {
  readonly sentences?: number;
  readonly words?: number;
}

/**
 * The sentences of a document that say most of it, verbatim and in its order, each with the paragraph that it
 * stands in.
 *
 * Every section that matters has a sentence unless the budget is too tight for that. A document without
 * headings is cut where its subject changes. A source without a whole sentence gives its nearest to one, and
 * one without text a summary without sections.
 */
export function summarizeDocument(
  source: SummarySource,
  options: SummaryOptions = {},
  weights: RankingWeights = RANKING_WEIGHTS,
): DocumentSummary {
  return summarizeAnalysed(analyseSource(source), options, weights);
}

/** As `summarizeDocument`, of a source that has been analysed already. */
export function summarizeAnalysed(
  analysis: SourceAnalysis,
  options: SummaryOptions = {},
  weights: RankingWeights = RANKING_WEIGHTS,
): DocumentSummary {
  const { source, vocabulary, sentences, vectors } = analysis;
  const scores = scoreSentences(analysis, weights);
  const sections = placeSections(source, sentences, vocabulary.size);
  const starts = new Set(sections.map(({ from }) => from));
  const choice = new SentenceChoice(sentences, vectors, scores, weights, starts);
  spend(choice, sections, sentences, options);
  const chosen = choice.chosen;
  const headingFor = headingsOf(analysis, sections);
  return {
    sections: sections.flatMap((section) => {
      const inside = chosen.filter((i) => i >= section.from && i < section.to);
      const cited = inside.flatMap((i) => citedSentence(sentences[i]));
      return cited.length === 0 ? [] : [summarized(section, headingFor(section, cited), cited)];
    }),
  };
}

/** A heading is made from as many sentences of its section, the first. */
const HEADING_SENTENCES = 40;

/** A section with the indices of its sentences, `from` (inclusive) to `to` (exclusive). */
interface PlacedSection {
  readonly section: SummarySection;
  readonly from: number;
  readonly to: number;
}

function placeSections(
  source: SummarySource,
  sentences: readonly SourceSentence[],
  vocabularySize: number,
): PlacedSection[] {
  const texts = new Map<string, { readonly terms: Terms[]; words: number }>();
  for (const { paragraph, terms, words } of sentences) {
    const known = texts.get(paragraph);
    if (known === undefined) texts.set(paragraph, { terms: [terms], words });
    else {
      known.terms.push(terms);
      known.words += words;
    }
  }
  const empty = { terms: [], words: 0 };
  let from = 0;
  const textOf = ({ id }: Paragraph): MeasuredText => texts.get(id) ?? empty;
  return segmentSections(source.sections, textOf, vocabularySize).map((section) => {
    const ids = new Set(section.paragraphs.map(({ id }) => id));
    let to = from;
    while (to < sentences.length && ids.has(sentences[to]?.paragraph ?? '')) to++;
    const placed = { section, from, to };
    from = to;
    return placed;
  });
}

function spend(
  choice: SentenceChoice,
  sections: readonly PlacedSection[],
  sentences: readonly SourceSentence[],
  options: SummaryOptions,
): void {
  const sizes = sizesOf(sections, sentences);
  const { sentences: wanted, words } = options;
  if (wanted !== undefined) {
    spendShared(
      choice,
      sections,
      sharedQuotas(sizes, wanted, 1),
      { sentences: wanted },
      sentences.length,
    );
  } else if (words !== undefined) {
    spendShared(
      choice,
      sections,
      sharedQuotas(sizes, words, ORDINARY_SENTENCE),
      { words },
      sentences.length,
    );
  } else {
    const quotas = naturalQuotas(sizes);
    spendShared(
      choice,
      sections,
      quotas,
      { sentences: quotas.reduce((a, b) => a + b, 0) },
      sentences.length,
    );
  }
  if (choice.chosen.length === 0) choice.choose(0, sentences.length, { sentences: 1 }, false);
}

function sizesOf(
  sections: readonly PlacedSection[],
  sentences: readonly SourceSentence[],
): SectionSize[] {
  const roles = sectionRoles(sections.map(({ section }) => section));
  return sections.map(({ from, to }, index) => ({
    eligible: countEligible(sentences, from, to),
    matters: roles[index] !== 'apparatus',
  }));
}

function countEligible(sentences: readonly SourceSentence[], from: number, to: number): number {
  let eligible = 0;
  for (let i = from; i < to; i++) {
    const traits = sentences[i]?.traits;
    if (traits !== undefined && !traits.fragment && !traits.question) eligible++;
  }
  return eligible;
}

/** Spends each section's quota in it, carries on what is left, and spends the rest wherever it is best spent. */
function spendShared(
  choice: SentenceChoice,
  sections: readonly PlacedSection[],
  quotas: readonly number[] | null,
  budget: Budget,
  total: number,
): void {
  const byWords = 'words' in budget;
  let left = byWords ? budget.words : budget.sentences;
  let carried = 0;
  quotas?.forEach((quota, index) => {
    const section = sections[index];
    if (section === undefined || quota === 0) return;
    carried += quota;
    const amount = Math.min(left, byWords ? carried : Math.round(carried));
    if (amount <= 0) return;
    const spent = choice.choose(
      section.from,
      section.to,
      byWords ? { words: amount } : { sentences: amount },
      true,
    );
    carried -= spent;
    left -= spent;
  });
  if (left > 0) choice.choose(0, total, byWords ? { words: left } : { sentences: left }, true);
}

function citedSentence(sentence: SourceSentence | undefined): CitedSentence[] {
  return sentence === undefined ? [] : [{ text: sentence.text, cites: [sentence.paragraph] }];
}

/** Headings of sections that have none, in the words of the source. */
function headingsOf(
  { source, vocabulary, vectors, sentences }: SourceAnalysis,
  sections: readonly PlacedSection[],
): (placed: PlacedSection, cited: readonly CitedSentence[]) => string {
  const share = (term: number): number =>
    (vectors.frequency[term] ?? 0) / Math.max(1, sentences.length);
  const maker = headingMaker(vocabulary, cuesOf(source.language), share);
  const given = sections.map(({ section }) => headingOf(section)).filter((own) => own !== '');
  const title = source.title.trim();
  const opening = openingHeading(source.language);
  const opens =
    given.length >= 2 && !given.some((own) => own.toLowerCase() === opening.toLowerCase());
  return (placed, cited) => {
    const own = headingOf(placed.section);
    if (own !== '') return own;
    // A title that breaks off is the text's first words, and heads nothing.
    if (sections.length === 1 && title !== '' && !title.endsWith('…')) return title;
    if (placed === sections[0] && opens) return opening;
    const passage = sentences
      .slice(placed.from, Math.min(placed.to, placed.from + HEADING_SENTENCES))
      .map(({ text }) => text)
      .join('\n');
    return maker.headingFor(
      passage,
      cited.map(({ text }) => text),
    );
  };
}

function headingOf({ heading }: SummarySection): string {
  return heading?.trim() ?? '';
}

function summarized(
  { section }: PlacedSection,
  heading: string,
  cited: readonly CitedSentence[],
): SummarizedSection {
  return {
    heading,
    first: section.paragraphs[0]?.id ?? '',
    last: section.paragraphs.at(-1)?.id ?? '',
    sentences: cited,
  };
}
