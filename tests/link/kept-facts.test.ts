import { describe, expect, it } from 'vitest';

import { KeptFacts } from '../../src/link/kept-facts';
import { buildLexicon } from '../../src/link/lexicon';
import { readNoteFacts } from '../../src/link/note-facts';
import { linkResolver } from '../../src/markdown/resolve-links';

const lexicon = buildLexicon([
  { path: 'Ada Brandt.md', title: 'Ada Brandt', aliases: [], kind: 'person' },
]);
const resolve = linkResolver(['Ada Brandt.md']);

describe('KeptFacts', () => {
  it('reads a note once, and again where its text is another', () => {
    const kept = new KeptFacts();
    const note = { path: 'a.md', text: 'Here is Ada Brandt.' };
    const first = kept.of(note, lexicon, resolve);
    expect(kept.of({ ...note }, lexicon, resolve)).toBe(first);
    const changed = { path: 'a.md', text: 'Ada Brandt, and Ada Brandt.' };
    expect(kept.of(changed, lexicon, resolve).mentions).toHaveLength(2);
    expect(kept.of(changed, lexicon, resolve)).toEqual(readNoteFacts(changed, lexicon, resolve));
  });

  it('keeps what there is room for, and reads the rest each time', () => {
    const kept = new KeptFacts();
    const large = { path: 'large.md', text: `Ada Brandt. ${'word '.repeat(900_000)}` };
    const facts = kept.of(large, lexicon, resolve);
    expect(kept.of(large, lexicon, resolve)).not.toBe(facts);
    expect(kept.of(large, lexicon, resolve).mentions).toEqual(facts.mentions);
  });
});
