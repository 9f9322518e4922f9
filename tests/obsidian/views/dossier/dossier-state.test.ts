import { describe, expect, it } from 'vitest';

import { ANY_NOTE } from '../../../../src/index/facets';
import {
  NEW_DOSSIER,
  readDossierSettings,
  toggleFacet,
} from '../../../../src/obsidian/views/dossier/dossier-state';

const letter = { name: 'tag', value: 'letter' } as const;
const press = { name: 'author', value: 'Press' } as const;

describe('a dossier’s state', () => {
  it('comes back as it was after a restart', () => {
    const filter = {
      include: [letter],
      exclude: [press],
      dates: { from: -5, to: 7 },
      text: 'harbour',
    };
    const state = {
      ...NEW_DOSSIER,
      tab: 'with',
      filter,
      kwic: true,
    } as const;
    expect(readDossierSettings(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    null,
    'x',
    { tab: 'x', filter: 3 },
    { filter: { include: [{ name: 'nose', value: 1 }], dates: { from: 2, to: 1 } } },
  ])('takes nothing it does not know from %j', (saved) => {
    expect(readDossierSettings(saved)).toEqual(NEW_DOSSIER);
  });
});

describe('toggleFacet', () => {
  it('wants, leaves out, and takes off', () => {
    const wanted = toggleFacet(ANY_NOTE, letter, 'include');
    expect(wanted).toMatchObject({ include: [letter], exclude: [] });
    const out = toggleFacet(wanted, letter, 'exclude');
    expect(out).toMatchObject({ include: [], exclude: [letter] });
    expect(toggleFacet(out, letter, 'exclude')).toEqual(ANY_NOTE);
    expect(toggleFacet(toggleFacet(out, press, 'include'), letter, 'exclude').include).toEqual([
      press,
    ]);
  });
});
