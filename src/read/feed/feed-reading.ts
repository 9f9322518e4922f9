import type { Block } from '../../model/block';
import type { FoundMetadata, PartFailure, RawDocument, Reading } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { lineOfHtml, readFragment } from '../html/read-fragment';
import { baseUrl, safeUrl } from '../html/safe-url';
import { isoOfMailDate } from '../mail-date';
import { ReadError } from '../read-error';
import type { Feed, FeedEntry } from './feed';
import { personName } from './person-name';

export interface FeedOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
}

/** Items of one feed: above it is no feed but an attack, or a data set. */
const MAX_ENTRIES = 20_000;

/** Makes a document of each item of a feed; an item that cannot be read fails alone. */
export function feedReading(
  feed: Feed,
  source: string,
  format: string,
  problems: readonly string[],
  options: FeedOptions,
): Reading {
  if (feed.entries.length === 0) throw new ReadError(source, 'the feed has no items');
  if (feed.entries.length > MAX_ENTRIES)
    throw new ReadError(source, `the feed has more than ${MAX_ENTRIES} items`);
  const documents: RawDocument[] = [];
  const failed: PartFailure[] = [];
  const warnings = [...problems];
  const neutralised: Neutralisation[] = [];
  const base = baseUrl(feed.url, baseUrl(source));
  feed.entries.forEach((entry, i) => {
    const label = `item ${i + 1}`;
    try {
      const read = readEntry(entry, feed, { label, base, ...options });
      if (read.document === null) failed.push({ part: label, reason: read.problem });
      else documents.push(read.document);
      neutralised.push(...read.neutralised);
      if (entry.cut) warnings.push(`The feed ends inside ${label}.`);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failed.push({ part: label, reason: error.reason });
    }
  });
  return { format, documents, warnings, neutralised, ...(failed.length > 0 ? { failed } : {}) };
}

interface EntryContext extends FeedOptions {
  readonly label: string;
  /** What the feed's relative addresses are read against. */
  readonly base: string | null;
}

interface ReadEntry {
  readonly document: RawDocument | null;
  readonly problem: string;
  readonly neutralised: readonly Neutralisation[];
}

function readEntry(entry: FeedEntry, feed: Feed, context: EntryContext): ReadEntry {
  const url = safeUrl(entry.url, context.base);
  const base = baseUrl(entry.base, context.base) ?? baseUrl(url ?? '') ?? context.base;
  const read = (html: string): ReturnType<typeof readFragment> =>
    readFragment(html, { ...context, name: context.label, base });
  const content = read(entry.content);
  const hasContent = content.blocks.length > 0;
  const { blocks, neutralised } = hasContent ? content : read(entry.summary);
  const isFull = hasContent || looksWhole(blocks);
  const title = lineOfHtml(entry.title);
  if (blocks.length === 0 && title === '')
    return { document: null, problem: 'it has neither title nor text', neutralised };
  const summary = hasContent ? lineOfHtml(entry.summary) : '';
  const told = blocks.map(({ text }) => text).join(' ');
  const warnings = isFull ? [] : [summaryWarning(blocks.length)];
  const metadata = metadataOf(entry, feed, { title, url, base, language: entry.language });
  const deck = isDeck(summary, told) ? { deck: summary } : {};
  return {
    document: { blocks, metadata: { ...metadata, ...deck }, warnings },
    problem: '',
    neutralised,
  };
}

/** Shorter texts may be all that there is, but a feed's teaser is as long. */
const LEAST_WHOLE = 1500;

/** Whether a description is long enough for a text of its own, and does not break off. */
function looksWhole(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const last = blocks.at(-1)?.text.trimEnd() ?? '';
  return length >= LEAST_WHOLE && blocks.length > 1 && !/(?:…|\.\.\.)[\])]?$/.test(last);
}

function summaryWarning(blocks: number): string {
  return blocks === 0
    ? 'The feed has the title alone.'
    : 'The feed has a summary only, or does not say that this is the full text.';
}

/** A summary that is more than the beginning of the text. */
function isDeck(summary: string, text: string): boolean {
  const fold = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const head = fold(summary).slice(0, 60);
  return summary.length <= 1000 && head.length >= 20 && !fold(text.slice(0, 20_000)).includes(head);
}

interface EntryFacts {
  readonly title: string;
  readonly url: string | null;
  readonly base: string | null;
  readonly language: string;
}

function metadataOf(entry: FeedEntry, feed: Feed, facts: EntryFacts): FoundMetadata {
  const { title, url, base } = facts;
  const language = facts.language || feed.language;
  const authors = (entry.authors.length > 0 ? entry.authors : feed.authors)
    .map((author) => personName(lineOfHtml(author)))
    .filter((author) => author !== '');
  const published = exactDate(entry.published || entry.updated);
  const site = lineOfHtml(feed.title);
  const image = safeUrl(entry.image, base);
  const enclosure = entry.enclosures
    .map((address) => safeUrl(address, base))
    .join(' ')
    .trim();
  const foreign = {
    ...(entry.published !== '' && entry.updated !== ''
      ? { updated: exactDate(entry.updated) }
      : {}),
    ...(enclosure === '' ? {} : { enclosure }),
  };
  return {
    authors,
    tags: entry.tags.map(lineOfHtml),
    foreign,
    ...(title === '' ? {} : { title }),
    ...(url === null ? {} : { url }),
    ...(published === '' ? {} : { published }),
    ...(language === '' ? {} : { language }),
    ...(site === '' ? {} : { site }),
    ...(image === null ? {} : { image }),
  };
}

/** In ISO 8601 where the date is one of mail's; else as it stands, to be judged with the rest. */
function exactDate(written: string): string {
  return isoOfMailDate(written) ?? written;
}
