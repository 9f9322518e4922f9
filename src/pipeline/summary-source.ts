import type { Paragraph } from '../model/document';
import type { SummarySection } from '../model/summary';

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
