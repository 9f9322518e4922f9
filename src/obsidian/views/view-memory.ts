import type { App } from 'obsidian';

import type { NoteIndex } from '../../index/note-index';
import type { VaultPath } from '../../model/note';
import { roleOf } from '../../write/note-tags';

/** Under this name in what the app keeps for the vault on this device. */
const KEY = 'corpus-views';

/** What each view was last set to for each kind of note: sorting, filters, context. */
export class ViewMemory {
  private readonly app: App;
  private readonly listeners = new Set<(view: string) => void>();

  constructor(app: App) {
    this.app = app;
  }

  /** What was kept, not to be trusted; null where nothing was. */
  recall(view: string, kind: string): unknown {
    return this.all()[`${view} ${kind}`] ?? null;
  }

  keep(view: string, kind: string, settings: object): void {
    this.app.saveLocalStorage(KEY, { ...this.all(), [`${view} ${kind}`]: settings });
    for (const kept of [...this.listeners]) kept(view);
  }

  /** Calls back after the settings of a view were kept; returns what ends that. */
  subscribe(kept: (view: string) => void): () => void {
    this.listeners.add(kept);
    return () => {
      this.listeners.delete(kept);
    };
  }

  private all(): Readonly<Record<string, unknown>> {
    const kept: unknown = this.app.loadLocalStorage(KEY);
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  }
}

/** What settings are remembered for: documents, hubs, summaries, and the user's own notes by their kind. */
export function kindOfNote(index: NoteIndex, path: VaultPath): string {
  const note = index.find(path);
  if (note < 0) return 'note';
  const { tags, kind } = index.factsOf(note);
  return roleOf(tags) ?? kind ?? 'note';
}

/** A value that is to be an object, as a record that anything may be in. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
