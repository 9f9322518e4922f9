import { describe, expect, it } from 'vitest';

import { importBytes } from '../read/import-files';

const feed = (language: string, date: string): Uint8Array =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>Weir</title><language>${language}</language><item><title>The gate</title><description>It stands, and has stood all night.</description><pubDate>${date}</pubDate></item></channel></rss>`,
  );

describe('a date in figures', () => {
  it('is read as the language of its source writes it', async () => {
    const { notes, result } = await importBytes('a.rss', feed('fr', '03/04/2021'));
    expect(notes['The gate.md']).toContain('published: 2021-04-03');
    expect(result.warnings).toEqual([]);
  });

  it('is flagged where nothing tells the order of day and month', async () => {
    const { result } = await importBytes('b.rss', feed('en', '03/04/2021'));
    expect(result.warnings.map(({ reason }) => reason)).toEqual([
      'A date could have day and month the other way round: 2021-03-04 of “The gate”',
    ]);
    const told = await importBytes('c.rss', feed('en', '13/04/2021'));
    expect(told.result.warnings).toEqual([]);
  });
});
