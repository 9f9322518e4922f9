import type { Reading } from '../../model/document';
import { ReadError } from '../read-error';
import { parseXml, XmlRefusedError, type ParsedXml } from '../xml/parse-xml';
import type { FeedOptions } from './feed-reading';
import { feedReading } from './feed-reading';
import { readAtom } from './read-atom';
import { readJsonFeed } from './read-json-feed';
import { readOpml } from './read-opml';
import { readRss } from './read-rss';

/**
 * Reads a feed in XML (RSS, Atom) or a list of subscriptions (OPML), as far as it is well-formed.
 *
 * @throws {ReadError} where nothing of it can be read.
 */
export function readXmlFeed(text: string, source: string, options: FeedOptions = {}): Reading {
  const { root, problem } = parse(text, source);
  if (root === null) throw new ReadError(source, 'there is no feed in it');
  const problems =
    problem === null ? [] : ['The feed is not well-formed; it was read as far as it goes.'];
  switch (root.name.toLowerCase()) {
    case 'opml':
      return readOpml(root, source, problems, options);
    case 'feed':
      return feedReading(readAtom(root), source, 'atom', problems, options);
    default:
      return feedReading(readRss(root), source, 'rss', problems, options);
  }
}

/** Reads a feed in JSON. */
export function readJsonFeedText(text: string, source: string, options: FeedOptions = {}): Reading {
  const feed = readJsonFeed(text);
  if (feed === null) throw new ReadError(source, 'it is not valid JSON');
  return feedReading(feed, source, 'json-feed', [], options);
}

/** An ampersand that begins no entity, the commonest fault of feeds; data and comments have none to be escaped. */
const STRAY = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z]\w{1,31};)/gi; // prettier-ignore

function parse(text: string, source: string): ParsedXml {
  try {
    const parsed = parseXml(text);
    if (parsed.problem === null) return parsed;
    const mended = text.replace(STRAY, (found) => (found === '&' ? '&amp;' : found));
    return mended === text ? parsed : { ...parseXml(mended), problem: parsed.problem };
  } catch (error) {
    if (error instanceof XmlRefusedError) throw new ReadError(source, error.message);
    throw error;
  }
}
