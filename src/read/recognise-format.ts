import { frontmatterSpan } from '../markdown/frontmatter';
import { looksKeep } from './keep/read-keep';
import { looksRoam } from './outline/read-roam';
import { looksJsonLines } from './rows/read-json-lines';
import { separatorOf } from './rows/split-csv';

/** The formats that text can be in. */
export type TextFormat =
  | 'html'
  | 'markdown'
  | 'text'
  | 'feed'
  | 'opml'
  | 'json-feed'
  | 'enex'
  | 'csv'
  | 'json-lines'
  | 'roam'
  | 'keep'
  | 'fodt';

/** How much of a text is looked at. */
const SNIFFED = 20_000;

const HTML_START = /^<(?:!doctype\s+html|html|head|body)\b/i;

/** What an XML format's first element is called. */
const XML_ROOTS: ReadonlyMap<string, TextFormat> = new Map([
  ['rss', 'feed'],
  ['feed', 'feed'],
  ['rdf', 'feed'],
  ['opml', 'opml'],
  ['en-export', 'enex'],
]);

/** Stands at the head of every JSON Feed. */
const JSON_FEED =
  /"version"\s{0,20}:\s{0,20}"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/;
const HTML_BLOCK =
  /<(?:p|div|article|section|main|header|footer|h[1-6]|ul|ol|li|table|blockquote|meta|title|script|a|br|span)\b[^<>]{0,400}>/gi;

/** Marks of Markdown, each rare in plain text and rarer beside another. */
const MARKS: readonly (readonly [weight: number, mark: RegExp])[] = [
  [2, /(?:^|\n)#{1,6} \S[^\n]*\n/],
  [2, /\[\[[^[\]\n|]{1,200}(?:\|[^[\]\n]{1,200})?\]\]/],
  [2, /\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^()\s]{0,500}\)/],
  [2, /(?:^|\n)> ?\[!\w+\]/],
  [2, /(?:^|\n)(?:```|~~~)\w*\n/],
  [2, /(?:^|\n)\[\^\w+\]: /],
  [2, /(?:^|\n)\|? ?:?-{3,}:? ?\|[-: |]*(?:\n|$)/],
  [1, /(?:^|[\s(])\*\*[^*\s][^*\n]{0,200}\*\*/],
  [1, /(?:^|\n)[-*] \[[ xX]\] /],
  [1, /(?:^|[\s(])`[^`\n]{1,100}`/],
  [1, /(?:^|\n)> \S/],
];

/**
 * What a decoded text is, judged by its content first: a name or a media type decides only where the
 * content allows it. Null for markup that has no reader, with its name.
 */
export function recogniseFormat(
  text: string,
  name: string,
  mediaType: string | undefined,
): TextFormat | { readonly unread: string } {
  const head = text.slice(0, SNIFFED);
  const extension = extensionOf(name);
  const start = head.slice(prologEnd(head));
  if (HTML_START.test(start)) return 'html';
  const known = structuredFormat(start, head);
  if (known !== null) return known;
  if (looksJsonLines(text, ['jsonl', 'ndjson'].includes(extension))) return 'json-lines';
  const unread = unreadMarkup(head, extension);
  if (unread !== null) return { unread };
  const tags = head.match(HTML_BLOCK)?.length ?? 0;
  if (
    tags > 0 &&
    (isCalledHtml(name, mediaType) || (tags >= 3 && head.trimStart().startsWith('<')))
  )
    return 'html';
  const isCalledTable =
    extension === 'csv' || extension === 'tsv' || /^text\/(?:csv|tab-sep)/.test(mediaType ?? '');
  if (isCalledTable && separatorOf(text) !== null) return 'csv';
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return 'markdown';
  if (/text\/(?:x-)?markdown/.test(mediaType ?? '')) return 'markdown';
  return looksMarkdown(head) ? 'markdown' : 'text';
}

/** Whether a source's name or media type says that it is a page. */
export function isCalledHtml(name: string, mediaType: string | undefined): boolean {
  return (mediaType ?? '').includes('html') || ['html', 'htm', 'xhtml'].includes(extensionOf(name));
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)(?=[?#]|$)/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Feeds and exports, whatever their file is called. */
function structuredFormat(start: string, head: string): TextFormat | null {
  if (start.startsWith('{') && JSON_FEED.test(head)) return 'json-feed';
  if (looksKeep(start)) return 'keep';
  if (looksRoam(start)) return 'roam';
  if (/^<office:document\s/.test(start)) return 'fodt';
  const root = /^<(?:!doctype\s+)?(?:[\w-]{1,40}:)?([\w-]{1,40})/i.exec(start)?.[1]?.toLowerCase();
  return XML_ROOTS.get(root ?? '') ?? null;
}

/**
 * Where a text begins behind blanks, declarations and comments. A loop and no pattern: a comment that
 * may end in many places would be tried at each of them.
 */
function prologEnd(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s|\uFEFF/.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    const end = close === null ? -1 : text.indexOf(close, at + 2);
    if (close === null || end < 0) return at;
    at = end + close.length;
  }
}

function unreadMarkup(head: string, extension: string): string | null {
  const start = head.trimStart();
  if (/^<\?xml\b/.test(start)) return 'XML';
  if (extension === 'edn' && /^[[{#(;]/.test(start)) return 'EDN';
  if (extension === 'json' && /^[[{]/.test(start)) return 'JSON';
  return null;
}

function looksMarkdown(head: string): boolean {
  const properties = frontmatterSpan(head);
  if (properties !== null && /\n[\w -]{1,60}:(?:\s|$)/.test(head.slice(0, properties.end)))
    return true;
  let weight = 0;
  for (const [marks, mark] of MARKS) if (mark.test(head)) weight += marks;
  return weight >= 3;
}
