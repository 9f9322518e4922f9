import { textOf, type TextBlock } from './text-blocks';

type Heading = Extract<TextBlock, { kind: 'heading' }>;

/** `2.1.3` stands before the heading of a section three deep. */
const NUMBER = /^(?:§\s*|chapter\s+|kapitel\s+|capítulo\s+|chapitre\s+)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)\.?(?:\s|:)/i; // prettier-ignore
const DEEPEST = 6;

/**
 * The depth of each heading, from 2, as the title is the first: by the outline where it has the heading, by
 * the numbers where most are numbered, else by how it is set.
 */
export function headingDepths(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const numbers = new Map(headings.map((heading) => [heading, numberOf(heading)]));
  const numbered = [...numbers.values()].filter((depth) => depth !== null).length;
  const byNumber = numbered >= 3 && numbered >= headings.length * 0.5;
  const styles = [...new Set(headings.map(styleOf))].sort((a, b) => b - a);
  const inOutline = depthsOfStyles(headings);
  return new Map(
    headings.map((heading) => {
      const style = styleOf(heading);
      const number = byNumber ? numbers.get(heading) : null;
      const depth = heading.outline ?? number ?? inOutline.get(style) ?? styles.indexOf(style) + 1;
      return [heading, Math.min(DEEPEST, depth + 1)];
    }),
  );
}

function numberOf(heading: Heading): number | null {
  const match = NUMBER.exec(textOf(heading.lines));
  return match === null ? null : (match[1] ?? '').split('.').length;
}

/** A number that is greater for what is set larger, then for what is bold. */
function styleOf({ lines }: Heading): number {
  const [first] = lines;
  return Math.round((first?.size ?? 0) * 2) * 2 + (first?.bold === true ? 1 : 0);
}

/** What the outline says of headings set alike. */
function depthsOfStyles(headings: readonly Heading[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const heading of headings) {
    const style = styleOf(heading);
    if (heading.outline !== null) depths.set(style, Math.max(depths.get(style) ?? 1, heading.outline)); // prettier-ignore
  }
  return depths;
}

/**
 * Without the headings of the first sheet that head nothing: names, places and dates below a title are set
 * large too, and one of them stands right above the next.
 */
export function withoutFrontHeadings(blocks: readonly TextBlock[]): TextBlock[] {
  const from = blocks[0]?.lines[0]?.page ?? 1;
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    if (block.kind !== 'heading' || block.outline !== null || next?.kind !== 'heading')
      return block;
    if (block.lines[0]?.page !== from || numberOf(block) !== null) return block;
    const isAbove = styleOf(next) < styleOf(block) && block.lines.every(({ bold }) => bold);
    return isAbove ? block : { kind: 'paragraph', lines: block.lines };
  });
}
