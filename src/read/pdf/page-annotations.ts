import type { PdfJsAnnotation, PdfJsDocument, PdfJsPage } from './pdf-js';

/** PDF.js's number for links among the sorts of annotations. */
const LINK = 2;
/** Pages that are asked for at once. */
const GROUP = 50;
/** Bits of an annotation's flags: hidden, and not shown on a screen. */
const UNSEEN = 2 | 32;

/**
 * The links of a document's pages. PDF.js, asked for one page, looks for the text below each link, which costs as much
 * as the page's text again; asked for links of a document, as versions since 5 can be, it does not.
 */
export class PageAnnotations {
  private readonly document: PdfJsDocument;
  private group: { readonly from: number; readonly byPage: ReadonlyMap<number, PdfJsAnnotation[]> } | null = null; // prettier-ignore

  constructor(document: PdfJsDocument) {
    this.document = document;
  }

  /** @param number The page's, from 1. */
  async of(page: PdfJsPage, number: number): Promise<readonly PdfJsAnnotation[]> {
    if (this.document.getAnnotationsByType === undefined) return page.getAnnotations();
    const from = number - 1 - ((number - 1) % GROUP);
    if (this.group?.from !== from) this.group = { from, byPage: await this.read(from) };
    return this.group.byPage.get(number - 1) ?? [];
  }

  private async read(from: number): Promise<ReadonlyMap<number, PdfJsAnnotation[]>> {
    const others = new Set<number>();
    for (let at = 0; at < this.document.numPages; at++)
      if (at < from || at >= from + GROUP) others.add(at);
    const byPage = new Map<number, PdfJsAnnotation[]>();
    const found = await this.document.getAnnotationsByType?.(new Set([LINK]), others);
    for (const annotation of found ?? []) {
      const { pageIndex = -1, annotationFlags = 0 } = annotation;
      if ((annotationFlags & UNSEEN) !== 0) continue;
      const same = byPage.get(pageIndex);
      if (same === undefined) byPage.set(pageIndex, [annotation]);
      else same.push(annotation);
    }
    return byPage;
  }
}
