import { describe, expect, it } from 'vitest';

import { sourceSentences } from '../../src/summarize/source-sentences';
import { Vocabulary } from '../../src/summarize/vocabulary';

/** Whether each sentence of the paragraphs leans on what stands before it. */
function dependence(language: string, ...paragraphs: readonly string[]): [string, boolean][] {
  const source = {
    title: '',
    language,
    sections: [
      {
        heading: null,
        paragraphs: paragraphs.map((text, i) => ({ id: `p${i}`, text, heading: null })),
      },
    ],
  };
  return sourceSentences(source, new Vocabulary(language)).map(({ text, traits }) => [
    text,
    traits.dependent,
  ]);
}

describe('sentences that lean on the one before', () => {
  it.each([
    ['en', 'By this definition every village with a pump is a town.'],
    ['en', 'The vote also gave the board leave to look for a cheaper stone.'],
    ['en', 'In the northern parishes, this was never the custom of the guilds.'],
    ['en', 'Keeping these promises will take the council another ten years.'],
    ['en', 'It is just to say that the ferries have a part of their own.'],
    ['en', 'This report also tells what the ferries cost in the second year.'],
    ['es', 'Este informe también dice lo que costaron las barcas en dos años.'],
    ['es', 'La votación también permitió que la junta buscara otra piedra.'],
    ['es', 'Según esta definición todo pueblo con una fuente es una ciudad.'],
    ['de', 'Der Rat hat auch beschlossen, einen billigeren Stein zu suchen.'],
    ['de', 'Nach einer solchen Regel wäre jedes Dorf mit Brunnen eine Stadt.'],
    ['fr', 'Le conseil a également décidé de chercher une autre pierre.'],
    ['fr', 'Selon cette définition tout village avec un puits est une ville.'],
  ])('%s: %s', (language, text) => {
    expect(dependence(language, text)).toEqual([[text, true]]);
  });

  it.each([
    [
      'en',
      'The clerk remembers what the old pilot told the board: “The harbour was never deep. It was only wide.” Nobody wrote it down.',
    ],
    [
      'de',
      'Der Schreiber weiß noch, was der alte Lotse dem Rat sagte: „Der Hafen war niemals tief. Er war nur breit.“ Niemand schrieb es auf.',
    ],
  ])('%s: a quotation that the next ones go on with', (language, text) => {
    expect(dependence(language, text).map(([, leans]) => leans)).toEqual([true, true, false]);
  });

  it('takes inches for no quotation', () => {
    const text =
      'The plank of the ferry is 40" long and was made by the masons. It lies on the quay.';
    expect(dependence('en', text)[0]?.[1]).toBe(false);
  });

  it.each([
    ['en', 'The board met three times this year and agreed on nothing.'],
    ['en', 'For those who came early there was bread and a seat by the fire.'],
    ['en', 'In the northern parishes, the guilds never kept the custom.'],
    ['es', 'La junta se reunió tres veces este año y no acordó nada.'],
    ['de', 'Der Rat tagte in diesem Jahr dreimal und beschloss nichts.'],
    ['fr', 'Le conseil a siégé trois fois cette année et n’a rien décidé.'],
  ])('not in %s: %s', (language, text) => {
    expect(dependence(language, text)).toEqual([[text, false]]);
  });

  it('counts the items that a colon announces, up to the next paragraph of several sentences', () => {
    const [intro, first, second, after] = dependence(
      'en',
      'The board proposed to the town:',
      'A plan for the harbour that the masters of all ships can read.',
      'Meetings to which the crews of the small boats are asked as well.',
      'The town refused both proposals in April. It gave no reason.',
    );
    expect([intro?.[1], first?.[1], second?.[1], after?.[1]]).toEqual([false, true, true, false]);
  });

  it('counts what is nothing but a quotation, unless the text lets people talk', () => {
    const quoted = '“The wall is too short for the town. The quay is too low for the tide.”';
    const plain = 'The treasurer told the board what the town had paid for the old wall so far.';
    const plains = Array.from({ length: 12 }, () => plain);
    const leaning = dependence('en', ...plains, quoted).filter(([, leans]) => leans);
    expect(leaning.map(([text]) => text)).toEqual([
      '“The wall is too short for the town.',
      'The quay is too low for the tide.”',
    ]);
    const talk = Array.from({ length: 4 }, () => quoted);
    expect(dependence('en', ...talk).some(([, leans]) => leans)).toBe(false);
  });
});
