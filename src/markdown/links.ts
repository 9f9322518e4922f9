import type { LinkStyle, VaultPath } from '../model/note';

/** A link to be written into a note. */
export interface NoteLink {
  /** The note that the link is written in. */
  readonly from: VaultPath;
  readonly target: VaultPath;
  /** `#Heading` or `#^p3`, with the mark. */
  readonly subpath?: string;
  /** Plain text to show, where it is to differ from the target's name. */
  readonly shown?: string;
  /** Inside a table `|` must be escaped. */
  readonly inTable?: boolean;
}

/** Which note a link's path means when it stands in the note `from`; null where there is none. */
export type ResolveLink = (linkPath: string, from: VaultPath) => VaultPath | null;

/**
 * Writes a link in the style of the vault's owner, such that the app resolves it to `target`.
 *
 * A wikilink cannot show brackets, bars or what plugins would run, nor lead to a path with `#`, `^`, `|` or brackets: such a
 * link is written as Markdown whatever the style.
 */
export function writeLink(link: NoteLink, style: LinkStyle, resolve: ResolveLink): string {
  const subpath = link.subpath ?? '';
  const within = link.from === link.target && subpath !== '';
  const path = within ? '' : linkPathOf(link, style, resolve);
  const shown = link.shown?.replace(/\s+/g, ' ').trim() ?? '';
  const asWikilink = !style.markdown && !/[#^|[\]]/.test(path) && !/[|[\]]|%%|<%|::/.test(shown);
  if (asWikilink) return wikilink(path + subpath, shown, link.inTable ?? false);
  const label =
    shown === '' ? (within ? subpath.replace(/^#\^?/, '') : nameOf(link.target)) : shown;
  const address = withExtension(path, link.target);
  return `[${escapeLabel(label, link.inTable ?? false)}](${encodeAddress(address)}${encodeAddress(subpath, true)})`;
}

function wikilink(linkText: string, shown: string, inTable: boolean): string {
  if (shown === '' || shown === linkText) return `[[${linkText}]]`;
  return `[[${linkText}${inTable ? '\\|' : '|'}${shown}]]`;
}

/** The path without extension that the style asks for; the full path where a shorter one would mislead. */
function linkPathOf(link: NoteLink, style: LinkStyle, resolve: ResolveLink): string {
  const full = withoutExtension(link.target);
  if (style.path === 'relative') return relativePath(link.from, full);
  if (style.path === 'shortest') {
    const name = nameOf(link.target);
    if (resolve(name, link.from) === link.target) return name;
  }
  return full;
}

function relativePath(from: VaultPath, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared])
    shared++;
  return '../'.repeat(folders.length - shared) + parts.slice(shared).join('/');
}

function withoutExtension(path: VaultPath): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

/** Only notes lose their extension in `linkPathOf`; a Markdown link has it. */
function withExtension(path: string, target: VaultPath): string {
  return path !== '' && target.endsWith('.md') ? `${path}.md` : path;
}

/** The name by which a note is linked: the last part of its path, without `.md`. */
export function nameOf(path: VaultPath): string {
  return withoutExtension(path.slice(path.lastIndexOf('/') + 1));
}

function escapeLabel(label: string, inTable: boolean): string {
  const escaped = label.replace(/[\\[\]*_`<~=$%]/g, '\\$&').replace(/:(?=:)/g, ':\\');
  return inTable ? escaped.replace(/\|/g, '\\|') : escaped;
}

function encodeAddress(address: string, subpath = false): string {
  const unsafe = subpath ? /[\p{Cc} %<>()[\]\\|]/gu : /[\p{Cc} %<>()[\]\\|#?^]/gu;
  return address.replace(
    unsafe,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
