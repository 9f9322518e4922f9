import type { Element, ElementContent, Root } from 'hast';

import { isElement, lineOf } from '../element';
import { isFurnitureLine } from './furniture-phrases';
import type { Measures } from './measure-tree';

/** Elements that are dropped where they are mostly links: lists of other pages. */
const LINK_HOLDERS: ReadonlySet<string> = new Set(
  'div section ul ol dl table p h2 h3 h4 h5 h6 span li'.split(' '),
);
const LINK_SHARE = 0.6;
/** What holds so much of the body's prose is the body. */
const CONTENT_SHARE = 0.4;

/** What the pruning of a body goes by. */
export interface PruneContext {
  readonly measures: Measures;
  readonly furniture: ReadonlySet<Element>;
}

/** The body without what sites put between an article's paragraphs. */
export function pruneBody(body: Element | Root, context: PruneContext): Root {
  const prose = context.measures.get(body)?.prose ?? 0;
  const keep = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (isDispensable(node, prose, context)) return [];
    return [{ ...node, children: node.children.flatMap(keep) }];
  };
  const children = body.children.flatMap((child) => (child.type === 'doctype' ? [] : keep(child)));
  return { type: 'root', children: body.type === 'root' ? children : [{ ...body, children }] };
}

function isDispensable(element: Element, prose: number, context: PruneContext): boolean {
  const measure = context.measures.get(element);
  if (measure === undefined) return false;
  if (measure.prose > prose * CONTENT_SHARE) return false;
  if (context.furniture.has(element)) return true;
  if (element.tagName === 'h1') return true;
  if (
    measure.text > 0 &&
    measure.links > measure.text * LINK_SHARE &&
    LINK_HOLDERS.has(element.tagName)
  )
    return true;
  return measure.prose === 0 || measure.text < 160 ? isFurnitureLine(lineOf(element)) : false;
}

/** A tree without some of its elements. */
export function withoutElements(root: Root, dropped: ReadonlySet<Element>): Root {
  const keep = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    return dropped.has(node) ? [] : [{ ...node, children: node.children.flatMap(keep) }];
  };
  const children = root.children.flatMap((child) => (child.type === 'doctype' ? [] : keep(child)));
  return { type: 'root', children };
}
