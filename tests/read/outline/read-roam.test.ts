import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../../../src/pipeline/options';
import { readRoam } from '../../../src/read/outline/read-roam';
import { bodyOf, importBytes, problemsOf, type Imported } from '../import-files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const importGraph = (pages: readonly unknown[]): Promise<Imported> =>
  importBytes('graph.json', utf8(JSON.stringify(pages)));

const harbour = {
  title: 'Harbour plan',
  uid: 'pHarbour1',
  'create-time': Date.UTC(2021, 4, 6, 9, 30),
  'edit-time': Date.UTC(2021, 4, 8, 10, 0),
  children: [
    { string: 'Author:: [[Tess Carter]]', uid: 'aAuthor01' },
    { string: 'Tags:: #sea, [[Sea walls]]', uid: 'aTags0001' },
    { string: 'Status:: draft', uid: 'aStatus01' },
    {
      string: 'What was decided',
      heading: 2,
      uid: 'hDecided1',
      children: [
        {
          string: 'The wall is to be built along the old quay before the winter.',
          uid: 'bWall_001',
          children: [
            { string: 'It costs twice as much as in 1990', uid: 'bCost_001' },
            { string: '{{[[TODO]]}} ask about ((bWall_001))', uid: 'bAsk00001' },
          ],
        },
        { string: '{{[[TODO]]}} measure the quay', uid: 'bTask0001' },
        { string: '{{DONE}} write to the board', uid: 'bTask0002' },
      ],
    },
    { string: '```js\nconst gate = 1;```', uid: 'bCode0001' },
    {
      string: '{{[[table]]}}',
      uid: 'bTable001',
      children: [
        { string: 'Gate', uid: 't1', children: [{ string: 'Height', uid: 't2' }] },
        { string: 'North', uid: 't3', children: [{ string: '4 m | 5 m', uid: 't4' }] },
      ],
    },
  ],
};

const references = {
  title: 'References',
  uid: 'pRefs0001',
  children: [
    {
      string: 'As ((bCost_001)) says, and [the wall](((bWall_001))); not ((nosuchblk)).',
      uid: 'r1',
    },
    { string: '{{[[embed]]: ((bWall_001))}}', uid: 'r2' },
    {
      string: 'See [[Harbour plan]], [the plan]([[Harbour plan]]) and [[May 6th, 2021]].',
      uid: 'r3',
    },
    {
      string: 'Set #[[Sea walls]], #tide, ^^high^^, __slanted__, **bold** and $$e=mc^2$$.',
      uid: 'r4',
    },
    { string: '![the quay](https://example.org/quay.jpg)', uid: 'r5' },
    { string: '{{query: {and: [[A]] {not: [[B]]}}}}', uid: 'r6' },
    { string: 'In code `((bCost_001))` stays.', uid: 'r7' },
  ],
};

describe('an export of Roam', () => {
  it('makes a note of each page, paragraphs of its blocks and lists of what is below', async () => {
    const { notes } = await importGraph([harbour, references]);
    expect(bodyOf(notes['Harbour plan.md'])).toBe(`### What was decided

The wall is to be built along the old quay before the winter. ^p1

- It costs twice as much as in 1990 ^bcost-001
- [ ] ask about [[#^p1|The wall is to be built along the old quay before the winter.]]

^p2

- [ ] measure the quay
- [x] write to the board

^p3

\`\`\`js
const gate = 1;
\`\`\`

^p4

| Gate | Height |
| --- | --- |
| North | 4 m \\| 5 m |

^p5`);
  });

  it('keeps what a page says of itself: authors, tags, times, and its own attributes', async () => {
    const { notes } = await importGraph([harbour]);
    const note = notes['Harbour plan.md'] ?? '';
    expect(note).toContain('authors:\n  - Tess Carter\npublished: "2021-05-06T09:30Z"');
    expect(note).toContain('  - sea\n  - Sea-walls\n');
    expect(note).toContain('\nStatus: draft\nsource_updated: "2021-05-08T10:00Z"\n');
  });

  it('makes links to blocks links to paragraphs and items, in their words', async () => {
    const { notes, vault } = await importGraph([
      harbour,
      references,
      { title: 'May 6th, 2021', uid: '05-06-2021', children: [{ string: 'Rain all day.' }] },
    ]);
    const lines = bodyOf(notes['References.md']).split('\n\n');
    expect(lines.slice(0, 4)).toEqual([
      'As [[Harbour plan#^bcost-001|It costs twice as much as in 1990]] says, and [[Harbour plan#^p1|the wall]]; not ((nosuchblk)). ^p1',
      '[[Harbour plan#^p1|The wall is to be built along the old quay before the winter.]] ^p2',
      'See [[Harbour plan]], [[Harbour plan|the plan]] and [[2021-05-06|May 6th, 2021]]. ^p3',
      'Set #Sea-walls, #tide, ==high==, *slanted*, **bold** and $e=mc^2$. ^p4',
    ]);
    expect(lines.slice(4)).toEqual([
      '[the quay](https://example.org/quay.jpg) ^p5',
      '`{{query: {and: [[A]] {not: [[B]]}}}}` ^p6',
      'In code `((bCost_001))` stays. ^p7',
    ]);
    expect(notes['2021-05-06.md']).toContain('published: 2021-05-06\n');
    expect(notes['2021-05-06.md']).toContain('  - May 6th, 2021\n');
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('tells of pages without text and of what is no page', async () => {
    const { result } = await importGraph([
      harbour,
      { title: 'Empty', uid: 'e' },
      { title: 'Blank', children: [{ string: ' ' }] },
      { children: [{ string: 'x' }] },
      7,
    ]);
    expect(result.skipped).toEqual([
      { path: 'graph.json, “Empty”', reason: 'a page without text' },
      { path: 'graph.json, “Blank”', reason: 'a page without text' },
    ]);
    expect(result.failed.map(({ source }) => source)).toEqual([
      'graph.json, page 4',
      'graph.json, page 5',
    ]);
  });
});

describe('a hostile graph', () => {
  const nested = (depth: number): string =>
    '{"string":"x","children":['.repeat(depth) + ']}'.repeat(depth);

  it('is read however deep it nests', () => {
    const text = `[{"title":"Deep","uid":"d","children":[${nested(50_000)}]}]`;
    const [document] = readRoam(text, 'graph.json').documents;
    const words = document?.blocks.map(({ text: shown }) => shown).join('\n').match(/x/g); // prettier-ignore
    expect(words).toHaveLength(50_000);
    expect(Math.max(...(document?.blocks ?? []).map(({ markdown }) => deepest(markdown)))).toBeLessThan(30); // prettier-ignore
  });

  it('may refer in circles, name blocks alike and call keys as prototypes do', async () => {
    const { notes, result } = await importGraph([
      {
        title: '__proto__',
        children: [
          { string: 'constructor:: toString', uid: 'c1' },
          { string: '__proto__:: x', uid: 'c2' },
          { string: 'One says ((two000001)) here.', uid: 'one000001' },
          { string: 'Two says ((one000001)) here.', uid: 'two000001', children: [{ string: 'p3 ((p33))', uid: 'p33' }, { string: 'again', uid: 'p33' }] }, // prettier-ignore
        ],
      },
      { title: 'constructor', children: [{ string: 'See ((one000001)) and ((hasOwnProperty)).' }] },
    ]);
    expect(result.failed).toEqual([]);
    expect(Object.keys(notes).sort()).toContain('constructor.md');
    expect(bodyOf(notes['constructor.md'])).toMatch(/^See \[\[.*#\^p1\|One says .* here\.\]\] and \(\(hasOwnProperty\)\)\. \^p1$/); // prettier-ignore
    const note = Object.entries(notes).find(([name]) => name.includes('proto'))?.[1] ?? '';
    expect(note).toContain('\nconstructor: toString\n');
    expect(note.match(/\^b-p33$/gm)).toHaveLength(1);
  });

  it('runs nothing', async () => {
    const { notes, result } = await importGraph([
      {
        title: 'Runs',
        children: [
          { string: '```dataviewjs\nalert(1)\n```' },
          { string: '<script>alert(1)</script> `= this.file` <% tp %> text here.' },
          { string: '[x](javascript:alert(1)) and key:: inline here.' },
          { string: 'cssclasses:: wide' },
        ],
      },
    ]);
    expect(result.failed).toEqual([]);
    const body = bodyOf(notes['Runs.md']);
    expect(body).not.toMatch(/```dataviewjs|^<script|[^\\]<script|<% tp|[^\\]\]\(javascript/);
  });

  it('says of one cut short that it is damaged', async () => {
    const { result } = await importBytes(
      'graph.json',
      utf8(JSON.stringify([harbour]).slice(0, -9)),
    );
    expect(result.failed).toEqual([
      { source: 'graph.json', reason: expect.stringContaining('cut short or damaged') as string },
    ]);
  });

  it('gives every page as a document, a skipped or a failed part, and every word of it', async () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const tree = fc.letrec((tie) => ({
      node: fc.record(
        { string: word, uid: word, heading: fc.constantFrom(0, 1, 9), children: fc.array(tie('node'), { maxLength: 3, size: 'small' }) }, // prettier-ignore
        { requiredKeys: ['string'] },
      ),
    })).node;
    const page = fc.oneof(
      fc.record({ title: word, children: fc.array(tree, { maxLength: 4 }) }),
      fc.record({ title: word }),
      fc.constant(null),
    );
    const head = { title: 'Head', uid: 'h', children: [{ string: 'first' }] };
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 6 }), async (random) => {
        const pages = [head, ...random];
        const {
          documents,
          failed = [],
          skipped = [],
        } = await inProcessEngine.readDocuments(
          { name: 'g.json', bytes: utf8(JSON.stringify(pages)) },
          DEFAULT_IMPORT_OPTIONS,
        );
        expect(documents.length + failed.length + skipped.length).toBe(pages.length);
        const shown = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
        for (const said of stringsIn(pages)) expect(shown).toContain(said);
      }),
      { numRuns: 60 },
    );
  });
});

function deepest(markdown: string): number {
  return Math.max(...markdown.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0)) / 4;
}

function stringsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'string' in value && typeof value.string === 'string' ? [value.string] : [];
  return [...own, ...('children' in value ? stringsIn(value.children) : [])];
}
