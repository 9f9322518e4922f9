import { expect, it } from 'vitest';

import { backlinksReport } from '../../src/index/backlinks-report';
import { buildIndex } from '../../src/index/build-index';
import { noteFromText } from '../../src/index/note-from-text';

const TEXTS: Readonly<Record<string, string>> = {
  'Van Dam.md': '---\naliases: [V.D.]\ntags: [corpus/hub]\n---\n# Van Dam\n',
  'Letter.md':
    '---\npublished: 1921-03-04\n---\n# A letter\n\nIt began. [[Van Dam]] wrote it. ^p1\n\n- V.D. came ^p2\n',
  'Essay.md':
    '---\ntitle: On writing\npublished: c. 1890\nauthors: ["[[Van Dam]]"]\n---\nSee [[van dam#^p9|him]].\n',
};

function index() {
  return buildIndex(
    Object.entries(TEXTS).map(([path, text]) =>
      noteFromText({ path, mtime: 1, size: text.length }, text),
    ),
  );
}

it('reports links by date with whole sentences, and mentions that are no links yet', () => {
  const letter = TEXTS['Letter.md'] ?? '';
  const start = letter.indexOf('V.D.');
  const report = backlinksReport(index(), 'Van Dam.md', (path) => TEXTS[path] ?? null, [
    {
      path: 'Letter.md',
      start,
      end: start + 4,
      text: 'V.D.',
      target: 'Van Dam.md',
      confidence: 0.9,
      reason: 'an alias',
    },
  ]);
  expect(report.total).toBe(3);
  expect(report.groups.map(({ path, title, date }) => [path, title, date])).toEqual([
    ['Essay.md', 'On writing', 'c. 1890'],
    ['Letter.md', 'Letter', '1921-03-04'],
  ]);
  expect(report.groups[0]?.mentions.map((m) => [m.paragraph, m.context, m.cites])).toEqual([
    [null, 'authors: ["Van Dam"]', null],
    [null, 'See him.', 'p9'],
  ]);
  const [mention] = report.groups[1]?.mentions ?? [];
  expect(mention).toMatchObject({ paragraph: 'p1', context: 'Van Dam wrote it.', linked: true });
  expect(letter.slice(mention?.start, mention?.end)).toBe('[[Van Dam]]');
  expect(report.unlinked).toEqual([
    {
      path: 'Letter.md',
      title: 'Letter',
      date: '1921-03-04',
      mentions: [
        {
          paragraph: 'p2',
          start,
          end: start + 4,
          context: 'V.D. came',
          linked: false,
          cites: null,
        },
      ],
    },
  ]);
});
