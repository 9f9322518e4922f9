import { withoutEnd } from '../language/trim';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { OutlineBlock, OutlineLink } from '../model/outline';
import type { Span } from '../model/span';
import { withoutBlockId, type NoteParagraph } from './note-paragraphs';

/** What a note says with a citation behind it: the words since the citation before, or since the block's start. */
export interface CitedClaim extends Span {
  /** Plain text, without the citation. */
  readonly text: string;
  /** The links to paragraphs that it ends in. */
  readonly citations: readonly OutlineLink[];
  /** The words are a quotation set off as a block. */
  readonly quoted: boolean;
}

const CLAIMING: ReadonlySet<OutlineBlock['type']> = new Set(['paragraph', 'list', 'blockquote']);

/** What may stand between two links of one citation: `([[A#^p1|1]], [[A#^p3|3]])`. */
const BETWEEN = /^[\s,;&–-]{0,4}$/;

/** The claims of a note in order, each with the links to paragraphs that it ends in. */
export function citedClaims(text: string): CitedClaim[] {
  const outline = scanNote(text);
  const citations = outline.links.filter(
    ({ subpath, embed, property }) => subpath.startsWith('#^') && !embed && !property,
  );
  let next = 0;
  return outline.blocks.flatMap((block): CitedClaim[] => {
    const own: OutlineLink[] = [];
    for (; next < citations.length; next++) {
      const link = citations[next];
      if (link === undefined || link.start >= block.end) break;
      if (link.start >= block.start) own.push(link);
    }
    return CLAIMING.has(block.type) ? claimsOf(text, block, own) : [];
  });
}

/** The paragraphs that a link means: those of a range, where it shows one (`14–15`). */
export function citedBy(
  { subpath, display }: OutlineLink,
  paragraphs: readonly NoteParagraph[],
): NoteParagraph[] {
  const id = subpath.slice(2).toLowerCase();
  const first = paragraphs.findIndex((paragraph) => paragraph.id === id);
  if (first < 0) return [];
  const [, from, to] = /^\s*(\d{1,4})\s*[-‐-―−]\s*(\d{1,4})\s*$/.exec(display ?? '') ?? [];
  const more = from === undefined || to === undefined ? 0 : Math.max(0, Number(to) - Number(from));
  return paragraphs.slice(first, first + more + 1);
}

function claimsOf(text: string, block: OutlineBlock, links: readonly OutlineLink[]): CitedClaim[] {
  let from = block.start;
  return groups(text, links).flatMap((citations): CitedClaim[] => {
    const start = from;
    const end = citations[0]?.start ?? start;
    from = citations.at(-1)?.end ?? end;
    const markdown = withoutEnd(
      withoutBlockId(text.slice(start, end)).replace(
        /^(?:\s*⚠)?[)\]]?[.!?…,;:]?["'”’»]?[)\]]?/,
        '',
      ),
      /[\s(]/,
    );
    const words = plainTextOf(markdown).replace(/\s+/g, ' ').trim();
    if (!/\p{L}/u.test(words)) return [];
    return [{ start, end, text: words, citations, quoted: block.type === 'blockquote' }];
  });
}

function groups(text: string, links: readonly OutlineLink[]): OutlineLink[][] {
  const all: OutlineLink[][] = [];
  for (const link of links) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (
      last !== undefined &&
      before !== undefined &&
      BETWEEN.test(text.slice(before.end, link.start))
    )
      last.push(link);
    else all.push([link]);
  }
  return all;
}
