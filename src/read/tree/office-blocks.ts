import type { Element, ElementContent } from 'hast';

import type { Block } from '../../model/block';
import type { Neutralisation } from '../../model/source';
import type { AssetShelf } from '../assets/asset-shelf';
import { shelfLinks, type ContainedFile } from '../assets/shelf-links';
import { blocksOfTree } from '../html/blocks/blocks-of-tree';
import { unwrapTables } from '../html/marks/unwrap-tables';

/** Milliseconds for the blocks of one document. */
const TIME_BUDGET = 60_000;

/** How an office document or book is read. */
export interface OfficeOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** The elements' lines are the pages that they begin on, which their blocks keep. */
  readonly paged?: boolean;
}

/** What an office document's reader found in it: a tree as of a page, and its notes by label. */
export interface OfficeBody {
  readonly children: readonly Element[];
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
  /** Takes in the document's pictures; without it they are left out. */
  readonly shelf?: AssetShelf;
  /** A picture of the document by what stands as its source in the tree. */
  readonly fileAt?: (source: string) => ContainedFile | null;
}

/**
 * The inert blocks of an office document, by the way that pages go. What is made harmless is added to `found`.
 *
 * @throws {PageBudgetError} where it takes too long.
 */
export function officeBlocks(
  body: OfficeBody,
  options: OfficeOptions,
  found: Neutralisation[],
): Block[] {
  const tree = unwrapTables({ type: 'root', children: [...body.children] });
  const deadline = Date.now() + TIME_BUDGET;
  const { shelf, fileAt } = body;
  return blocksOfTree(tree, body.notes, {
    found,
    tags: options.tags ?? 'live',
    base: null,
    paged: options.paged ?? false,
    deadline,
    ...(shelf === undefined || fileAt === undefined ? {} : { embedded: shelfLinks(shelf, fileAt) }),
  });
}
