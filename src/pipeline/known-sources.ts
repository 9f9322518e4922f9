import type { VaultPath } from '../model/note';
import { CitedIds } from './cited-ids';
import { listOf, textOf, type NoteRecord } from './note-record';
import { OTHER_SOURCES } from './relation-properties';
import { sourceStem } from './source-title';

/** A note of the vault with what the journal says of it. */
export interface KnownNote extends NoteRecord {
  readonly ours: boolean;
}

/** The vault's notes by the sources that they were made from: looked up once for each of many sources. */
export class KnownSources {
  readonly notes: readonly KnownNote[];
  private readonly documents = new Map<string, KnownNote[]>();
  private readonly indexes = new Map<string, KnownNote>();
  private cited: CitedIds | null = null;

  constructor(notes: readonly KnownNote[]) {
    this.notes = notes;
    for (const note of notes) {
      if (note.role === 'document') for (const key of keysOf(note, true)) this.put(key, note);
      if (note.role === 'index')
        for (const key of keysOf(note, false))
          if (!this.indexes.has(key)) this.indexes.set(key, note);
    }
  }

  /**
   * Document notes that an import of this source may have made: of its name, of its bytes, or of a file called
   * alike. Not those that have it as another source of theirs: they are updated from their own.
   */
  of(source: string, hash: string): KnownNote[] {
    const keys = [nameKey(source), hashKey(hash), stemKey(source)];
    const found = new Set(keys.flatMap((key) => this.documents.get(key) ?? []));
    return [...found].filter(
      ({ properties }) => !listOf(properties[OTHER_SOURCES]).includes(source),
    );
  }

  /** The index note of a source, or null. */
  indexOf(source: string, hash: string): KnownNote | null {
    return this.indexes.get(nameKey(source)) ?? this.indexes.get(hashKey(hash)) ?? null;
  }

  /** The ids of a note's paragraphs that notes cite. */
  citedIds(path: VaultPath): readonly string[] {
    if (this.cited === null) {
      this.cited = new CitedIds();
      for (const note of this.notes) this.cited.add(note);
    }
    return this.cited.of(path);
  }

  private put(key: string, note: KnownNote): void {
    const list = this.documents.get(key);
    if (list === undefined) this.documents.set(key, [note]);
    else list.push(note);
  }
}

function keysOf({ properties }: KnownNote, byStem: boolean): string[] {
  const source = textOf(properties['source']);
  const hash = textOf(properties['source_hash']);
  return [
    ...(source === null ? [] : [nameKey(source), ...(byStem ? [stemKey(source)] : [])]),
    ...(hash === null ? [] : [hashKey(hash)]),
  ];
}

const nameKey = (source: string): string => `name ${source}`;
const hashKey = (hash: string): string => `hash ${hash}`;
const stemKey = (source: string): string => `stem ${sourceStem(source)}`;
