import type { Literal } from 'mdast';
import type { Node, Parent } from 'unist';

declare module 'mdast' {
  interface RootContentMap {
    anchor: Anchor;
  }
  interface PhrasingContentMap {
    anchor: Anchor;
  }
}

/** A place that links of the source lead to; it shows nothing. */
export interface Anchor extends Literal {
  type: 'anchor';
  /** The name by which links lead here. */
  value: string;
}

/** Takes the places out of a node, and says which there were. Texts that stand side by side then are one again. */
export function liftAnchors(node: Node): string[] {
  if (!('children' in node)) return [];
  const parent = node as Parent;
  const names: string[] = [];
  const kept: Node[] = [];
  for (const child of parent.children) {
    if (isAnchor(child)) {
      names.push(child.value);
      continue;
    }
    names.push(...liftAnchors(child));
    const last = kept.at(-1);
    if (last !== undefined && isText(last) && isText(child)) last.value += child.value;
    else kept.push(child);
  }
  if (names.length > 0) parent.children = kept;
  return names;
}

export function isAnchor(node: Node): node is Anchor {
  return node.type === 'anchor';
}

function isText(node: Node): node is Node & { value: string } {
  return node.type === 'text' && 'value' in node;
}
