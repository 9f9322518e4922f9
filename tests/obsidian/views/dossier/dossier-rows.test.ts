import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../../../src/index/build-index';
import { mentionsOf } from '../../../../src/index/mentions';
import { dossierRows, UNDATED_KEY } from '../../../../src/obsidian/views/dossier/dossier-rows';
import { documentSections, facetSections } from '../../../../src/obsidian/views/dossier/sections';
import type { TreeRows } from '../../../../src/obsidian/views/list/tree-rows';
import { note } from '../../../index/note';

const index = buildIndex([
  note('Dam.md'),
  note('Early.md', ['Dam@0', 'Dam@2'], { date: '1901', authors: ['A. Smit'], kind: 'letter' }),
  note('Late.md', ['Dam'], { date: '1930' }),
  note('Undated.md', ['Dam@4']),
]);
const mentions = mentionsOf(index, 'Dam.md');
const all = Int32Array.from([0, 1, 2]);
const sections = documentSections(mentions, index, all, true);

const shownOf = (rows: TreeRows): string[] =>
  Array.from({ length: rows.length }, (_, at) => {
    const row = rows.at(at);
    return row.type === 'group'
      ? `${row.label}: ${[row.date, row.detail].filter(Boolean).join(' ')}`
      : row.label;
  });

describe('dossierRows', () => {
  it('lists notes by date with their mentions, the undated set apart', () => {
    const rows = dossierRows(mentions, sections, new Set(['Late.md']));
    expect(shownOf(rows)).toEqual([
      'Early: 1901 A. Smit · letter',
      '¶1',
      '¶3',
      'Late: 1930',
      'Undated: 1 note',
      'Undated: ',
      '¶5',
    ]);
    for (let at = 0; at < rows.length; at++) expect(rows.indexOf(rows.at(at).key)).toBe(at);
    expect(rows.indexOf('Gone.md')).toBe(-1);
  });

  it('closes the undated as one', () => {
    const rows = dossierRows(mentions, sections, new Set([UNDATED_KEY]));
    expect(shownOf(rows).at(-1)).toBe('Undated: 1 note');
    expect(rows.indexOf(UNDATED_KEY)).toBe(rows.length - 1);
  });

  it('shows only the notes that are wanted', () => {
    const wanted = documentSections(mentions, index, Int32Array.from([2]), true);
    const rows = dossierRows(mentions, wanted, new Set());
    expect(rows.length).toBe(2);
    expect(rows.at(0).key).toBe('Undated.md');
  });

  it('puts mentions together by what their notes have in common, those without last', () => {
    const byAuthor = facetSections(mentions, index, all, 'author');
    expect(shownOf(dossierRows(mentions, byAuthor, new Set()))).toEqual([
      'A. Smit: 1 note',
      'Early ¶1',
      'Early ¶3',
      'No author: 2 notes',
      'Late ¶1',
      'Undated ¶5',
    ]);
  });

  it('shows three of each where there are some hundred, and all groups closed where there are thousands', () => {
    const rowsOfMany = (links: number): TreeRows => {
      const many = buildIndex([
        note('Dam.md'),
        note('A.md', Array<string>(links).fill('Dam')),
        note('B.md', ['Dam']),
      ]);
      const found = mentionsOf(many, 'Dam.md');
      const both = documentSections(found, many, Int32Array.from([0, 1]), true);
      return dossierRows(found, both, new Set());
    };
    const some = rowsOfMany(300);
    expect(some.length).toBe(7);
    expect(some.at(4)).toMatchObject({ type: 'more', label: '297 more mentions' });
    expect(rowsOfMany(3000).length).toBe(2);
  });

  it('bears a note that has lost its mentions since', () => {
    const changing = buildIndex([note('Dam.md'), note('A.md', ['Dam', 'Dam'])]);
    const before = mentionsOf(changing, 'Dam.md');
    const one = documentSections(before, changing, Int32Array.from([0]), true);
    const rows = dossierRows(before, one, new Set());
    changing.put(note('A.md', []));
    expect(rows.at(2)).toMatchObject({ type: 'mention', span: { start: 0, end: 0 } });
  });
});
