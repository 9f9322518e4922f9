import { blockIdEdit, freeBlockId } from '../markdown/give-block-id';
import { nameOf } from '../markdown/links';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline, OutlineBlock, OutlineBlockType } from '../model/outline';
import type { Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import type { Vault } from '../vault/port';
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
  const changes = notes
    .filter(({ path }) => wanted.includes(path))
    .flatMap((note) => {
      const outline = scanNote(note.text);
      const blocks = unnumberedBlocks(note.text, outline);
      if (blocks.length === 0) return [];
      given.set(note.path, blocks.length);
      const first = Number(freeBlockId(outline, citedOf(note, notes)).slice(1));
      const edits = blocks.map((block, i) => blockIdEdit(note.text, block, `p${first + i}`));
      return [{ type: 'edit' as const, path: note.path, before: hashOf(note.text), edits }];
    });
  const sum = [...given.values()].reduce((a, b) => a + b, 0);
  const label = `Ids for ${sum} paragraph${sum === 1 ? '' : 's'}`;
  return { plan: { command: 'number', label, changes }, given };
}

/** The blocks of a note that could be cited and have no id. */
export function unnumberedBlocks(text: string, { blocks, items }: NoteOutline): OutlineBlock[] {
  return blocks.filter(
    ({ type, id, start, end }) =>
      id === null &&
      NUMBERED.has(type) &&
      !items.some((item) => item.start >= start && item.end <= end) &&
      plainTextOf(text.slice(start, end).replace(EMBEDS, '')).trim() !== '',
  );
}

/** The ids with a number that links anywhere cite of a note, by its name as it is written. */
function citedOf({ path, text }: NoteFile, notes: readonly NoteFile[]): string[] {
  const name = nameOf(path).toLowerCase();
  const names = [name, encodeURIComponent(name), encodeURI(name), `${name}.md`];
  const cited = idsBehind(text.toLowerCase(), ['[[', '](']);
  for (const note of notes) cited.push(...idsBehind(note.text.toLowerCase(), names));
  return cited;
}

function idsBehind(text: string, names: readonly string[]): string[] {
  if (!text.includes('#^p')) return [];
  return [...text.matchAll(/#\^(p\d{1,9})/g)].flatMap(({ 1: id = '', index }) =>
    names.some((name) => text.endsWith(name, index)) ? [id] : [],
  );
}
