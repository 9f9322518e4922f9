import { mentionsOf } from '../index/mentions';
import type { NoteIndex } from '../index/note-index';
import { nameOf } from '../markdown/links';
import type { VaultPath } from '../model/note';
import type { Plan } from '../model/plan';
import { hashOf } from '../vault/hash';
import { readKnownNotes } from '../vault/known-notes';
import type { Vault } from '../vault/port';
import { MAPPED, renderCanvas, type MappedNote } from '../write/render-canvas';
import { findNote } from './find-note';
import { readVaultIndex } from './read-vault-index';

/** A canvas that is to be made, and how many of the notes it shows. */
export interface CanvasDraft {
  readonly plan: Plan;
  readonly path: VaultPath;
  readonly shown: number;
  readonly of: number;
}

/** As `planCanvasMap`, of a note by its path, title or alias, in a vault that nobody has an index of yet. */
export async function planCanvasMapOf(
  vault: Vault,
  wanted: string,
  folder: string,
): Promise<CanvasDraft> {
  const { notes, index } = await readVaultIndex(vault);
  return planCanvasMap(vault, index, findNote(notes, wanted).path, folder);
}

/** Plans the map of an entity: the notes with most mentions, by year. What its reader took off the map stays off it. */
export async function planCanvasMap(
  vault: Vault,
  index: NoteIndex,
  entity: VaultPath,
  folder: string,
): Promise<CanvasDraft> {
  const path = `${folder}/Maps/${nameOf(entity)}.canvas`;
  const existing = (await vault.exists(path)) ? await vault.read(path) : null;
  const notes = mappedNotes(index, entity);
  const known = await readKnownNotes(vault);
  const { text, drawn } = renderCanvas(entity, notes.shown, {
    text: existing,
    drawn: known.partsAt(path),
  });
  const label = `Canvas map of ${nameOf(entity)}`;
  const change =
    existing === null
      ? ({ type: 'create', path, text, parts: drawn } as const)
      : ({ type: 'replace', path, before: hashOf(existing), text, parts: drawn } as const);
  const changes = text === existing ? [] : [change];
  return {
    plan: { command: 'canvas', label, changes },
    path,
    shown: notes.shown.length,
    of: notes.of,
  };
}

function mappedNotes(
  index: NoteIndex,
  entity: VaultPath,
): { readonly shown: readonly MappedNote[]; readonly of: number } {
  const mentions = mentionsOf(index, entity);
  const places = Array.from(mentions.notes, (_, place) => place);
  const most = [...places]
    .sort((a, b) => mentions.count(b) - mentions.count(a) || a - b)
    // The entity's own node is one of them.
    .slice(0, MAPPED - 1)
    .sort((a, b) => a - b);
  const shown = most.map((place) => {
    const { path, date, mentions: own } = mentions.group(place);
    const year = date === null ? 'Undated' : yearOf(date.from);
    return { path, paragraph: own.find((one) => one.paragraph !== null)?.paragraph ?? null, year };
  });
  return { shown, of: mentions.size };
}

function yearOf(time: number): string {
  const year = new Date(time).getUTCFullYear();
  return year > 0 ? String(year) : `${String(1 - year)} BCE`;
}
