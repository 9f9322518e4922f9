import type { Element } from 'hast';

import { FIGURE_TAG } from '../html/blocks/marked-elements';
import { attribute, isElement, lineOf, textOf } from '../html/element';
import { el, txt } from './make-hast';

/** The property of a paragraph that is set as a caption. */
export const CAPTION = 'dataCaption';

/**
 * Joins what is one in reading and several paragraphs in an office document: lines of code, paragraphs of a quotation,
 * a picture and the caption below it.
 */
export function joinNeighbours(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const whole = last === undefined ? null : joinedWith(last, block);
    if (whole === null) joined.push(block);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

/** Two neighbours as one; null where they are two. */
function joinedWith(last: Element, block: Element): Element | null {
  if (last.tagName === 'pre' && block.tagName === 'pre') return joinedCode(last, block);
  if (last.tagName === 'blockquote' && block.tagName === 'blockquote') {
    return { ...last, children: [...last.children, ...block.children] };
  }
  return CAPTION in block.properties ? captioned(last, block) : null;
}

function joinedCode(last: Element, block: Element): Element | null {
  const [code, own] = [last.children[0], block.children[0]];
  if (!isElement(code) || !isElement(own)) return null;
  return { ...last, children: [{ ...code, children: [...code.children, txt('\n'), ...own.children] }] }; // prettier-ignore
}

/** A picture that stands by itself, with its caption. Programs write the caption as its description, too. */
function captioned(last: Element, caption: Element): Element | null {
  const [picture, ...others] = last.children.filter(
    (child) => child.type !== 'text' || textOf(child).trim() !== '',
  );
  if (last.tagName !== 'p' || others.length > 0 || !isElement(picture, 'img')) return null;
  const alt = attribute(picture, 'alt');
  const said = fold(lineOf(caption)).includes(fold(alt)) ? '' : alt;
  return el(FIGURE_TAG, caption.children, { src: attribute(picture, 'src'), alt: said });
}

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase(); // prettier-ignore
}
