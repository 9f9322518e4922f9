import { describe, expect, it } from 'vitest';

import { item, lines, markdown, page, pdfOf, read } from './pdf-pages';
import { readPdf } from '../../../src/read/pdf/read-pdf';

const PROSE = [
  'The gauge was set into the mole in the year of the storm, and',
  'it has been read twice a day since by whoever lived nearest to',
  'the steps, in all weathers, without a single day being missed',
  'in the log that the harbour master kept beside the old lamp.',
];
/** Lines that fill a column of 150 points. */
const column = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${word} ${'of the harbour water'.slice(0, 20)} ${at % 10} so`.padEnd(29, 'o')); // prettier-ignore

describe('order of reading', () => {
  it('reads a page column by column below a title that crosses them', () => {
    const text = markdown([
      page(
        item({ text: 'A title over both of the columns', x: 60, y: 50, size: 18, font: 1 }),
        lines(40, 90, column('left', 10)),
        lines(210, 90, column('right', 10)),
      ),
    ]);
    expect(text.lastIndexOf('left')).toBeLessThan(text.indexOf('right'));
    expect(text.indexOf('left')).toBeGreaterThanOrEqual(0);
  });

  it('reads columns whose lines the file draws from left to right', () => {
    const rows = column('left', 12).flatMap((text, at) => [
      item({ text, x: 40, y: 90 + at * 12 }),
      item({ text: text.replace('left', 'rite'), x: 210, y: 90 + at * 12 }),
    ]);
    const text = markdown([page(rows)]);
    expect(text.lastIndexOf('left')).toBeLessThan(text.indexOf('rite'));
  });

  it('reads a table by rows, though its cells stand in columns', () => {
    const rows = ['Year Low High', '1871 212 198', '1902 208 205', '1950 199 221'].flatMap(
      (row, y) =>
        // prettier-ignore
        row.split(' ').map((text, x) => item({ text, x: 40 + x * 90, y: 200 + y * 14 })),
    );
    expect(markdown([page(lines(40, 60, PROSE), rows)])).toContain(
      '| Year | Low | High |\n| - | - | - |\n| 1871 | 212 | 198 |',
    );
  });

  it('reads right-to-left lines from their right end', () => {
    const right = (text: string, x: number): ReturnType<typeof item> => item({ text, x, y: 60, rtl: true, width: 60 }); // prettier-ignore
    expect(markdown([page(right('المد', 200), right('والجزر', 130), right('مرتان', 60))])).toBe(
      'المد والجزر مرتان',
    );
  });

  it('leaves text on its side out and says so, but turns a page that lies on its side', () => {
    const aside = item({ text: 'arXiv stamp', x: 10, y: 300, turned: -90 });
    const reading = read([page(aside, lines(40, 60, PROSE))]);
    expect(reading.warnings).toEqual(['text that is not upright was left out: 11 characters']);
    expect(reading.documents[0]?.blocks).toHaveLength(1);
    const lying = lines(40, 60, PROSE).map((one) => ({ ...one, x: one.y, y: 600 - one.x, turned: -90 })); // prettier-ignore
    expect(markdown([page(lying)])).toBe(PROSE.join(' '));
  });
});

describe('paragraphs', () => {
  it('joins lines, and words cut at their ends', () => {
    const text = markdown([
      page(
        lines(40, 60, [
          'A word that is cut goes on below, as understand-',
          'ing does; well-known readers are the same as well-',
          'known ones, and a soft hyphen is none: harb\u00AD',
          'our. But Anglo-Saxon keeps its own: Anglo-',
          'Saxon, and so does COVID-19 when it is COVID-',
          '19 over two lines of text that is as long as all.',
        ]),
      ),
    ]);
    expect(text).toContain('as understanding does');
    expect(text).toContain('same as well-known ones');
    expect(text).toContain('is none: harbour.');
    expect(text).toContain('its own: Anglo-Saxon, and');
    expect(text).toContain('is COVID-19 over');
  });

  it('joins Chinese and Japanese lines without a blank', () => {
    const text = ['潮位は毎日二回記録された。港の階段に住む人が', '天候にかかわらず読み、一日も欠かさなかった。']; // prettier-ignore
    expect(markdown([page(lines(40, 60, text, { width: 220 }))])).toBe(text.join(''));
  });

  it('parts paragraphs by gaps, by indents and by lines that end early', () => {
    const byGap = page(lines(40, 60, [...PROSE, '', ...PROSE]));
    const byIndent = page(lines(40, 60, PROSE), lines(55, 108, PROSE.slice(0, 1)), lines(40, 120, PROSE.slice(1))); // prettier-ignore
    const byEnd = page(lines(40, 60, [...PROSE.slice(0, 3), 'It ends here.', ...PROSE]));
    for (const one of [byGap, byIndent, byEnd])
      expect(read([one]).documents[0]?.blocks).toHaveLength(2);
  });

  it('goes on over pages past the notes between, and keeps the page that each begins on', () => {
    const [first = '', second = '', third = '', fourth = ''] = PROSE;
    const note = item({ text: '1', x: 40, y: 500, size: 5, font: 0 });
    const reading = read([
      page(
        lines(40, 60, [first, second]),
        item({ text: '1', x: 351, y: 68, size: 6 }),
        { ...note, y: 498 },
        item({ text: 'A note of the first page.', x: 46, y: 500, size: 7 }),
      ),
      page(lines(40, 60, [third, fourth, '', ...PROSE])),
    ]);
    const blocks = reading.documents[0]?.blocks ?? [];
    expect(blocks.map(({ kind, page: at }) => [kind, at])).toEqual([
      ['paragraph', 1],
      ['paragraph', 2],
      ['footnote', undefined],
    ]);
    expect(blocks[0]?.markdown).toContain('lived nearest to[^1] the steps');
    expect(blocks[2]?.markdown).toBe('[^1]: A note of the first page.');
  });

  it('keeps a note that no mark leads to', () => {
    const text = markdown([
      page(lines(40, 60, PROSE), item({ text: '3 A note by itself.', x: 40, y: 500, size: 7 })),
    ]);
    expect(text).toContain('3 A note by itself.');
  });

  it('gives a large first letter to the line that it begins', () => {
    const text = markdown([
      page(
        item({ text: 'T', x: 40, y: 72, size: 28, width: 18 }),
        lines(60, 60, ['he gauge was set into the mole of the old', 'harbour in the year of the storm and it was']), // prettier-ignore
        lines(40, 84, ['read twice a day by whoever lived near the old', 'steps in all of the weathers of the year.']), // prettier-ignore
      ),
    ]);
    expect(text).toMatch(/^The gauge was set into the mole of the old harbour in the year/);
    expect(text).toContain('it was read twice');
  });
});

describe('what is around the text', () => {
  it('takes heads and feet out that recur, on every page or on every other', () => {
    const pages = Array.from({ length: 6 }, (_, at) =>
      page(
        item({ text: at % 2 === 0 ? 'The readers of the gauge' : 'Chapter two', x: 40, y: 30 }),
        lines(40, 80, [PROSE[at % 4] ?? '', PROSE[(at + at) % 3] ?? '']),
        item({ text: `- ${at + 12} -`, x: 190, y: 580 }),
      ),
    );
    const [document] = read(pages).documents;
    const text = (document?.blocks ?? []).map((block) => block.text).join(' ');
    expect(text).not.toMatch(/Chapter two|The readers of|- 1\d -/);
    expect(document?.removed?.map((removal) => removal.text)).toEqual([
      'The readers of the gauge',
      'Chapter two',
    ]);
  });

  it('keeps the first and the second note of two pages, which count as pages do', () => {
    const pages = [1, 2].map((number) =>
      page(
        lines(40, 80, PROSE),
        item({ text: `${number} ${['In pencil', 'Washed away'][number - 1] ?? ''} by the first keeper.`, x: 40, y: 560, size: 8 }), // prettier-ignore
      ),
    );
    const text = (read(pages).documents[0]?.blocks ?? []).map((block) => block.text).join(' ');
    expect(text).toMatch(/In pencil by the first keeper.*Washed away by the first keeper/s);
  });

  it('keeps a heading that begins with a number at the head of its page', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        item({ text: `${number} Section of its own ${'abc'[number] ?? 'z'}`, x: 40, y: 30 + number * 9, size: 14, font: 1 }), // prettier-ignore
        lines(40, 80, PROSE),
      ),
    );
    const [document] = read(pages).documents;
    expect(document?.metadata.title).toBe('1 Section of its own b');
    expect(document?.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
  });
});

describe('headings and titles', () => {
  const sections = [
    item({ text: 'Big one', x: 40, y: 40, size: 14, font: 1 }),
    ...lines(40, 60, PROSE),
    item({ text: 'Small one', x: 40, y: 130, size: 10, font: 1 }),
    ...lines(40, 146, PROSE),
  ];

  it('takes depths from type', () => {
    const text = markdown([page(sections)], { properties: { Title: 'Microsoft Word - x.doc' } });
    expect(text).toContain('## Small one');
  });

  it('takes depths from the outline', () => {
    const outline = [
      { title: 'Big one', depth: 1, page: 0 },
      { title: 'Small One', depth: 2, page: 0 },
    ];
    const text = markdown([page(lines(40, 20, ['Front matter of the paper.'])), page(sections)], { outline }); // prettier-ignore
    expect(text).toContain('## Big one');
    expect(text).toContain('### Small one');
  });

  it.each([
    ['The gauge at the mole', 'The gauge at the mole'],
    ['Microsoft Word - gauge.doc', 'Big one'],
    ['untitled', 'Big one'],
    ['', 'Big one'],
  ])('titled %j in its properties is called %j', (Title, title) => {
    const front = [...sections, ...lines(40, 300, ['So much for The gauge at the mole.'])];
    expect(read([page(front)], { properties: { Title } }).documents[0]?.metadata.title).toBe(title); // prettier-ignore
  });

  it('joins the letters of a spaced heading', () => {
    const spaced = item({ text: 'T H E', x: 40, y: 40, size: 16, width: 60 });
    const next = item({ text: 'M O L E', x: 130, y: 40, size: 16, width: 80 });
    expect(read([page(spaced, next, lines(40, 70, PROSE))]).documents[0]?.metadata.title).toBe('THE MOLE'); // prettier-ignore
  });
});

describe('lists and code', () => {
  it('keeps bullets, numbers and what goes on below them', () => {
    const text = markdown([
      page(
        lines(40, 60, PROSE),
        lines(50, 120, ['• First of the things to keep in mind, which is longer', '• Second of them']), // prettier-ignore
        lines(50, 160, ['1. One', '2. Two']),
      ),
    ]);
    expect(text).toContain(
      '- First of the things to keep in mind, which is longer\n- Second of them',
    );
    expect(text).toContain('1. One\n2. Two');
  });

  it('reads lists that are counted in letters, and takes no abbreviation for an item', () => {
    const rows = ['a. Keep the gate shut.', 'b. Oil the key.', 'ii. The left one.', 'c. Sleep.'];
    const cells = rows.flatMap((row, at) => {
      const [mark = '', ...words] = row.split(' ');
      const [x, y] = [at === 2 ? 80 : 50, 120 + at * 14];
      return [item({ text: mark, x, y }), item({ text: words.join(' '), x: x + 40, y })];
    });
    const text = markdown([
      page(lines(40, 60, PROSE), cells, lines(40, 200, ['c. 1920 the gauge was built, they say, and', 'd. h. it is older than the mole.'])), // prettier-ignore
    ]);
    expect(text).toContain('- a. Keep the gate shut.\n- b. Oil the key.\n  - ii. The left one.');
    expect(text).toContain('they say, and d. h. it is older');
    expect(text).not.toContain('|');
  });

  it('keeps the blanks of code', () => {
    const code = [item({ text: 'if wind > 6:', x: 40, y: 130, font: 3 }), item({ text: 'note()', x: 60, y: 142, font: 3 })]; // prettier-ignore
    expect(markdown([page(lines(40, 60, PROSE), code)])).toContain('```\nif wind > 6:\n    note()\n```'); // prettier-ignore
  });

  it('links to pages and addresses', () => {
    const linked = { ...page(lines(40, 60, PROSE)), links: [{ x: 30, y: 62, width: 400, height: 12, url: 'https://example.org/' }] }; // prettier-ignore
    expect(markdown([linked])).toContain(`[${PROSE[1] ?? ''}](https://example.org/)`);
  });
});

describe('files without text', () => {
  it.each([
    [[], 'there is no text in it: its pages are pictures, as of a scan'],
    [['p. 1'], 'there is next to no text in it: its pages are pictures, as of a scan'],
  ])('%j', (texts, reason) => {
    const pdf = pdfOf([page(lines(40, 60, texts)), page()]);
    expect(() => readPdf({ name: 'scan.pdf', bytes: new Uint8Array(), pdf })).toThrow(reason);
  });
});
