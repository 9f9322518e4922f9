import type { VaultPath } from '../model/note';
import type { LinkTable } from './link-table';
import { nameKey, type NameTable } from './name-table';
import { NOTE_STATE, type NoteColumns } from './note-columns';

/** The notes with links that may resolve otherwise since notes of these names (`nameKey`) came, went or moved. */
export function staleNotes(
  changed: ReadonlySet<string>,
  columns: NoteColumns,
  links: LinkTable,
  names: NameTable,
): VaultPath[] {
  const touched = new Uint8Array(columns.length);
  for (let note = 0; note < columns.length; note++) {
    if (columns.state(note) === NOTE_STATE.gone) touched[note] = 1;
  }
  for (const name of changed) for (const note of names.find(name)) touched[note] = 1;
  const touchedNames = links.missing.all.map((name) => changed.has(nameKey(name)));
  const stale: VaultPath[] = [];
  for (let note = 0; note < columns.length; note++) {
    const end = links.end(note);
    for (let row = links.first(note); row < end; row++) {
      const target = links.rows.target(row);
      if (target >= 0 ? touched[target] === 1 : touchedNames[-1 - target] === true) {
        stale.push(columns.path(note));
        break;
      }
    }
  }
  return stale;
}
