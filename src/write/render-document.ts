import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import type { Properties, PropertyValue, StructuredDocument } from '../model/document';
import { NOTE_TAGS } from './note-tags';
import { renderBlocks } from './render-blocks';

/** What a document note says that its document alone does not know: the names of other notes. */
export interface DocumentLinks {
  /** A wikilink for each author, in order. */
  readonly authors: readonly string[];
  /** A wikilink to the source's index note, when the source holds several documents. */
  readonly partOf: string | null;
  /** A wikilink to the series. */
  readonly series: string | null;
  /** Whether another note has this name: a link by it means that one, so that it is no alias. */
  readonly isTaken?: (alias: string) => boolean;
}

/** The note of a document, without links in its text: those are edits, made later. */
export function renderDocument(
  document: StructuredDocument,
  name: string,
  links: DocumentLinks,
): string {
  const [first] = document.blocks;
  const titled = first?.kind === 'heading' && first.depth === 1;
  const parts = [
    ...(titled ? [] : [`# ${escapeText(document.title, { tags: 'text' })}`]),
    ...(document.deck === null ? [] : [abstract(document.deck)]),
    renderBlocks(document.blocks),
  ].filter((part) => part !== '');
  return `${writeProperties(documentProperties(document, name, links))}${parts.join('\n\n')}\n`;
}

/** @param deck Its paragraphs on lines of their own. */
function abstract(deck: string): string {
  const [first = '', ...rest] = deck.split('\n').map((paragraph) => escapeText(paragraph));
  return [`> [!abstract] ${first}`, ...rest.map((paragraph) => `>\n> ${paragraph}`)].join('\n');
}

function documentProperties(
  document: StructuredDocument,
  name: string,
  links: DocumentLinks,
): Properties {
  const aliases = [...document.aliases];
  if (document.title !== name && !document.titleDerived) aliases.unshift(document.title);
  const own: Record<string, PropertyValue> = {
    title: document.title,
    ...(document.titleDerived ? { title_derived: true } : {}),
    aliases: [...new Set(aliases)].filter((alias) => links.isTaken?.(alias) !== true),
    authors: links.authors,
    ...(document.published ? { published: document.published.iso } : {}),
    source: document.source,
    source_hash: document.sourceHash,
    kind: document.kind,
    language: document.language,
    tags: [NOTE_TAGS.document, ...document.tags.filter((tag) => tag !== NOTE_TAGS.document)],
    ...(links.partOf === null ? {} : { part_of: links.partOf }),
    ...(links.series === null ? {} : { series: links.series }),
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.site === null ? {} : { site: document.site }),
    ...pagesOf(document),
  };
  for (const [key, value] of Object.entries(document.properties)) {
    if (!Object.hasOwn(own, key)) own[key] = value;
  }
  return own;
}

/**
 * The first paragraph that begins on each page, such as `p1 1, p5 2`: paragraphs keep their ids, so that a
 * citation can be told its page later. Nothing where the format has no pages.
 */
function pagesOf({ blocks }: StructuredDocument): Properties {
  const firsts: string[] = [];
  let last = 0;
  for (const { id, page } of blocks) {
    if (id === null || page === undefined || page === last) continue;
    firsts.push(`${id} ${page}`);
    last = page;
  }
  return firsts.length === 0 ? {} : { pages: firsts.join(', ') };
}
