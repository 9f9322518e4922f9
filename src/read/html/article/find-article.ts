import type { Root } from 'hast';

import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { measureTree } from './measure-tree';
import { pruneBody, withoutElements } from './prune-body';
import { findHead } from './trim-head';
import type { HeadContext } from './trim-head';

/** The text of a page, as a tree, and the lead above it. */
export interface Article {
  readonly tree: Root;
  readonly deck: string | null;
}

/** The article of a visible tree: what is left when the site's furniture is gone. */
export function findArticle(tree: Root, context: HeadContext): Article {
  const furniture = findFurniture(tree);
  const measures = measureTree(tree, furniture);
  const body = pruneBody(findBody(tree, measures), { measures, furniture });
  const { deck, dropped } = findHead(body, context);
  return { tree: withoutElements(body, dropped), deck };
}
