import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import type {
  CitedSentence,
  DocumentSummary,
  SummarizedSection,
  SummaryNumbers,
  SummaryQuotation,
} from '../model/summary';
import { citedIn, coverageLines, rangeOf } from './summary-coverage';
import { longDate } from './long-date';
import { NOTE_TAGS } from './note-tags';
import { withCitation } from './with-citation';
import { summaryPhrases } from './summary-phrases';
import { checkCallouts, TO_CHECK, writtenLine } from './written-summary';

export interface SummaryNote {
  /** The source note's title. */
  readonly title: string;
  /** The ids of the first and the last paragraph, where it is a summary of a part of the source. */
  readonly covers?: string | null;
  readonly kind: string;
  readonly language: string;
  /** ISO 8601, or null. */
  readonly published: string | null;
  /** Names of the authors, and wikilinks to them. */
  readonly authors: readonly { readonly name: string; readonly link: string }[];
  /** The source's own tags, without `#`. */
  readonly tags: readonly string[];
  readonly summary: DocumentSummary;
  /** Ids of all paragraphs of the source, in order: a citation shows the place in this list, from 1. */
  readonly paragraphs: readonly string[];
  /** By what headings and citations number paragraphs: `place` when absent. */
  readonly numbers?: SummaryNumbers;
  /** By id what the source calls its paragraphs, where it counts them itself; shown where `numbers` is `own`. */
  readonly labels?: ReadonlyMap<string, string> | null;
  /** Then also what a sentence's own item is called, of a list that bears several numbers; null where it is none. */
  readonly labelIn?: (id: string, sentence: string) => string | null;
  /** A wikilink to the source note, for the properties and the `SOURCE:` line. */
  readonly sourceLink: string;
  /** A link to one paragraph of the source. */
  readonly cite: (id: string, shown: string) => string;
  /** Links the words of a sentence or quotation that its source links; called in the note's order. */
  readonly link?: (markdown: string, cites: readonly string[]) => string;
  /** Whether the head says for each section what it cites and what it does not. */
  readonly coverage?: boolean;
}

/**
 * The summary note of a document, in the form of a digest (see `docs/formats.md`), in pieces to be joined: its head, then
 * section by section.
 */
export function* summaryPieces(note: SummaryNote): Generator<string, void> {
  const phrases = summaryPhrases(note.language);
  const { model } = note.summary;
  const places = new Map(note.paragraphs.map((id, i) => [id, i + 1]));
  const labelOf = labeller(note, places);
  const title = phrases.title(note.title);
  const properties = writeProperties({
    title,
    summary_of: note.sourceLink,
    ...(note.covers == null ? {} : { covers: note.covers }),
    ...(note.numbers === undefined || note.numbers === 'place' ? {} : { numbers: note.numbers }),
    ...(model === undefined ? { method: 'extractive' } : { method: 'model', model }),
    language: note.language,
    tags: [NOTE_TAGS.summary],
  });
  yield `${properties}${headLines(note)}\n\n${info(note, labelOf)}`;
  const quotations = new Map(note.summary.quotations?.map((one) => [one.section, one]));
  for (const section of note.summary.sections) {
    const { heading, first, sentences } = section;
    const mark = headingMark(section, note, places);
    const body = sentences
      .map((sentence) => citedSentence(sentence, places, labelOf, note))
      .join(' ');
    const quotation = quotations.get(first);
    const quoted =
      quotation === undefined ? '' : `\n\n${quotationBlock(quotation, places, labelOf, note)}`;
    const { above, below } = checkCallouts(section, labelOf, note.language);
    yield `\n\n# ${mark}${escapeText(heading, { tags: 'text' })}\n\n${above}${body}${quoted}${below}`;
  }
  yield '\n';
}

/** How a paragraph is called. Where the source counts its paragraphs, one that bears no number is called by its id. */
function labeller(
  { numbers, labels }: SummaryNote,
  places: ReadonlyMap<string, number>,
): (id: string) => string {
  if (numbers === 'own' && labels != null) return (id) => labels.get(id) ?? id;
  return (id) => `${places.get(id) ?? '?'}`;
}

/** The number of a section's first paragraph, or where the source counts them, of the first that bears one. */
function headingMark(
  { first, last }: SummarizedSection,
  { numbers, labels, paragraphs }: SummaryNote,
  places: ReadonlyMap<string, number>,
): string {
  const place = places.get(first);
  if (numbers === 'none' || place === undefined) return '';
  if (numbers !== 'own' || labels == null) return `${place}. `;
  const own = paragraphs.slice(place - 1, places.get(last)).find((id) => labels.has(id));
  const label = own === undefined ? undefined : labels.get(own);
  return label === undefined ? '' : `${label.split('–', 1)[0] ?? label}. `;
}

function headLines({ sourceLink, authors, tags }: SummaryNote): string {
  return [
    `\`SOURCE:\` ${sourceLink}`,
    ...(authors.length > 0 ? [`\`AUTHOR:\` ${authors.map(({ link }) => link).join(', ')}`] : []),
    ...(tags.length > 0 ? [`\`TAGS:\` ${tags.map((tag) => `#${tag}`).join(' ')}`] : []),
  ].join('\n');
}

/** One sentence on what the source is, when and by whom, and how the summary was made. */
function info(note: SummaryNote, labelOf: (id: string) => string): string {
  const phrases = summaryPhrases(note.language);
  const cited = citedIn(note.summary);
  const kind = phrases.kinds[note.kind] ?? phrases.kinds['note'] ?? '';
  const names = note.authors.map(({ name }) => escapeText(name, { tags: 'text' }));
  const by = names.length > 0 ? ` ${phrases.by} ${joinNames(names, phrases.and)}` : '';
  const when = note.published === null ? '' : `, ${longDate(note.published, note.language)}`;
  const made =
    writtenLine(note.summary, note.language) ??
    phrases.extracted(cited.size, note.paragraphs.length);
  const lines = [`${kind}${by}${when}. ${made}`];
  if (note.coverage === true) lines.push('', ...coverageLines(note, labelOf, cited));
  return ['> [!info]', ...lines.map((line) => `> ${line}`.trimEnd())].join('\n');
}

function joinNames(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

function citedSentence(
  { text, cites, check }: CitedSentence,
  places: ReadonlyMap<string, number>,
  labelOf: (id: string) => string,
  { cite, link = asItIs, numbers, labelIn = noItem }: SummaryNote,
): string {
  const own = (id: string): string =>
    (numbers === 'own' && cites.length === 1 ? labelIn(id, text) : null) ?? labelOf(id);
  const doubt = check?.state === 'check' ? ` ${TO_CHECK}` : '';
  const citation = `${citationLinks(cites, places, own, cite).join(', ')}${doubt}`;
  const sentence = escapeText(text.trim(), { tags: check === undefined ? 'live' : 'text' });
  return withCitation(sentence, citation, (part) => link(part, cites));
}

function noItem(): null {
  return null;
}

function asItIs(markdown: string): string {
  return markdown;
}

/** The citation stands in the quotation, after its last word. */
function quotationBlock(
  { text, cites }: SummaryQuotation,
  places: ReadonlyMap<string, number>,
  labelOf: (id: string) => string,
  { cite, link = asItIs }: SummaryNote,
): string {
  const quoted = link(escapeText(text), cites);
  const citation = `(${citationLinks(cites, places, labelOf, cite).join(', ')})`;
  return `${quoted} ${citation}`
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Neighbouring paragraphs become one link to the first of them: `3–4`. */
function citationLinks(
  cites: readonly string[],
  places: ReadonlyMap<string, number>,
  labelOf: (id: string) => string,
  cite: SummaryNote['cite'],
): string[] {
  const known = cites
    .map((id) => ({ id, number: places.get(id) ?? 0 }))
    .sort((a, b) => a.number - b.number);
  const links: string[] = [];
  for (let i = 0; i < known.length;) {
    let end = i;
    while (known[end + 1]?.number === (known[end]?.number ?? 0) + 1) end++;
    const first = known[i];
    const last = known[end];
    if (first && last) {
      const shown = rangeOf(labelOf(first.id), labelOf(last.id));
      links.push(cite(first.id, shown));
    }
    i = end + 1;
  }
  return links;
}
