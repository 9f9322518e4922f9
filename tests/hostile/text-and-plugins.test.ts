import { describe, expect, it } from 'vitest';

import { importHostile, problemsOf } from './import-hostile';
import { everyPlace, wordsAround } from './places';

/** What pages and notes say to browsers: rows H01 to H05 of the catalogue. */
const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(2)</script></svg>',
  '<iframe src="app://local/etc/passwd"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(3)&gt;">',
  '![a](https://example.org/a.png "--><img src=x onerror=alert(4)>")',
  '$<img src=x onerror=alert(5)>$ and 5 $',
  'https://example.org/a<img src=x onerror=alert(6)>',
  '<details open ontoggle=alert(7)>',
  '`<b>` `` ` `` <b onclick=alert(8)>bold</b>',
];

/** Addresses that do more than lead to the web: U01 to U08. */
const ADDRESSES = [
  'javascript:alert(1)',
  'jav&#x09;ascript:alert(1)',
  'java%73cript:alert(1)',
  'obsidian://adv-uri?eval=alert(1)',
  'file:///etc/passwd',
  '\\\\host\\share\\file',
  '//host/share',
  'data:text/html,<script>alert(1)</script>',
  'VBScript:msgbox(1)',
  ' \u0001javascript:alert(1)',
];

/** What plugins of the app run or show: P01 to P10. */
const CALLS = [
  '```dataviewjs\ndv.pages()\n```',
  '~~~DataviewJS\ndv.pages()\n~~~',
  '```run-python {run}\nprint(1)\n```',
  '````Query\ntag:#secret\n````',
  '```base\nfilters: x\n```',
  '```tasks\nnot done\n```',
  '```js {run-js}\nalert(1)\n```',
  '```mermaid\ngraph LR\nA --> B\nclick A "javascript:alert(1)"\n```',
  '`$= dv.current()` and `= this.file.name` and `` `= x` ``',
  '<% tp.system.prompt("x") %> and <%* await tp.user.run() %>',
  '`INPUT[text:secret]` and BUTTON[run] and VIEW[{x}]',
  '![[Secret]] and ![[Secret#^p1|a]]',
  'secret:: value and (key:: [[Secret]]) and [k:: v]',
  '%% hidden %% and %%\nhidden\n%%',
  '- a\n  > - b\n  >   ```dataviewjs\n  >   dv.pages()\n  >   ```',
  '> ```dataview\n> TABLE file.name\n> ```',
  '1. ~~~\n   ```js\n   ~~~\n   ```tasks\n   done\n   ```',
  '$$\n\\href{javascript:alert(1)}{x}\n$$ and $\\url{file:///x}$',
  'ends in an id of its own ^p1',
];

async function importAll(payloads: readonly string[]) {
  const sources = payloads.flatMap((payload, i) => Object.entries(everyPlace(payload, `y${i}y`)));
  return importHostile(Object.fromEntries(sources));
}

describe.each([
  ['markup', MARKUP],
  ['addresses', ADDRESSES],
  ['calls of plugins', CALLS],
])('%s in every place', (_, payloads) => {
  it('are imported inert, with the words around them', async () => {
    const imported = await importAll(payloads);
    expect(imported.result.failed).toEqual([]);
    expect(imported.result.skipped).toEqual([]);
    expect(problemsOf(imported)).toEqual([]);
    const text = Object.values(imported.notes).join('\n');
    const expected = payloads.flatMap((payload, i) =>
      (['txt', 'md', 'html'] as const).flatMap((format) => wordsAround(`y${i}y`, format)),
    );
    expect(expected.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('pages', () => {
  const around = (inside: string): string =>
    `<!doctype html><title>A page of ${inside.length}</title><body><article><h1>A page</h1>
<p>Words of kestrel stand at the beginning of this page, and there are enough of them.</p>
${inside}
<p>Words of plover stand at the end of this page, and there are enough of them as well.</p></article>`;

  it('are read however deep, bare or full of forms they are', async () => {
    const imported = await importHostile({
      'deep.html': around(`${'<div>'.repeat(2000)}<p>deep words</p>${'</div>'.repeat(2000)}`),
      'links.html': around(`${'<a href="https://example.org">'.repeat(3000)}nested words`),
      'bare.html': '<p>hello',
      'form.html': around(
        '<base href="file:///"><style>p{}</style><form action=x><p>form words<input></form>',
      ),
    });
    expect(problemsOf(imported)).toEqual([]);
    const text = Object.values(imported.notes).join('\n');
    expect(text).toContain('hello');
    expect(text).toContain('deep words');
    expect(text).toContain('kestrel');
    expect(text).toContain('plover');
    expect(imported.result.failed).toEqual([]);
  }, 15_000);

  it('of five megabytes are read or refused in time', async () => {
    const paragraph = '<p>A paragraph of a long page, with words enough to be one of a text.</p>\n';
    const imported = await importHostile({
      'long.html': around(paragraph.repeat(68_000)),
      'short.txt': 'A short text\n\nIt stands beside a very long one.\n',
    });
    expect(imported.result.created.length + imported.result.failed.length).toBeGreaterThan(1);
    expect(imported.notes['Corpus/Documents/A short text.md']).toContain('beside a very long one');
    expect(
      imported.result.failed.every(({ source, reason }) => source !== '' && reason !== ''),
    ).toBe(true);
  }, 15_000);
});
