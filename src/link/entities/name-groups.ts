import type { VaultPath } from '../../model/note';
import type { NameRecord, NameTable } from './name-table';

/** Names that are one thing, and which of them is its full name. */
export interface MergedName {
  readonly full: NameRecord;
  readonly parts: readonly NameRecord[];
  /** Short forms that mean this thing only in some notes. */
  readonly scoped: ReadonlyMap<string, readonly VaultPath[]>;
}

/** Which names belong to which, by key. */
export class NameGroups {
  readonly #owner = new Map<string, string>();
  readonly #left = new Set<string>();
  readonly #scoped = new Map<string, Map<string, readonly VaultPath[]>>();

  /** Makes nothing of a name by itself: an acronym that means several things. */
  leave(key: string): void {
    this.#left.add(key);
  }

  join(part: string, full: string): void {
    const owner = this.ownerOf(full);
    if (owner !== part) this.#owner.set(part, owner);
  }

  scope(form: string, full: string, paths: readonly VaultPath[]): void {
    const scopes = this.#scoped.get(full) ?? new Map<string, readonly VaultPath[]>();
    this.#scoped.set(full, scopes.set(form, paths));
  }

  ownerOf(key: string): string {
    let at = key;
    for (let owner = this.#owner.get(at); owner !== undefined; owner = this.#owner.get(at))
      at = owner;
    return at;
  }

  has(key: string): boolean {
    return this.#owner.has(key);
  }

  of(table: NameTable): readonly MergedName[] {
    const parts = new Map<string, NameRecord[]>();
    for (const record of table.records.values()) {
      const owner = this.ownerOf(record.key);
      parts.set(owner, [...(parts.get(owner) ?? []), record]);
    }
    return [...parts].flatMap(([key, records]) => {
      const full = table.records.get(key);
      if (full === undefined || this.#left.has(key)) return [];
      return [
        {
          full,
          parts: records.filter((record) => record !== full),
          scoped: this.#scoped.get(key) ?? new Map<string, readonly VaultPath[]>(),
        },
      ];
    });
  }
}
