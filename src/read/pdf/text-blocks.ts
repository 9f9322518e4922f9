import type { PdfOutlineEntry } from '../../model/pdf-text';
import type { Line } from './line';
import type { PdfTable } from './find-tables';
import { isLeader } from './find-tables';
import type { LineGroup } from './group-lines';
import { listMarkOf } from './list-marks';
import type { PageNote } from './page-notes';
import type { BodyType } from './type-sizes';

/** A block of a document as its pages have it. */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'code' | 'caption' | 'item'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly lines: readonly Line[]; readonly outline: number | null }
  | { readonly kind: 'table'; readonly lines: readonly Line[]; readonly table: PdfTable }
  | { readonly kind: 'note'; readonly lines: readonly Line[]; readonly note: PageNote };

const CAPTION =
  /^(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)?|tabelle|figura|tabla|cuadro|tableau|scheme|chart|plate|photo|foto|map|box|exhibit|gráfico|grafik)\s*(?:\d+(?:\.\d+)*|[IVX]+)\s*[.:–—|-]?(?:\s|$)/i;

/** A bullet that is nothing else, unlike a dash. */
const BULLET = /^[•‣◦▪■●○]/;

/** Longer lines are no headings, in characters. */
const LONGEST_HEADING = 200;

/** What a group of lines is. */
export function blockOfGroup(
  { lines }: LineGroup,
  body: BodyType,
  outline: OutlineTitles,
): TextBlock {
  const text = textOf(lines);
  if (lines.some(isLeader) || BULLET.test(text)) return { kind: 'item', lines };
  if (lines.every(({ mono }) => mono) && !body.mono) return { kind: 'code', lines };
  if (CAPTION.test(text)) return { kind: 'caption', lines };
  const page = lines[0]?.page ?? 1;
  const depth = outline.depthOf(text, page);
  if (depth !== null && lines.length <= 5) return { kind: 'heading', lines, outline: depth };
  if (isHeading(lines, text, body)) return { kind: 'heading', lines, outline: null };
  if (listMarkOf(text) !== null) return { kind: 'item', lines };
  return { kind: 'paragraph', lines };
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** Larger, bolder or in capitals: in that order of trust, and by itself. */
function isHeading(lines: readonly Line[], text: string, body: BodyType): boolean {
  const [first] = lines;
  if (first === undefined || text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text)) return false;
  if (lines.some(isLeader)) return false;
  const size = first.size / body.size;
  const isSentence = /[,;]$/.test(text) || (/[.]["”’)]?$/.test(text) && text.length > 60);
  if (size >= 1.15) return lines.length <= 5 && !(isSentence && lines.length > 1 && size < 1.3);
  if (isSentence || lines.length > 3) return false;
  const isItem = listMarkOf(text)?.number === null;
  if (lines.every(({ bold }) => bold) && !body.bold && size >= 0.9) return text.length <= 140 && !isItem && !/[:]$/.test(text) && !/^\p{Ll}/u.test(text); // prettier-ignore
  const letters = text.replace(/\P{L}/gu, '');
  const isCapitals = letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(); // prettier-ignore
  return isCapitals && lines.length <= 2 && text.length <= 90 && size >= 0.95;
}

/** The outline's titles by what they say, to be met on or about their page. */
export class OutlineTitles {
  private readonly titles = new Map<string, { depth: number; page: number | null }[]>();

  constructor(outline: readonly PdfOutlineEntry[]) {
    for (const { title, depth, page } of outline) {
      const key = fold(title);
      if (key === '') continue;
      this.titles.set(key, [...(this.titles.get(key) ?? []), { depth, page }]);
    }
  }

  /** @param page From 1. */
  depthOf(text: string, page: number): number | null {
    if (text.length > LONGEST_HEADING) return null;
    const own = fold(text);
    const found = [...(this.titles.get(own) ?? []), ...(this.titles.get(own.replace(/^[\divxlc]+/, '')) ?? [])]; // prettier-ignore
    const near = found.find((entry) => entry.page === null || Math.abs(entry.page + 1 - page) <= 1);
    return near?.depth ?? null;
  }
}

/** Letters and figures alone. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''); // prettier-ignore
}
