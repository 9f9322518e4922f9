import { frontmatterSpan } from '../markdown/frontmatter';

/** The formats that text can be in. */
export type TextFormat = 'html' | 'markdown' | 'text';

/** How much of a text is looked at. */
const SNIFFED = 20_000;

const HTML_START = /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->){0,20}<(?:!doctype\s+html|html|head|body)\b/i;
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
  if (HTML_START.test(head)) return 'html';
  const unread = unreadMarkup(head, extension);
  if (unread !== null) return { unread };
  const tags = head.match(HTML_BLOCK)?.length ?? 0;
  if (
    tags > 0 &&
    (isCalledHtml(name, mediaType) || (tags >= 3 && head.trimStart().startsWith('<')))
  )
    return 'html';
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return 'markdown';
  if (/text\/(?:x-)?markdown/.test(mediaType ?? '')) return 'markdown';
  return looksMarkdown(head) ? 'markdown' : 'text';
}

/** Whether a source's name or media type says that it is a page. */
export function isCalledHtml(name: string, mediaType: string | undefined): boolean {
  return (mediaType ?? '').includes('html') || ['html', 'htm', 'xhtml'].includes(extensionOf(name));
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function unreadMarkup(head: string, extension: string): string | null {
  const start = head.trimStart();
  if (/^(?:<\?xml[^>]*>|<!--[^]*?-->|\s){0,20}<(?:rss|feed|rdf:RDF)\b/.test(start))
    return 'feed (RSS or Atom)';
  if (/^<\?xml\b/.test(start)) return 'XML';
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
