import { describe, expect, it } from 'vitest';

import type { FoundMetadata } from '../../../../src/model/document';
import { readHtml } from '../../../../src/read/html/read-html';

const metadataOf = (head: string, body = ''): FoundMetadata => {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}<p>The text of the page.</p></body></html>`;
  const bytes = new TextEncoder().encode(html);
  return readHtml({ name: 'https://www.example.org/a/b', bytes }).documents[0]?.metadata ?? {};
};

const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('what a page says of its text', () => {
  it('is read from linked data, references followed', () => {
    const found = metadataOf(
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'The Pier' },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Quay' },
          {
            '@type': ['BlogPosting'],
            headline: 'Ropes &amp; tar',
            author: { '@id': '#ann' },
            datePublished: '2020-02-03T04:05:06Z',
            publisher: { name: 'The Pier' },
            keywords: ['rope', 'tar', 'topic: harbours'],
            image: { url: '/rope.jpg' },
          },
        ],
      }),
    );
    expect(found).toMatchObject({
      title: 'Ropes & tar',
      authors: ['Ann Quay'],
      published: '2020-02-03T04:05:06Z',
      site: 'The Pier',
      tags: ['rope', 'tar', 'harbours'],
      image: 'https://www.example.org/rope.jpg',
      url: 'https://www.example.org/a/b',
    });
  });

  it('is read from Dublin Core, citations and microdata', () => {
    expect(
      metadataOf(
        '<meta name="DC.title" content="On tar"><meta name="citation_author" content="Quay, A."><meta name="citation_author" content="Hull, B."><meta name="DC.date" content="1999-07">',
      ),
    ).toMatchObject({ title: 'On tar', authors: ['Quay, A.', 'Hull, B.'], published: '1999-07' });
    expect(
      metadataOf(
        '<title>Rope</title>',
        '<span itemprop="author" itemscope><b itemprop="name">Ann Quay</b>, rope maker</span> <time itemprop="datePublished" datetime="2001-02-03">yesterday</time>',
      ),
    ).toMatchObject({ title: 'Rope', authors: ['Ann Quay'], published: '2001-02-03' });
  });

  it('survives linked data that is none', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const head = `<title>Rope</title><script type="application/ld+json">{"a": </script><script type="application/ld+json">${deep}</script>${jsonLd({ '@type': 'Article', headline: 5, author: [null, 3, {}] })}`;
    expect(metadataOf(head)).toMatchObject({ title: 'Rope' });
  });

  it.each([
    ['<title>Ropes and tar | The Pier</title>', '', 'Ropes and tar'],
    [
      '<meta property="og:title" content="Ropes and tar - The Pier"><meta property="og:site_name" content="The Pier">',
      '',
      'Ropes and tar',
    ],
    [
      '<title>The Pier » Ropes: a history</title>',
      '<h1>The Pier</h1><h1>Ropes: a history</h1>',
      'Ropes: a history',
    ],
    ['<title>A - B testing</title>', '', 'A - B testing'],
    ['<meta property="og:title" content="{{ post.title }}"><title>Ropes</title>', '', 'Ropes'],
  ])('has a title without the site: %s', (head, body, title) => {
    expect(metadataOf(head, body).title).toBe(title);
  });

  it.each([
    ['By Ann Quay', ['Ann Quay']],
    ['Von Jette Harms', ['Jette Harms']],
    ['Ann Quay, 4 March 2019', ['Ann Quay']],
    ['Ann Quay Published 10:15 PM', ['Ann Quay']],
    ['ann@example.org', undefined],
    ['https://facebook.example/ann', undefined],
    ['admin', undefined],
    ['20 Nov 2019 08:00 GMT', undefined],
    ['Tim Vonnegut', ['Tim Vonnegut']],
  ])('has authors without junk: %s', (byline, authors) => {
    expect(metadataOf(`<meta name="author" content="${byline}">`).authors).toEqual(authors);
  });

  it.each([
    [
      '<meta property="article:published_time" content="2019-11-19T06:56:43-05:00">',
      '2019-11-19T06:56:43-05:00',
    ],
    ['<meta name="date" content="1573646400">', '2019-11-13T12:00:00.000Z'],
    [
      '<meta name="article:published_time" content="0001-01-01T00:00:00Z"><meta name="date" content="2019-11-13">',
      '2019-11-13',
    ],
  ])('has a date as found: %s', (head, published) => {
    expect(metadataOf(head).published).toBe(published);
  });

  it('keeps addresses that are safe, and languages that are some', () => {
    const found = metadataOf(
      '<link rel="canonical" href="javascript:x"><meta property="og:image" content="file:///a.png">',
    );
    expect(found.url).toBe('https://www.example.org/a/b');
    expect(found.image).toBeUndefined();
    expect(found.language).toBe('en');
  });
});
