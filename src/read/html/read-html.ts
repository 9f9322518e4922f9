import type { Reading, RawDocument } from '../../model/document';
import type { Neutralisation, Source } from '../../model/source';
import { charsetOf, decode } from '../decode';
import { ReadError } from '../read-error';
import { findArticle } from './article/find-article';
import { blocksOfTree } from './blocks/blocks-of-tree';
import { baseUrl } from './safe-url';
import { markFigures } from './mark-figures';
import { PageBudgetError, parsePage } from './parse-page';
import { visibleTree } from './visible-tree';

/** Text units of one page, embedded pictures left out. */
const MAX_LENGTH = 2 * 1024 * 1024;
/** Milliseconds for one page. */
const TIME_BUDGET = 5_000;

/** Pictures and fonts written into the page itself: nothing of them is read. */
const EMBEDDED_DATA = /data:[\w.+/-]{3,80};base64,[\w+/=]+/gu;

/**
 * Reads a web page: its article as blocks, and what the page says of it.
 *
 * @throws ReadError where the page is too large, takes too long, or has no text.
 */
export function readHtml(source: Source): Reading {
  const { text, warnings } = decode(source.bytes, charsetOf(source.mediaType));
  const html = text.replace(EMBEDDED_DATA, 'data:,');
  if (html.length > MAX_LENGTH) throw new ReadError(source.name, 'the page is larger than 2 MB');
  const neutralised: Neutralisation[] = [];
  const document = withinBudget(source, () => readPage(html, source.name, neutralised));
  return { format: 'html', documents: [document], warnings, neutralised };
}

function readPage(html: string, name: string, found: Neutralisation[]): RawDocument {
  const deadline = Date.now() + TIME_BUDGET;
  const page = parsePage(html, deadline);
  const base = baseUrl(name);
  const article = findArticle(markFigures(visibleTree(page, found)), {
    title: '',
    description: '',
  });
  const blocks = blocksOfTree(article.tree, { base, found });
  return { blocks, metadata: {} };
}

function withinBudget(source: Source, read: () => RawDocument): RawDocument {
  try {
    return read();
  } catch (error) {
    if (error instanceof PageBudgetError) throw new ReadError(source.name, error.message);
    throw error;
  }
}
