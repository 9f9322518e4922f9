import type { Block } from '../../model/block';
import type { Reading, RawDocument } from '../../model/document';
import type { Neutralisation, Source } from '../../model/source';
import { charsetOf, decode } from '../decode';
import { ReadError } from '../read-error';
import { AssetShelf, refusalsOf } from '../assets/asset-shelf';
import { findArticle } from './article/find-article';
import { blocksOfTree } from './blocks/blocks-of-tree';
import type { InertContext } from './blocks/inert-markdown';
import { liftData } from './embedded-data';
import { markText } from './marks/mark-text';
import { markAnchors } from './marks/mark-anchors';
import { findMetadata, pageBase } from './metadata/found-metadata';
import { readPageHead } from './metadata/page-head';
import { pageLinks, type PageFiles } from './page-links';
import { checkDeadline, PageBudgetError, parsePage } from './parse-page';

/** Text units of one page, embedded pictures left out. */
const MAX_LENGTH = 2 * 1024 * 1024;
/** Milliseconds for one page. */
const TIME_BUDGET = 5_000;

/** How a page is to be read. */
export interface ReadHtmlOptions {
  /** Hashtags in the text: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
  /** The bytes of a file that was saved with the page, by its whole address. */
  readonly fileAt?: (url: string) => Uint8Array | null;
  /** Pictures of the web are to be fetched by the import. */
  readonly downloadImages?: boolean;
}

/**
 * Reads a web page: its article as blocks, and what the page says of it.
 *
 * @throws ReadError where the page is too large, takes too long, or has no text.
 */
export function readHtml(source: Source, options: ReadHtmlOptions = {}): Reading {
  const { text, warnings } = decode(source.bytes, charsetOf(source.mediaType));
  const reading = readHtmlText(text, source.name, options);
  return { ...reading, warnings: [...warnings, ...reading.warnings] };
}

/** As `readHtml`, of a page that is decoded already. `name` is the source's: a URL is what links are read against. */
export function readHtmlText(text: string, name: string, options: ReadHtmlOptions = {}): Reading {
  const { html, fileAt } = liftData(text);
  if (html.length > MAX_LENGTH) throw new ReadError(name, 'the page is larger than 2 MB');
  const neutralised: Neutralisation[] = [];
  try {
    const shelf = new AssetShelf();
    const files = { ...options, shelf, dataAt: fileAt };
    const document = readPage(html, name, { ...options, found: neutralised }, files);
    if (document.blocks.length === 0) throw new ReadError(name, 'the page has no text');
    return {
      format: 'html',
      documents: [document],
      warnings: refusalsOf(shelf),
      neutralised,
      assets: shelf.assets,
    };
  } catch (error) {
    if (error instanceof PageBudgetError) throw new ReadError(name, error.message);
    throw error;
  }
}

function readPage(
  html: string,
  name: string,
  context: InertContext,
  files: PageFiles,
): RawDocument {
  const deadline = Date.now() + TIME_BUDGET;
  const page = parsePage(html, deadline);
  const head = readPageHead(page);
  const base = pageBase(head, name);
  const { tree, notes } = markText(page, context.found);
  checkDeadline(deadline);
  const { found: metadata, description } = findMetadata(head, tree, base);
  const article = findArticle(tree, {
    title: metadata.title ?? '',
    description,
    host: base === null ? null : new URL(base).hostname,
  });
  checkDeadline(deadline);
  const conversion = { ...context, base, deadline, ...pageLinks(name, base, files) };
  const chosen = blocksOfTree(markAnchors(article.tree), notes, conversion);
  const blocks = chosen.length > 0 ? chosen : blocksOfTree(markAnchors(tree), notes, conversion);
  const deck = article.deck ?? deckOf(description, metadata.title ?? '', blocks);
  return {
    blocks,
    metadata: {
      ...metadata,
      ...(deck === null ? {} : { deck }),
      ...(article.sort === 'index' ? { kind: 'index' } : {}),
    },
  };
}

/** The page's description, unless it is the title or words of the text itself. */
function deckOf(description: string, title: string, blocks: readonly Block[]): string | null {
  const folded = fold(description);
  if (folded.length < 20 || fold(title).startsWith(folded.slice(0, 60))) return null;
  const text = blocks.map((block) => fold(block.text)).join(' ');
  const samples = [0, 40, 80].map((start) => folded.slice(start, start + 40));
  return samples.some((sample) => sample.length >= 20 && text.includes(sample))
    ? null
    : description;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
