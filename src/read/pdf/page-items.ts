import type { PdfItem, PdfLink } from '../../model/pdf-text';
import type { PdfJsAnnotation, PdfJsTextItem } from './pdf-js';

/** `[a, b, c, d, e, f]`: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

function times(left: Matrix, right: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]; // prettier-ignore
}

/** Where symbol fonts have their bullets: in private use. */
const PRIVATE_BULLETS = /[\uF06C\uF06E\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC]/g;
/** Where TeX's encodings (T1, OT1) have ligatures, in files that do not say what their glyphs are. */
const TEX_LIGATURES: ReadonlyMap<number, string> = new Map([
  [0x1b, 'ff'], [0x1c, 'fi'], [0x1d, 'fl'], [0x1e, 'ffi'], [0x1f, 'ffl'], [0x0b, 'ff'], [0x0c, 'fi'], [0x0e, 'ffi'], [0x0f, 'ffl'],
]); // prettier-ignore

/** Text without what is hidden in it: controls, noncharacters, private use. */
function readable(text: string): string {
  return text
    .replace(PRIVATE_BULLETS, '•')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\u200B\uFEFF]/gu, (hidden, at: number) => {
      const ligature = TEX_LIGATURES.get(hidden.charCodeAt(0));
      if (ligature !== undefined && isLetterBeside(text, at)) return ligature;
      return /\s/.test(hidden) ? ' ' : '';
    });
}

function isLetterBeside(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + 1));
}

const isNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < 1e6;

/** A run of PDF.js's on the page as it is shown; null where there is nothing to read in it. */
export function itemOf(
  { str = '', dir, transform, width }: PdfJsTextItem,
  view: Matrix,
  font: number,
  vertical: boolean,
): PdfItem | null {
  const text = readable(str);
  if (text === '') return null;
  const [a, b, c, d, x, y] = times(view, transform);
  const size = Math.hypot(c, d);
  if (![x, y, size, width].every(isNumber) || size < 0.5) return null;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return {
    text,
    x,
    y,
    width: Math.abs(width) * Math.hypot(view[0] ?? 1, view[1] ?? 0),
    size,
    font,
    ...(dir === 'rtl' ? { rtl: true } : {}),
    ...(vertical ? { turned: 90 } : Math.abs(angle) > 3 ? { turned: angle } : {}),
  };
}

const OPENS = /^(?:https?:\/\/|mailto:)/i;

/** Where a link's area lies on the page as it is shown; null for all that leads to no page or address. */
export function linkOf({ subtype, url, rect }: PdfJsAnnotation, view: Matrix): PdfLink | null {
  if (subtype !== 'Link' || typeof url !== 'string' || !OPENS.test(url)) return null;
  const [left = 0, lower = 0, right = 0, upper = 0] = rect ?? [];
  const [, , , , x1, y1] = times(view, [1, 0, 0, 1, left, lower]);
  const [, , , , x2, y2] = times(view, [1, 0, 0, 1, right, upper]);
  const link = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x1 - x2),
    height: Math.abs(y1 - y2),
    url,
  };
  return [link.x, link.y, link.width, link.height].every(isNumber) ? link : null;
}
