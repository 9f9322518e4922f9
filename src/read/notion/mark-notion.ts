import type { Element, ElementContent, Root } from 'hast';

import { CALLOUT_TAG } from '../html/blocks/marked-elements';
import { attribute, classesOf, findElement, isElement, lineOf } from '../html/element';

/** The tree with `markNotion` over each of its elements: after `markFormulas`, which lets no page forge a mark. */
export function withNotionMarks(tree: Root): Root {
  const children = tree.children.map((child) =>
    child.type === 'element' ? markNotion(child) : child,
  );
  return { type: 'root', children };
}

/**
 * What Notion's export shows by its styles alone, as elements that say it: callouts, boxes of tasks, lists of which
 * each item is a list by itself, cards of pages and of links.
 */
function markNotion(element: Element): Element {
  const children = joinLists(element.children.flatMap(unwrapped)).map((child) =>
    isElement(child) ? marked(child) : child,
  );
  return { ...element, children };
}

/** Newer exports put each block into an element that shows nothing. */
function unwrapped(child: ElementContent): ElementContent[] {
  const isWrapper =
    isElement(child, 'div') && /^display:\s*contents;?$/.test(attribute(child, 'style').trim());
  return isWrapper ? child.children.flatMap(unwrapped) : [child];
}

function joinLists(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last !== undefined && isElement(last, 'ul', 'ol') && isElement(child, last.tagName)) {
      const same = attribute(last, 'className') === attribute(child, 'className');
      if (same && (child.tagName === 'ul' || goesOn(last, child))) {
        joined[joined.length - 1] = { ...last, children: [...last.children, ...child.children] };
        continue;
      }
    }
    if (child.type !== 'text' || child.value.trim() !== '' || !isElement(last, 'ul', 'ol'))
      joined.push(child);
  }
  return joined;
}

/** The next number of a list, or none. */
function goesOn(list: Element, next: Element): boolean {
  const start = Number(attribute(next, 'start')) || 1;
  const first = Number(attribute(list, 'start')) || 1;
  return start === first + list.children.filter((child) => isElement(child, 'li')).length;
}

function marked(element: Element): ElementContent {
  const classes = classesOf(element);
  if (element.tagName === 'figure') {
    if (classes.includes('callout')) return callout(element);
    const link = findElement(element, ({ tagName }) => tagName === 'a');
    if (classes.includes('link-to-page') && link !== null)
      return paragraphOf(link, withoutIcons(link));
    if (link !== null && classesOf(link).includes('bookmark')) return bookmark(link);
    // What shows no picture is no figure: a formula, a file, an embedded page by its address.
    if (findElement(element, ({ tagName }) => tagName === 'img') === null)
      return { ...markNotion(element), tagName: 'div' };
  }
  if (element.tagName === 'div' && classes.includes('checkbox')) {
    const checked = classes.includes('checkbox-on');
    return {
      type: 'element',
      tagName: 'input',
      properties: { type: 'checkbox', checked },
      children: [],
    };
  }
  if (element.tagName === 'time') {
    const [first, ...rest] = element.children;
    if (first?.type === 'text')
      return {
        ...element,
        children: [{ type: 'text', value: first.value.replace(/^@/, '') }, ...rest],
      };
  }
  return markNotion(element);
}

/** The sign of a callout is its title; its text is what stands beside. */
function callout(element: Element): Element {
  const icon = findElement(element, (each) => classesOf(each).includes('icon'));
  const title = icon === null ? '' : lineOf(icon);
  const children = markNotion(element).children.flatMap((child) =>
    isElement(child) &&
    findElement(child, (each) => classesOf(each).includes('icon')) !== null &&
    lineOf(child) === title
      ? []
      : [child],
  );
  return { type: 'element', tagName: CALLOUT_TAG, properties: { title }, children };
}

function bookmark(link: Element): Element {
  const part = (name: string): string => {
    const found = findElement(link, (each) => classesOf(each).includes(name));
    return found === null ? '' : lineOf(found);
  };
  const title = part('bookmark-title');
  const said = part('bookmark-description');
  const words = title === '' ? attribute(link, 'href') : title;
  const paragraph = paragraphOf(link, [{ type: 'text', value: words }]);
  return said === ''
    ? paragraph
    : { ...paragraph, children: [...paragraph.children, { type: 'text', value: `: ${said}` }] };
}

function paragraphOf(link: Element, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ ...link, children }] };
}

function withoutIcons(element: Element): ElementContent[] {
  return element.children.filter(
    (child) => !isElement(child) || !classesOf(child).includes('icon'),
  );
}
