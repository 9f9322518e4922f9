/** Schemes a link in a note may have; anything else is shown as text. */
const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Controls and blanks that browsers ignore inside a URL: `java\tscript:` runs, so it must not pass. */
const IGNORED_IN_URLS = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/**
 * The address that a link may point at, absolute and percent-encoded, or null where it may not be a link:
 * another scheme than http, https and mailto, credentials in it, nothing to resolve a relative one against.
 */
export function safeUrl(reference: string, base: string | null): string | null {
  const written = reference.replace(IGNORED_IN_URLS, '');
  if (written === '' || written.startsWith('\\')) return null;
  const url = parseUrl(written, base);
  if (url === null || !SAFE_SCHEMES.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href.replace(/[()<>[\]\\|`*$^]/gu, encodePunctuation);
}

/** The scheme and host part that relative addresses of a page are read against, or null. */
export function baseUrl(reference: string, base: string | null = null): string | null {
  const url = parseUrl(reference.trim(), base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

function parseUrl(reference: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(reference) : new URL(reference, base);
  } catch {
    return null;
  }
}

/** What Markdown could take for syntax inside a destination; `%` and `_` only where they cannot stay. */
function encodePunctuation(character: string): string {
  if (character === '%' || character === '_' || character === '~') return character;
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
