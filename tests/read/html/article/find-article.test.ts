import { describe, expect, it } from 'vitest';

import type { RawDocument } from '../../../../src/model/document';
import { readHtml } from '../../../../src/read/html/read-html';

const read = (body: string, head = ''): RawDocument => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const { documents } = readHtml({
    name: 'https://example.org/',
    bytes: new TextEncoder().encode(html),
  });
  const [document] = documents;
  if (document === undefined) throw new Error('A page is one document.');
  return document;
};

const textOf = (body: string, head?: string): string =>
  read(body, head)
    .blocks.map(({ text }) => text)
    .join('\n');

const prose = [
  'The ferry left at six in the morning, as it had done every day since the war ended.',
  'Nobody on board that day could know that the timetable would be changed within a week.',
  'When the harbour office opened, a queue of forty people was already waiting at the door.',
  'They had come for the winter tickets, which are cheaper and cannot be bought on the pier.',
];
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('');

describe('the article of a page', () => {
  it.each([
    [
      'by tags',
      '<nav><a href="/a">Start page</a></nav>',
      '<footer>Imprint and contact, since 1999.</footer>',
    ],
    [
      'by classes',
      '<div class="topBar menu"><b>Sections</b></div>',
      '<div id="newsletter-signup"><p>Get our letter every Friday, it is free of charge.</p></div>',
    ],
    [
      'by roles',
      '<div role="banner">The Daily Pier</div>',
      '<div role="complementary"><p>The weather on the coast will be fine until Sunday evening.</p></div>',
    ],
    [
      'as link lists',
      '<div><a href="/1">Ports</a> <a href="/2">Ships</a></div>',
      '<ul><li><a href="/3">Ten harbours to see</a></li><li><a href="/4">Why ropes break</a></li></ul>',
    ],
  ])('stands alone, its surroundings known %s', (_, before, after) => {
    expect(textOf(`${before}<div>${paragraphs}</div>${after}`)).toBe(prose.join('\n'));
  });

  it.each([
    [
      'a builder calls each paragraph a widget of a sidebar',
      prose.map((text) => `<div class="sidebar-widget"><p>${text}</p></div>`).join(''),
    ],
    ['the whole text is a promo', `<div class="promo">${paragraphs}</div>`],
    ['the whole page is a form', `<form id="aspnetForm"><div>${paragraphs}</div></form>`],
  ])('is kept where %s', (_, body) => {
    expect(textOf(body)).toBe(prose.join('\n'));
  });

  it('goes without the comments on it, which alone are a text', () => {
    const comments = `<section id="comments">${['I was there, and it was colder than you say it was.', 'My aunt still has one of those tickets in a drawer at home.'].map((text) => `<div class="comment"><p>${text}</p></div>`).join('')}</section>`;
    expect(textOf(`<div>${paragraphs}</div>${comments}`)).toBe(prose.join('\n'));
    expect(textOf(comments)).toContain('My aunt still has');
  });

  it('goes without teasers of other texts, which alone are an index', () => {
    const teaser = (title: string): string =>
      `<div class="card"><h3><a href="/t">${title}</a></h3><p>What it says is told here in one sentence.</p></div>`;
    const titles = [
      'The lighthouse keeper',
      'Seven kinds of fog',
      'A night on the dyke',
      'The last pilot',
      'Salt and how to carry it',
    ];
    const teasers = `<div>${titles.map(teaser).join('')}</div>`;
    expect(textOf(`<div>${paragraphs}</div>${teasers}`)).toBe(prose.join('\n'));
    const index = read(teasers);
    expect(index.metadata.kind).toBe('index');
    expect(index.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual(
      titles,
    );
  });

  it.each([
    [
      'a name says so',
      '<p class="standfirst">A town waits for its tickets, and finds out that everything has changed.</p>',
      '',
    ],
    [
      'the page describes itself so',
      '<p>A town waits for its tickets, and finds out that everything has changed.</p>',
      '<meta name="description" content="A town waits for its tickets, and finds out that everything has changed.">',
    ],
  ])('has a deck where %s', (_, deck, head) => {
    const document = read(
      `<div><header><h1>The timetable</h1>${deck}</header><div>${paragraphs}</div></div>`,
      head,
    );
    expect(document.metadata.deck).toBe(
      'A town waits for its tickets, and finds out that everything has changed.',
    );
    expect(document.blocks.map(({ text }) => text)).toEqual(prose);
  });

  it('keeps a first paragraph that the page also describes itself with', () => {
    const document = read(
      `<div>${paragraphs}</div>`,
      `<meta name="description" content="${prose[0] ?? ''}">`,
    );
    expect(document.blocks).toHaveLength(prose.length);
    expect(document.metadata.deck).toBeUndefined();
  });

  it.each([
    ['code', '<pre>make install\nmake test</pre>', 'make install\nmake test'],
    [
      'a table',
      '<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Ness</td><td>4</td></tr></table>',
      'Port Boats\nNess 4',
    ],
    ['a word', '<p>hello', 'hello'],
    ['a list of things', '<ul><li>rope</li><li>tar</li><li>nails</li></ul>', 'rope\ntar\nnails'],
  ])('is the whole page where there is nothing but %s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it('reads old pages: columns by tables, paragraphs by line breaks', () => {
    const text = prose.join('<br><br>');
    const page = `<table><tr><td width="20%"><a href="/">Home</a><br><a href="/log">Log</a></td><td><font face="Arial">${text}</font></td></tr></table>`;
    expect(textOf(page)).toContain(prose[3]);
    expect(textOf(page)).not.toContain('Log');
  });

  it('keeps who speaks in a conversation', () => {
    const posts = prose.map(
      (text, i) =>
        `<div class="post"><div class="author">sailor${i}</div><div class="text">${text}</div></div>`,
    );
    expect(textOf(`<div class="thread">${posts.join('')}</div>`)).toContain(
      `sailor2\n${prose[2] ?? ''}`,
    );
  });
});
