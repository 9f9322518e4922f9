import type { Root } from 'hast';

import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { measureTree } from './measure-tree';
import { pruneBody } from './prune-body';

/** The article of a visible tree: what is left when the site's furniture is gone. */
export function findArticle(tree: Root, title: string): Root {
  const furniture = findFurniture(tree);
  const measures = measureTree(tree, furniture);
  const body = findBody(tree, measures);
  return pruneBody(body, { measures, furniture, title });
}
