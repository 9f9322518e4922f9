import { describe, expect, it } from 'vitest';

import { discoverEntities } from '../../../src/link/entities/discover-entities';
import type { DiscoveredEntity, LinkTarget } from '../../../src/model/entity';

/** Notes whose paragraphs are numbered. */
function discover(
  texts: readonly string[],
  targets: readonly LinkTarget[] = [],
): readonly DiscoveredEntity[] {
  const notes = texts.map((text, i) => ({
    path: `${i}.md`,
    text: text
      .split('\n\n')
      .map((part, n) => `${part} ^p${n + 1}`)
      .join('\n\n'),
  }));
  return discoverEntities(notes, targets);
}

const one = (entities: readonly DiscoveredEntity[], name: string): DiscoveredEntity | undefined =>
  entities.find((entity) => entity.name === name);

const ENGLISH = [
  'The Northern Weavers Guild was founded in 1911 by dyers and carders of the valley.\n\nLast week the Northern Weavers Guild (NWG) met in Port Ellen. Ada Brandt said the looms would stop.',
  'A report by the NWG came out in Port Ellen. Brandt wrote it with Ada Brandt’s sister.\n\nMembers of the guild agreed, and Ada Brandt signed for the Northern Weavers Guild.',
  'IN LATE March the NWG voted again. MEMBERS AND friends came from Port Ellen, where Ada Brandt was born.',
];

describe('discoverEntities', () => {
  it('counts what earlier notes say of names of new ones, and finds none of theirs alone', () => {
    const note = {
      path: 'new.md',
      text: 'On Friday Ada Brandt showed the looms to Milan Bakker. Ada Brandt was tired. ^p1\n',
    };
    const earlier = [
      {
        path: 'old.md',
        text: 'In Port Ellen the looms of Ada Brandt stood still for a week. ^p1\n',
      },
      { path: 'more.md', text: 'From Port Ellen a boat brought wool and dye for the looms. ^p1\n' },
    ];
    expect(discoverEntities([note], [])).toEqual([]);
    const found = discoverEntities([note], [], { earlier });
    expect(found.map(({ name, notes }) => ({ name, notes }))).toEqual([
      { name: 'Ada Brandt', notes: ['new.md', 'old.md'] },
    ]);
  });

  it('ends with a sentence of many brackets, and with a list of names sees none of them as a title', () => {
    const many = `There was a keeper ${'(of the weir '.repeat(60)}, x`;
    expect(discover([many, many])).toEqual([]);
    const list = 'Ada Brandt, Emil Brandt (Weir), Milan Bakker, Port Ellen';
    const found = discover([list, `${list}\n\nThere was Ada Brandt, and there was Milan Bakker.`]);
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ada Brandt', 'Milan Bakker']),
    );
  });

  it('makes no hub of what a speaker contracts', () => {
    const text =
      'Here is what I’ve seen. Now I’ve left, and I’ve no more to say of it, since I’ve gone.';
    expect(discover([text, text, text])).toEqual([]);
  });

  it('makes nothing of a last name that several people have', () => {
    const found = discover([
      'On Monday Ada Brandt met Emil Brandt at the weir. The house of Brandt was cold, said Brandt, and so did Brandt.',
      'Last week Ada Brandt wrote to Emil Brandt again. A letter of Brandt was lost, as Brandt knew; of Brandt none was left.',
      'In May the boats of Ada Brandt and Emil Brandt were sold. The name of Brandt was on both, and the hand of Brandt.',
    ]);
    expect(found.map(({ name }) => name).sort()).toEqual(['Ada Brandt', 'Emil Brandt']);
  });

  it('reads a name as an earlier note spells it out', () => {
    const note = {
      path: 'new.md',
      text: 'The vote of the NWG was close, and the NWG will meet again. The NWG waits. ^p1\n',
    };
    const earlier = [
      {
        path: 'old.md',
        text: 'The Northern Weavers Guild (NWG) was founded by dyers. The Northern Weavers Guild met once. ^p1\n',
      },
    ];
    expect(discoverEntities([note], [], { earlier })).toMatchObject([
      { name: 'Northern Weavers Guild', kind: 'organisation' },
    ]);
  });

  it('finds names of several notes, each once, with aliases and kind', () => {
    const found = discover(ENGLISH);
    expect(one(found, 'Northern Weavers Guild')?.aliases).toContain('NWG');
    expect(one(found, 'Northern Weavers Guild')?.notes).toHaveLength(3);
    expect(one(found, 'Ada Brandt')).toMatchObject({ kind: 'person', aliases: ['Brandt'] });
    expect(one(found, 'Port Ellen')?.kind).toBe('place');
    expect(found.map(({ name }) => name).sort()).toEqual([
      'Ada Brandt',
      'Northern Weavers Guild',
      'Port Ellen',
    ]);
  });

  it('introduces an entity by the sentence that says what it is', () => {
    expect(one(discover(ENGLISH), 'Northern Weavers Guild')?.introduction).toEqual({
      path: '0.md',
      paragraph: 'p1',
      text: 'The Northern Weavers Guild was founded in 1911 by dyers and carders of the valley.',
    });
  });

  it('takes no capitals of typography or of sentence starts for names', () => {
    const names = discover([
      'IN LATE March we met. Yesterday the rain came. However, nobody left.',
      'IN LATE May we met. Yesterday the sun came. However, everybody left on Monday.',
      'MEMBERS AND friends met. Yesterday was long. However, the friends and members stayed in late summer.',
    ]).map(({ name }) => name);
    expect(names).toEqual([]);
  });

  it('makes one hub of a link without a note and its long form elsewhere', () => {
    const found = discover([
      'We spoke of the [[HFC]] and its boats.',
      'The Harbour Fishing Cooperative sold its nets. The Harbour Fishing Cooperative is old.',
    ]);
    expect(found.map(({ name }) => name)).toEqual(['Harbour Fishing Cooperative']);
    expect(found[0]?.aliases).toContain('HFC');
  });

  it('keeps two meanings of an acronym apart, each in its notes', () => {
    const found = discover([
      'The Tidal Survey Office (TSO) maps the bay. The TSO is small.',
      'The Tidal Survey Office (TSO) is late again, and the Tidal Survey Office knows.',
      'A Telegraph Staff Order (TSO) came. The TSO was short.',
      'The Telegraph Staff Order (TSO) stands, and the Telegraph Staff Order is law.',
    ]);
    const scopes = found.flatMap(({ name, scoped }) => (scoped ? [[name, scoped['TSO']]] : []));
    expect(scopes).toEqual([
      ['Telegraph Staff Order', ['2.md', '3.md']],
      ['Tidal Survey Office', ['0.md', '1.md']],
    ]);
    expect(found.some(({ aliases }) => aliases.includes('TSO'))).toBe(false);
  });

  it('joins British and American spelling', () => {
    const found = discover([
      'She led the Harbour Labour Organisation for years. The Harbour Labour Organisation paid.',
      'He left the Harbour Labor Organization early, as the Harbour Labor Organization knows.',
    ]);
    expect(found).toHaveLength(1);
  });

  it('never finds again what a note stands for', () => {
    const targets: LinkTarget[] = [
      { path: 'People/Ada.md', title: 'Ada Brandt', aliases: [], kind: 'person' },
      { path: 'Guild.md', title: 'Guild of northern weavers', aliases: ['NWG'], kind: null },
    ];
    expect(discover(ENGLISH, targets).map(({ name }) => name)).toEqual(['Port Ellen']);
  });

  it('finds names in Spanish, French and German', () => {
    const spanish = discover([
      'La semana pasada la Liga Textil del Norte votó en Puerto Claro. Dijo que los telares se paran.',
      'Un informe de la Liga Textil del Norte llegó a Puerto Claro en marzo, con muchas páginas.',
    ]);
    expect(spanish.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'Liga Textil del Norte: organisation',
      'Puerto Claro: place',
    ]);
    const german = discover([
      'Der Bericht über die Arbeit kam gestern von Klara Brenner. Die Webstühle stehen still in der Stadt.',
      'Nach der Wahl sprach Klara Brenner lange über die Arbeit und den Bericht der Stadt.',
    ]);
    expect(german.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['Klara Brenner: person']);
    const french = discover([
      'Selon le rapport, le Syndicat des Tisserands reste fort à Port Clair, et les métiers sont arrêtés.',
      'Une lettre du Syndicat des Tisserands est arrivée hier à Port Clair avec des nouvelles.',
    ]);
    expect(french.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'Port Clair: place',
      'Syndicat des Tisserands: organisation',
    ]);
  });
});
