import { isJsonObject, type JsonObject } from '../json-fields';
import { escapeHtml } from '../xml/html-of-xml';
import type { Feed, FeedEntry } from './feed';

/** Reads a JSON Feed 1.0 or 1.1 (jsonfeed.org); null where the text is no JSON object. Fields of a wrong type are left out. */
export function readJsonFeed(text: string): Feed | null {
  const feed = parse(text);
  if (feed === null) return null;
  const items = Array.isArray(feed['items']) ? (feed['items'] as readonly unknown[]) : [];
  return {
    title: string(feed['title']),
    url: string(feed['home_page_url']) || string(feed['feed_url']),
    language: string(feed['language']),
    authors: people(feed),
    entries: items.map((item) => readItem(isJsonObject(item) ? item : {})),
  };
}

function parse(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

function readItem(item: JsonObject): FeedEntry {
  const plain = string(item['content_text']);
  const attachments = Array.isArray(item['attachments']) ? item['attachments'] : [];
  return {
    title: escapeHtml(string(item['title'])),
    url: string(item['url']) || string(item['external_url']),
    id: string(item['id']),
    content: string(item['content_html']) || paragraphs(plain),
    summary: paragraphs(string(item['summary'])),
    authors: people(item),
    published: string(item['date_published']),
    updated: string(item['date_modified']),
    tags: (Array.isArray(item['tags']) ? item['tags'] : []).map(string).filter((tag) => tag !== ''),
    language: string(item['language']),
    image: string(item['image']) || string(item['banner_image']),
    base: '',
    enclosures: attachments
      .map((attachment) => (isJsonObject(attachment) ? string(attachment['url']) : ''))
      .filter((address) => address !== ''),
    cut: false,
  };
}

function people(holder: JsonObject): string[] {
  const listed = Array.isArray(holder['authors']) ? (holder['authors'] as readonly unknown[]) : [];
  return [...listed, holder['author']]
    .map((person) => (isJsonObject(person) ? string(person['name']) : ''))
    .filter((name, i, names) => name !== '' && names.indexOf(name) === i);
}

/** Plain text as HTML: blank lines part paragraphs, line ends stay. */
function paragraphs(text: string): string {
  if (text === '') return '';
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

/** Identifiers are numbers in some feeds. */
function string(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
