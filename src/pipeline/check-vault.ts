import { linkResolver } from '../markdown/resolve-links';
import { scanNote } from '../markdown/scan-note';
import type { LikelyDuplicate } from '../link/duplicates/named-note';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline, OutlineLink } from '../model/outline';
import type { Span } from '../model/span';
import { duplicateNotes } from './duplicate-notes';
import { noteRecord } from './note-record';

/** Something in a note that does not hold. Offsets are UTF-16 units. */
export interface VaultProblem extends Span {
  readonly path: VaultPath;
  /** `link`: no such note. `citation`: no such paragraph. `heading`: no such heading. `id`: used twice. */
  readonly kind: 'link' | 'citation' | 'heading' | 'id';
  readonly text: string;
  readonly reason: string;
}

export interface VaultCheck {
  readonly notes: number;
  readonly links: number;
  readonly citations: number;
  readonly problems: readonly VaultProblem[];
  /** Hubs that are probably about what another note is about: no problem of the links, and for their owner to judge. */
  readonly duplicates: readonly LikelyDuplicate[];
}

/**
 * Checks that every link leads to a note, every citation to a paragraph, and that no id is used twice; finds
 * hubs that are probably duplicates.
 *
 * @param files Every file of the vault that a link may lead to besides the notes (attachments, canvases).
 */
export function checkVault(
  notes: readonly NoteFile[],
  files: readonly VaultPath[] = [],
): VaultCheck {
  const resolve = linkResolver([...notes.map(({ path }) => path), ...files]);
  const outlines = new Map(notes.map(({ path, text }) => [path, scanNote(text)]));
  const problems: VaultProblem[] = [];
  let links = 0;
  let citations = 0;
  const linkedFrom = new Map<VaultPath, Set<VaultPath>>();
  for (const { path, text } of notes) {
    const outline = outlines.get(path);
    if (!outline) continue;
    problems.push(...twiceUsedIds(path, text, outline));
    for (const link of outline.links) {
      if (!isInternal(link)) continue;
      links++;
      if (link.subpath.startsWith('#^')) citations++;
      const target = resolve(link.target, path);
      if (target !== null && target !== path) {
        const linking = linkedFrom.get(target);
        if (linking === undefined) linkedFrom.set(target, new Set([path]));
        else linking.add(path);
      }
      const problem = problemOf(link, target, outlines);
      if (problem)
        problems.push({ path, text: text.slice(link.start, link.end), ...span(link), ...problem });
    }
  }
  const records = notes.map(({ path, text }) => noteRecord(path, text));
  const { pairs } = duplicateNotes(records, { resolve, linkedFrom });
  return { notes: notes.length, links, citations, problems, duplicates: pairs };
}

function isInternal(link: OutlineLink): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(link.target);
}

function problemOf(
  link: OutlineLink,
  target: VaultPath | null,
  outlines: ReadonlyMap<VaultPath, NoteOutline>,
): Pick<VaultProblem, 'kind' | 'reason'> | null {
  if (target === null) return { kind: 'link', reason: `there is no note “${link.target}”` };
  const outline = outlines.get(target);
  if (outline === undefined || link.subpath === '') return null;
  if (link.subpath.startsWith('#^')) {
    const id = link.subpath.slice(2).toLowerCase();
    const found =
      outline.blocks.some((block) => block.id === id) ||
      outline.items.some((item) => item.id === id);
    return found ? null : { kind: 'citation', reason: `“${target}” has no paragraph ^${id}` };
  }
  const wanted = comparableHeading(link.subpath.slice(link.subpath.lastIndexOf('#') + 1));
  const found = outline.headings.some(({ text }) => comparableHeading(text) === wanted);
  return found ? null : { kind: 'heading', reason: `“${target}” has no such heading` };
}

/** Links to headings leave out what a link cannot hold; the app compares what is left. */
function comparableHeading(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function twiceUsedIds(path: VaultPath, text: string, outline: NoteOutline): VaultProblem[] {
  const seen = new Set<string>();
  return [...outline.blocks, ...outline.items].flatMap((block) => {
    const { id } = block;
    if (id === null) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const excerpt = text.slice(block.start, Math.min(block.end, block.start + 80));
    return [
      {
        path,
        ...span(block),
        kind: 'id' as const,
        text: excerpt,
        reason: `the id ^${id} is used twice`,
      },
    ];
  });
}

function span({ start, end }: Span): Span {
  return { start, end };
}
