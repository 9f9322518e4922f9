import type { Paragraph } from '../../model/document';
import type { DocumentSummary, SummarySource } from '../../model/summary';
import { visibleText } from './visible-text';

/** What one request to a model is about: a section of a summary, or a part of a long one. */
export interface SectionRequest {
  /** The section's place in the summary, from 0. */
  readonly section: number;
  readonly heading: string;
  readonly paragraphs: readonly GivenParagraph[];
  /** Sentences wanted, about. */
  readonly sentences: number;
}

/** A paragraph as a model is given it. */
export interface GivenParagraph {
  readonly id: string;
  /** Its place in the source, from 1. */
  readonly number: number;
  readonly text: string;
}

/** Characters of a document that one request carries at most; a longer section is asked for in parts. */
const LARGEST = 24_000;

/**
 * Cuts a document into requests, along the sections of its extractive summary. Paragraphs of sections that
 * the summary leaves out are in none.
 */
export function sectionRequests(source: SummarySource, summary: DocumentSummary): SectionRequest[] {
  const all = source.sections.flatMap(({ paragraphs }) => paragraphs);
  const places = new Map(all.map(({ id }, i) => [id, i]));
  return summary.sections.flatMap(({ first, last, heading, sentences }, section) => {
    const from = places.get(first);
    const to = places.get(last);
    if (from === undefined || to === undefined) return [];
    const parts = partsOf(
      all.slice(from, to + 1).map((paragraph, i) => given(paragraph, from + i)),
    );
    const wanted = Math.max(1, Math.round(sentences.length / parts.length));
    return parts.map((paragraphs) => ({ section, heading, paragraphs, sentences: wanted }));
  });
}

function given({ id, text }: Paragraph, place: number): GivenParagraph {
  return { id, number: place + 1, text: visibleText(text).slice(0, LARGEST) };
}

function partsOf(paragraphs: readonly GivenParagraph[]): GivenParagraph[][] {
  const parts: GivenParagraph[][] = [];
  let size = Infinity;
  for (const paragraph of paragraphs) {
    size += paragraph.text.length;
    if (size > LARGEST) {
      parts.push([]);
      size = paragraph.text.length;
    }
    parts.at(-1)?.push(paragraph);
  }
  return parts;
}
