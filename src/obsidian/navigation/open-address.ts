import { Notice } from 'obsidian';

import { messageOf } from '../../model/message-of';
import type { NoteIndex } from '../../index/note-index';
import type { VaultPath } from '../../model/note';
import { noteNamed } from '../../pipeline/note-named';
import type { ViewSource } from '../views/view-source';

/** What an address asks for: `obsidian://corpus?doc=The%20letter&p=14`, `...&view=dossier`. */
export interface CorpusAddress {
  /** A path, title or alias. */
  readonly doc: string;
  /** A block id; a number in the address is that paragraph's. */
  readonly paragraph: string | null;
  readonly view: 'note' | 'dossier' | 'backlinks';
}

const LONGEST_NAME = 1000;

/**
 * Reads an address. Whatever a stranger may have put into one, it opens something and writes nothing.
 *
 * @returns the reason where it asks for nothing that there is
 */
export function readAddress(params: Readonly<Record<string, unknown>>): CorpusAddress | string {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const doc = text('doc');
  if (doc === '' || doc === 'true') return 'The address names no note: doc=…';
  if (doc.length > LONGEST_NAME) return 'The address names a note with too long a name.';
  const view = text('view') || (text('action') === 'corpus' ? '' : text('action')) || 'note';
  if (view !== 'note' && view !== 'dossier' && view !== 'backlinks')
    return 'The address asks for a view that there is not: note, dossier or backlinks.';
  const p = text('p');
  if (p !== '' && !/^[A-Za-z0-9-]{1,64}$/.test(p)) return 'The address names no paragraph: p=14';
  const paragraph = p === '' ? null : /^\d+$/.test(p) ? `p${Number(p)}` : p.toLowerCase();
  return { doc, paragraph, view };
}

/** Opens what an address asks for, or says why it cannot. */
export async function openAddress(
  params: Readonly<Record<string, unknown>>,
  source: ViewSource,
  openView: (view: 'dossier' | 'backlinks', path: VaultPath) => Promise<void>,
): Promise<void> {
  const address = readAddress(params);
  if (typeof address === 'string') {
    new Notice(address);
    return;
  }
  const path = pathNamed(source.index, address.doc);
  if (path === null) return;
  const note = source.index.find(path);
  const known =
    address.paragraph === null || source.index.notes.hasParagraph(note, address.paragraph);
  if (!known) new Notice(`“${source.index.titleOf(note)}” has no paragraph ^${address.paragraph}.`);
  await source.openAt({ path, paragraph: known ? address.paragraph : null, span: null }, 'here');
  if (address.view !== 'note') await openView(address.view, path);
}

/** Says so where no note, or more than one, has the name. */
function pathNamed(index: NoteIndex, name: string): VaultPath | null {
  try {
    return noteNamed(index, name);
  } catch (error) {
    new Notice(messageOf(error));
    return null;
  }
}
