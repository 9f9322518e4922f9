import { blockIdEdit, freeBlockId } from '../markdown/give-block-id';
import { decodePercent } from '../markdown/link-address';
import { nameOf } from '../markdown/links';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline, OutlineBlockType } from '../model/outline';
import type { Change, Plan } from '../model/plan';
import type { Span } from '../model/span';
import { runningItems } from '../structure/part-lists';
import { hashOf } from '../vault/hash';
import type { Vault } from '../vault/port';
import { Turns } from '../vault/turns';
import { readNoteFiles } from './read-notes';

/** What notes say in sentences or rows; code, mathematics and HTML stay as they are. */
const NUMBERED: ReadonlySet<OutlineBlockType> = new Set<OutlineBlockType>([
  'paragraph',
  'list',
  'blockquote',
  'callout',
  'table',
]);

/** What shows something else, a picture as a rule: where a paragraph is nothing besides, there is nothing to cite. */
const EMBEDS = /!\[\[[^[\]\n]*\]\]|!\[[^[\]\n]*\]\([^()\n]*\)/g;

export interface NumberingDraft {
  readonly plan: Plan;
  /** How many paragraphs of each note are given an id, in the order of the notes wanted; notes with none are left out. */
  readonly given: ReadonlyMap<VaultPath, number>;
}

/**
 * Plans to give each paragraph of the notes an id that has none, so that it can be cited: `^p1`, `^p2`, … in order, above
 * every number that the note has or that is cited of it. Ids that are there stay; of a list whose items have ids of their
 * own those are its paragraphs. Nothing but ids is added to the text.
 */
export async function planNumbering(
  vault: Vault,
  wanted: readonly VaultPath[],
): Promise<NumberingDraft> {
  const notes = await readNoteFiles(vault);
  const given = new Map<VaultPath, number>();
  const changes: Change[] = [];
  const turns = new Turns();
  const cited = await citedIds(notes, turns);
  for (const { path, text } of notes) {
    if (!wanted.includes(path)) continue;
    await turns.pass();
    const outline = scanNote(text);
    const blocks = unnumberedBlocks(text, outline);
    if (blocks.length === 0) continue;
    given.set(path, blocks.length);
    const first = Number(freeBlockId(outline, cited.get(keyOf(path))).slice(1));
    const edits = blocks.map((block, i) => blockIdEdit(text, block, `p${first + i}`));
    changes.push({ type: 'edit', path, before: hashOf(text), edits });
  }
  const sum = [...given.values()].reduce((a, b) => a + b, 0);
  const label = `Ids for ${sum} paragraph${sum === 1 ? '' : 's'}`;
  return { plan: { command: 'number', label, changes }, given };
}

/** A block, or an item of a list of running text. */
type CitableBlock = Span & { readonly type: OutlineBlockType };

/** The blocks and items of a note that could be cited and have no id. */
export function unnumberedBlocks(text: string, { blocks, items }: NoteOutline): CitableBlock[] {
  const bare = blocks.filter(
    ({ type, id, start, end }) =>
      id === null &&
      NUMBERED.has(type) &&
      !items.some((item) => item.start >= start && item.end <= end) &&
      plainTextOf(text.slice(start, end).replace(EMBEDS, '')).trim() !== '',
  );
  return bare.flatMap(({ type, start, end }): CitableBlock[] => {
    const parts = type === 'list' ? runningItems(text.slice(start, end)) : null;
    // The id of an item stands at its end, as that of a paragraph.
    if (parts === null) return [{ type, start, end }];
    return parts.map((part) => ({
      type: 'paragraph',
      start: start + part.start,
      end: start + part.end,
    }));
  });
}

/** Characters of the longest name that a link is looked for. */
const LONGEST_TARGET = 400;

/** By the name of a note, folded: the ids with a number that links anywhere cite of it. */
async function citedIds(
  notes: readonly NoteFile[],
  turns: Turns,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const cited = new Map<string, string[]>();
  for (const { path, text } of notes) {
    await turns.pass();
    for (const { 1: id = '', index } of text.matchAll(/#\^(p\d{1,9})/gi)) {
      const before = text.slice(Math.max(0, index - LONGEST_TARGET), index);
      const opening = Math.max(before.lastIndexOf('[['), before.lastIndexOf(']('));
      if (opening < 0) continue;
      const target = decodePercent(before.slice(opening + 2));
      const name = keyOf(target === '' ? path : target);
      const known = cited.get(name);
      if (known === undefined) cited.set(name, [id.toLowerCase()]);
      else known.push(id.toLowerCase());
    }
  }
  return cited;
}

function keyOf(target: string): string {
  return nameOf(target).toLowerCase();
}
