import { describe, expect, it } from 'vitest';

import { discoverEntities } from '../../../src/link/entities/discover-entities';

const TEXTS = {
  'en.md':
    'The Port Union met at noon and it was cold there. ^p1\n\nThey saw that the Port Union was poor, and it had no boats. ^p2\n',
  'es.md':
    'La Unión del Puerto se reunió al mediodía y hacía mucho frío. ^p1\n\nVieron que la Unión del Puerto era pobre, y que no tenía barcos. ^p2\n',
  'en2.md': 'In this town there is the Port Union, as they all know. ^p1\n',
  'es2.md': 'En este pueblo está la Unión del Puerto, como todos saben. ^p1\n',
};

const TRANSLATIONS = [
  {
    one: 'en.md',
    other: 'es.md',
    passages: ['p1', 'p2'].map((id) => [[id], [id]] as const),
  },
  { one: 'en2.md', other: 'es2.md', passages: [[['p1'], ['p1']] as const] },
];

/** The names found, each with its other names, where these texts come in place of some. */
const found = (texts: Readonly<Record<string, string>> = {}): string[] =>
  discoverEntities(
    Object.entries({ ...TEXTS, ...texts }).map(([path, text]) => ({ path, text })),
    [],
    { translations: TRANSLATIONS },
  ).map(({ name, aliases }) => [name, ...aliases].join(' = '));

describe('names in two languages', () => {
  it('are one', () => {
    expect(found()).toHaveLength(1);
    expect(found()[0]).toMatch(/Port Union/);
    expect(found()[0]).toMatch(/Unión del Puerto/);
  });

  it('are two where links lead to both', () => {
    const linked = {
      'en2.md': 'In this town there is the [[Port Union]], as they all know. ^p1\n',
      'es2.md': 'En este pueblo está la [[Unión del Puerto]], como todos saben. ^p1\n',
    };
    expect(found(linked).sort()).toEqual(['Port Union', 'Unión del Puerto']);
  });

  it.each([
    ['aldea', 1],
    ['banda', 2],
  ])('are one unless texts say that they are of two kinds: a village, una %s', (is, count) => {
    const said = {
      'en.md': 'Delta Morel is a village on the coast, and it is old. ^p1\n',
      'en2.md': 'They saw Delta Morel at noon, and it was cold there. ^p1\n',
      'es.md': `Delta Morela es una ${is} de la costa, y es muy vieja. ^p1\n`,
      'es2.md': 'Vieron a Delta Morela al mediodía, y hacía mucho frío. ^p1\n',
    };
    expect(found(said)).toHaveLength(count);
  });

  it('are one where the original was imported before', () => {
    const at = (path: keyof typeof TEXTS): { path: string; text: string } => ({
      path,
      text: TEXTS[path],
    });
    const [entity, ...others] = discoverEntities([at('es.md'), at('es2.md')], [], {
      earlier: [at('en.md'), at('en2.md')],
      translations: TRANSLATIONS,
    });
    expect(others).toEqual([]);
    expect([entity?.name, ...(entity?.aliases ?? [])].sort()).toEqual([
      'Port Union',
      'Unión del Puerto',
    ]);
  });
});
