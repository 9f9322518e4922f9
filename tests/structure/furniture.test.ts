import { describe, expect, it } from 'vitest';

import { undoubled } from '../../src/structure/furniture';
import { prose, structureOne, structureText } from './build';

const texts = (document: { readonly blocks: readonly { readonly text: string }[] }): string[] =>
  document.blocks.map((block) => block.text);

describe('lines that recur in a source', () => {
  const post = (line: string, about: string): string =>
    `-----\nBy Mo Adler\nMay 3, 2011\n\n${prose(about)}\n\n${line}\n\n${prose(`more of ${about}`)}\n\n`;

  it('become the series, and leave the text, doubled or not', () => {
    const documents = structureText(
      post('Letters from the coast', 'a') +
        post('Letters from the coast', 'b') +
        post('Letters from the coast Letters from the coast', 'c'),
    );
    expect(documents.map((d) => d.series)).toEqual(Array(3).fill('Letters from the coast'));
    for (const d of documents) {
      expect(texts(d).join()).not.toContain('Letters from');
      expect(d.removed.map((r) => r.reason)).toContain('repeated in 3 of 3 documents');
    }
  });

  it('stay where they are sentences', () => {
    const documents = structureText(
      ['a', 'b', 'c'].map((x) => post('So we went home.', x)).join(''),
    );
    for (const d of documents) expect(texts(d)).toContain('So we went home.');
  });

  it.each([
    ['Alpha beta Alpha beta', 'Alpha beta'],
    ['no no', null],
    ['Alpha beta gamma', null],
  ])('undoubles %j', (text, single) => {
    expect(undoubled(text)).toBe(single);
  });
});

describe('what web pages put around a text', () => {
  it('goes from a page in English', () => {
    const document = structureOne(
      `• Overview\n• Photos\n• Map\n\nThe Mill at Ash Green\n\nHome > Places > The Mill at Ash Green\n\n${prose('the mill')}\n\nShare on Facebook\n\n${prose('the wheel')}\n\nLeave a Reply\n\nYour email address will not be published.`,
    );
    expect(document.title).toBe('The Mill at Ash Green');
    expect(texts(document)).toEqual([prose('the mill'), prose('the wheel')]);
    expect(document.removed.map((removal) => removal.reason).sort()).toEqual([
      'breadcrumb',
      'comment form',
      'comment form',
      'navigation',
      'share buttons',
    ]);
  });

  it('goes from a page in German', () => {
    const document = structureOne(
      `Die Mühle im Tal\n\nStartseite / Orte / Die Mühle im Tal\n\n${prose('die Mühle')}\n\nTeilen\n\n${prose('das Rad')}\n\nSchreibe einen Kommentar`,
    );
    expect(texts(document)).toEqual([prose('die Mühle'), prose('das Rad')]);
  });

  it('is not seen in lists and lines of the text itself', () => {
    const text = `Three Tools\n\n${prose('tools')}\n\n- Hammer\n- Saw\n- Plane\n\nEither / or is the question, as the carpenter said.\n\n${prose('wood')}`;
    expect(structureOne(text).removed).toEqual([]);
  });
});

describe('captions', () => {
  it.each([
    [
      'a hidden description before a credited caption',
      'The old bridge in snow photo archiveThe old bridge in snow / Photo: archive',
      'The old bridge in snow / Photo: archive',
    ],
    [
      'the same line twice',
      'Children at the summer fair Children at the summer fair',
      'Children at the summer fair',
    ],
    [
      'a credit in brackets',
      'The harbour at dawn (Foto: Eva Klee)',
      'The harbour at dawn (Foto: Eva Klee)',
    ],
  ])('become figures: %s', (_, line, caption) => {
    const { blocks } = structureOne(`The Walk\n\n${prose('a')}\n\n${line}\n\n${prose('b')}`);
    expect(blocks[1]).toMatchObject({
      kind: 'figure',
      text: caption,
      markdown: `*${caption.replace(/[[\]]/g, '\\$&')}*`,
    });
  });

  it('are not seen in sentences', () => {
    const line = 'She said it was a photo. He said it was a drawing – a bad picture of a horse.';
    expect(
      structureOne(`The Walk\n\n${prose('a')}\n\n${line}\n\n${prose('b')}`).blocks[1]?.kind,
    ).toBe('paragraph');
  });
});
