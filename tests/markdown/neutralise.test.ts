import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neutralise } from '../../src/markdown/neutralise';
import { plainTextOf } from '../../src/markdown/plain-text';
import { scanNote } from '../../src/markdown/scan-note';
import { verifyInert } from '../../src/markdown/verify-inert';
import { hostileText } from './hostile-text';
import { SHARED } from '../shared-folder';

describe('neutralise', () => {
  it.each([
    '---\ntitle: A\ncssclasses: [x]\n---\n# Head ^id\n\nText with [[Link|alias]], #tag and **bold**. ^p1\n',
    '> [!note]- Title\n> Body [[a#^b]]\n\n- [ ] task #todo\n  - sub ^item\n',
    '```js\nx = "<b>%%"; // a::b\n```\n\n~~~python\nprint(1)\n~~~\n\n    indented <b>\n',
    '| a | b |\n|---|---|\n| [[N\\|n]] | `code` |\n\n[^1]: Note\n\n$$\nx^2\n$$\n\nMath $a+b$, [web](https://x.org "t"), <https://x.org>, [r][d]\n\n[d]: https://x.org\n',
    '```mermaid\ngraph TD; A-->B\n```\n',
  ])('keeps what is only read: %j', (markdown) => {
    expect(neutralise(markdown)).toEqual({ markdown, found: [] });
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>', 'html'],
    ['a <b>bold</b> b', 'a bold b', 'html'],
    ['<script>x</script>', '\\<script>x\\</script>', 'html'],
    ['<!-- hidden -->', '\\<!-- hidden -->', 'html'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript\\:alert(1))', 'link'],
    ['[a](jav&#x09;ascript:x)', '\\[a\\](jav&#x09;ascript\\:x)', 'link'],
    ['[a](obsidian://x?eval=1)', '\\[a\\](obsidian:\\//x?eval=1)', 'link'],
    ['[a](file:///etc/passwd)', '\\[a\\](file:\\///etc/passwd)', 'link'],
    ['[a](//host/share)', '\\[a\\](//host/share)', 'link'],
    ['[x]\n\n[x]: javascript:alert(1)', '[x]\n\n\\[x]: javascript:alert(1)', 'link'],
    ['![pixel](http://x.org/p.gif)', '[pixel](http://x.org/p.gif)', 'image'],
    ['![](http://x.org/p.gif)', '[image](http://x.org/p.gif)', 'image'],
    ['[![a][b]][c]\n\n[b]: x\n[c]: y', '[a][c]\n\n[b]: x\n[c]: y', 'image'],
    ['[![][b]](c)\n\n[b]: x', '[image](c)\n\n[b]: x', 'image'],
    ['![[Secret]]', '[[Secret]]', 'embed'],
    ['```dataviewjs\nx\n```', '```text\nx\n```', 'fence'],
    ['~~~ DataviewJS {a}\nx\n~~~', '~~~ text\nx\n~~~', 'fence'],
    ['> - ```tasks\n>   x\n>   ```', '> - ```text\n>   x\n>   ```', 'fence'],
    ['```js {run}\nx\n```', '```js\nx\n```', 'fence'],
    ['```mermaid\nclick A "x"\n```', '```text\nclick A "x"\n```', 'fence'],
    ['a `= this.x` b', 'a \\`\\= this.x\\` b', 'inline-query'],
    ['a `$= dv.x` b', 'a \\`\\$= dv.x\\` b', 'inline-query'],
    ['`INPUT[text:a]`', '\\`INPUT\\[text:a]\\`', 'inline-query'],
    ['<% tp.x %>', '<\\% tp.x %>', 'template'],
    ['```\n<% tp %>\n```', '```\n<\u2060% tp %>\n```', 'template'],
    ['key:: v', 'key:\\: v', 'inline-field'],
    ['a [key:: v] (k:: w)', 'a [key:\\: v] (k:\\: w)', 'inline-field'],
    ['[a](b "k:: v")', '[a](b "k:\\: v")', 'link'],
    ['$$\\url{x}$$', '\\$\\$\\url{x}\\$\\$', 'math'],
    ['%%hidden%%', '%\\%hidden%\\%', 'comment'],
    ['$\\href{javascript:x}{y}$', '\\$\\href{javascript:x}{y}\\$', 'math'],
  ])('makes %j into %j', (foreign, markdown, what) => {
    const result = neutralise(foreign);
    expect(result.markdown).toBe(markdown);
    expect(result.found.map((one) => one.what)).toContain(what);
    expect(result.found.every((one) => one.excerpt.length <= 80)).toBe(true);
  });

  it('finds what shows only when something else is gone', () => {
    const { markdown } = neutralise('<div>\n<img src=x>\n`= x`\n%%\n![[E]] <%x%>\n%%\n</div>\n');
    expect(verifyInert(markdown)).toEqual([]);
  });

  it('leaves the text of a trusted source alone', () => {
    const markdown = '<% x %> ![[E]] `= x`';
    expect(neutralise(markdown, { trust: true })).toEqual({ markdown, found: [] });
  });

  it('leaves nothing that runs, and is done when it is done', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { markdown } = neutralise(text);
        expect(verifyInert(markdown), markdown).toEqual([]);
        expect(neutralise(markdown).markdown).toBe(markdown);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps links to notes and tags of text that has nothing else', () => {
    const piece = fc.constantFrom(
      '[[Note]]',
      '#tag',
      'word',
      '[[A#^b|c]]',
      '**b**',
      '> q',
      '- i',
      ' ',
      '\n',
      ' ^id',
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join(' ');
        expect(neutralise(text)).toEqual({ markdown: text, found: [] });
      }),
    );
  });

  const folder = `${SHARED}bench/hostile`;
  it.skipIf(!existsSync(folder))('bears the public collections of hostile strings', () => {
    for (const name of ['naughty-strings.json', 'xss-payloads.json']) {
      const list = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown;
      for (const text of stringsIn(list)) {
        for (const place of [
          text,
          `> - ${text}`,
          `| a | ${text} |\n|---|---|`,
          `[${text}](${text})`,
        ]) {
          const { markdown } = neutralise(place);
          expect(verifyInert(markdown), place).toEqual([]);
          if (/\p{L}{3}/u.test(plainTextOf(place))) expect(plainTextOf(markdown)).not.toBe('');
        }
      }
    }
  });
});

describe('scanNote', () => {
  it('reads what is left of a hostile text without a link out of the vault', () => {
    const { markdown } = neutralise('[a](app://local/x) [[Fine]] [b](\\\\host\\share)');
    expect(scanNote(markdown).links.map((link) => link.target)).toEqual(['Fine']);
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
