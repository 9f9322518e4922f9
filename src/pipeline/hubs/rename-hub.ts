import { withoutEnd } from '../../language/trim';
import { escapeText } from '../../markdown/escape-text';
import { applyEdits } from '../../markdown/edits';
import { nameOf } from '../../markdown/links';
import { addToListEdits, propertyEntries } from '../../markdown/property-entries';
import { writeProperties } from '../../markdown/properties';
import { scanNote } from '../../markdown/scan-note';
import type { TextEdit } from '../../model/span';
import type { Vault } from '../../vault/port';
import { fileNameFor } from '../../write/file-name';
import { findNote } from '../find-note';
import type { NoteRecord } from '../note-record';
import { readNotes } from '../read-notes';
import { editOf, NoHubError, redirected, redirection, removal, type HubPlan } from './merge-hubs';
import { redirectEdits } from './redirect-links';

/** Thrown when a hub is to have a name that another note has. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError';

  constructor(name: string, path: string) {
    super(`“${name}” is what “${path}” is called. Merge the hub into it instead.`);
  }
}

/**
 * Plans to give a hub another name: its file, title and heading change, the old name becomes an alias, and
 * every link leads to the new file and shows what it showed.
 *
 * @param hub A path, title or alias.
 * @throws NoSuchNoteError, NoHubError, NameTakenError; Error where the name is empty or the one it has.
 */
export async function planRename(vault: Vault, hub: string, name: string): Promise<HubPlan> {
  const [notes, style] = await Promise.all([readNotes(vault), vault.linkStyle()]);
  const from = findNote(notes, hub);
  if (from.role !== 'hub') throw new NoHubError(from.path);
  const wanted = name.replace(/\s+/g, ' ').trim();
  if (wanted === '') throw new Error('A hub needs a name.');
  if (wanted === from.title) throw new Error(`“${from.path}” is called “${wanted}” already.`);
  const file = fileNameFor(wanted);
  const other = notes.find((note) => note.path !== from.path && answersTo(note, [wanted, file]));
  if (other !== undefined) throw new NameTakenError(wanted, other.path);
  const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
  const to = `${folder}${file}.md`;
  const label = `New name of “${nameOf(from.path)}”: “${wanted}”`;
  // Where only case differs the file stays: not every disk tells the two apart.
  if (to.toLowerCase() === from.path.toLowerCase()) {
    const changes = editOf(from, renamedEdits(from, wanted, []));
    return {
      plan: { command: 'rename', label, changes },
      from: from.path,
      to: from.path,
      links: 0,
      notes: [],
    };
  }
  const way = redirection(notes, from.path, to);
  const led = redirected(
    notes.filter(({ path }) => path !== from.path),
    way,
    style,
  );
  const own = redirectEdits(from, way, style);
  const text = applyEdits(from.text, renamedEdits(from, wanted, own));
  return {
    plan: {
      command: 'rename',
      label,
      changes: [{ type: 'create', path: to, text }, ...led.changes, removal(from)],
    },
    from: from.path,
    to,
    links: led.links + own.length,
    notes: led.changes.map(({ path }) => path),
  };
}

function answersTo({ path, title, aliases }: NoteRecord, names: readonly string[]): boolean {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return [nameOf(path), title, ...aliases].some((name) => wanted.has(name.toLowerCase()));
}

/** The title, the heading that repeats it, and the old name as an alias. */
function renamedEdits(hub: NoteRecord, name: string, links: readonly TextEdit[]): TextEdit[] {
  const { text, title, aliases } = hub;
  const edits: TextEdit[] = [...links];
  const entry = propertyEntries(text).find(({ key }) => key.toLowerCase() === 'title');
  if (entry !== undefined) {
    const written = writeProperties({ title: name }).split('\n')[1] ?? '';
    const [line = ''] = entry.text.split(/\r?\n$/);
    const comment = line.indexOf('#', line.lastIndexOf('\n') + 1);
    const value = withoutEnd(comment < 0 ? line : line.slice(0, comment), /[ \t]/);
    const end = entry.start + value.length;
    edits.push({ start: entry.start, end, insert: written });
  }
  const heading = scanNote(text).headings.find(({ level }) => level === 1);
  if (heading?.text === escapeText(title, { tags: 'text' }) || heading?.text === title) {
    const at = text.indexOf(heading.text, heading.start);
    edits.push({
      start: at,
      end: at + heading.text.length,
      insert: escapeText(name, { tags: 'text' }),
    });
  }
  const kept = new Set(aliases.map((alias) => alias.toLowerCase()));
  const old = [...new Set([title, nameOf(hub.path)])].filter(
    (form) => !kept.has(form.toLowerCase()) && form.toLowerCase() !== name.toLowerCase(),
  );
  edits.push(...addToListEdits(text, 'aliases', old));
  return edits.sort((a, b) => a.start - b.start);
}
