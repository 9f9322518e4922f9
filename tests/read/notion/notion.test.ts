import { describe, expect, it } from 'vitest';

import { readSource } from '../../../src/read/registry';
import { bodyOf, importFiles, PNG, problemsOf, zipOfFiles, type Files } from '../import-files';

const HARBOUR = '0123456789abcdef0123456789abcdef';
const TASKS = 'fedcba9876543210fedcba9876543210';
const GATE = 'aaaaaaaabbbbccccddddeeeeeeeeeeee';
const WALL = '11111111222233334444555555555555';

const markdown: Files = {
  [`Harbour ${HARBOUR}.md`]: `# Harbour

The plan of the harbour, see [Tasks](Harbour/Tasks%20${TASKS}.csv) and [the gate](https://www.notion.so/Gate-${GATE}?pvs=21).

<aside>
💡 Mind the gap.

Second line.

</aside>

- Toggle
    
    hidden text

- [ ]  open
- [x]  done

![The gate](Harbour/gate.png)

$$
E=mc^2
$$
`,
  [`Harbour/Tasks ${TASKS}.csv`]: '\uFEFFName,Status,Tags\nGate,Done,"sea, quay"\n',
  [`Harbour/Tasks ${TASKS}_all.csv`]:
    '\uFEFFName,Status,Tags\nGate,Done,"sea, quay"\nWall | old,Open,\nNo page,Open,\n',
  [`Harbour/Tasks/Gate ${GATE}.md`]: `# Gate

Status: Done
Tags: sea, quay
Created: January 5, 2024 10:00 AM
Project: Harbour (../../Harbour%20${HARBOUR}.md)

The gate held. Back to [Harbour](../../Harbour%20${HARBOUR}.md).
`,
  [`Harbour/Tasks/Wall old ${WALL}.md`]: '# Wall | old\n\nStatus: Open\n',
  'Harbour/gate.png': PNG,
};

describe("Notion's export as Markdown", () => {
  it('makes notes without the ids, with callouts, files and links between pages', async () => {
    const { notes, result, vault } = await importFiles(markdown);
    expect(Object.keys(notes).sort()).toEqual([
      'Gate.md',
      'Harbour.md',
      'Tasks.md',
      expect.stringMatching(/^Wall.*old\.md$/),
    ]);
    expect(bodyOf(notes['Harbour.md']))
      .toBe(`The plan of the harbour, see [[Tasks]] and [[Gate|the gate]]. ^p1

> [!note] 💡
> Mind the gap.
>
> Second line.

^p2

- Toggle
    
    hidden text

- [ ]  open
- [x]  done

^p3

![[gate.png|The gate]]

$$
E=mc^2
$$

^p4`);
    expect(result.failed).toEqual([]);
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('takes the properties of a page off its head', async () => {
    const { notes } = await importFiles(markdown);
    const gate = notes['Gate.md'] ?? '';
    expect(gate).toContain('\npublished: 2024-01-05T10:00\n');
    expect(gate).toContain('  - sea\n  - quay\n');
    expect(gate).toContain('\nStatus: Done\nProject: Harbour\n');
    expect(bodyOf(gate)).toBe('The gate held. Back to [[Harbour]]. ^p1');
  });

  it('makes one table of a database, which leads to the pages of its rows', async () => {
    const { notes, result } = await importFiles(markdown);
    const lines = bodyOf(notes['Tasks.md']).split('\n');
    expect(lines[2]).toBe('| [[Gate]] | Done | sea, quay |');
    expect(lines[3]).toBe('| [Wall \\| old](Wall%20-%20old.md) | Open |  |');
    expect(lines[4]).toBe('| No page | Open |  |');
    expect(result.skipped.map(({ path }) => path)).toEqual([
      `export.zip/Harbour/Tasks ${TASKS}.csv`,
    ]);
  });

  it('leads from each row of one title to the page of that row', async () => {
    const ids = ['b', 'c', 'd', 'e', 'f'].map((digit) => digit.repeat(32));
    const pageOf = (day: string, room: string): string =>
      `# Meeting\n\nDate: January ${day}, 2024\nRoom: ${room}\n\nOf day ${day} in ${room}.\n`;
    const [first, second, third, fourth, other] = ids;
    const { notes, vault } = await importFiles({
      [`Meetings ${TASKS}_all.csv`]:
        '\uFEFFName,Date,Room,Plan\nMeeting,"January 9, 2024",Hall,"Plan (Plan%20x.md)"\nMeeting,"January 5, 2024",Hall,\nMeeting,"January 5, 2024",Loft,\nMeeting,"January 2, 2024",Yard,changed since\nRead: this/now,,,\n',
      [`Meetings/Meeting ${first ?? ''}.md`]: pageOf('5', 'Loft'),
      [`Meetings/Meeting ${second ?? ''}.md`]: `# Meeting\n\nDate: January 9, 2024\nRoom: Hall\nPlan: Plan (../Plan%20x.md)\n\nOf day 9 in Hall.\n`,
      [`Meetings/Meeting ${third ?? ''}.md`]: pageOf('5', 'Hall'),
      [`Meetings/Meeting ${fourth ?? ''}.md`]: pageOf('2', 'Yard'),
      [`Meetings/Read this now ${other ?? ''}.md`]: '# Read: this/now\n\nWords of it.\n',
      // A page of the same title outside the database is no row of it.
      [`Elsewhere/Meeting ${'a'.repeat(32)}.md`]: pageOf('9', 'Hall'),
    });
    const rows = bodyOf(notes['Meetings.md']).split('\n').slice(2, 7);
    const texts = rows.map((row) => {
      const path = /\[\[([^\]|\\]+)|\]\(([^)]+)\)/.exec(row);
      const name = path?.[1] ?? decodeURIComponent(path?.[2] ?? '').replace(/\.md$/, '');
      return bodyOf(notes[`${name}.md`]).replace(/ \^p1$/, '');
    });
    expect(texts).toEqual([
      'Of day 9 in Hall.',
      'Of day 5 in Hall.',
      'Of day 5 in Loft.',
      'Of day 2 in Yard.',
      'Words of it.',
    ]);
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('leads from rows that say the same to a page each', async () => {
    const { notes } = await importFiles({
      [`Drafts ${TASKS}.csv`]: 'Name\nUntitled\nUntitled\n',
      [`Drafts ${TASKS}/Untitled ${HARBOUR}.md`]: '# Untitled\n\nOne text.\n',
      [`Drafts ${TASKS}/Untitled ${GATE}.md`]: '# Untitled\n\nAnother text.\n',
    });
    const [one, two] = bodyOf(notes['Drafts.md']).split('\n').slice(2, 4);
    expect(one).toMatch(/\]\]|\.md/);
    expect(two).toMatch(/\]\]|\.md/);
    expect(one).not.toBe(two);
  });

  it('reads the parts of an export in an export as one folder', async () => {
    const [first, ...rest] = Object.entries(markdown);
    const { notes, result } = await importFiles({
      'ExportBlock-0123abcd-4567-Part-1.zip': zipOfFiles(Object.fromEntries([first ?? ['', '']])),
      'ExportBlock-0123abcd-4567-Part-2.zip': zipOfFiles(Object.fromEntries(rest)),
    });
    expect(bodyOf(notes['Harbour.md'])).toContain('see [[Tasks]] and [[Gate|the gate]].');
    expect(bodyOf(notes['Harbour.md'])).toContain('![[gate.png|The gate]]');
    expect(result.failed).toEqual([]);
  });

  it('takes a first paragraph with a colon for text', async () => {
    const read = async (body: string): Promise<readonly string[]> => {
      const bytes = new TextEncoder().encode(`# Note\n\n${body}`);
      const reading = await readSource({ name: `Note ${GATE}.md`, bytes });
      return reading.documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    };
    expect(await read('Remember: the gate closes at six.\n\nMore.')).toEqual(['Remember: the gate closes at six.', 'More.']); // prettier-ignore
    expect(await read('Status: Open\n\nMore.')).toEqual(['More.']);
    expect(await read('Height: 4 m\nWidth: 3 m\nand so on\n')).toHaveLength(1);
  });
});

const page = (id: string, title: string, body: string, properties = ''): string =>
  `<html><head><meta charset="utf-8"/><title>${title}</title><style>${'.x{}'.repeat(4000)}</style></head><body>` +
  `<article id="${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5')}" class="page sans"><header>` +
  `<div class="page-header-icon undefined"><span class="icon">📝</span></div><h1 class="page-title">${title}</h1>` +
  `<p class="page-description"></p>${properties}</header><div class="page-body">${body}</div></article></body></html>`;
const row = (type: string, key: string, value: string): string =>
  `<tr class="property-row property-row-${type}"><th><span class="icon property-icon"></span>${key}</th><td>${value}</td></tr>`;
const each = (html: string): string => `<div style="display:contents" dir="auto">${html}</div>`;

const html: Files = {
  'index.html': `<html><head><title>Index</title></head><body><h3>Workspace</h3><ul><li><a href="Robot%20${HARBOUR}.html">Robot</a><ul><li><a href="Robot/Specs%20${GATE}.html">Specs</a></li></ul></li></ul></body></html>`,
  [`Robot ${HARBOUR}.html`]: page(
    HARBOUR,
    'Robot',
    [
      `<p id="1">Arm with <strong>two</strong> joints. See <a href="Robot/Specs%20${GATE}.html">Specs</a> and <a href="https://www.notion.so/Specs-${GATE}">that</a>.</p>`,
      '<h2>Parts</h2><ul class="bulleted-list"><li>Base<ul class="bulleted-list"><li>Bolts</li></ul></li></ul><ul class="bulleted-list"><li>Arm</li></ul>',
      '<ol type="1" class="numbered-list" start="1"><li>One</li></ol><ol type="1" class="numbered-list" start="2"><li>Two</li></ol>',
      '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">Mount</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span class="to-do-children-unchecked">Paint</span></li></ul>',
      '<ul class="toggle"><li><details open=""><summary>More</summary><p>Hidden detail</p></details></li></ul>',
      '<figure class="block-color-gray_background callout" style="display:flex"><div style="font-size:1.5em"><span class="icon">⚠️</span></div><div style="width:100%">Pinch points</div></figure>',
      '<figure class="equation"><div class="equation-container"><span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><mrow></mrow><annotation encoding="application/x-tex">E=mc^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E=mc2</span></span></span></div></figure>',
      '<figure class="image"><a href="Robot/arm.png"><img src="Robot/arm.png"/></a><figcaption>The arm</figcaption></figure>',
      `<figure class="link-to-page"><a href="Robot/Specs%20${GATE}.html"><span class="icon">📋</span>Specs</a></figure>`,
      '<figure><a href="https://example.com/a" class="bookmark source"><div class="bookmark-info"><div class="bookmark-text"><div class="bookmark-title">Example</div><div class="bookmark-description">Said so.</div></div><div class="bookmark-href"><img src="https://e.com/f.png" class="icon bookmark-icon"/>https://example.com/a</div></div></a></figure>',
      '<div class="column-list"><div class="column"><p>Left</p></div><div class="column"><p>On <time>@April 3, 2024</time>.</p></div></div>',
    ]
      .map(each)
      .join(''),
    `<table class="properties"><tbody>${row('multi_select', 'Tags', '<span class="selected-value">home office</span><span class="selected-value">coffee</span>')}${row('checkbox', 'Sold', '<div class="checkbox checkbox-off"></div>')}${row('date', 'Bought', '<time>@March 1, 2024</time>')}${row('created_time', 'Made', '<time>@March 2, 2024 10:12 AM</time>')}${row('text', 'Empty', '')}</tbody></table>`,
  ),
  [`Robot/Specs ${GATE}.html`]: page(GATE, 'Specs', '<p>Six axes.</p>'),
  'Robot/arm.png': PNG,
};

describe("Notion's export as HTML", () => {
  it('makes the notes that the export as Markdown makes', async () => {
    const { notes, result, vault } = await importFiles(html);
    expect(bodyOf(notes['Robot.md']))
      .toBe(`Arm with **two** joints. See [[Specs]] and [[Specs|that]]. ^p1

## Parts

- Base
  - Bolts
- Arm

^p2

1. One
2. Two

^p3

- [x] Mount
- [ ] Paint

^p4

- More

  Hidden detail

^p5

> [!note] ⚠️
> Pinch points

^p6

$$
E=mc^2
$$

^p7

![[arm.png]]
The arm

[[Specs]] ^p8

[Example](https://example.com/a): Said so. ^p9

Left ^p10

On April 3, 2024. ^p11`);
    expect(result.failed).toEqual([]);
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('reads the properties by their types', async () => {
    const { notes } = await importFiles(html);
    const robot = notes['Robot.md'] ?? '';
    expect(robot).toContain('\npublished: 2024-03-02T10:12\n');
    expect(robot).toContain('  - home-office\n  - coffee\n');
    expect(robot).toContain('\nSold: false\nBought: March 1, 2024\n');
    expect(robot).not.toContain('Empty');
  });

  it('keeps the index as a list of links', async () => {
    const { notes } = await importFiles(html);
    expect(bodyOf(notes['Index.md'])).toBe('### Workspace\n\n- [[Robot]]\n  - [[Specs]]\n\n^p1');
  });
});

describe('a hostile export of Notion', () => {
  it('forges no mark, climbs out of nothing and runs nothing', async () => {
    const { notes, result } = await importFiles({
      [`Bad ${HARBOUR}.html`]: page(
        HARBOUR,
        'Bad',
        '<corpus:callout title="x]] <script>">text</corpus:callout><p onclick="a()">See <a href="../../../etc/passwd">this</a> <a href="javascript:a()">that</a>.</p><script>alert(1)</script>',
        `<table class="properties"><tbody>${row('text', '__proto__', 'x')}${row('text', 'cssclasses', 'wide')}${row('text', 'constructor', 'y')}</tbody></table>`,
      ),
      [`../../Out ${GATE}.md`]: '# Out\n\nText.',
      [`Deep ${WALL}.html`]: page(WALL, 'Deep', '<div>'.repeat(5_000) + 'deep words' + '</div>'.repeat(5_000)), // prettier-ignore
    });
    const bad = notes['Bad.md'] ?? '';
    expect(bad).not.toMatch(/<script|javascript:|passwd|> \[!note\]|\ncssclasses/);
    expect(bad).toContain('source_cssclasses: wide');
    expect(bodyOf(notes['Deep.md'])).toContain('deep words');
    expect(result.failed.map(({ reason }) => reason)).toEqual([
      'its name leads out of the archive',
    ]);
  });
});
