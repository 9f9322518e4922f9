import type { Element } from 'hast';

import { el } from '../tree/make-hast';

/** In twentieths of a point: what is indented less is a paragraph, and further in stand addresses and greetings. */
const LEAST = 560;
const MOST = 2_200;
/** Shorter paragraphs are definitions and lines of addresses. */
const SHORTEST = 40;
/** Of a text that is indented as a whole, nothing is set off. */
const MOST_OF_TEXT = 0.3;

/** Finds quotations by their indentation, as programs set them that know no styles. */
export class IndentedQuotes {
  private readonly indented: Element[] = [];
  private letters = 0;
  private all = 0;

  /** @param indent From the left margin, in twentieths of a point. */
  add(node: Element, line: string, indent: number): void {
    this.all += line.length;
    if (indent < LEAST || indent > MOST) return;
    this.letters += line.length;
    if (line.length >= SHORTEST || this.indented.length > 0) this.indented.push(node);
  }

  /** Makes quotations of the paragraphs that are set off from the text. */
  settle(): void {
    if (this.letters > this.all * MOST_OF_TEXT) return;
    for (const node of this.indented) {
      if (node.tagName !== 'p') continue;
      const { children } = node;
      node.tagName = 'blockquote';
      node.children = [el('p', children)];
    }
  }
}
