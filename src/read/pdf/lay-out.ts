import type { PdfFont, PdfText } from '../../model/pdf-text';
import { chunksOf } from './chunk';
import { findTables } from './find-tables';
import { groupLines } from './group-lines';
import { linesOf, type Line } from './line';
import { listMarkOf } from './list-marks';
import { raisedMarks, takeNotes, type PageNote } from './page-notes';
import { regionsOf } from './reading-order';
import { withoutRunningHeads } from './running-heads';
import { blockOfGroup, OutlineTitles, type TextBlock } from './text-blocks';
import { bodyTypeOf, type BodyType } from './type-sizes';

/** A document's blocks in the order of reading, and what was left out of them. */
export interface LaidOut {
  readonly blocks: readonly TextBlock[];
  readonly body: BodyType;
  /** All lines that are read, notes too. */
  readonly lines: readonly Line[];
  readonly notes: readonly PageNote[];
  /** Running heads and feet. */
  readonly heads: readonly string[];
  /** Characters of text that stands on its side. */
  readonly turned: number;
}

/**
 * Reads pages as a person does: running heads off, column by column, lines to paragraphs, notes from the
 * foot of each page.
 *
 * @param checkTime throws where it takes too long.
 */
export function layOut({ pages, fonts, outline }: PdfText, checkTime: () => void): LaidOut {
  let turned = 0;
  const furnished = pages.map((page) => {
    checkTime();
    const found = chunksOf(page);
    turned += found.turned;
    const label = page.label === undefined ? {} : { label: page.label };
    return { chunks: found.chunks, height: page.height, ...label };
  });
  const { pages: bare, removed } = withoutRunningHeads(furnished);
  const regions = bare.map((chunks, at) => {
    checkTime();
    return regionLines(chunks, fonts, at + 1);
  });
  const lines = regions.flat(2);
  const body = bodyTypeOf(lines);
  const titles = new OutlineTitles(outline);
  const notes: PageNote[] = [];
  const blocks = regions.flatMap((page, at) => {
    checkTime();
    const marks = raisedMarks(page.flat());
    return page.flatMap((region) => {
      const taken = takeNotes(region, body, pages[at]?.height ?? 0, marks);
      notes.push(...taken.notes);
      return [...blocksOfRegion(taken.lines, body, titles), ...taken.notes.map(noteBlock)];
    });
  });
  return { blocks, body, lines, notes, heads: removed, turned };
}

function regionLines(
  chunks: Parameters<typeof linesOf>[0],
  fonts: readonly PdfFont[],
  page: number,
): Line[][] {
  const rtl = chunks.filter(({ runs }) => runs[0]?.rtl === true).length > chunks.length / 2;
  return regionsOf(chunks, rtl).map((region, at) =>
    linesOf(region, fonts, { page, region: page * 1000 + at }),
  );
}

function blocksOfRegion(
  lines: readonly Line[],
  body: BodyType,
  titles: OutlineTitles,
): TextBlock[] {
  const isMarker = (text: string): boolean => listMarkOf(text) !== null;
  return findTables(lines, isMarker).flatMap((stretch): TextBlock[] => {
    if ('table' in stretch) return [{ kind: 'table', ...stretch }];
    return groupLines(stretch.lines, body).map((group) => blockOfGroup(group, body, titles));
  });
}

function noteBlock(note: PageNote): TextBlock {
  return { kind: 'note', lines: note.lines, note };
}
