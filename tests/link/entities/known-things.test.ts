import { describe, expect, it } from 'vitest';

import { discoverEntities } from '../../../src/link/entities/discover-entities';
import type { LinkTarget } from '../../../src/model/entity';

/** The hubs of notes by title, which are targets as well. */
function hubsOf(notes: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(notes).map(([title, text]) => ({ path: `${title}.md`, text }));
  const targets = Object.keys(notes).map((title): LinkTarget => ({
    path: `${title}.md`,
    title,
    aliases: [],
    kind: null,
  }));
  return discoverEntities(files, targets).map(({ name }) => name);
}

/** Further notes that say it, each in a sentence of its own. */
const others = (said: string): Readonly<Record<string, string>> => ({
  a: `In May ${said}.`,
  b: `They wrote that ${said}, as it was before.`,
  c: `Nobody doubts that ${said} for some time.`,
});

describe('what has a note gets no hub', () => {
  it.each([
    ['Orvik', "Orvik's Law", "by Orvik's Law it rains, and Orvik's Law holds"],
    ['Looms Have Songs', 'Do Looms Have Songs', 'we like Do Looms Have Songs, and it is old'],
    ['Vanished Tide', 'Vanished Tide effect', 'this is the Vanished Tide effect, and no other'],
  ])('where %s only stands inside what the note is called', (name, title, said) => {
    expect(hubsOf({ [title]: 'It is old.', ...others(said) })).not.toContain(name);
    expect(hubsOf({ 'Something else': 'It is old.', ...others(said) })).toContain(name);
  });

  it('but where enough is said of somebody besides', () => {
    const said = "by Orvik's Law it rains, said Orvik, and nobody but Orvik";
    expect(hubsOf({ "Orvik's Law": 'It is old.', ...others(said) })).toContain('Orvik');
  });

  it.each([
    ['Tidewheel', 'Tidewheel Engine'],
    ['Quernix', 'Quernix Suite'],
  ])('where %s is mostly used in the note on the %s', (name, title) => {
    const own = `We run ${name} now. So ${name} it is, as we like ${name} and its ${name}.`;
    const notes = { b: `Later we ran ${name} too.`, c: `They ran ${name} in May.` };
    expect(hubsOf({ [title]: own, ...notes })).not.toContain(name);
    expect(hubsOf({ 'Another title': own, ...notes })).toContain(name);
  });

  it.each([
    ['Tide Panel', 'Tide Panel 2'],
    ['Loom Quartet', 'Loom Quartet IV'],
  ])('where %s has a number in the title', (name, title) => {
    const said = `there we used the ${name} again, since no ${name} breaks`;
    expect(hubsOf({ [title]: 'It is new.', ...others(said) })).not.toContain(name);
    expect(hubsOf({ [`${title} 1921`]: 'It is new.', ...others(said) })).toContain(name);
  });

  it.each([
    ['Velora Marsh', 'Duchess Velora Marsh'],
    ['Oskarin Vale', 'Captain Oskarin Vale'],
  ])('where the title gives %s an office', (name, title) => {
    const said = `there stood ${name} with Peter Hask`;
    expect(hubsOf({ [title]: 'It is cold.', ...others(said) })).not.toContain(name);
    expect(hubsOf({ 'Another title': 'It is cold.', ...others(said) })).toContain(name);
  });

  it.each([
    ['TDMR', 'Tide-driven Mill Race'],
    ['LBF', 'Low Bridge Ferry'],
  ])('where %s has the initials of the title, and the note uses it', (short, title) => {
    const said = `we had the ${short} here, and ${short} again, and the ${short} once more`;
    expect(hubsOf({ [title]: `So a ${short} works.`, ...others(said) })).not.toContain(short);
    expect(hubsOf({ [title]: 'So it works.', ...others(said) })).toContain(short);
  });

  it.each([
    ['Norhaven Ferry', 'Norhaven', 'The best ferry of the coast.'],
    ['Quernix Browser', 'Quernix', 'A browser that forgets nothing.'],
  ])('where the last word of %s says what %s is', (name, title, opening) => {
    const said = `we like the ${name} more than another ferry or browser, so take the ${name}`;
    expect(hubsOf({ [title]: opening, ...others(said) })).not.toContain(name);
    expect(hubsOf({ [title]: 'Something of the coast.', ...others(said) })).toContain(name);
  });
});
