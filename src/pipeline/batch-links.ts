import { writeLink, type ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { LinkStyle, NoteFile, VaultPath } from '../model/note';
import type { TextEdit } from '../model/span';

/**
 * The edits that turn Markdown links between documents into links between their notes.
 *
 * @param noteAt The note of the document at a URL or at a path, as `sourceAddress` gives it; null where
 *   none is known.
 */
export function batchLinkEdits(
  note: NoteFile,
  source: string,
  noteAt: (address: string) => VaultPath | null,
  style: LinkStyle,
  resolve: ResolveLink,
): TextEdit[] {
  return scanNote(note.text).links.flatMap((link): TextEdit[] => {
    if (link.type !== 'markdown' || link.property || link.embed || link.target === '') return [];
    const target = noteAt(sourceAddress(link.target, source));
    if (target === null || target === note.path) return [];
    const shown = link.display ?? '';
    const insert = writeLink({ from: note.path, target, shown }, style, resolve);
    return [{ start: link.start, end: link.end, insert }];
  });
}

/** The address at which links find a source itself. */
export function ownAddress(source: string): string {
  return sourceAddress(
    source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1),
    source,
  );
}

/**
 * The address of a link's target as seen from its source: URLs without fragment and trailing slash,
 * paths resolved against the source's folder, both without case in the host and with `/`.
 */
export function sourceAddress(target: string, source: string): string {
  const bare = target.replace(/#.*$/, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return normalURL(bare);
  if (/^https?:/i.test(source)) {
    try {
      return normalURL(new URL(bare, source).href);
    } catch {
      return bare;
    }
  }
  const parts = bare.startsWith('/') ? [] : source.split(/[\\/]/).slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function normalURL(url: string): string {
  try {
    const parsed = new URL(url);
    const path = parsed.pathname.replace(/\/+$/, '');
    return `${parsed.host.replace(/^www\./, '')}${path}${parsed.search}`;
  } catch {
    return url;
  }
}
