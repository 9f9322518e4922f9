import { withoutEnd } from '../../language/trim';
import type { SourcePlace } from '../../model/asset';
import type { SourceReading } from '../engine';

/** Where a source stands among those found with it: what relative links of it are read against. */
export function placeOfSource(within: SourcePlace | undefined, source: string): string {
  return within === undefined ? source : `${within.root}/${within.path}`;
}

export function placeOfReading({ within, source }: SourceReading): string {
  return placeOfSource(within, source);
}

/** A path with percent encoding undone; as it is where that is none. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address at which links find a source itself, by its name or place. */
export function ownAddress(source: string): string {
  return isUrl(source) ? normalURL(source) : joined([], source.replace(/\\/g, '/'));
}

/**
 * The address of a link's target as seen from its source: URLs without fragment and trailing slash,
 * paths resolved against the source's folder, both without case in the host and with `/`.
 */
export function sourceAddress(target: string, source: string): string {
  const bare = target.split('#', 1)[0] ?? '';
  if (bare === '') return ownAddress(source);
  if (isUrl(bare)) return normalURL(bare);
  if (/^https?:/i.test(source)) {
    try {
      return normalURL(new URL(bare, source).href);
    } catch {
      return bare;
    }
  }
  return joined(bare.startsWith('/') ? [] : source.split(/[\\/]/).slice(0, -1), bare);
}

/** A scheme of one letter is a drive. */
function isUrl(address: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(address);
}

function joined(folder: readonly string[], path: string): string {
  const parts: string[] = [];
  for (const part of [...folder, ...path.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function normalURL(url: string): string {
  try {
    const parsed = new URL(url);
    const path = withoutEnd(parsed.pathname, /\//);
    return `${parsed.host.replace(/^www\./, '')}${path}${parsed.search}`;
  } catch {
    return url;
  }
}
