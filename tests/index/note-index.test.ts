import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildIndex, indexInSlices } from '../../src/index/build-index';
import { compareListing } from '../../src/index/compare-listing';
import type { IndexedNote } from '../../src/index/indexed-note';
import { mentionsOf } from '../../src/index/mentions';
import { NoteIndex } from '../../src/index/note-index';
import { loadIndex } from '../../src/index/load-index';
import { saveIndex } from '../../src/index/save-index';
import { SavedIndexError } from '../../src/index/saved-frame';
import { linkResolver } from '../../src/markdown/resolve-links';
import { note } from './note';

const paths = ['A.md', 'B.md', 'x/A.md', 'x/C.md', 'y/D.md', 'y/E.md'];
const path = fc.constantFrom(...paths);
const link = fc.constantFrom(
  'A',
  'B',
  'C@1',
  'x/A@2',
  'D#^p2@3',
  'E#^p9',
  'Nobody',
  '',
  'y/E.md@4',
);
const date = fc.constantFrom(null, '1921', '1922-03', 'c. 1919', '44 BCE', 'unknown');
const step = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    path,
    links: fc.array(link, { maxLength: 6 }),
    date,
  }),
  fc.record({ do: fc.constant('remove' as const), path }),
  fc.record({ do: fc.constant('rename' as const), path, to: path }),
);

/** What the index must say, by looking at every note. */
function bruteForce(notes: ReadonlyMap<string, IndexedNote>, target: string): unknown {
  const resolve = linkResolver(notes.keys());
  return [...notes.values()]
    .filter((from) => from.path !== target)
    .map((from) => ({
      path: from.path,
      starts: from.links
        .filter((found) => resolve(found.target, from.path) === target)
        .map(({ start }) => start),
    }))
    .filter(({ starts }) => starts.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function answer(index: NoteIndex, target: string): unknown {
  return mentionsOf(index, target)
    .groups()
    .map((group) => ({ path: group.path, starts: group.mentions.map(({ start }) => start) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function settle(index: NoteIndex, notes: ReadonlyMap<string, IndexedNote>): void {
  for (const stale of index.takeStale()) {
    const found = notes.get(stale);
    if (found !== undefined) index.put(found);
  }
}

describe('NoteIndex', () => {
  it('says after any changes what a fresh look at every note says, saved and loaded too', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const index = new NoteIndex();
        const notes = new Map<string, IndexedNote>();
        for (const change of steps) {
          if (change.do === 'put') {
            const made = note(change.path, change.links, { date: change.date });
            notes.set(change.path, made);
            index.put(made);
          } else if (change.do === 'remove') {
            expect(index.remove(change.path)).toBe(notes.delete(change.path));
          } else {
            const moved = notes.get(change.path);
            expect(index.rename(change.path, change.to)).toBe(moved !== undefined);
            if (moved === undefined) continue;
            notes.delete(change.path);
            notes.set(change.to, { ...moved, path: change.to });
          }
        }
        settle(index, notes);
        expect(index.size).toBe(notes.size);
        const loaded = loadIndex(saveIndex(index));
        for (const target of notes.keys()) {
          expect(answer(index, target)).toEqual(bruteForce(notes, target));
          expect(answer(loaded, target)).toEqual(bruteForce(notes, target));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the links of a note that comes later than they', () => {
    const index = buildIndex([note('A.md', ['Late@1'])]);
    index.put(note('Late.md'));
    expect(mentionsOf(index, 'Late.md').total).toBe(0);
    expect(index.takeStale()).toEqual(['A.md']);
    index.put(note('A.md', ['Late@1']));
    expect(mentionsOf(index, 'Late.md').total).toBe(1);
    expect(index.takeStale()).toEqual([]);
  });

  it('is built in slices and answers meanwhile', () => {
    const notes = Array.from({ length: 400 }, (_, at) => note(`N${at}.md`, ['Hub']));
    const all = new Map([...notes, note('Hub.md')].map((made) => [made.path, made]));
    const index = new NoteIndex();
    let clock = 0;
    const slices = indexInSlices(index, [...all.values()], (at) => all.get(at) ?? null, {
      budget: 2,
      now: () => clock++,
    });
    const partial: number[] = [];
    for (const { left } of slices) {
      expect(index.read + left).toBe(401);
      partial.push(mentionsOf(index, 'Hub.md').total);
    }
    expect(partial.length).toBeGreaterThan(2);
    expect(partial[1]).toBeLessThan(400);
    expect(partial.at(-1)).toBeGreaterThan(partial[1] ?? 400);
    expect(mentionsOf(index, 'Hub.md').total).toBe(400);
    expect(answer(index, 'Hub.md')).toEqual(answer(buildIndex([...all.values()]), 'Hub.md'));
  });

  it('catches a saved index up with what changed on disk', () => {
    const index = buildIndex([note('A.md', ['B']), note('B.md'), note('C.md', ['B'])]);
    const loaded = loadIndex(saveIndex(index));
    const now = [note('B.md'), note('C.md', [], { mtime: 2.5 }), note('D.md', ['B'])];
    expect(compareListing(loaded, now)).toEqual({ changed: ['C.md', 'D.md'], removed: ['A.md'] });
    const byPath = new Map(now.map((made) => [made.path, made]));
    const read: string[] = [];
    const noteAt = (at: string): IndexedNote | null => {
      read.push(at);
      return byPath.get(at) ?? null;
    };
    const slices = indexInSlices(loaded, now, noteAt, { budget: 5, now: () => 0 });
    expect([...slices]).toEqual([]);
    expect(read).toEqual(['C.md', 'D.md']);
    expect(answer(loaded, 'B.md')).toEqual([{ path: 'D.md', starts: [0] }]);
    expect(compareListing(loaded, now)).toEqual({ changed: [], removed: [] });
  });

  it('does not load what is damaged, cut short or of another form', () => {
    const saved = saveIndex(buildIndex([note('A.md', ['B']), note('B.md')]));
    expect(loadIndex(saved).size).toBe(2);
    expect(() => loadIndex(new Uint8Array())).toThrow('it is no index');
    expect(() => loadIndex(saved.slice(0, -6))).toThrow('it is cut short');
    const other = saved.slice();
    other[8] = 1;
    expect(() => loadIndex(other)).toThrow('it was saved by another version');
    for (let at = 0; at < saved.length; at++) {
      const damaged = saved.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      expect(() => loadIndex(damaged)).toThrow(SavedIndexError);
    }
  });

  it('keeps more block ids than fit a short column', () => {
    const many = Array.from({ length: 70_000 }, (_, at) => `B#^id${at}`);
    const index = buildIndex([note('A.md', many), note('B.md')]);
    const cited = (from: NoteIndex): unknown =>
      mentionsOf(from, 'B.md').group(0).mentions[69_999]?.cited;
    expect(cited(index)).toBe('id69999');
    const loaded = loadIndex(saveIndex(index));
    expect(cited(loaded)).toBe('id69999');
  });

  it('treats names of object members and markup as names', () => {
    const odd = ['__proto__.md', 'constructor.md', '<img onerror>.md', 'שלום.md', '👩‍👩‍👧.md'];
    const index = buildIndex([
      ...odd.map((at) => note(at)),
      note(
        'A.md',
        odd.map((at) => at.slice(0, -3)),
      ),
    ]);
    for (const at of odd) expect(mentionsOf(index, at).total).toBe(1);
  });
});
