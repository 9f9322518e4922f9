import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readRtf } from '../../../src/read/rtf/read-rtf';

const read = (body: string): Reading =>
  readRtf(
    {
      name: 'letter.rtf',
      bytes: Uint8Array.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, (char) => char.charCodeAt(0)),
    },
    {},
  );
const markdown = (body: string): string =>
  (read(body).documents[0]?.blocks ?? []).map((block) => block.markdown).join('\n\n');

describe('readRtf', () => {
  it('reads paragraphs, weights and line breaks', () => {
    expect(
      markdown('\\pard Plain {\\b bold} and \\i slanted\\i0 .\\par Two\\line lines\\par'),
    ).toBe('Plain **bold** and *slanted*.\n\nTwo\nlines');
  });

  it('reads code pages of the file and of fonts, and Unicode with what replaces it', () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 Gothic;}}';
    expect(
      markdown(
        `${fonts}\\f0 caf\\'e9 {\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} {\\f2 \\'93\\'fa\\'96\\'7b} \\u8364?5 {\\uc2 \\u955 xy!} \\u-10179?\\u-8704?\\par`,
      ),
    ).toBe('café Привет 日本 €5 λ! 😀');
  });

  it('reads title, quotations, code and captions by their styles', () => {
    const styles =
      '{\\stylesheet{\\s0 Normal;}{\\s1 Title;}{\\s2 Subtitle;}{\\s3 Block Text;}{\\s4 Source Code;}}';
    const body = `${styles}\\pard\\s1 On tides\\par\\pard\\s2 A report\\par\\pard\\s0 Words.\\par\\pard\\s3 One.\\par\\pard\\s3 Two.\\par\\pard\\s4 if x\\line   stop\\par`;
    expect(read(body).documents[0]?.metadata).toMatchObject({
      title: 'On tides',
      deck: 'A report',
    });
    expect(markdown(body)).toBe('Words.\n\n> One.\n>\n> Two.\n\n```\nif x\n  stop\n```');
  });

  it('reads lists, quotations and rules that are set by indentation and signs alone', () => {
    const prose = 'The gauge was read each hour of the night, and the keeper wrote it down. '.repeat(6); // prettier-ignore
    const body =
      `\\pard ${prose}\\par{\\pard\\li360\\fi-360 1.\\tab First\\par}{\\pard\\li360\\fi0 More of it.\\par}{\\pard\\li720\\fi-360 \\endash\\tab deeper\\par}` +
      `\\pard Between.\\par\\pard\\li720 Whoever reads the gauge, said he, is read by it in turn.\\par\\pard\\emdash\\emdash\\emdash\\emdash\\emdash\\par\\pard The end.\\par`;
    expect(markdown(body).slice(prose.length).trim()).toBe(
      '1. First\n\n   More of it.\n\n   - deeper\n\nBetween.\n\n> Whoever reads the gauge, said he, is read by it in turn.\n\n---\n\nThe end.',
    );
  });

  it('makes no table of a note that stands in one', () => {
    const body = '\\trowd\\pard\\intbl Low{\\footnote\\pard\\intbl\\~ In pencil.\\par}\\cell High\\cell\\row\\pard End.\\par'; // prettier-ignore
    expect(markdown(body)).toContain('[^1]: In pencil.');
  });

  it('reads headings by outline level and by style', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s2\\b heading 2;}}';
    expect(
      markdown(
        `${styles}\\pard\\outlinelevel0\\b One\\b0\\par\\pard\\s2 Two\\par\\pard\\s0 Words.\\par\\pard\\outlinelevel0 Three\\par`,
      ),
    ).toBe('# One\n\n## Two\n\nWords.\n\n# Three');
  });

  it('reads headings by their type where no style says that they are', () => {
    const text = (words: string): string => `{\\pard \\fs24 ${words}\\par}`;
    const bold = (size: number, words: string): string => `{\\pard \\b \\fs${size} ${words}\\par}`;
    const body = `${bold(36, 'One')}${text('Words of the first part.')}${bold(32, 'Two')}${text('Words of the second.')}${bold(24, 'Bold words.')}`;
    expect(read(body).documents[0]?.metadata.title).toBe('One');
    expect(markdown(body)).toBe(
      'Words of the first part.\n\n## Two\n\nWords of the second.\n\n**Bold words.**',
    );
    const titled = read(`${bold(36, 'The title')}${bold(36, 'One')}${text('Words.')}`);
    expect(titled.documents[0]?.metadata.title).toBe('The title');
  });

  it('reads notes that are marked as optional', () => {
    const note = '{\\super\\chftn}{\\*\\footnote\\chftn\\~\\plain\\pard {\\pard Apis.\\par}\n}';
    expect(markdown(`Bees${note} fly.\\par`)).toBe('Bees[^1] fly.\n\n[^1]: Apis.');
  });

  it('reads lists of Word and those that are typed', () => {
    const word =
      '\\pard\\ls1{\\listtext 1.\\tab}first\\par{\\listtext 2.\\tab}second\\par\\pard\\ls1\\ilvl1{\\listtext (a)\\tab}under\\par';
    expect(markdown(word)).toBe('1. first\n2. second\n   - (a) under');
    expect(markdown('\\pard\\fi-360\\bullet\\tab one\\par\\bullet\\tab two\\par')).toBe(
      '- one\n- two',
    );
  });

  it('reads tables, notes, comments and links', () => {
    const table = '\\trowd\\intbl A\\cell B\\cell\\row\\trowd\\intbl 1\\cell 2\\cell\\row\\pard';
    const note = '{\\super\\chftn}{\\footnote \\pard{\\super\\chftn} Apis.}';
    const comment = '{\\*\\atnid AL}{\\*\\atnauthor Ann Lee}\\chatn{\\*\\annotation \\pard Sure?}';
    const link = '{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt here}}';
    expect(markdown(`${table} Bees${note} fly${comment}, see ${link}.\\par`)).toBe(
      '| A | B |\n| - | - |\n| 1 | 2 |\n\nBees[^1] fly[^2], see [here](https://example.org/).\n\n[^1]: Apis.\n\n[^2]: Comment by Ann Lee: Sure?',
    );
  });

  it('takes title, author, date and keywords from the info group', () => {
    const info =
      '{\\info{\\title On tides}{\\author Ann Lee}{\\creatim\\yr2021\\mo5\\dy4\\hr9\\min30}{\\keywords tides, sea}{\\company Nobody}}';
    expect(read(`${info}\\pard Words.\\par`).documents[0]?.metadata).toEqual({
      title: 'On tides',
      authors: ['Ann Lee'],
      published: '2021-05-04T09:30',
      tags: ['tides', 'sea'],
    });
  });

  it('leaves pictures, headers, hidden and deleted text and unknown groups out', () => {
    const body =
      '{\\header Page 1}{\\pict\\pngblip 89504e47}{\\*\\unknown no}{\\v no}{\\deleted no}{\\pict\\bin4 }{}\\}Words\\{\\}.\\par';
    expect(markdown(body)).toBe('Words{}.');
  });

  it('says where a file is cut short, empty or nested too deep', () => {
    const cut = readRtf(
      { name: 'a.rtf', bytes: new TextEncoder().encode('{\\rtf1 Words {\\b that') },
      {},
    );
    expect(cut.warnings).toEqual(['The file ends before its text does.']);
    expect(cut.documents[0]?.blocks[0]?.text).toBe('Words that');
    expect(() => read('\\pard\\par')).toThrow('there is no text in it');
    expect(() => read('{'.repeat(100_000))).toThrow('it nests deeper than 512');
  });
});
