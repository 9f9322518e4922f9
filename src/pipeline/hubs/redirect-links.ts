import { nameOf, writeLink, type ResolveLink } from '../../markdown/links';
import { scanNote } from '../../markdown/scan-note';
import type { LinkStyle, NoteFile, VaultPath } from '../../model/note';
import type { NoteOutline, OutlineLink } from '../../model/outline';
import type { TextEdit } from '../../model/span';

/** From which note to which links are led. */
export interface Redirection {
  readonly from: VaultPath;
  readonly to: VaultPath;
  /** Which note a link means while the old one is still there. */
  readonly before: ResolveLink;
  /** Which note a link means when only the new one is. */
  readonly after: ResolveLink;
}

/**
 * Edits that lead every link of a note (in its text, its embeds and its properties) to another note. What
 * they show stays as it was read: `[[Old]]` becomes `[[New|Old]]`.
 */
export function redirectEdits(
  note: NoteFile,
  { from, to, before, after }: Redirection,
  style: LinkStyle,
): TextEdit[] {
  const name = nameOf(from).toLowerCase();
  const lower = note.text.toLowerCase();
  if (!lower.includes(name) && !lower.includes(encodeURI(name))) return [];
  const outline = scanNote(note.text);
  return outline.links.flatMap((link): TextEdit[] => {
    if (link.target === '' || before(link.target, note.path) !== from) return [];
    const written = note.text.slice(link.start, link.end);
    const own: LinkStyle = { ...style, markdown: link.type === 'markdown' };
    const bare = writeLink({ from: note.path, target: to, subpath: link.subpath }, own, after);
    const insert =
      link.type === 'markdown'
        ? withAddress(written, bare)
        : wikilink(note.text, link, written, bare, outline);
    return insert === written ? [] : [{ start: link.start, end: link.end, insert }];
  });
}

/** The label and title as they are written, with another address. */
function withAddress(written: string, bare: string): string {
  const address = bare.slice(bare.lastIndexOf('](') + 2, -1);
  return written.replace(
    /(\]\(\s*)(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?=[^\]]*\)$)/,
    (_, open: string) => open + address,
  );
}

function wikilink(
  text: string,
  link: OutlineLink,
  written: string,
  bare: string,
  outline: NoteOutline,
): string {
  // A name that no wikilink can hold leaves the link as it is, to be reported by a check.
  if (!bare.startsWith('[[')) return written;
  const path = bare.slice(2, -2);
  const open = link.embed ? '![[' : '[[';
  const bar = /\\?\|/.exec(written);
  if (bar !== null) return `${open}${path}${written.slice(bar.index)}`;
  if (link.embed || link.subpath !== '') return `${open}${path}]]`;
  const shown = link.target.slice(link.target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  if (link.property && /["\\]/.test(shown)) return `${open}${path}]]`;
  const inTable = outline.blocks.some(
    ({ type, start, end }) => type === 'table' && start <= link.start && link.end <= end,
  );
  return `${open}${path}${inTable ? '\\|' : '|'}${shown}]]`;
}
