import { describe, expect, it } from 'vitest';

import { readProperties } from '../../src/markdown/properties';
import { scanNote } from '../../src/markdown/scan-note';
import type { StructuredDocument } from '../../src/model/document';
import { renderDocument } from '../../src/write/render-document';

const DOCUMENT: StructuredDocument = {
  source: 'letters/herons.txt',
  sourceHash: 'sha256-00',
  index: 0,
  title: 'Herons: a count',
  titleDerived: false,
  aliases: ['The count'],
  authors: ['Ada Brandt'],
  published: { iso: '2019-04-10T23:00', precision: 'minute' },
  language: 'en',
  kind: 'letter',
  tags: ['birds', 'corpus/document'],
  url: null,
  site: null,
  deck: 'How many there are.\nAnd where.',
  series: null,
  properties: { when: 'Saturday', title: 'not this one' },
  blocks: [
    { kind: 'paragraph', markdown: 'One.  ', text: 'One.', id: 'p1' },
    { kind: 'heading', markdown: '## Two', text: 'Two', depth: 2, id: null },
    { kind: 'list', markdown: '- a\n- b', text: 'a\nb', id: 'p2' },
    { kind: 'quote', markdown: '> said', text: 'said', id: 'p3' },
    { kind: 'table', markdown: '| a |\n| - |\n| b |', text: 'a\nb', id: 'p4' },
    { kind: 'code', markdown: '```\nx\n```', text: 'x', id: 'p5' },
  ],
  removed: [],
  warnings: [],
  neutralised: [],
};
const LINKS = { authors: ['[[Ada Brandt]]'], partOf: null, series: null };

describe('renderDocument', () => {
  const text = renderDocument(DOCUMENT, 'Herons - a count', LINKS);

  it('writes properties that read back the same', () => {
    expect(readProperties(text)).toMatchObject({
      problem: null,
      properties: {
        title: 'Herons: a count',
        aliases: ['Herons: a count', 'The count'],
        authors: ['[[Ada Brandt]]'],
        published: '2019-04-10T23:00',
        source: 'letters/herons.txt',
        kind: 'letter',
        tags: ['corpus/document', 'birds'],
        when: 'Saturday',
      },
    });
  });

  it('puts each id where the app finds it', () => {
    const ids = scanNote(text).blocks.flatMap(({ id, type }) => (id === null ? [] : [[id, type]]));
    expect(ids).toEqual([
      ['p1', 'paragraph'],
      ['p2', 'list'],
      ['p3', 'blockquote'],
      ['p4', 'table'],
      ['p5', 'code'],
    ]);
    expect(text).toContain('One. ^p1\n\n## Two\n\n- a\n- b\n\n^p2\n');
  });

  it('has the title once, and the deck as an abstract', () => {
    expect(text).toContain(
      '\n# Herons: a count\n\n> [!abstract] How many there are.\n>\n> And where.\n',
    );
    const [heading, ...rest] = DOCUMENT.blocks;
    const titled = {
      ...DOCUMENT,
      blocks: [
        { kind: 'heading' as const, markdown: '# Herons', text: 'Herons', depth: 1, id: null },
        ...rest,
      ],
    };
    expect(heading).toBeDefined();
    expect(renderDocument(titled, 'Herons - a count', LINKS).match(/^# /gm)).toHaveLength(1);
  });
});
