import { CHUNK_SHIFT } from './note-columns';

/** What few notes have, by note: a map for each chunk of notes, so that none grows beyond a chunk. */
export class ChunkedMap<V> {
  private readonly maps: Map<number, V>[] = [];

  get(note: number): V | undefined {
    return this.maps[note >>> CHUNK_SHIFT]?.get(note);
  }

  set(note: number, value: V): void {
    const which = note >>> CHUNK_SHIFT;
    while (this.maps.length <= which) this.maps.push(new Map());
    this.maps[which]?.set(note, value);
  }

  delete(note: number): void {
    this.maps[note >>> CHUNK_SHIFT]?.delete(note);
  }

  /** In the order of chunks. */
  *entries(): Generator<[note: number, value: V]> {
    for (const map of this.maps) yield* map;
  }
}
