import { describe, expect, it } from 'vitest';

import { buildIndex } from '../../src/index/build-index';
import { brokenCitations, citationsOf } from '../../src/index/citations';
import { companionsOf, sharedMentions } from '../../src/index/co-occurrence';
import { mentionsOf } from '../../src/index/mentions';
import { unlinkedMentions } from '../../src/index/unlinked-mentions';
import { note } from './note';

describe('mentionsOf', () => {
  const index = buildIndex([
    note('Hub.md', ['Hub']),
    note('undated.md', ['Hub@1']),
    note('b-1922.md', ['Hub@0', 'Hub@3'], { date: '1922' }),
    note('a-1922.md', ['Hub@0'], { date: '1922-01-01' }),
    note('caesar.md', ['Hub@2'], { date: '44 BCE' }),
    note('unread date.md', ['Hub@2'], { date: 'some day' }),
    note('elsewhere.md', ['caesar']),
  ]);

  it('orders by date, then by path, undated last, without the note itself', () => {
    const mentions = mentionsOf(index, 'Hub.md');
    expect(mentions.groups().map(({ path }) => path)).toEqual([
      'caesar.md',
      'a-1922.md',
      'b-1922.md',
      'undated.md',
      'unread date.md',
    ]);
    expect([mentions.total, mentions.size]).toEqual([6, 5]);
    expect(mentions.group(2).mentions.map(({ paragraph }) => paragraph)).toEqual(['p1', 'p4']);
  });

  it('has undated notes last when the newest come first, and links to itself when asked', () => {
    const mentions = mentionsOf(index, 'Hub.md', { newestFirst: true, selfLinks: true });
    expect(mentions.groups().map(({ path }) => path)).toEqual([
      'a-1922.md',
      'b-1922.md',
      'caesar.md',
      'Hub.md',
      'undated.md',
      'unread date.md',
    ]);
  });

  it('has nothing of a note that is not there', () => {
    expect(mentionsOf(index, 'gone.md').size).toBe(0);
  });
});

describe('citationsOf', () => {
  const index = buildIndex([
    note('Letter.md', ['Letter#^p1'], {
      paragraphs: [
        { id: 'p1', start: 0, end: 10 },
        { id: null, start: 20, end: 30 },
        { id: 'p10', start: 40, end: 50 },
        { id: 'p2', start: 60, end: 70 },
      ],
    }),
    note('Summary.md', ['Letter#^p2', 'Letter#^p10', 'Letter#^P2', 'Letter']),
    note('Notes.md', ['Letter#A heading', 'Letter#A heading#^p10', 'Letter#^p71', 'Letter#^p9']),
  ]);

  it('groups by paragraph in document order, uncited ones included', () => {
    const cited = citationsOf(index, 'Letter.md');
    expect(
      cited.paragraphs.map(({ id, citations }) => [id, citations.map((c) => c.from.title)]),
    ).toEqual([
      ['p1', []],
      ['p10', ['Notes', 'Summary']],
      ['p2', ['Summary', 'Summary']],
    ]);
    expect(cited.whole.map((c) => c.from.title)).toEqual(['Notes', 'Summary']);
    expect(cited.broken.map(({ id }) => id)).toEqual(['p9', 'p71']);
    expect([cited.total, cited.notes]).toEqual([8, 2]);
    expect(
      citationsOf(index, 'Letter.md', { selfLinks: true }).paragraphs[0]?.citations,
    ).toHaveLength(1);
  });

  it('finds every broken citation of the vault', () => {
    expect(brokenCitations(index).map(({ from, target, cited }) => [from, target, cited])).toEqual([
      ['Notes.md', 'Letter.md', 'p71'],
      ['Notes.md', 'Letter.md', 'p9'],
    ]);
  });
});

describe('companionsOf', () => {
  const index = buildIndex([
    note('1.md', ['Dam@0', 'Smit@0', 'Rotterdam@2'], { date: '1921' }),
    note('2.md', ['Dam@0', 'Smit@4', 'Dam@4'], { date: '1919' }),
    note('3.md', ['Dam@0', 'Rotterdam@4']),
    note('4.md', ['Smit@0', 'Delft@0']),
    note('Dam.md', ['Smit']),
    note('Smit.md'),
    note('Rotterdam.md'),
    note('Delft.md'),
  ]);
  const shared = (nearness: 'paragraph' | 'near' | 'document'): unknown =>
    companionsOf(index, 'Dam.md', { nearness }).map((c) => [
      c.title,
      c.sharedNotes,
      c.sharedParagraphs,
    ]);

  it('counts what stands in the same paragraph, near, and in the same note', () => {
    expect(shared('paragraph')).toEqual([['Smit', 2, 2]]);
    expect(shared('near')).toEqual([
      ['Smit', 2, 2],
      ['Rotterdam', 1, 1],
    ]);
    expect(shared('document')).toEqual([
      ['Smit', 2, 3],
      ['Rotterdam', 2, 2],
    ]);
  });

  it('says association, and first and last date', () => {
    const [smit, rotterdam] = companionsOf(index, 'Dam.md', { nearness: 'document' });
    // Five notes mention something; Dam is in three, Smit in four, both in two.
    expect(smit?.association).toBeCloseTo(Math.log2((2 * 5) / (3 * 4)));
    expect([smit?.first?.text, smit?.last?.text]).toEqual(['1919', '1921']);
    expect(rotterdam?.last?.text).toBe('1921');
  });

  it('leaves out the rare and those not asked for', () => {
    const options = { nearness: 'near', minimum: 2 } as const;
    expect(companionsOf(index, 'Dam.md', options).map(({ title }) => title)).toEqual(['Smit']);
    expect(companionsOf(index, 'Dam.md', { ...options, among: () => false })).toEqual([]);
  });

  it('lists the mentions that have both', () => {
    const groups = mentionsOf(index, 'Dam.md').groups();
    const both = sharedMentions(index, groups, 'Smit.md', 'paragraph');
    expect(both.map(({ path, paragraph }) => [path, paragraph])).toEqual([
      ['2.md', 'p5'],
      ['1.md', 'p1'],
    ]);
  });
});

describe('unlinkedMentions', () => {
  it('groups the proposals of one target by note, in the order of dates', () => {
    const index = buildIndex([
      note('Dam.md'),
      note('late.md', [], { date: '1930' }),
      note('early.md', [], { date: 'c. 1901' }),
      note('none.md'),
    ]);
    const proposal = (path: string, start: number, target = 'Dam.md') => ({
      path,
      start,
      end: start + 3,
      text: 'Dam',
      target,
      confidence: 0.5,
      reason: 'title',
    });
    const groups = unlinkedMentions(index, 'Dam.md', [
      proposal('none.md', 4),
      proposal('late.md', 9),
      proposal('late.md', 2),
      proposal('early.md', 2),
      proposal('early.md', 5, 'Smit.md'),
      proposal('gone.md', 5),
      proposal('Dam.md', 5),
    ]);
    expect(
      groups.map(({ path, proposals }) => [path, proposals.map(({ start }) => start)]),
    ).toEqual([
      ['early.md', [2]],
      ['late.md', [2, 9]],
      ['none.md', [4]],
    ]);
  });
});
