import type { Block } from '../../model/block';
import type { Neutralisation } from '../../model/source';
import { ReadError } from '../read-error';
import type { AssetShelf } from '../assets/asset-shelf';
import { shelfLinks, unnamed } from '../assets/shelf-links';
import { blocksOfTree } from './blocks/blocks-of-tree';
import type { ConversionContext } from './blocks/element-handlers';
import { lineOf } from './element';
import { liftData } from './embedded-data';
import { markText } from './marks/mark-text';
import { checkDeadline, PageBudgetError, parsePage } from './parse-page';
import { visibleTree } from './visible-tree';

/** Text units of one fragment, embedded pictures left out. */
const MAX_LENGTH = 2 * 1024 * 1024;
/** Milliseconds for one fragment. */
const TIME_BUDGET = 5_000;
export interface ReadFragmentOptions {
  /** Names the document in errors. */
  readonly name: string;
  /** What relative addresses are read against, or null. */
  readonly base: string | null;
  readonly tags?: 'live' | 'text';
  /** Takes in the files that the fragment contains; without one they are left out. */
  readonly shelf?: AssetShelf;
  /** The bytes of a file that comes with the fragment, by a picture's source. */
  readonly fileAt?: (
    source: string,
  ) => { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly linked?: ConversionContext['linked'];
}

export interface Fragment {
  readonly blocks: readonly Block[];
  readonly neutralised: readonly Neutralisation[];
}

/**
 * Reads HTML that is a text already, such as a feed's item or a message: all that is visible, with no
 * search for an article in it.
 *
 * @throws {ReadError} where it is too large or takes too long. No text makes no blocks.
 */
export function readFragment(html: string, options: ReadFragmentOptions): Fragment {
  const { html: bare, fileAt } = liftData(html);
  if (bare.length > MAX_LENGTH) throw new ReadError(options.name, 'its text is larger than 2 MB');
  const found: Neutralisation[] = [];
  try {
    const deadline = Date.now() + TIME_BUDGET;
    const { tree, notes } = markText(parsePage(bare, deadline), found);
    checkDeadline(deadline);
    const { base, tags = 'live', shelf, linked } = options;
    const embedded =
      shelf && shelfLinks(shelf, (source) => options.fileAt?.(source) ?? unnamed(fileAt(source)));
    return {
      blocks: blocksOfTree(tree, notes, {
        found,
        tags,
        base,
        deadline,
        ...(embedded === undefined ? {} : { embedded }),
        ...(linked === undefined ? {} : { linked }),
      }),
      neutralised: found,
    };
  } catch (error) {
    if (error instanceof PageBudgetError) throw new ReadError(options.name, error.message);
    throw error;
  }
}

/** The words that a piece of HTML shows, on one line: for titles and names that may hold markup. */
export function lineOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/gu, ' ').trim();
  const page = parsePage(html.slice(0, 10_000), Date.now() + TIME_BUDGET);
  return lineOf(visibleTree(page, []));
}
