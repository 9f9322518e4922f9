import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

import { escapeText } from '../../src/markdown/escape-text';
import { schemeOf } from '../../src/markdown/link-address';
import { neutralise } from '../../src/markdown/neutralise';
import { hostileProse, hostileText } from './hostile-text';

/** mdast has no text for a hard break. */
const flat = (text: string) => text.replace(/\s+/g, '');

function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

describe('neutralise, as micromark reads it', () => {
  it('has no HTML, no images, no links but to the web and to notes, no foreign fences', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { markdown } = neutralise(text);
        visit(parse(markdown), (node) => {
          expect(['html', 'image', 'imageReference'], markdown).not.toContain(node.type);
          if (node.type === 'link' || node.type === 'definition') {
            expect([null, 'http', 'https', 'mailto'], markdown).toContain(schemeOf(node.url));
          }
          if (node.type === 'code') expect(node.lang ?? 'text', markdown).toBe('text');
        });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('escapeText, as micromark reads it', () => {
  it('is paragraphs of the same text', () => {
    fc.assert(
      fc.property(hostileProse, (text) => {
        // Only the app knows tags.
        const escaped = escapeText(text, { tags: 'text' });
        const tree = parse(escaped);
        const read = tree.children.map((child) => toString(child)).join(' ');
        expect(flat(read), escaped).toBe(flat(text));
        expect(tree.children.every((child) => child.type === 'paragraph')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
