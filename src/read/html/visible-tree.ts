import type { Element, ElementContent, Root, RootContent } from 'hast';

import type { Neutralisation } from '../../model/source';
import { attribute, elementsOf, findElement, lineOf } from './element';

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
  found.push(...summarised([...elementsOf(root)].filter(({ tagName }) => ACTIVE.has(tagName))));
  return { type: 'root', children: visibleChildren(root.children) };
}

/** One entry for each kind of element: pages have scripts by the dozen. */
function summarised(active: readonly Element[]): readonly Neutralisation[] {
  const names = [...new Set(active.map((element) => element.tagName))];
  return names.map((name) => {
    const elements = active.filter((element) => element.tagName === name);
    const sources = elements.map(
      (element) => attribute(element, 'src') || attribute(element, 'data'),
    );
    const first = sources.find((source) => source !== '') ?? '';
    const count = elements.length === 1 ? '' : `${elements.length} × `;
    return { what: 'html', excerpt: `${count}<${name}> ${first}`.trim().slice(0, 80) };
  });
}

function visibleChildren(children: readonly RootContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') kept.push(child);
    if (child.type !== 'element') continue;
    if ((INVISIBLE.has(child.tagName) && !isCheckbox(child)) || isHidden(child)) continue;
    if (isPermalink(child)) continue;
    kept.push({ ...child, children: visibleChildren(child.children) });
  }
  return kept;
}

/** The box of a task in a list, which is text in Markdown. */
function isCheckbox(element: Element): boolean {
  return element.tagName === 'input' && attribute(element, 'type') === 'checkbox';
}

/** The sign behind a heading that links to the heading itself. */
function isPermalink(element: Element): boolean {
  if (element.tagName !== 'a' || !attribute(element, 'href').includes('#')) return false;
  return (
    /^(?:[¶#§∞]|🔗|\u{F0C1})?$/u.test(lineOf(element)) &&
    findElement(element, ({ tagName }) => tagName === 'img') === null
  );
}

function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (attribute(element, 'ariaHidden') === 'true' && element.tagName !== 'math') return true;
  const style = attribute(element, 'style');
  return style !== '' && HIDING_STYLE.test(style);
}
