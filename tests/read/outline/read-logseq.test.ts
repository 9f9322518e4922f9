import { describe, expect, it } from 'vitest';

import { readSource } from '../../../src/read/registry';
import { bodyOf, importFiles, PNG, problemsOf } from '../import-files';

const ID = '65b9a1f2-1111-4222-8333-444455556666';

const graph = {
  'logseq/config.edn': '{:meta/version 1}',
  'logseq/custom.css': 'body { color: red; }',
  'logseq/bak/pages/Gauge/2024.md': '- An older state of the page.',
  'journals/2024_01_31.md': `- Walked to the quay with [[Ada Byrne]] and looked at the gate.
\t- The gate held all night
\t  id:: ${ID}
\t  collapsed:: true
\t- TODO write it up
\t  SCHEDULED: <2024-02-01 Thu>
- ![gate](../assets/gate.png){:height 200, :width 300}
- DONE paid the dues
  :LOGBOOK:
  CLOCK: [2024-01-31 Wed 10:00:00]
  :END:
`,
  'pages/Tide___Gauge.md': `title:: Tide/Gauge
tags:: sea, [[Bergen]]
alias:: the gauge
status:: open

- ## History
\t- It was built in 1870, and rebuilt after the flood of 1953.
\t\t- ((${ID}))
- See [[Jan 31st, 2024]] and #[[Long tag]].
- #+BEGIN_QUOTE
  All is well.
  #+END_QUOTE
- \`\`\`js
  - no bullet
  \`\`\`
`,
  'pages/Empty.md': '- \n',
  'assets/gate.png': PNG,
};

describe('a graph of Logseq', () => {
  it('makes notes of pages and days, with what blocks say of themselves read off', async () => {
    const { notes, result, vault } = await importFiles(graph);
    expect(bodyOf(notes['2024-01-31.md']))
      .toBe(`Walked to the quay with [[Ada Byrne]] and looked at the gate. ^p1

- The gate held all night ^${ID}
- [ ] write it up
  Scheduled: 2024-02-01

^p2

![[gate.png|gate]]

- [x] paid the dues

^p3`);
    expect(bodyOf(notes['Tide-Gauge.md'])).toBe(`### History

It was built in 1870, and rebuilt after the flood of 1953. ^p1

- [[2024-01-31#^${ID}|The gate held all night]]

^p2

See [[2024-01-31|Jan 31st, 2024]] and #Long-tag. ^p3

> All is well.

^p4

\`\`\`js
- no bullet
\`\`\`

^p5`);
    expect(result.skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'export.zip/logseq/config.edn: settings of Logseq',
      'export.zip/logseq/custom.css: settings of Logseq',
      'export.zip/logseq/bak/pages/Gauge/2024.md: a copy that Logseq keeps',
      'export.zip/pages/Empty.md: a note without text',
    ]);
    expect(result.failed).toEqual([]);
    expect(await problemsOf(vault)).toEqual(['[[Ada Byrne]]']);
  });

  it('keeps the properties of a page', async () => {
    const { notes } = await importFiles(graph);
    const note = notes['Tide-Gauge.md'] ?? '';
    expect(note).toMatch(/^---\ntitle: Tide\/Gauge\naliases:\n(?: {2}- .*\n)* {2}- the gauge\n/);
    expect(note).toContain('  - sea\n  - Bergen\n');
    expect(note).toContain('\nstatus: open\n');
  });

  it('leaves Markdown that only has lists to its owner', async () => {
    const bytes = new TextEncoder().encode('- one\n- two [[Three]]\n');
    const reading = await readSource({ name: 'x/pages/a.md', bytes });
    expect(reading.format).toBe('markdown');
    const logseq = new TextEncoder().encode('- one\n- two\n  collapsed:: true\n');
    expect((await readSource({ name: 'x/pages/a.md', bytes: logseq })).format).toBe('logseq');
  });

  it("reads Roam's pages as Markdown the same way", async () => {
    const { notes } = await importFiles({
      'Harbour plan.md':
        '- {{[[TODO]]}} measure the quay\n    - with #[[Sea walls]]\n- See [[Gate]]\n',
      'Gate.md': '- The gate held all night, ^^they say^^.\n',
    });
    expect(bodyOf(notes['Harbour plan.md'])).toBe(
      '- [ ] measure the quay\n    - with #Sea-walls\n- See [[Gate]]\n\n^p1',
    );
  });

  it('stands ten thousand bullets, each below the last', async () => {
    const deep = Array.from({ length: 3_000 }, (_, at) => `${'\t'.repeat(at)}- x${at}`).join('\n');
    const reading = await readSource({
      name: 'journals/2024_01_31.md',
      bytes: new TextEncoder().encode(deep),
    });
    const text = reading.documents[0]?.blocks.map((block) => block.text).join('\n') ?? '';
    expect(text).toContain('x2999');
  });
});
