import { scanNote } from '../markdown/scan-note';
import type { NoteFile, VaultPath } from '../model/note';
import { baseName } from '../write/file-name';

/**
 * The ids of paragraphs that notes cite of others, those of paragraphs long gone included: none of them may come to mean
 * another paragraph. A note of the same name elsewhere counts as the note itself.
 */
export class CitedIds {
  readonly #byName = new Map<string, string[]>();

  /** Reads what a note cites. */
  add({ text }: Pick<NoteFile, 'text'>): void {
    if (!text.includes('#^')) return;
    for (const { target, subpath } of scanNote(text).links) {
      if (!subpath.startsWith('#^')) continue;
      const name = baseName(target).toLowerCase();
      const id = subpath.slice(2).toLowerCase();
      const own = this.#byName.get(name);
      if (own === undefined) this.#byName.set(name, [id]);
      else own.push(id);
    }
  }

  /** Those of a note, in lower case. */
  of(path: VaultPath): readonly string[] {
    return this.#byName.get(baseName(path).toLowerCase()) ?? [];
  }
}
