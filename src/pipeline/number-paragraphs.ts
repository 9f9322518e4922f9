import { blockIdEdit, freeBlockId } from '../markdown/give-block-id';
import { plainTextOf } from '../markdown/plain-text';
import { scanNote } from '../markdown/scan-note';
import { counted } from '../model/counted';
import type { NoteFile, VaultPath } from '../model/note';
import type { NoteOutline, OutlineBlockType } from '../model/outline';
import type { Change, Plan } from '../model/plan';
import type { Span } from '../model/span';
import { runningItems } from '../structure/part-lists';
import { hashOf } from '../vault/hash';
import { Turns } from '../vault/turns';
import { CitedIds } from './cited-ids';

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
  /** How many paragraphs of each note are given an id, in the order of the vault; notes with none are left out. */
  readonly given: ReadonlyMap<VaultPath, number>;
}

/**
 * Plans to give each paragraph of the notes an id that has none, so that it can be cited: `^p1`, `^p2`, … in order, above
 * every number that the note has or that is cited of it. Ids that are there stay; of a list whose items have ids of their
 * own those are its paragraphs. Nothing but ids is added to the text.
 *
 * @param notes All notes of the vault: what they cite is looked up.
 * @param wanted The paths of those whose paragraphs are numbered.
 */
export async function planNumbering(
  notes: readonly NoteFile[],
  wanted: readonly VaultPath[],
): Promise<NumberingDraft> {
  const turns = new Turns();
  const cited = new CitedIds();
  for (const note of notes) {
    await turns.pass();
    cited.add(note);
  }
  const given = new Map<VaultPath, number>();
  const changes: Change[] = [];
  const paths = new Set(wanted);
  for (const { path, text } of notes.filter((note) => paths.has(note.path))) {
    await turns.pass();
    const outline = scanNote(text);
    const blocks = unnumberedBlocks(text, outline);
    if (blocks.length === 0) continue;
    given.set(path, blocks.length);
    const first = Number(freeBlockId(outline, [...cited.of(path), ...ownCited(outline)]).slice(1));
    const edits = blocks.map((block, i) => blockIdEdit(text, block, `p${first + i}`));
    changes.push({ type: 'edit', path, before: hashOf(text), edits });
  }
  const sum = [...given.values()].reduce((a, b) => a + b, 0);
  const label = `Ids for ${counted(sum, 'paragraph')}`;
  return { plan: { command: 'number', label, changes }, given };
}

/** The ids of its own paragraphs that a note cites. */
function ownCited({ links }: NoteOutline): string[] {
  return links.flatMap(({ target, subpath }) =>
    target === '' && subpath.startsWith('#^') ? [subpath.slice(2).toLowerCase()] : [],
  );
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
