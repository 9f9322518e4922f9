import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../../../src/index/build-index';
import { mentionsOf } from '../../../../src/index/mentions';
import { dossierRows } from '../../../../src/obsidian/views/dossier/dossier-rows';
import { note } from '../../../index/note';

const index = buildIndex([
  note('Dam.md'),
  note('Early.md', ['Dam@0', 'Dam@2'], { date: '1901', authors: ['A. Smit'], kind: 'letter' }),
  note('Late.md', ['Dam'], { date: '1930' }),
  note('Undated.md', ['Dam@4']),
]);
const mentions = mentionsOf(index, 'Dam.md');
const all = Int32Array.from([0, 1, 2]);

describe('dossierRows', () => {
  it('lists notes by date with their mentions', () => {
    const rows = dossierRows(mentions, all, new Set(['Late.md']));
    const shown = Array.from({ length: rows.length }, (_, at) => rows.at(at));
    expect(
      shown.map((row) => (row.type === 'group' ? `${row.label}: ${row.detail}` : row.label)),
    ).toEqual([
      'Early: 1901 · A. Smit · letter',
      '¶1',
      '¶3',
      'Late: 1930',
      'Undated: Undated',
      '¶5',
    ]);
    shown.forEach((row, at) => {
      expect(rows.indexOf(row.key)).toBe(at);
      expect(rows.lines(at)).toBe(row.type === 'group' ? 1 : 3);
    });
    expect(rows.indexOf('Gone.md')).toBe(-1);
  });

  it('shows only the notes that are wanted', () => {
    const rows = dossierRows(mentions, Int32Array.from([2]), new Set());
    expect(rows.length).toBe(2);
    expect(rows.at(0).key).toBe('Undated.md');
  });

  it('bears a note that has lost its mentions since', () => {
    const changing = buildIndex([note('Dam.md'), note('A.md', ['Dam', 'Dam'])]);
    const before = mentionsOf(changing, 'Dam.md');
    const rows = dossierRows(before, Int32Array.from([0]), new Set());
    changing.put(note('A.md', []));
    expect(rows.at(2)).toMatchObject({ type: 'mention', span: { start: 0, end: 0 } });
  });
});
