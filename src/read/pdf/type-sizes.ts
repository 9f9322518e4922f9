import type { Line } from './line';

/** What a document's text is set in. */
export interface BodyType {
  /** Points, of most of the text. */
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  /** From baseline to baseline, in ems, where lines of a paragraph follow each other. */
  readonly leading: number;
}

/** Baselines further apart are of different paragraphs, in ems. */
const MAX_LEADING = 2.6;

export function bodyTypeOf(lines: readonly Line[]): BodyType {
  const size = weightiest(lines, ({ size }) => Math.round(size * 2) / 2) ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const leadings = new Map<number, number>();
  body.forEach((line, at) => {
    const before = body[at - 1];
    if (before?.region !== line.region) return;
    const leading = Math.round(((line.y - before.y) / size) * 20) / 20;
    if (leading > 0.8 && leading < MAX_LEADING)
      leadings.set(leading, (leadings.get(leading) ?? 0) + Math.min(before.text.length, line.text.length)); // prettier-ignore
  });
  const [leading = 1.2] = [...leadings].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    size,
    leading,
    bold: weightiest(body, ({ bold }) => bold) ?? false,
    mono: weightiest(body, ({ mono }) => mono) ?? false,
  };
}

/** The value that most characters have. */
function weightiest<T>(lines: readonly Line[], valueOf: (line: Line) => T): T | undefined {
  const weights = new Map<T, number>();
  for (const line of lines) {
    const value = valueOf(line);
    weights.set(value, (weights.get(value) ?? 0) + line.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}
