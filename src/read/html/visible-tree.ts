import type { Element, ElementContent, Root, RootContent } from 'hast';

import type { Neutralisation } from '../../model/source';
import { attribute } from './element';

/** Elements whose content is no text of the page: code, controls, embedded documents, fallbacks. */
const INVISIBLE: ReadonlySet<string> = new Set(
  (
    'applet area audio base basefont bgsound button canvas col colgroup datalist dialog embed frame frameset ' +
    'head iframe input keygen link meta meter noembed noframes noscript object optgroup option param progress ' +
    'script select source style svg template textarea title track video'
  ).split(' '),
);

/** Elements that could have run or loaded something: their removal is told to the user. */
const ACTIVE: ReadonlySet<string> = new Set([
  'applet',
  'embed',
  'frame',
  'iframe',
  'object',
  'script',
]);

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/**
 * The tree without what a reader of the page does not see: scripts, styles, controls, hidden elements,
 * comments. What could have run is listed in `found`.
 */
export function visibleTree(root: Root, found: Neutralisation[]): Root {
  return { type: 'root', children: visibleChildren(root.children, found) };
}

function visibleChildren(
  children: readonly RootContent[],
  found: Neutralisation[],
): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') kept.push(child);
    if (child.type !== 'element') continue;
    if (ACTIVE.has(child.tagName)) found.push(activeElement(child));
    if (INVISIBLE.has(child.tagName) || isHidden(child)) continue;
    const tagName = child.tagName.startsWith('corpus:') ? 'span' : child.tagName;
    kept.push({ ...child, tagName, children: visibleChildren(child.children, found) });
  }
  return kept;
}

function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (attribute(element, 'ariaHidden') === 'true' && element.tagName !== 'math') return true;
  const style = attribute(element, 'style');
  return style !== '' && HIDING_STYLE.test(style);
}

function activeElement(element: Element): Neutralisation {
  const source = attribute(element, 'src') || attribute(element, 'data');
  return { what: 'html', excerpt: `<${element.tagName}> ${source}`.trim().slice(0, 80) };
}
