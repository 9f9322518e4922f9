import type { Element, ElementContent, Root } from 'hast';

import { FIGURE_TAG } from '../blocks/marked-elements';
import { isInline } from '../element';

/** How much of an element reads like an article, its descendants included. */
export interface Measure {
  /** Characters of text, blanks collapsed. */
  readonly text: number;
  /** Of those, characters inside links. */
  readonly links: number;
  /** Characters of running prose, each passage counted up to a limit. */
  readonly prose: number;
  /** Prose less a price for each link list and fragment: what a body of text is chosen by. */
  readonly worth: number;
}

export type Measures = ReadonlyMap<Element | Root, Measure>;

/** A passage counts no further than this, so that one long paragraph is not an article. */
const PASSAGE_LIMIT = 500;
/** From so many characters a passage is prose by its length, and so many with the end of a sentence. */
const PROSE_LENGTH = 80;
const SENTENCE_LENGTH = 30;
/** Elements in which short text is as it should be. */
const EXPECTED_SHORT = /^(?:h[1-6]|p|li|dt|dd|caption|pre|code|blockquote|summary)$/u;
const SENTENCE_END = /[.!?…。！？؟।:»”"’')]$|[.!?…。！？؟।](?=\s)/u;

/**
 * Measures every element of a visible tree. Passages inside elements of `furniture` count as none of an
 * article's.
 */
export function measureTree(root: Root, furniture: ReadonlySet<Element>): Measures {
  const measures = new Map<Element | Root, Measure>();
  measure(root, { outside: false, linked: false }, furniture, measures);
  return measures;
}

/** What is around an element: furniture, a link. */
interface Place {
  readonly outside: boolean;
  readonly linked: boolean;
}

/** Sums one element's passages: runs of inline content between its block children, and those children's. */
function measure(
  parent: Element | Root,
  place: Place,
  furniture: ReadonlySet<Element>,
  measures: Map<Element | Root, Measure>,
): Measure {
  let total: Measure = { text: 0, links: 0, prose: 0, worth: 0 };
  let run = { text: '', links: 0 };
  const endRun = (): void => {
    total = sum(total, measurePassage(run.text, run.links, place.outside, parent));
    run = { text: '', links: 0 };
  };
  const visit = (node: ElementContent, linked: boolean): void => {
    if (node.type === 'text') {
      run = {
        text: run.text + node.value,
        links: run.links + (linked ? node.value.trim().length : 0),
      };
    } else if (node.type === 'element' && isBlockLike(node)) {
      endRun();
      if (node.tagName === FIGURE_TAG) return;
      total = sum(
        total,
        measure(
          node,
          { outside: place.outside || furniture.has(node), linked: linked || node.tagName === 'a' },
          furniture,
          measures,
        ),
      );
    } else if (node.type === 'element') {
      for (const child of node.children) visit(child, linked || node.tagName === 'a');
    }
  };
  for (const child of parent.children) if (child.type !== 'doctype') visit(child, place.linked);
  endRun();
  measures.set(parent, total);
  return total;
}

/** Whether an element begins a passage: a block, or an inline element with a block in it. */
export function isBlockLike(element: Element): boolean {
  if (!isInline(element)) return true;
  return element.children.some((child) => child.type === 'element' && isBlockLike(child));
}

function measurePassage(
  raw: string,
  linked: number,
  outside: boolean,
  parent: Element | Root,
): Measure {
  const line = raw.replace(/\s+/gu, ' ').trim();
  const text = line.length;
  const links = Math.min(text, linked);
  if (text === 0) return { text, links, prose: 0, worth: 0 };
  if (links > text / 2) return { text, links, prose: 0, worth: -10 - Math.min(50, text / 2) };
  if (outside) return { text, links, prose: 0, worth: text < 60 ? -5 : 0 };
  const plain = text - links;
  const ends = SENTENCE_END.test(line);
  if (isProse(line, plain)) {
    const prose = Math.min(plain, PASSAGE_LIMIT) * (ends ? 1 : 0.3);
    return { text, links, prose, worth: prose };
  }
  const tagName = 'tagName' in parent ? parent.tagName : '';
  // Layout tables are gone by now: what is in a cell is data, which is a table's prose.
  if (tagName === 'td' || tagName === 'th') {
    return { text, links, prose: plain, worth: plain };
  }
  return { text, links, prose: 0, worth: EXPECTED_SHORT.test(tagName) ? 0 : -8 };
}

/** Whether a line reads as running text: long enough, or shorter and ended like a sentence. */
export function isProse(line: string, plain = line.length): boolean {
  return plain >= PROSE_LENGTH || (plain >= SENTENCE_LENGTH && SENTENCE_END.test(line));
}

function sum(a: Measure, b: Measure): Measure {
  return {
    text: a.text + b.text,
    links: a.links + b.links,
    prose: a.prose + b.prose,
    worth: a.worth + b.worth,
  };
}
