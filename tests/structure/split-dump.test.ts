import { describe, expect, it } from 'vitest';

import { readText } from '../../src/read/text';
import { previewSplit } from '../../src/structure/preview-split';
import { prose, structureText } from './build';

const heads = (text: string): unknown[] =>
  structureText(text).map(({ title, authors, published }) => [
    title,
    authors,
    published?.iso ?? null,
  ]);

describe('dumps', () => {
  it('splits a feed at a recurring line with date and author below it', () => {
    const post = (date: string, author: string, about: string): string =>
      `(share) (print) (save)\nposted ${date}\n${author}\n\nA look at ${about}, which nobody wanted\n\n${prose(about)}\n\n${prose('the rest')}\n\n`;
    const text =
      post('13/4/21 09:00', 'Mo Adler', 'ponds') +
      post('5/4/21 10:30', 'Kit Bay and Lou Cole', 'lanes') +
      post('1/4/21 11:00', 'Mo Adler', 'walls') +
      'Last updated 14/4/21.\n\nNext feed in category: Gardens\n';
    expect(
      structureText(text).map((d) => [d.authors, d.published?.iso, d.published?.ambiguous]),
    ).toEqual([
      [['Mo Adler'], '2021-04-13T09:00', undefined],
      [['Kit Bay', 'Lou Cole'], '2021-04-05T10:30', undefined],
      [['Mo Adler'], '2021-04-01T11:00', undefined],
    ]);
    expect(
      structureText(text)
        .flatMap((d) => d.blocks.map((block) => block.text))
        .join(),
    ).not.toMatch(/share|Next feed/);
  });

  it('splits at rules with a title, a byline and a date below them', () => {
    const text = ['Ponds', 'Lanes', 'Walls']
      .map(
        (title, i) =>
          `=====\n${title} of the north\nBy Mo Adler\nMay ${i + 3}, 2011\n\n${prose(title)}\n`,
      )
      .join('\n');
    expect(heads(text)).toEqual([
      ['Ponds of the north', ['Mo Adler'], '2011-05-03'],
      ['Lanes of the north', ['Mo Adler'], '2011-05-04'],
      ['Walls of the north', ['Mo Adler'], '2011-05-05'],
    ]);
  });

  it('splits records of fields, with and without rules', () => {
    const record = (title: string): string =>
      `Title: ${title}\nDate: 2014-06-0${title.length}\nAuthor: Io Berg\n\n${prose(title)}\n\n`;
    const expected = [
      ['Moss', ['Io Berg'], '2014-06-04'],
      ['Ferns', ['Io Berg'], '2014-06-05'],
    ];
    expect(heads(record('Moss') + record('Ferns'))).toEqual(expected);
    expect(heads(`${record('Moss')}-----\n${record('Ferns')}`)).toEqual(expected);
  });

  it('splits a mailbox', () => {
    const mail = (subject: string): string =>
      `From io@example.org Mon Jun  2 10:00:00 2014\nFrom: Io Berg <io@example.org>\nTo: list@example.org\nSubject: ${subject}\nDate: Mon, 2 Jun 2014 10:00:00 +0200\n\n${prose(subject)}\n\n`;
    const documents = structureText(mail('Moss') + mail('Ferns'));
    expect(documents.map((d) => [d.title, d.authors, d.published?.iso, d.kind])).toEqual([
      ['Moss', ['Io Berg'], '2014-06-02T10:00+02:00', 'message'],
      ['Ferns', ['Io Berg'], '2014-06-02T10:00+02:00', 'message'],
    ]);
  });

  it.each(['* * *', '-----', '⁂'])('does not split a story at its scene breaks (%s)', (rule) => {
    const text = `The Long Meadow\n\n${[1, 2, 3, 4].map((n) => prose(`scene ${n}`)).join(`\n\n${rule}\n\n`)}`;
    expect(structureText(text)).toHaveLength(1);
  });

  it('does not split at a refrain', () => {
    const text = `A Play\n\n${['hens', 'geese', 'ducks'].map((bird) => `Enter the chorus\n\n${prose(bird)}`).join('\n\n')}`;
    expect(structureText(text)).toHaveLength(1);
  });

  it('splits at a line that the user names, and not at all when told so', () => {
    const text = `${prose('one')}\n\n%%next%%\n\n${prose('two')}\n\n%%NEXT%%\n\n${prose('three')}`;
    expect(structureText(text)).toHaveLength(1);
    expect(structureText(text, { split: { line: '%%next%%' } })).toHaveLength(3);
    const dump = ['a', 'b', 'c']
      .map((x) => `=====\nBy Mo Adler\nMay 3, 2011\n\n${prose(x)}`)
      .join('\n\n');
    expect(structureText(dump)).toHaveLength(3);
    expect(structureText(dump, { split: 'off' })).toHaveLength(1);
  });

  it('shows a split before it is made', () => {
    const dump = ['a', 'b']
      .map((x) => `Title: On ${x}\nDate: 2011-05-03\n\n${prose(x)}`)
      .join('\n\n');
    const preview = previewSplit(readText(dump));
    expect(preview.documents.map((d) => [d.title, d.published, d.blocks])).toEqual([
      ['On a', '2011-05-03', 1],
      ['On b', '2011-05-03', 1],
    ]);
    expect(previewSplit(readText(prose('a'))).separator).toBeNull();
  });

  it('loses no word of a dump', () => {
    const dump = `The parish digest, volume nine\n\n${['x', 'y'].map((x) => `=====\nThe ${x} question\nBy Mo Adler\nMay 3, 2011\n\n${prose(x)}`).join('\n\n')}`;
    const documents = structureText(dump);
    const kept = documents
      .flatMap((d) => [
        d.title,
        ...d.authors,
        ...d.blocks.map((b) => b.text),
        ...d.removed.map((r) => r.text),
      ])
      .join(' ');
    for (const word of 'parish digest volume nine x question y Mo Adler butchers'.split(' '))
      expect(kept).toContain(word);
  });
});
