import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv } from '../../../src/read/rows/read-csv';
import { looksJsonLines, readJsonLines } from '../../../src/read/rows/read-json-lines';
import { separatorOf, splitCsv } from '../../../src/read/rows/split-csv';

describe('splitCsv', () => {
  it('gives back what was written', () => {
    const cell = fc.string({ minLength: 1 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (written, separator) => {
        const text = written
          .map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(separator))
          .join('\r\n');
        expect(splitCsv(text, separator)).toEqual({ rows: written, open: false });
      }),
    );
  });

  it.each([
    ['a,b\n1,2\n', ','],
    ['Titel;Text\nEins;"1,5 und 2,5"\n', ';'],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['just a line\nand another', null],
  ])('finds the separator of %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('readCsv', () => {
  it('makes a document of each row where a column holds texts', () => {
    const text =
      'ID,Headline,Body,Byline,Date,Link\n7,Low water,"The sea ebbed far out.\n\nIt came back.",Ann Lee; Bo Ek,2019-03-01,https://example.org/7\n8,Empty,,,,\n9,High water,The sea rose and stayed.,,,javascript:x\n';
    const reading = readCsv(text, 'a.csv');
    expect(reading.documents.map(({ metadata }) => metadata)).toEqual([
      {
        title: 'Low water',
        published: '2019-03-01',
        url: 'https://example.org/7',
        authors: ['Ann Lee', 'Bo Ek'],
        foreign: { id: '7' },
      },
      { title: 'High water', foreign: { id: '9' } },
    ]);
    expect(reading.documents[0]?.blocks.map(({ text: shown }) => shown)).toEqual([
      'The sea ebbed far out.',
      'It came back.',
    ]);
    expect(reading.skipped).toEqual([{ part: 'row 2', reason: 'it has no text' }]);
  });

  it('understands names of columns in other languages', () => {
    const reading = readCsv(
      'Título;Texto;Fecha\nUno;Un texto bastante largo para leer.;2020-01-02\n',
      'a.csv',
    );
    expect(reading.documents[0]?.metadata).toMatchObject({ title: 'Uno', published: '2020-01-02' });
  });

  it('takes columns for what a person says they are', () => {
    const text = 'Kopf,Notiz,Body\nEins,Ein Text.,x\nZwei,Noch ein Text.,y\n';
    const guessed = readCsv(text, 'a.csv');
    expect(guessed.columns).toEqual([
      { name: 'Kopf', role: 'other', example: 'Eins' },
      { name: 'Notiz', role: 'other', example: 'Ein Text.' },
      { name: 'Body', role: 'text', example: 'x' },
    ]);
    expect(guessed.documents).toHaveLength(1);
    const columns = { Kopf: 'title', Notiz: 'text' } as const;
    const mapped = readCsv(text, 'a.csv', { columns });
    expect(mapped.columns?.map(({ role }) => role)).toEqual(['title', 'text', 'other']);
    expect(mapped.documents.map(({ metadata }) => metadata)).toEqual([
      { title: 'Eins', foreign: { body: 'x' } },
      { title: 'Zwei', foreign: { body: 'y' } },
    ]);
  });

  it('leaves one column a role, whatever a person says', () => {
    const columns = { a: 'text', b: 'text', __proto__: 'title' } as const;
    const reading = readCsv('a,b\nSome words,Other words\n', 'a.csv', { columns });
    expect(reading.columns?.map(({ role }) => role)).toEqual(['text', 'other']);
  });

  it('shows other tables as tables, inert', () => {
    const reading = readCsv('Year,Level\n2019,"4|5"\n2020,[[Note]] `=x`\n', 'a.csv');
    expect(reading.documents).toHaveLength(1);
    expect(reading.documents[0]?.blocks[0]?.markdown).toMatch(
      /^\| Year \| Level \|\n\| --- \| --- \|\n\| 2019 \| 4\\\|5 \|\n\| 2020 \| \\\[/,
    );
  });

  it('says that a quotation mark is never closed', () => {
    expect(readCsv('a,b\n1,"2\n3,4\n', 'a.csv').warnings).toContain(
      'A quotation mark in the table is never closed.',
    );
  });
});

describe('readJsonLines', () => {
  it('makes a document of each line; a line that is no object fails alone', () => {
    const text =
      '{"title":"One","text":"A text that is long enough.","tags":["a","b"]}\n[1]\n{"title":"Two","text":"Another text, as long."}\n{"title":"Cut';
    const reading = readJsonLines(text, 'a.jsonl');
    expect(reading.documents.map(({ metadata }) => metadata.title)).toEqual(['One', 'Two']);
    expect(reading.documents[0]?.metadata.tags).toEqual(['a', 'b']);
    expect(reading.failed?.map(({ part }) => part)).toEqual(['line 2', 'line 4']);
  });

  it.each([
    ['{"a":1}\n{"a":2}', true],
    ['{"a":1}', false],
    ['{\n"a":1}\n', false],
    ['Words\n{"a":1}', false],
  ])('tells %j', (text, expected) => {
    expect(looksJsonLines(text)).toBe(expected);
  });
});
