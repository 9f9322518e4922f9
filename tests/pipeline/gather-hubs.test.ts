import { describe, expect, it } from 'vitest';

import type { DiscoveredEntity } from '../../src/model/entity';
import { gatherHubs, type HubSources } from '../../src/pipeline/gather-hubs';
import { NameRegister } from '../../src/write/file-name';

function entity(name: string, more: Partial<DiscoveredEntity> = {}): DiscoveredEntity {
  return { name, aliases: [], kind: 'concept', notes: ['a.md', 'b.md'], mentions: 2, ...more };
}

function gather(sources: Partial<HubSources>, paths: readonly string[] = []) {
  const targets = paths.map((path) => ({
    path,
    title: path.slice(0, -3),
    aliases: [],
    kind: null,
  }));
  const all = { wanted: [], discovered: [], named: [], unwanted: [], ...sources };
  return gatherHubs(all, targets, new NameRegister(paths), 'Corpus').map(
    ({ path, kind, target }) => ({
      path: path.replace('Corpus/Hubs/', ''),
      kind,
      aliases: target.aliases,
    }),
  );
}

describe('gatherHubs', () => {
  it('names a hub as links do, and keeps its other names', () => {
    const hubs = gather({
      wanted: [{ name: 'LMT', shown: ['the Trust'] }],
      discovered: [entity('Lower Marsh Trust', { aliases: ['LMT'], kind: 'organisation' })],
    });
    expect(hubs).toEqual([
      {
        path: 'Organisations/LMT.md',
        kind: 'organisation',
        aliases: expect.arrayContaining(['Lower Marsh Trust', 'the Trust']) as string[],
      },
    ]);
  });

  it.each([
    ['CON', 'Coastal Network'],
    ['NUL', 'Northern Union of Labour'],
  ])('names a hub by its other name where no file can be called %s', (wanted, name) => {
    const hubs = gather({
      wanted: [{ name: wanted, shown: [] }],
      discovered: [entity(name, { aliases: [wanted], kind: 'organisation' })],
    });
    expect(hubs).toEqual([
      { path: `Organisations/${name}.md`, kind: 'organisation', aliases: [wanted] },
    ]);
  });

  it('makes none for what has a note', () => {
    expect(
      gather({ discovered: [entity('Marsh')], named: [{ name: 'MARSH', kind: 'place' }] }, [
        'Marsh.md',
      ]),
    ).toEqual([]);
  });

  it('knows a country by its names in several languages', () => {
    const hubs = gather({
      discovered: [
        entity('United States', { aliases: ['U.S.'] }),
        entity('Brasil'),
        entity('Estados Unidos'),
      ],
      wanted: [{ name: 'USA', shown: [] }],
    });
    expect(hubs.map(({ path }) => path)).toEqual(['Places/USA.md', 'Places/Brasil.md']);
    expect(hubs[0]?.aliases).toEqual(
      expect.arrayContaining(['United States', 'U.S.', 'Estados Unidos']),
    );
  });

  it('believes a byline more than a text that says nothing', () => {
    const hubs = gather({
      discovered: [entity('Maryam A')],
      named: [{ name: 'Maryam A', kind: 'person' }],
    });
    expect(hubs).toMatchObject([{ path: 'People/Maryam A.md', kind: 'person' }]);
  });
});
