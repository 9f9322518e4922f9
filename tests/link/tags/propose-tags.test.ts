import { describe, expect, it } from 'vitest';

import { proposeTags } from '../../../src/link/tags/propose-tags';
import { learnTags, type TaggedNote } from '../../../src/link/tags/tag-evidence';

const HARBOUR =
  'The harbour pilots met at the quay. Tide and cargo decide which ships the pilots bring in.';
const GARDEN =
  'Beans and peas want compost. The gardener waters the seedlings and mulches the soil beds.';

const note = (path: string, text: string, ...tags: string[]): TaggedNote => ({ path, text, tags });

/** Two subjects, six notes each, in one folder. */
const VAULT: readonly TaggedNote[] = [
  ...['Monday', 'Tuesday', 'Friday', 'May', 'June', 'July'].map((name) =>
    note(`${name}.md`, `${HARBOUR} Log of ${name}.`, 'Harbour/Pilots'),
  ),
  ...['Beans', 'Peas', 'Leeks', 'Sorrel', 'Kale', 'Chard'].map((name) =>
    note(`${name}.md`, `${GARDEN} Sow ${name} early. #Kitchen-garden`),
  ),
];

function proposed(asked: TaggedNote, least?: number, vault = VAULT) {
  return proposeTags(asked, learnTags([...vault, asked]), least);
}

const existing = (asked: TaggedNote, least?: number, vault = VAULT): string[] =>
  proposed(asked, least, vault)
    .filter((one) => one.existing)
    .map(({ tag }) => tag);

describe('proposeTags', () => {
  it('ranks first what the most alike notes carry, as the vault writes it', () => {
    const log = note('Autumn.md', `${HARBOUR} Fog until noon.`);
    expect(existing(log)).toEqual(['Harbour/Pilots']);
    expect(existing(note('Radish.md', `${GARDEN} Pull them young.`))).toEqual(['Kitchen-garden']);
    const [first] = proposed(log);
    expect(first?.confidence).toBeGreaterThan(0.5);
    expect(first?.reason).toMatch(/^6 of the \d+ most alike notes have it/);
  });

  it('knows in which folder a tag is given, and its words in the text', () => {
    const vault = [1, 2, 3, 4].map((at) =>
      note(`Minutes/${at}.md`, `Matter ${'abcd'.charAt(at)}.`, 'board'),
    );
    const asked = note('Minutes/5.md', 'The board met.');
    expect(existing(asked, 0.1, vault)).toEqual(['board']);
    expect(proposed(asked, 0.1, vault)[0]?.reason).toContain(
      '4 of 4 tagged notes in its folder have it; its words stand in the text',
    );
    expect(existing(note('Elsewhere.md', 'Nothing of it.'), 0.1, vault)).toEqual([]);
  });

  it('shows nothing for a note that is like none', () => {
    expect(existing(note('Else/Verse.md', 'Quiet lamps beside an empty theatre.'))).toEqual([]);
  });

  it('proposes no tag that the note has, in text or properties, whatever its case', () => {
    expect(existing(note('Autumn.md', HARBOUR, 'harbour/pilots'))).toEqual([]);
    expect(existing(note('Autumn.md', `${HARBOUR} #HARBOUR/pilots`))).toEqual([]);
  });

  it('proposes no parent of a tag that the note has, or that is proposed', () => {
    const vault = [
      ...VAULT.slice(0, 6).map(({ path, text }) => note(path, text, 'Harbour', 'Harbour/Pilots')),
    ];
    expect(existing(note('Autumn.md', HARBOUR), 0.3, vault)).toEqual(['Harbour/Pilots']);
    expect(existing(note('Autumn.md', HARBOUR, 'harbour/pilots/old'), 0.3, vault)).toEqual([]);
  });

  it('leaves a note’s own tags out of what it is judged by', () => {
    const alone = note('Autumn.md', HARBOUR, 'only-here');
    const evidence = learnTags([...VAULT, alone]);
    const tags = proposeTags({ ...alone, tags: [] }, evidence, 0).map(({ tag }) => tag);
    expect(tags).not.toContain('only-here');
  });

  it('passes over the tags by which Corpus knows its notes', () => {
    const vault = VAULT.slice(0, 6).map(({ path, text }) => note(path, text, 'corpus/document'));
    expect(existing(note('Autumn.md', HARBOUR), 0, vault)).toEqual([]);
  });

  it('proposes phrases that the note comes back to behind all others, as new', () => {
    const text = `${HARBOUR} The lighthouse keepers came. The Lighthouse keepers left. Lighthouse keepers sleep by day.`;
    const found = proposed(note('Autumn.md', text));
    expect(found.map(({ tag, existing: old }) => [tag, old])).toEqual([
      ['Harbour/Pilots', true],
      expect.arrayContaining([expect.stringMatching(/^lighthouse-keepers$/i), false]),
      ...found.slice(2).map(({ tag }) => [tag, false]),
    ]);
    expect(found[1]?.confidence).toBeLessThan(found[0]?.confidence ?? 0);
    expect(found[1]?.reason).toContain('occurs 3 times');
  });

  it('proposes no phrase that is a tag already, and nothing of code, links and properties', () => {
    const text =
      '---\nx: Rudder Rudder Rudder\n---\n`Anchor` `Anchor` `Anchor` https://keel.example/keel/keel #hull #hull #hull';
    expect(proposed(note('Autumn.md', text)).map(({ tag }) => tag.toLowerCase())).toEqual([]);
    const garden = note('Plan.md', 'Kitchen garden. Kitchen garden. Kitchen garden.');
    expect(
      proposed(garden)
        .filter((one) => !one.existing)
        .map(({ tag }) => tag.toLowerCase()),
    ).not.toContain('kitchen-garden');
  });

  it('proposes no plain word as new, and no other form of a tag', () => {
    const fresh = (text: string): readonly string[] =>
      proposed(note('Plan.md', text))
        .filter((one) => !one.existing)
        .map(({ tag }) => tag.toLowerCase());
    expect(fresh('An account of a marlock. Account, account. A marlock, a marlock.')).toEqual([
      'marlock',
    ]);
    const gardens = 'The kitchen gardens. Kitchen gardens! And kitchen gardens, kitchen gardens.';
    expect(fresh(gardens)).not.toContain('kitchen-gardens');
  });
});
