/** What stands around a text in its block: the end of what is before, the beginning of what is after. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Text that is escaped for Markdown, escaped also for what Obsidian and its plugins read: comments,
 * highlights, templates, inline fields, block ids, other schemes, and tags where they are to be text.
 */
export function escapeDialect(escaped: string, around: Around, tags: 'live' | 'text'): string {
  const text = escaped
    .replace(/([%=:])(?=\1)/gu, '$1\\')
    .replace(/(^|[^\\])<(?=%)/gu, '$1\\<')
    .replace(/\^(?=[\p{L}\p{N}-]+\s*$)/gu, '\\^')
    .replace(/\b(?!https?:|ftp:)([a-z][a-z0-9+.-]{1,24}):(?=\/\/)/giu, '$1\\:')
    .replace(/\b((?:java|vb)script):/giu, '$1\\:');
  const start = around.before.slice(-1);
  const first = text.charAt(0);
  const joins = first !== '' && first === start && '%=:'.includes(first);
  const joined = joins ? `\\${text}` : text;
  return tags === 'text'
    ? joined.replace(/#(?=[\p{L}\p{N}_/-])/gu, '\\#')
    : joined.replace(COLOUR, '\\$&');
}

/** Colours in hexadecimal, which are no tags: those with a figure in them. */
const COLOUR = /#(?=[0-9a-f]*\d)(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})(?![\p{L}\p{N}_/-])/giu;
