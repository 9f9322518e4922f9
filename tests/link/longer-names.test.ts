import { describe, expect, it } from 'vitest';

import { learnFromVault } from '../../src/link/evidence';
import { proposeLinks } from '../../src/link/propose-links';
import { isSure } from '../../src/link/tiers';

/** The words that a note's only proposal is for, and whether it is made at once where it is likely enough. */
function proposed(text: string, title: string): readonly [string, boolean] | null {
  const note = { path: 'Note.md', text };
  const targets = [{ path: `${title}.md`, title, aliases: [], kind: null }];
  const { lexicon, ...evidence } = learnFromVault([note], targets);
  const [first] = proposeLinks(note, lexicon, {
    evidence: { lexicon, ...evidence },
    minConfidence: 0,
  });
  return first === undefined
    ? null
    : [text.slice(first.start), isSure({ ...first, confidence: 1 })];
}

describe('a mention in a longer name is only offered', () => {
  it.each([
    ['behind a word of it', 'We met the Tidal Weavers Assembly, they say.', 'Assembly'],
    ['in emphasis', 'So a TWL (or _Tidal Weave Layer_) is old.', 'Layer'],
    ['between two', 'They had an Old Harbour Response Team there.', 'Harbour Response'],
    ['inflected, before “of”', 'A note on the Looms of Norhaven and on others.', 'Loom'],
    ['before a noun with a number', 'We have an Orla Ferry 2 at home.', 'Orla'],
  ])('%s', (_, text, title) => {
    expect(proposed(text, title)?.[1]).toBe(false);
  });

  it.each([
    ['that opens with a capital', 'Later Norhaven fell.', 'Norhaven'],
    ['behind an office', 'They saw King Oskarin there.', 'Oskarin'],
    ['behind a first name', 'They saw Peter Hask there.', 'Hask'],
    ['behind an article', 'They saw The Loom there.', 'Loom'],
    ['behind an owner', "They saw Velora's Loom there.", 'Loom'],
    ['in small letters', 'They saw a Weavers loom there.', 'loom'],
    ['before a preposition, as it is called', 'They saw the Loom of Norhaven there.', 'Loom'],
  ])('but not a name %s', (_, text, title) => {
    expect(proposed(text, title)?.[1]).toBe(true);
  });

  it('gives way to one that stands alone', () => {
    const text = 'We met the Weavers Assembly. An Assembly, they say, is a meeting.';
    expect(proposed(text, 'Assembly')).toEqual(['Assembly, they say, is a meeting.', true]);
  });
});
