import type { Root } from 'hast';

import type { Neutralisation } from '../../../model/source';
import { visibleTree } from '../visible-tree';
import { liftFootnotes, type LiftedFootnotes } from './lift-footnotes';
import { markFigures } from './mark-figures';
import { markFormulas } from './mark-formulas';
import { markWordLists } from './mark-word-lists';
import { splitParagraphs } from './split-paragraphs';
import { unwrapTables } from './unwrap-tables';

/**
 * A page's text as the conversion takes it: what is seen of it, with formulas, lists of Word, paragraphs, figures and
 * tables marked, and its footnotes apart.
 *
 * @param found What was made harmless is added to it.
 */
export function markText(page: Root, found: Neutralisation[]): LiftedFootnotes {
  const lifted = liftFootnotes(markWordLists(visibleTree(markFormulas(page), found)));
  return { ...lifted, tree: markBlocks(lifted.tree) };
}

/** Marks what the blocks of a text are: paragraphs, figures, and tables that are none. */
export function markBlocks(tree: Root): Root {
  return unwrapTables(markFigures(splitParagraphs(tree)));
}
