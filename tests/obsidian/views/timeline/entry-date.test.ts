import { describe, expect, it } from 'vitest';
import type { BasesEntry } from 'obsidian';

import { parseDateSpan } from '../../../../src/index/date-span';
import { entryDate, type EntryDates } from '../../../../src/obsidian/views/timeline/entry-date';
import { readZoom, writeZoom } from '../../../../src/obsidian/views/timeline/zoom-text';

const properties: Readonly<Record<string, unknown>> = {
  when: 'c. 1922',
  end: '1924-05-06',
  before: 1900,
  list: ['1919', '1920'],
  words: 'soon',
};
const entry = {
  file: {
    path: 'Log/2026-02-03.md',
    basename: '2026-02-03',
    stat: { ctime: new Date(2020, 0, 5, 23, 30).getTime(), mtime: 0 },
  },
  getValue: (id: string) => (id === 'formula.half' ? { toString: () => '1950-07' } : null),
} as unknown as BasesEntry;

const dateOf = (date: string | null, end: string | null = null): string | null => {
  const dates = {
    date,
    end,
    written: (_: unknown, property: string) => properties[property],
    known: () => parseDateSpan('1915'),
  } as EntryDates;
  return entryDate(entry, dates)?.text ?? null;
};

describe('the date of a base’s file', () => {
  it('is what the index knows, unless a property is named', () => {
    expect(dateOf(null)).toBe('1915');
    expect(dateOf('note.when')).toBe('c. 1922');
    expect(dateOf('note.before')).toBe('1900');
    expect(dateOf('note.list')).toBe('1919');
    expect(dateOf('formula.half')).toBe('1950-07');
    expect(dateOf('file.name')).toBe('2026-02-03');
    expect(dateOf('file.ctime')).toBe('2020-01-05');
  });

  it('is none where the property has none', () => {
    expect(dateOf('note.words')).toBeNull();
    expect(dateOf('note.missing')).toBeNull();
    expect(dateOf('formula.missing')).toBeNull();
  });

  it('reaches to its end; an end before it is passed over', () => {
    expect(dateOf('note.when', 'note.end')).toBe('c. 1922..1924-05-06');
    expect(dateOf('note.when', 'note.before')).toBe('c. 1922');
    expect(dateOf('note.when', 'note.missing')).toBe('c. 1922');
  });
});

describe('a zoom', () => {
  it('survives the file', () => {
    const range = { from: Date.parse('-000043-01-01T00:00:00Z'), to: Date.UTC(1921, 0, 1) };
    expect(readZoom(writeZoom(range))).toEqual(range);
    expect(writeZoom(null)).toBeNull();
  });

  it('is all of time where what stands there is none', () => {
    for (const text of [null, 7, '', '1919', '1920/1919', 'a/b']) expect(readZoom(text)).toBeNull();
    expect(readZoom('1919-01-01/1920-01-01')).not.toBeNull();
  });
});
