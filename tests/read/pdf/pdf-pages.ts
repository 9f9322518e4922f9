import type { PdfItem, PdfPage, PdfText } from '../../../src/model/pdf-text';
import type { Reading } from '../../../src/model/document';
import { readPdf } from '../../../src/read/pdf/read-pdf';

/** Fonts by number: upright, bold, italic, of one width. */
export const FONTS = ['Serif', 'Serif-Bold', 'Serif-Italic', 'Courier'].map((name) => ({
  name,
  bold: name.endsWith('Bold'),
  italic: name.endsWith('Italic'),
  mono: name === 'Courier',
}));

type Placed = Partial<PdfItem> & { readonly text: string; readonly x: number; readonly y: number };

/** A run in 10 points unless told otherwise, half an em a character wide. */
export function item(placed: Placed): PdfItem {
  const { size = 10, text } = placed;
  return { width: text.length * size * 0.5, size, font: 0, ...placed };
}

/** Lines below each other, 12 points apart; what is empty leaves a line out. */
export function lines(
  x: number,
  y: number,
  texts: readonly string[],
  more: Partial<PdfItem> = {},
): PdfItem[] {
  // prettier-ignore
  const step = (more.size ?? 10) * 1.2;
  return texts.flatMap((text, at) => (text === '' ? [] : [item({ ...more, text, x, y: y + at * step })])); // prettier-ignore
}

export function page(...items: readonly (PdfItem | readonly PdfItem[])[]): PdfPage {
  return { width: 400, height: 600, items: items.flat(), links: [] };
}

export function pdfOf(pages: readonly PdfPage[], more: Partial<PdfText> = {}): PdfText {
  return { pages, fonts: FONTS, outline: [], properties: {}, warnings: [], ...more };
}

export function read(pages: readonly PdfPage[], more: Partial<PdfText> = {}): Reading {
  return readPdf({ name: 'paper.pdf', bytes: new Uint8Array(), pdf: pdfOf(pages, more) });
}

/** The blocks' Markdown, one below the other. */
export function markdown(pages: readonly PdfPage[], more: Partial<PdfText> = {}): string {
  return (read(pages, more).documents[0]?.blocks ?? []).map((block) => block.markdown).join('\n\n'); // prettier-ignore
}
