import type { PdfFont } from '../../model/pdf-text';
import type { PdfHost, PdfJsPage } from './pdf-js';

const BOLD =
  /bold|black|heavy|semibold|demi|cmbx|cmb\d|sfbx|-bd\b|\bbd\b|(?:^|[^a-z])md(?:$|[^a-z])/i;
const ITALIC = /italic|oblique|kursiv|cmti|cmsl|sfti|sfsl|cmmi|slanted|-it\b/i;
const MONO = /courier|mono|consol|typewriter|menlo|cmtt|sftt|lmtt|\bcode\b|fixed|terminal/i;
/** Milliseconds for PDF.js to hand a font over: it does so at once, or the font cannot be had. */
const WAIT = 1_000;

/** The fonts of a file, numbered as they are met. */
export class FontList {
  private readonly numbers = new Map<string, number>();
  private readonly fonts: PdfFont[] = [];
  private unknown: string[] = [];
  private readonly later: PdfHost['later'];

  constructor(later: PdfHost['later']) {
    this.later = later;
  }

  get all(): readonly PdfFont[] {
    return this.fonts;
  }

  numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.fonts.length;
    this.numbers.set(id, number);
    this.fonts.push({ name: '', bold: false, italic: false, mono: false });
    this.unknown.push(id);
    return number;
  }

  /**
   * Asks for the names of fonts that a page was the first to use. PDF.js hands fonts over only with the
   * instructions that draw a page, so that this costs as much again as the page's text; most pages have
   * no new font.
   */
  async learnFrom(page: PdfJsPage): Promise<void> {
    const ids = this.unknown;
    this.unknown = [];
    if (ids.length === 0) return;
    try {
      await page.getOperatorList({ annotationMode: 0 });
    } catch {
      return;
    }
    for (const id of ids) {
      const name = await nameOf(page, id, this.later);
      const number = this.numbers.get(id) ?? -1;
      const old = this.fonts[number];
      if (name === null || old === undefined) continue;
      this.fonts[number] = {
        name,
        bold: BOLD.test(name),
        italic: ITALIC.test(name),
        mono: MONO.test(name),
      };
    }
  }
}

async function nameOf(
  page: PdfJsPage,
  id: string,
  later: PdfHost['later'],
): Promise<string | null> {
  let cancel = (): void => undefined;
  const font = await new Promise<unknown>((resolve) => {
    cancel = later(WAIT, () => {
      resolve(null);
    });
    page.commonObjs.get(id, resolve);
  }).catch(() => null);
  cancel();
  if (typeof font !== 'object' || font === null || !('name' in font)) return null;
  const { name } = font;
  return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : null;
}
