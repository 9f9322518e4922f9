import { describe, expect, it } from 'vitest';

import { summaryPieces, type SummaryNote } from '../../src/write/render-summary';

const NOTE: SummaryNote = {
  title: 'Herons',
  kind: 'article',
  language: 'en',
  published: '2019-04-10',
  authors: [
    { name: 'Ada Brandt', link: '[[Ada Brandt]]' },
    { name: 'Bo Lind', link: '[[Bo Lind]]' },
  ],
  tags: ['birds'],
  summary: {
    sections: [
      {
        heading: '3 ways to count',
        first: 'p1',
        last: 'p4',
        sentences: [
          { text: 'They were counted.', cites: ['p1'] },
          { text: 'Were they all? ', cites: ['p4', 'p2', 'p3'] },
          { text: 'She said “yes.”', cites: ['p1', 'p3'] },
        ],
      },
    ],
  },
  paragraphs: ['p1', 'p2', 'p3', 'p4'],
  sourceLink: '[[Herons]]',
  cite: (id, shown) => `[[Herons#^${id}|${shown}]]`,
};

const renderSummary = (note: SummaryNote): string => [...summaryPieces(note)].join('');

describe('summaryPieces', () => {
  const text = renderSummary(NOTE);

  it('has the form of a digest', () => {
    expect(text).toContain('summary_of: "[[Herons]]"');
    expect(text).toContain(
      '`SOURCE:` [[Herons]]\n`AUTHOR:` [[Ada Brandt]], [[Bo Lind]]\n`TAGS:` #birds\n',
    );
    expect(text).toContain('> Article by Ada Brandt and Bo Lind, 10 April 2019. Extracted:');
    expect(text).toContain('\n# 1. 3 ways to count\n');
  });

  it.each([
    ['The hut is sold.*', 'The hut is sold ([[Herons#^p1|1]]).'],
    ['“The hut is sold.”**', '“The hut is sold.” ([[Herons#^p1|1]])'],
    ['The boat is for trans*', 'The boat is for trans* ([[Herons#^p1|1]])'],
  ])('leaves out the sign of a footnote: %s', (sentence, written) => {
    const section = { heading: 'Huts', first: 'p1', last: 'p1' };
    const sentences = [{ text: sentence, cites: ['p1'] }];
    const note = { ...NOTE, summary: { sections: [{ ...section, sentences }] } };
    expect(renderSummary(note)).toContain(`\n${written}\n`);
  });

  it('cites before the full stop, after any other end, and joins neighbours', () => {
    expect(text).toContain('They were counted ([[Herons#^p1|1]]).');
    expect(text).toContain('Were they all? ([[Herons#^p2|2–4]])');
    expect(text).toContain('She said “yes.” ([[Herons#^p1|1]], [[Herons#^p3|3]])');
  });

  it('quotes a paragraph as a block, with its citation, and links what its source links', () => {
    const summary = {
      ...NOTE.summary,
      quotations: [{ section: 'p1', text: 'One *line*.\nAnother.', cites: ['p2'] as [string] }],
    };
    const link = (markdown: string): string => markdown.replace('Another', '[[Another]]');
    expect(renderSummary({ ...NOTE, summary, link })).toContain(
      '\n\n> One \\*line\\*.\n> [[Another]]. ([[Herons#^p2|2]])\n',
    );
  });

  it('says what each section cites where it is asked to', () => {
    const wide = { ...NOTE, paragraphs: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'], coverage: true };
    const sections = [
      { heading: 'A', first: 'p1', last: 'p4', sentences: [{ text: 'So.', cites: ['p1', 'p3'] }] },
      { heading: 'B', first: 'p5', last: 'p6', sentences: [{ text: 'So.', cites: ['p5', 'p6'] }] },
    ];
    expect(renderSummary({ ...wide, summary: { sections } })).toMatch(
      /\n>\n> - 1–4: cites 1, 3; not cited: 2, 4\n> - 5–6: cites 5–6\n\n# 1\. A/,
    );
    expect(renderSummary({ ...wide, language: 'de', summary: { sections } })).toContain(
      'gibt 1, 3 an; nicht angegeben: 2, 4',
    );
    expect(text).not.toContain('not cited');
  });

  it('numbers by the source’s own numbers, where asked to, and never gives one that a paragraph does not bear', () => {
    const labels = new Map([
      ['p2', '14'],
      ['p3', '15–16'],
      ['p4', '17'],
    ]);
    const own = renderSummary({ ...NOTE, numbers: 'own', labels, coverage: true });
    expect(own).toContain('\n# 14. 3 ways to count\n');
    expect(own).toContain('numbers: own\n');
    expect(own).toContain('([[Herons#^p1|p1]])');
    expect(own).toContain('([[Herons#^p2|14–17]])');
    expect(own).toContain('([[Herons#^p1|p1]], [[Herons#^p3|15–16]])');
    expect(own).toContain('\n> - p1–17: cites p1–17');
    const bare = renderSummary({ ...NOTE, numbers: 'none' });
    expect(bare).toContain('\n# 3 ways to count\n');
    expect(bare).toContain('([[Herons#^p2|2–4]])');
    expect(renderSummary({ ...NOTE, numbers: 'own', labels: null })).toContain('\n# 1. 3 ways');
  });

  it('speaks the language of its source', () => {
    const spanish = renderSummary({ ...NOTE, language: 'es' });
    expect(spanish).toContain('title: Resumen de Herons');
    expect(spanish).toContain('Artículo de Ada Brandt y Bo Lind, 10 de abril de 2019.');
  });
});
