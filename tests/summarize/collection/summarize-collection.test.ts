import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Collection, CollectionDocument } from '../../../src/model/collection';
import { summarizeCollection } from '../../../src/summarize/collection/summarize-collection';

function documentOf(
  path: string,
  published: string | null,
  text: string,
  language = 'en',
): CollectionDocument {
  const paragraphs = text
    .trim()
    .split(/\n\n+/)
    .map((paragraph, i) => ({ id: `p${i + 1}`, text: paragraph, heading: null }));
  return { path, published, title: path, language, sections: [{ heading: null, paragraphs }] };
}

const HERALD = documentOf(
  'Herald.md',
  '2024-03-14',
  `The harbour board voted on 12 March for a new sea wall along the old quay. The sea wall will protect 340 houses in the old town from the winter floods.

Fishing boats will have to move to the northern basin while the sea wall is built. The board has promised them lower dues for as long as the work goes on.

They were not asked. What will it cost?`,
);

const COURIER = documentOf(
  'Courier.md',
  '2024-03-16',
  `The sea wall will protect 410 houses in the old town from the winter floods, says the board. Its engineer showed drawings of the sea wall to a full hall.

Fishing boats will have to move to the northern basin while the new sea wall is built. The fishing boats have used the old quay since 1922, and their owners fear for the market there.`,
);

const LETTER = documentOf(
  'Letter.md',
  null,
  `My grandmother sold herring on the old quay in 1951, and no winter flood ever stopped her market. A sea wall would have shut the market off from the fishing boats that it lives by.

Fishing boats will have to move to the northern basin while the sea wall is built. Nobody who drew the sea wall has asked the fishing families of the old town.`,
);

const COLLECTION: Collection = { documents: [HERALD, COURIER, LETTER] };

function sentencesIn(summary: ReturnType<typeof summarizeCollection>) {
  return [
    ...summary.topics.flatMap(({ sentences }) => sentences),
    ...summary.differences.flatMap(({ sentences }) => sentences),
    ...summary.chronology.map(({ sentence }) => sentence),
    ...summary.documents.flatMap(({ sentences }) => sentences),
  ];
}

function paragraphOf({ documents }: Collection, path: string, id: string): string {
  const document = documents.find((one) => one.path === path);
  return (
    document?.sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.id === id)?.text ??
    ''
  );
}

describe('summarizeCollection', () => {
  const summary = summarizeCollection(COLLECTION);

  it('merges what several documents say, citing all of them', () => {
    const boats = sentencesIn(summary).filter(({ text }) => text.startsWith('Fishing boats will'));
    expect(new Set(boats.map(({ text }) => text)).size).toBe(1);
    expect(boats[0]).toEqual({
      text: 'Fishing boats will have to move to the northern basin while the sea wall is built.',
      cites: [
        { path: 'Herald.md', id: 'p2' },
        { path: 'Letter.md', id: 'p2' },
      ],
      also: [{ path: 'Courier.md', id: 'p2' }],
    });
  });

  it('tells where the numbers of documents differ', () => {
    expect(summary.differences.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      [
        'The sea wall will protect 340 houses in the old town from the winter floods.',
        'The sea wall will protect 410 houses in the old town from the winter floods, says the board.',
      ],
    ]);
  });

  it('puts what is dated in order, and the year of a day by its document', () => {
    expect(summary.chronology.map(({ date, yearInferred }) => [date, yearInferred])).toEqual([
      ['1922', false],
      ['1951', false],
      ['2024-03-12', true],
    ]);
  });

  it('heads topics by what documents have in common, with sentences of several of them', () => {
    expect(summary.topics.length).toBeGreaterThan(0);
    for (const { heading, sentences } of summary.topics) {
      expect(heading).not.toBe('');
      const paths = sentences.flatMap(({ cites }) => cites.map(({ path }) => path));
      expect(new Set(paths).size).toBeGreaterThan(1);
    }
  });

  it('has no sentence that points back or asks', () => {
    const texts = sentencesIn(summary).map(({ text }) => text);
    expect(texts).not.toContain('They were not asked.');
    expect(texts).not.toContain('What will it cost?');
  });

  it('has only sentences that name what it is about', () => {
    const about = summarizeCollection({ ...COLLECTION, about: ['herring'] });
    const texts = sentencesIn(about).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toContain('herring');
  });

  it('takes acronyms as they are written', () => {
    const documents = [
      documentOf('A.md', null, 'We all know that it can be done by anyone in the whole town.'),
      documentOf('B.md', null, 'The town has asked the IT people for help with the register.'),
    ];
    const about = summarizeCollection({ documents, about: ['IT'] });
    expect(about.documents.map(({ path }) => path)).toEqual(['B.md']);
  });

  it('keeps languages apart and still tells of each document', () => {
    const german = documentOf(
      'Kurier.md',
      '2024-03-15',
      'Der Hafenrat stimmte am 12. März für eine neue Flutmauer am alten Kai. Die Flutmauer schützt die Altstadt vor dem Hochwasser im Winter.',
      'de',
    );
    const mixed = summarizeCollection({ documents: [...COLLECTION.documents, german] });
    expect(mixed.documents.map(({ path }) => path)).toContain('Kurier.md');
    expect(mixed.chronology.map(({ date }) => date)).toContain('2024-03-12');
  });

  it('cites every sentence where it stands word for word, whatever the documents', () => {
    const words = fc.constantFrom(
      'The board built 12 new boats for the harbour town in 1951.',
      'The board built 14 new boats for the harbour town in 1951.',
      'Nobody in the harbour town had seen the new boats before May 3.',
      'Herring was sold in the market by all of the fishing families.',
      'It was cold.',
    );
    const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (documents) => {
        const collection = {
          documents: documents.map((sentences, i) =>
            documentOf(`${i}.md`, i % 2 === 0 ? '2020-05-01' : null, sentences.join(' ')),
          ),
        };
        for (const { text, cites, also } of sentencesIn(summarizeCollection(collection))) {
          expect(cites.length).toBeGreaterThan(0);
          for (const { path, id } of cites)
            expect(paragraphOf(collection, path, id)).toContain(text);
          for (const { path, id } of also) expect(paragraphOf(collection, path, id)).not.toBe('');
        }
      }),
    );
  });
});
