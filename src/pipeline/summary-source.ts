import type { Paragraph } from '../model/document';
import type { SummarySection, SummarySource } from '../model/summary';
import type { NoteParagraph } from './note-paragraphs';
import type { NoteRecord } from './note-record';

/** What a summary can cite of a note's text. */
export interface CitableText {
  readonly paragraphs: readonly NoteParagraph[];
  /** As its properties say or else its paragraphs show; `und` where neither does. */
  readonly language: string;
}

/** A note with what a summary of it can cite. */
export interface CitableNote extends CitableText {
  readonly note: NoteRecord;
}

/** Paragraphs by the heading that they stand under; the title is no section's heading. */
export function sectionsOf(title: string, paragraphs: readonly Paragraph[]): SummarySection[] {
  const sections: { heading: string | null; paragraphs: Paragraph[] }[] = [];
  for (const { id, text, heading: above } of paragraphs) {
    const heading = above === title ? null : above;
    const last = sections.at(-1);
    const paragraph = { id, text, heading };
    if (last?.heading === heading) last.paragraphs.push(paragraph);
    else sections.push({ heading, paragraphs: [paragraph] });
  }
  return sections;
}

/** A note as the summariser takes it: running text by section; tables and code are no sentences. */
export function summarySource({ note, paragraphs, language }: CitableNote): SummarySource {
  const running = paragraphs.filter(({ type }) => RUNNING_TEXT.has(type));
  return {
    title: note.title,
    language,
    sections: sectionsOf(note.title, running),
  };
}

const RUNNING_TEXT: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote', 'callout']);
