import { describe, expect, it } from 'vitest';

import type { Proposal } from '../../../src/model/entity';
import { ReviewModel } from '../../../src/obsidian/link/review/review-model';
import { reviewRows } from '../../../src/obsidian/link/review/review-rows';
import { Turns } from '../../../src/vault/turns';

const proposal = (
  path: string,
  start: number,
  text: string,
  target: string,
  more = {},
): Proposal => ({
  path,
  start,
  end: start + text.length,
  text,
  target,
  confidence: 0.5,
  reason: 'the title of a note',
  ...more,
});

const PROPOSALS = [
  proposal('a.md', 10, 'Smith', 'People/Ann Smith.md', { confidence: 0.95 }),
  proposal('a.md', 4, 'harbour', 'Harbour.md', { confidence: 0.4 }),
  proposal('b.md', 7, 'Smith', 'People/Ann Smith.md', { confidence: 0.6 }),
  proposal('b.md', 30, 'Harbour', 'Harbour.md'),
  proposal('c.md', 2, 'Smith', 'People/Ann Smith.md', {
    confidence: 0.97,
    alternatives: ['People/Bob Smith.md'],
  }),
];

const reviewed = (): ReviewModel => new ReviewModel(PROPOSALS, 0.9);
const key = (path: string, start: number): string => `${path}\n${String(start)}`;

describe('ReviewModel', () => {
  it('chooses what is sure of itself and of its meaning', () => {
    expect(reviewed().chosen()).toEqual([PROPOSALS[0]]);
    expect(reviewed().counts()).toEqual({ all: 5, open: 4, link: 1, refused: 0, notes: 1 });
  });

  it('groups by target, the likeliest first, and by note, in the order of the text', () => {
    const shown = (grouping: 'target' | 'note', filter = ''): string[] =>
      reviewed()
        .groups(grouping, filter)
        .map(({ title, items }) => `${title}: ${items.map(({ key: of }) => of).join(' ')}`);
    expect(shown('target')).toEqual([
      'Ann Smith: c.md\n2 a.md\n10 b.md\n7',
      'Harbour: b.md\n30 a.md\n4',
    ]);
    expect(shown('note')).toEqual(['a: a.md\n4 a.md\n10', 'b: b.md\n7 b.md\n30', 'c: c.md\n2']);
    expect(shown('note', 'HARB')).toEqual(['a: a.md\n4', 'b: b.md\n30']);
    expect(shown('target', 'nothing')).toEqual([]);
  });

  it('works groups out in turns, and not by a target that is no longer the item’s', async () => {
    const prepared = await ReviewModel.inTurns(PROPOSALS, 0.9, new Turns());
    const changed = reviewed();
    expect(prepared.counts()).toEqual(changed.counts());
    expect(prepared.item(key('a.md', 4))).toEqual(changed.item(key('a.md', 4)));
    await prepared.prepare('note', 'HARB', new Turns());
    expect(prepared.groups('note', 'HARB').map(({ title }) => title)).toEqual(['a', 'b']);
    const preparing = changed.prepare('target', '', new Turns());
    changed.choose(key('c.md', 2), 'People/Bob Smith.md');
    await preparing;
    expect(changed.groups('target').map(({ title }) => title)).toContain('Bob Smith');
  });

  it('gives one list of groups, in which a verdict shows, until a target is chosen', () => {
    const model = reviewed();
    const groups = model.groups('target', 'smith');
    model.decide(key('b.md', 7), 'refused');
    expect(model.groups('target', ' Smith ')).toBe(groups);
    expect(groups[0]?.items.map(({ verdict }) => verdict)).toEqual(['open', 'link', 'refused']);
    expect(model.groups('note', 'smith')).not.toBe(groups);
    const again = model.groups('target', 'smith');
    model.choose(key('c.md', 2), 'People/Bob Smith.md');
    expect(model.groups('target', 'smith')).not.toBe(again);
  });

  it('takes a verdict back when it is said again', () => {
    const model = reviewed();
    expect(model.decide(key('a.md', 4), 'refused')?.verdict).toBe('refused');
    expect(model.decide(key('a.md', 4), 'link')?.verdict).toBe('link');
    expect(model.decide(key('a.md', 4), 'link')?.verdict).toBe('open');
    expect(model.decide('nowhere', 'link')).toBeNull();
  });

  it('links ambiguous words only to the note that was chosen', () => {
    const model = reviewed();
    expect(model.decide(key('c.md', 2), 'link')?.verdict).toBe('open');
    model.linkAllTo('People/Ann Smith.md');
    expect(model.chosen().map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    const chosen = model.choose(key('c.md', 2), 'People/Bob Smith.md');
    expect(chosen?.proposal).toMatchObject({ target: 'People/Bob Smith.md' });
    expect(chosen?.proposal.alternatives).toBeUndefined();
    expect(model.counts()).toMatchObject({ link: 3, notes: 3 });
  });

  it('refuses a form wherever it stands, whatever was said of it, and no other', () => {
    const model = reviewed();
    expect(model.refuseForm('Smith', 'People/Ann Smith.md')).toBe(3);
    expect(model.counts()).toMatchObject({ link: 0, refused: 3, open: 2 });
    expect(model.refuseForm('harbour', 'Harbour.md')).toBe(1);
    expect(model.counts()).toMatchObject({ refused: 4, open: 1 });
  });
});

describe('reviewRows', () => {
  it('numbers groups and mentions among their siblings, and leaves out what is closed', () => {
    const groups = reviewed().groups('target');
    const all = reviewRows(groups, 'target', new Set(['Harbour.md']));
    const rows = Array.from({ length: all.length }, (_, index) => all.at(index));
    expect(rows.map(({ key }) => all.indexOf(key))).toEqual([0, 1, 2, 3, 4]);
    expect(
      rows
        .flatMap((row) => (row.type === 'more' ? [] : [row]))
        .map(({ label, position, siblings }) => `${label} ${position}/${siblings}`),
    ).toEqual(['Ann Smith 1/2', 'c 1/3', 'a 2/3', 'b 3/3', 'Harbour 2/2']);
    expect(rows[0]).toMatchObject({ type: 'group', detail: 'in 3 notes · 1 to link', count: 3 });
    expect(rows.at(-1)).toMatchObject({ type: 'group', expanded: false });
  });
});
