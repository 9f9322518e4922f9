import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { StructuredDocument } from '../../src/model/document';
import { readSource } from '../../src/read/registry';
import { structureSource } from '../../src/structure/structure-source';
import { SHARED } from '../shared-folder';

const SEEDS = `${SHARED}seeds`;

async function documentsOf(start: string): Promise<StructuredDocument[]> {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(start)) ?? '';
  const bytes = readFileSync(`${SEEDS}/${name}`);
  return structureSource(name, 'sha256-0', await readSource({ name, bytes }), {
    today: '2026-01-01',
  });
}

const textOf = (document: StructuredDocument): string =>
  document.blocks.map((block) => block.text).join('\n');

if (!existsSync(SEEDS)) console.warn(`No sample documents at ${SEEDS}: their tests are skipped.`);

describe.skipIf(!existsSync(SEEDS))('the users’ sample documents', () => {
  it('000: one article', async () => {
    const [article, ...rest] = await documentsOf('000');
    expect(rest).toEqual([]);
    expect(article).toMatchObject({ kind: 'article', language: 'en', titleDerived: false });
    expect(article?.title).toMatch(/^USA: IMT raises/);
    const captions = article?.blocks
      .filter((block) => block.kind === 'figure')
      .map((block) => block.text);
    expect(captions).toHaveLength(5);
    for (const caption of captions ?? []) expect(caption.match(/own work/g)).toHaveLength(1);
  });

  it('001: one event', async () => {
    const [event, ...rest] = await documentsOf('001');
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      kind: 'event',
      published: null,
      properties: { when: 'Saturday, May 6', place: 'Verso Books, 20 Jay St, Brooklyn' },
    });
    const lists = event?.blocks.filter((block) => block.kind === 'list') ?? [];
    expect(lists.map((list) => list.text.split('\n').length)).toEqual([3]);
    expect(textOf(event ?? fail())).not.toMatch(/Gallery|Home \/|Reply|logged in/);
  });

  it('002: one note, kept', async () => {
    const [note, ...rest] = await documentsOf('002');
    expect(rest).toEqual([]);
    expect(note).toMatchObject({
      title: 'IMT US Organizational Resolution (2021)',
      kind: 'digest',
      authors: ['Central Committee of Socialist Revolution'],
      url: expect.stringMatching(/^https:/) as string,
    });
    expect(note?.properties).toMatchObject({ genre: 'political', format: 'article' });
    const markdown = note?.blocks.map((block) => block.markdown).join('\n\n') ?? '';
    for (const kept of [
      '> [!info]',
      '[[Bolsheviks]]',
      '[[sectarianism|sects]]',
      '# 13. A balance',
      '`TAGS:`',
      '*several dozen',
    ]) {
      expect(markdown).toContain(kept);
    }
    expect(note?.removed).toEqual([]);
  });

  it('003: one index of nine entries', async () => {
    const [index, ...rest] = await documentsOf('003');
    expect(rest).toEqual([]);
    expect(index?.kind).toBe('index');
    expect(index?.blocks.filter((block) => block.kind === 'heading')).toHaveLength(9);
    expect(index?.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(9);
  });

  describe('004: a dump', async () => {
    const documents = existsSync(SEEDS) ? await documentsOf('004') : [];

    it('is 21 articles with their authors and dates', () => {
      expect(documents.map((document) => document.kind)).toEqual(Array(21).fill('article'));
      expect(documents.map((document) => document.authors.join(' + '))).toEqual([
        'ISO',
        'Tess Carter',
        'ISO Steering Committee',
        'Obrero Socialista',
        'Pranav Jani',
        'SW',
        'Haley Pessin',
        'brian bean',
        'Don Lash',
        'Steve Leigh',
        'Paul Le Blanc',
        'Maryam A',
        'Obrero Socialista',
        'Maryam A + Nikki W',
        'David McNally',
        'Helen Scott',
        'David Camfield + Todd Gordon + Brian McDougall + Sandra Sarner',
        'Elizabeth Wrigley-Field',
        'New Zealand socialists',
        'SW',
        'ISO Steering Committee',
      ]);
      expect(documents.map((document) => document.published?.iso.replace('2019-', ''))).toEqual([
        '04-18T23:00',
        '04-10T23:00',
        '04-08T23:00',
        '04-08T23:00',
        '04-02T23:00',
        '04-01T23:00',
        '03-28T23:00',
        '03-28T23:00',
        '03-27T23:00',
        '03-27T23:00',
        '03-26T23:00',
        '03-25T23:00',
        '03-25T23:00',
        '03-21T23:00',
        '03-21T23:00',
        '03-20T23:00',
        '03-20T23:00',
        '03-19T23:01',
        '03-19T23:00',
        '03-18T23:00',
        '03-14T23:00',
      ]);
      expect(documents.filter((document) => document.published?.ambiguous)).toEqual([]);
    });

    it('has two in Spanish, and a readable title of its own for each', () => {
      expect(documents.map((document) => document.language).sort()).toEqual([
        ...Array<string>(19).fill('en'),
        'es',
        'es',
      ]);
      const titles = documents.map((document) => document.title);
      expect(new Set(titles).size).toBe(21);
      for (const title of titles) {
        expect(title.length).toBeLessThanOrEqual(100);
        expect(title.split(' ').length).toBeGreaterThan(4);
        expect(title).not.toMatch(/[.,;:]$/);
      }
    });

    it('has the series in its properties and no furniture in its text', () => {
      expect(
        documents.filter((document) => document.series === 'Reflections on our crisis'),
      ).toHaveLength(13);
      for (const document of documents) {
        expect(textOf(document)).not.toMatch(
          /^(?:Reflections on our crisis ?)+$|^A message from|\[A\+\]|\[l\] at|^As of \d|Next feed/m,
        );
      }
    });

    it('has footnotes in the two documents that have notes', () => {
      const noted = documents.filter((document) =>
        document.blocks.some((block) => block.kind === 'footnote'),
      );
      expect(noted.map((document) => document.authors[0])).toEqual(['brian bean', 'David McNally']);
      for (const document of noted) {
        const markdown = document.blocks.map((block) => block.markdown).join('\n');
        for (const block of document.blocks) {
          if (block.kind === 'footnote')
            expect(markdown.split(`[^${block.label ?? ''}]`)).toHaveLength(3);
        }
      }
    });

    it('loses no word', () => {
      const name = readdirSync(SEEDS).find((file) => file.startsWith('004')) ?? '';
      const words = readFileSync(`${SEEDS}/${name}`, 'utf8').match(/\p{L}{3,}/gu) ?? [];
      const kept = documents.flatMap((document) => [
        ...document.blocks.map((block) => block.text),
        ...document.removed.map((removal) => removal.text),
        ...document.authors,
        document.deck ?? '',
      ]);
      const left = new Map<string, number>();
      for (const word of kept.join(' ').match(/\p{L}{3,}/gu) ?? [])
        left.set(word, (left.get(word) ?? 0) + 1);
      const lost = words.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
      });
      // `From`, `the` and `and` of bylines are no part of the names.
      expect(lost.filter((word) => !['From', 'the', 'and'].includes(word))).toEqual([]);
    });
  });
});

function fail(): never {
  throw new Error('no document');
}
