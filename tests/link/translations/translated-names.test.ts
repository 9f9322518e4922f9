import { describe, expect, it } from 'vitest';

import { LIKELY, TranslatedNames } from '../../../src/link/translations/translated-names';

type Passage = readonly [english: readonly string[], spanish: readonly string[]];

/** The pairs of names that passages of a text and its translation have; another Spanish text has the names elsewhere. */
function pairs(passages: readonly Passage[], elsewhere: readonly string[] = []): string[] {
  const ids = passages.map((_, i) => `p${i}`);
  const names = new TranslatedNames(
    [
      { one: 'en.md', other: 'es.md', passages: ids.map((id) => [[id], [id]]) },
      { one: 'en2.md', other: 'es2.md', passages: [[['p0'], ['p0']]] },
    ],
    (path) => path.slice(0, 2),
  );
  const add = (all: readonly string[], language: string, id: string): void => {
    for (const name of all) names.add({ id: name, name }, `${language}.md`, id, language);
  };
  passages.forEach(([english, spanish], i) => {
    add(english, 'en', ids[i] ?? '');
    add(spanish, 'es', ids[i] ?? '');
  });
  for (const name of elsewhere) names.add({ id: name, name }, 'es2.md', 'p0', 'es');
  return names.pairs(LIKELY).map(({ one, other }) => `${one} = ${other}`);
}

describe('TranslatedNames', () => {
  const port: Passage = [['Port Union'], ['Unión del Puerto']];
  const lamp: Passage = [['Lamp Office'], ['Casa Verde']];

  it('takes names that stand in the same passages for one', () => {
    expect(pairs([port, port])).toEqual(['Port Union = Unión del Puerto']);
    expect(pairs([lamp, lamp, lamp])).toEqual(['Lamp Office = Casa Verde']);
  });

  it('takes no other name for one that both languages use', () => {
    expect(pairs([port, port], ['Port Union'])).toEqual([]);
  });

  it('keeps two names apart that one note has', () => {
    const named = new TranslatedNames(
      [
        { one: 'en.md', other: 'es.md', passages: [[['p0'], ['p0']]] },
        { one: 'en2.md', other: 'es2.md', passages: [[['p0'], ['p0']]] },
      ],
      (path) => path.slice(0, 2),
    );
    const add = (name: string, path: string, language: string): void => {
      named.add({ id: name, name }, path, 'p0', language);
    };
    for (const i of ['', '2']) {
      add('Port Union', `en${i}.md`, 'en');
      add('Unión del Puerto', `es${i}.md`, 'es');
    }
    expect(named.pairs()).toHaveLength(1);
    // A note in a third language tells the two apart.
    add('Port Union', 'de.md', 'de');
    add('Unión del Puerto', 'de.md', 'de');
    expect(named.pairs()).toEqual([]);
  });

  it('takes names without a word in common for one only where no other is as near', () => {
    const both: Passage = [['Lamp Office'], ['Casa Verde', 'Torre Sur']];
    expect(pairs([both, both, both])).toEqual([]);
    expect(pairs([lamp, lamp, lamp, both])).toEqual(['Lamp Office = Casa Verde']);
  });
});
