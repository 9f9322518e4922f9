import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SummarySource } from '../../src/model/summary';
import { analyseSource } from '../../src/summarize/analyse-source';
import { quotationsOf } from '../../src/summarize/quotations-of';
import { summarizeDocument } from '../../src/summarize/summarize-document';

/** A source from text: blank lines between paragraphs, `#` before headings. */
function sourceOf(text: string, language: string, title = ''): SummarySource {
  const sections: {
    heading: string | null;
    paragraphs: { id: string; text: string; heading: string | null }[];
  }[] = [{ heading: null, paragraphs: [] }];
  let number = 0;
  for (const part of text.trim().split(/\n\n+/)) {
    const heading = sections.at(-1)?.heading ?? null;
    if (part.startsWith('# ')) sections.push({ heading: part.slice(2), paragraphs: [] });
    else sections.at(-1)?.paragraphs.push({ id: `p${++number}`, text: part, heading });
  }
  return { title, language, sections: sections.filter(({ paragraphs }) => paragraphs.length > 0) };
}

const HARBOUR = `The harbour board met in March to decide on the new sea wall. The sea wall is to protect the old town from floods, which have come every winter since 2011.

However, the cost was disputed. Three members asked whether the town could pay for a sea wall of that length.

# The cost of the wall

The board found that a sea wall of 400 metres costs about 12 million. Of this sum the region pays two thirds, and the town pays the rest over ten years.

Photo: the old quay in winter

Who will pay for repairs? This was left open. The treasurer told the board that repairs of the old wall had cost the town more than the new wall would.

# Acknowledgements

The board thanks the library of the town for the room and the members of the choir for their patience.`;

const HAFEN = `Der Hafenrat beriet im März über die neue Flutmauer. Die Flutmauer soll die Altstadt vor Hochwasser schützen, das seit 2011 in jedem Winter kam.

Allerdings waren die Kosten umstritten. Nach den Zahlen des Rates kostet die Flutmauer rund 12 Mio. Euro, d. h. mehr als das Rathaus.`;

const PUERTO = `El consejo del puerto debatió en marzo el nuevo dique. El dique debe proteger el casco antiguo de las inundaciones, que llegan cada invierno desde 2011.

Sin embargo, el coste fue discutido. Según las cifras del consejo, el dique cuesta unos 12 millones, p. ej. más que el ayuntamiento.`;

const PORT = `Le conseil du port a débattu en mars de la nouvelle digue. La digue doit protéger la vieille ville des crues, qui viennent chaque hiver depuis 2011.

Cependant, le coût a été contesté. Selon les chiffres du conseil, la digue coûte environ 12 millions, c.-à-d. plus que la mairie.`;

const 港 = `港口委员会三月开会讨论新海堤。海堤将保护老城免受洪水侵袭。自2011年以来每年冬天都有洪水。

委员会认为海堤的费用约为一千二百万。`;

const sentencesOf = (source: SummarySource, options = {}): string[] =>
  summarizeDocument(source, options).sections.flatMap(({ sentences }) =>
    sentences.map(({ text }) => text),
  );

function expectVerbatim(source: SummarySource): void {
  const paragraphs = new Map(
    source.sections.flatMap((s) => s.paragraphs.map(({ id, text }) => [id, text])),
  );
  for (const { sentences } of summarizeDocument(source).sections) {
    for (const { text, cites } of sentences) {
      expect(cites).toHaveLength(1);
      expect(paragraphs.get(cites[0] ?? '')).toContain(text);
    }
  }
}

describe('summarizeDocument', () => {
  const source = sourceOf(HARBOUR, 'en', 'A sea wall for the harbour');

  it('gives each section that matters its sentences, and the acknowledgements none', () => {
    const { sections } = summarizeDocument(source);
    expect(sections.map(({ first, last }) => [first, last])).toEqual([
      ['p1', 'p2'],
      ['p3', 'p5'],
    ]);
    expect(sections[1]?.heading).toBe('The cost of the wall');
    expect(sections[0]?.heading).not.toBe('');
  });

  it('leaves out questions, captions and what begins in mid-argument', () => {
    const all = sentencesOf(source, { sentences: 4 });
    expect(all.length).toBeGreaterThan(2);
    for (const text of all) expect(text).not.toMatch(/\?$|^Photo|^However|^This was/);
  });

  it('keeps to a number of sentences or about a number of words', () => {
    expect(sentencesOf(source, { sentences: 1 })).toHaveLength(1);
    expect(sentencesOf(source, { sentences: 2 })).toHaveLength(2);
    expect(sentencesOf(source, { words: 25 }).join(' ').split(' ').length).toBeLessThan(40);
  });

  it.each([
    ['de', HAFEN],
    ['es', PUERTO],
    ['fr', PORT],
    ['zh', 港],
    ['und', HAFEN],
  ])('summarises %s in whole sentences, in order, verbatim', (language, text) => {
    const document = sourceOf(text, language);
    const all = sentencesOf(document);
    expect(all.length).toBeGreaterThan(0);
    const places = all.map((sentence) => text.indexOf(sentence));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const sentence of all) expect(sentence).toMatch(/[.。]$/);
    expectVerbatim(document);
  });

  it('cuts a long text without headings where its subject changes and heads the parts in its own words', () => {
    const bees =
      'The bees of the valley gather honey from the lime trees. A hive of bees keeps its honey dry with wax. Honey bees store more than a hive needs for the winter.';
    const trains =
      'The night trains cross the border at the old station. Every night train waits at the station for a fresh engine. Sleeping cars of the night train were built in the north.';
    const text = [...Array<string>(9).fill(bees), ...Array<string>(9).fill(trains)].join('\n\n');
    const { sections } = summarizeDocument(sourceOf(text, 'en'));
    expect(sections.length).toBeGreaterThan(1);
    expect(sections.map(({ first }) => first)).toContain('p10');
    for (const { heading } of sections) expect(text.toLowerCase()).toContain(heading.toLowerCase());
  });

  it('has something for a source without a whole sentence, and nothing for one without text', () => {
    expect(sentencesOf(sourceOf('Eggs and milk and bread and tea', 'en'))).toHaveLength(1);
    expect(summarizeDocument({ title: 'Empty', language: 'en', sections: [] }).sections).toEqual(
      [],
    );
    expect(
      sentencesOf({
        title: '',
        language: 'und',
        sections: [{ heading: null, paragraphs: [{ id: 'p1', text: ' ', heading: null }] }],
      }),
    ).toEqual([]);
  });

  it('is verbatim and in order whatever the text', () => {
    const word = fc.constantFrom(
      'Harbour',
      'wall',
      'the',
      'He',
      '3.5',
      'Mr.',
      '“so',
      'end.',
      'why?',
      '\n',
      '。',
      'and',
    );
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const document: SummarySource = {
          title: '',
          language: 'en',
          sections: [
            {
              heading: null,
              paragraphs: paragraphs.map((text, i) => ({ id: `p${i}`, text, heading: null })),
            },
          ],
        };
        expectVerbatim(document);
        const cited = summarizeDocument(document).sections.flatMap((s) =>
          s.sentences.map(({ cites }) => Number(cites[0]?.slice(1))),
        );
        expect(cited).toEqual([...cited].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe('headings of what has none', () => {
  const headings = (source: SummarySource): string[] =>
    summarizeDocument(source).sections.map(({ heading }) => heading);
  const paragraph = (subject: string, i: number): string =>
    `The ${subject} was discussed at length in the hall on day ${i}. Nobody wanted the ${subject} to be forgotten by the town, and ${i} people said so in the course of that evening.`;

  it('is the title where there is one section', () => {
    expect(headings(sourceOf('The town was told of the wall.', 'en', 'A wall'))).toEqual([
      'A wall',
    ]);
  });

  it('is a phrase of the text where the title breaks off', () => {
    const source = sourceOf(
      paragraph('sea wall', 1),
      'en',
      'The sea wall was discussed at length…',
    );
    expect(headings(source)).toEqual(['Sea wall']);
  });

  it('says no second time that it is an introduction', () => {
    const text = `${paragraph('sea wall', 1)}\n\n# Introduction\n\n${paragraph('market', 2)}\n\n# Quay\n\n${paragraph('quay', 3)}`;
    expect(headings(sourceOf(text, 'en'))).toEqual(['Sea wall', 'Introduction', 'Quay']);
  });

  it('says what a text before the first heading is, in its language', () => {
    const text = (first: string, second: string): string =>
      `${paragraph('sea wall', 1)}\n\n# ${first}\n\n${paragraph('market', 2)}\n\n# ${second}\n\n${paragraph('quay', 3)}`;
    expect(headings(sourceOf(text('Market', 'Quay'), 'en'))).toEqual([
      'Introduction',
      'Market',
      'Quay',
    ]);
    expect(headings(sourceOf(text('Markt', 'Kai'), 'de'))[0]).toBe('Einleitung');
  });

  it('are phrases of nouns, and none twice', () => {
    const text = ['winter flood', 'winter flood', 'herring market', 'herring market']
      .flatMap((subject, block) => [0, 1, 2, 3].map((i) => paragraph(subject, 4 * block + i)))
      .join('\n\n');
    const found = headings(sourceOf(text, 'en'));
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(found.length);
    expect(found[0]).toBe('Winter flood');
    expect(found).toContain('Herring market');
  });
});

describe('what a summary leaves to its source', () => {
  it.each([
    ['en', 'For example, three of the members left the hall before the vote on the wall.'],
    ['en', 'In this way the town has kept its market for more than a hundred years.'],
    ['en', 'Another member of the board asked for a lower wall along the quay.'],
    ['en', 'Originally published in the Harbour Herald of the fourteenth of March.'],
    ['en', 'For more on the wall of the harbour, see the drawings in the town hall.'],
    ['de', 'Das ist der Grund für die neue Flutmauer am alten Kai der Stadt.'],
    ['de', 'Zum Beispiel verließen drei Mitglieder den Saal vor der Abstimmung.'],
    ['es', 'Por otra parte, tres miembros salieron de la sala antes de la votación.'],
    ['fr', 'En revanche, trois membres ont quitté la salle avant le vote.'],
  ])('of %s: %s', (language, sentence) => {
    const sentences = [
      sentence,
      ...({ en: [HARBOUR], de: [HAFEN], es: [PUERTO], fr: [PORT] }[language] ?? []),
    ];
    const texts = sentencesOf(sourceOf(sentences.join('\n\n'), language), { sentences: 9 });
    expect(texts.length).toBeGreaterThan(0);
    expect(texts).not.toContain(sentence);
  });

  it.each([
    ['en', 'In this paper we show that the wall of the harbour is too low.'],
    ['de', 'Das Rathaus der Stadt zahlt ein Drittel der neuen Flutmauer.'],
    ['es', 'La ciudad paga un tercio del nuevo dique del puerto antiguo.'],
    ['fr', 'En mars, la ville a payé un tiers de la nouvelle digue du port.'],
  ])('and not, of %s: %s', (language, sentence) => {
    const other = { en: HARBOUR, de: HAFEN, es: PUERTO, fr: PORT }[language] ?? '';
    const source = sourceOf(`${other}\n\n${sentence}`, language);
    expect(sentencesOf(source, { sentences: 20 })).toContain(sentence);
  });
});

describe('quotationsOf', () => {
  it('quotes a whole paragraph that stands by itself and is not in the summary', () => {
    const source = sourceOf(HARBOUR, 'en');
    const summary = summarizeDocument(source, { sentences: 1 });
    const used = summary.sections.flatMap((s) => s.sentences.flatMap(({ cites }) => cites));
    const paragraphs = source.sections.flatMap((s) => s.paragraphs);
    for (const { text, cites, section } of quotationsOf(analyseSource(source), summary, 3)) {
      expect(paragraphs.find(({ id }) => id === cites[0])?.text).toBe(text);
      expect(used).not.toContain(cites[0]);
      expect(summary.sections.map(({ first }) => first)).toContain(section);
    }
  });
});
