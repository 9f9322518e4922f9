import { describe, expect, it } from 'vitest';

import { buildLexicon, type Lexicon } from '../../src/link/lexicon';
import type { LinkTarget } from '../../src/model/entity';

const target = (title: string, aliases: readonly string[] = []): LinkTarget => ({
  path: `${title}.md`,
  title,
  aliases,
  kind: null,
});

function found(lexicon: Lexicon, text: string): string[] {
  return lexicon.matchesIn(text, [{ start: 0, end: text.length }]).map(({ start, end, forms }) => {
    const paths = forms.map((form) => lexicon.targets[form.target]?.path.slice(0, -3) ?? '?');
    return `${text.slice(start, end)} > ${paths.join(' | ')}`;
  });
}

const find = (titles: readonly string[], text: string): string[] =>
  found(buildLexicon(titles.map((title) => target(title))), text);

describe('Lexicon', () => {
  it('takes the longest form at each place', () => {
    expect(find(['Tide', 'Tide table', 'Table'], 'A tide table lay on the table.')).toEqual([
      'tide table > Tide table',
      'table > Table',
    ]);
  });

  it('folds case, accents, possessives and plurals', () => {
    expect(find(['Café Müller'], 'CAFE MULLER’s door')).toEqual(['CAFE MULLER > Café Müller']);
    expect(find(['Harbour party'], 'two harbour parties')).toEqual([
      'harbour parties > Harbour party',
    ]);
    expect(find(['Licencia comercial'], 'las licencias comerciales')).toEqual([
      'licencias comerciales > Licencia comercial',
    ]);
    expect(find(['Crisis', 'Class', 'Glass'], 'class glasses, crises')).toEqual([
      'class > Class',
      'glasses > Glass',
    ]);
  });

  it('never cuts a person’s name short, as a plural’s ending would be', () => {
    const person = { ...target('Duncan Hallas', ['Hallas', 'Goodman']), kind: 'person' } as const;
    const lexicon = buildLexicon([person]);
    expect(found(lexicon, 'Halla Bol, the Goodmans, Hallas')).toEqual([
      'Goodmans > Duncan Hallas',
      'Hallas > Duncan Hallas',
    ]);
  });

  it('takes in the full stop of an abbreviation', () => {
    const lexicon = buildLexicon([target('USA', ['U.S.']), target('Mill Works', ['Mill Inc.'])]);
    expect(found(lexicon, 'the U.S. left, U.S...., Mill Inc. and Mill Works.')).toEqual([
      'U.S. > USA',
      'U.S > USA',
      'Mill Inc. > Mill Works',
      'Mill Works > Mill Works',
    ]);
  });

  it('inflects German where the titles are German', () => {
    const lexicon = buildLexicon([target('Internes Netz')], { language: 'de' });
    expect(found(lexicon, 'in internen Netzen')).toEqual(['internen Netzen > Internes Netz']);
  });

  it('sees through hyphens and dashes, and not across sentences', () => {
    expect(find(['Left-Hand Rule'], 'the left hand rule, a left–hand rule')).toHaveLength(2);
    expect(find(['Old Mill'], 'It is old. Mill it.')).toEqual([]);
    expect(find(['St. Malo'], 'St Malo and St. Malo')).toHaveLength(2);
  });

  it('knows titles without their year, bracket, number or treatment', () => {
    expect(find(['On Rowing (1920)'], 'read On Rowing')).toEqual(['On Rowing > On Rowing (1920)']);
    expect(find(['The Tide: A Primer'], 'nothing, tide')).toEqual([]);
    expect(find(['2021-03-04 Harbour walk'], 'our harbour walk')).toHaveLength(1);
    expect(find(['Introducción a Telares'], 'los telares')).toEqual([
      'telares > Introducción a Telares',
    ]);
  });

  it('asks for the marks that make a name', () => {
    expect(find(['C++', 'C#'], 'C is not C++, nor C#.')).toEqual(['C++ > C++', 'C# > C#']);
    expect(find(['.NET'], 'a net and .NET')).toEqual(['.NET > .NET']);
  });

  it('reads scripts without spaces by character', () => {
    expect(find(['港口'], '我们去港口吧')).toEqual(['港口 > 港口']);
    expect(find(['ระบบ'], 'ในระบบนี้')).toEqual(['ระบบ > ระบบ']);
  });

  it('gives every target of an ambiguous form', () => {
    expect(find(['Mercury (planet)', 'Mercury (metal)'], 'mercury')).toEqual([
      'mercury > Mercury (planet) | Mercury (metal)',
    ]);
  });

  it('adds and removes targets in place', () => {
    const lexicon = buildLexicon([target('Loom')]);
    lexicon.add(target('Tide table'));
    expect(found(lexicon, 'loom, tide tables')).toHaveLength(2);
    lexicon.remove('Loom.md');
    expect(found(lexicon, 'loom, tide tables')).toEqual(['tide tables > Tide table']);
    lexicon.add({ ...target('Loom'), aliases: ['Jacquard'] });
    expect(found(lexicon, 'a Jacquard loom')).toEqual(['Jacquard > Loom', 'loom > Loom']);
  });

  it('holds many forms', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => target(`ship ${i} of line ${i % 7}`));
    const lexicon = buildLexicon(many);
    expect(
      found(lexicon, 'ship 19999 of line 0 and ship 3 of line 3 and ship 4 of line 5'),
    ).toEqual([
      'ship 19999 of line 0 > ship 19999 of line 0',
      'ship 3 of line 3 > ship 3 of line 3',
    ]);
  });
});
