import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Sets lists without blank lines between their items where no item needs one: the `<p>` in each says nothing. */
export function tightenLists(nodes: readonly RootContent[]): void {
  visit({ type: 'root', children: [...nodes] } as Nodes, 'list', (list: List) => {
    if (!list.children.every(isTight)) return;
    list.spread = false;
    for (const item of list.children) item.spread = false;
  });
}

/** One paragraph, with lists below it. */
function isTight({ children: [first, ...rest] }: ListItem): boolean {
  return (
    (first === undefined || first.type === 'paragraph' || first.type === 'list') &&
    rest.every(({ type }) => type === 'list')
  );
}
