import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../../../src/index/build-index';
import { citationsOf, type Citations } from '../../../../src/index/citations';
import {
  citedByModel,
  NO_FILTER,
  type CitedByFilter,
} from '../../../../src/obsidian/views/cited-by/cited-by-model';
import { withCanvases } from '../../../../src/obsidian/views/cited-by/with-canvases';
import { note } from '../../../index/note';

const index = buildIndex([
  note('Letter.md'),
  note('Summary.md', ['Letter#^p3', 'Letter#^p1'], { tags: ['corpus/summary'] }),
  note('Diary.md', ['Letter#^p1', 'Letter', 'Letter#^p71']),
  note('Nobody.md', [], { paragraphs: [] }),
]);
const citations: Citations = citationsOf(index, 'Letter.md');

function keys(filter: Partial<CitedByFilter>, folded: readonly string[] = []): string[] {
  const model = citedByModel('Letter.md', citations, { ...NO_FILTER, ...filter }, new Set(folded));
  return model.rows.map((row) =>
    row.type === 'group' ? `${row.label} ${row.count}` : `- ${row.label}`,
  );
}

describe('citedByModel', () => {
  it('lists paragraphs in order with their citations, then the whole note, then what is broken', () => {
    expect(keys({})).toEqual([
      '¶1 2',
      '- Diary',
      '- Summary',
      '¶2 0',
      '¶3 1',
      '- Summary',
      '¶4 0',
      '¶5 0',
      'Whole document (no ¶) 1',
      '- Diary',
      'Broken: #^p71 does not exist 1',
      '- Diary',
    ]);
  });

  it('has the uncited as exactly the complement of the cited', () => {
    const paragraphs = (rows: string[]): string[] => rows.filter((row) => row.startsWith('¶'));
    const cited = paragraphs(keys({ coverage: 'cited' }));
    const uncited = paragraphs(keys({ coverage: 'uncited' }));
    expect(uncited).toEqual(['¶2 0', '¶4 0', '¶5 0']);
    expect([...cited, ...uncited].sort()).toEqual(paragraphs(keys({})).sort());
  });

  it('counts only what the filters leave', () => {
    expect(keys({ kind: 'summaries' })).toEqual(['¶1 1', '- Summary', '¶3 1', '- Summary']);
    const filter = { ...NO_FILTER, text: 'harbour' };
    const model = citedByModel('Letter.md', citations, filter, new Set(), {
      sentenceOf: ({ from }) => (from.title === 'Diary' ? 'In the harbour.' : 'Elsewhere.'),
      differs: () => false,
    });
    expect(model.summary).toBe('1 of 5 paragraphs cited · 3 citations in 1 note');
  });

  it('knows a row again when another comes before it', () => {
    const rowsOf = (notes: readonly string[]): readonly string[] => {
      const more = buildIndex([
        note('Letter.md'),
        ...notes.map((path) => note(path, ['Letter#^p1', 'Letter#^p1'])),
      ]);
      const cards = ['Board.canvas', 'Board.canvas'].map((canvas) => ({ canvas, cited: 'p1' }));
      const found = withCanvases(citationsOf(more, 'Letter.md'), cards);
      return citedByModel('Letter.md', found, NO_FILTER, new Set()).rows.map(({ key }) => key);
    };
    const before = rowsOf(['Diary.md']);
    expect(new Set(before).size).toBe(before.length);
    expect(rowsOf(['Almanac.md', 'Diary.md'])).toEqual(expect.arrayContaining([...before]));
  });

  it('counts canvases apart from notes', () => {
    const summaryOf = (path: string, ...canvases: readonly string[]): string =>
      citedByModel(
        path,
        withCanvases(
          citationsOf(index, path),
          canvases.map((canvas) => ({ canvas, cited: 'p2' })),
        ),
        NO_FILTER,
        new Set(),
      ).summary;
    expect(summaryOf('Letter.md', 'Board.canvas', 'Board.canvas')).toBe(
      '3 of 5 paragraphs cited · 7 citations in 2 notes and 1 canvas',
    );
    expect(summaryOf('Diary.md', 'A.canvas', 'B.canvas')).toContain('2 citations in 2 canvases');
  });

  it('says on which page of the source a paragraph begins', () => {
    const details = (pages: unknown): string[] =>
      citedByModel('Letter.md', citations, NO_FILTER, new Set(), {
        sentenceOf: () => null,
        differs: () => false,
        pages,
      }).rows.flatMap((row) => (row.type === 'group' ? `${row.label} ${row.detail}`.trim() : []));
    expect(details('p1 1, p3 4')).toEqual([
      '¶1 page 1',
      '¶2 page 1',
      '¶3 page 4',
      '¶4 page 4',
      '¶5 page 4',
      'Whole document (no ¶)',
      'Broken: #^p71 does not exist',
    ]);
    for (const none of [undefined, 12, 'twelve', ['p1 1']])
      expect(details(none).slice(0, 2)).toEqual(['¶1', '¶2']);
  });

  it('says why nothing is shown', () => {
    const empty = (path: string, filter: Partial<CitedByFilter>): string | null =>
      citedByModel(path, citationsOf(index, path), { ...NO_FILTER, ...filter }, new Set()).empty;
    expect(empty('Letter.md', { text: 'nowhere' })).toBe('filtered');
    expect(empty('Nobody.md', {})).toBe('no paragraphs');
    expect(empty('Letter.md', {})).toBeNull();
  });

  it('leaves out what stands under a closed group, and tells a screen reader where a row is', () => {
    expect(keys({}, ['paragraph p1']).slice(0, 2)).toEqual(['¶1 2', '¶2 0']);
    const { rows } = citedByModel('Letter.md', citations, NO_FILTER, new Set());
    expect(rows.slice(0, 3).map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 7],
      [1, 2],
      [2, 2],
    ]);
  });
});
