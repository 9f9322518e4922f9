import type { NoteIndex } from '../../index/note-index';
import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import type { Span } from '../../model/span';

/** Where something is opened: in the note's own tab, a new tab, or beside. */
export type OpenHow = 'here' | 'tab' | 'split';

/** A place in a note: a paragraph by its id, an offset, or the note as a whole. */
export interface NotePlace {
  readonly path: VaultPath;
  readonly paragraph: string | null;
  readonly span: Span | null;
}

/** How far the index is. While it is built, answers are partial. */
export type IndexState =
  | { readonly type: 'building'; readonly done: number; readonly total: number }
  /** Given up by the user: what was read until then is there and kept up to date. */
  | { readonly type: 'stopped'; readonly done: number; readonly total: number }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: string };

/** What became of mentions that were to be linked. */
interface LinkOutcome {
  readonly links: number;
  readonly notes: number;
}

/** All that the views know of the app: a test gives them a vault in memory. */
export interface ViewSource {
  readonly index: NoteIndex;
  readonly state: IndexState;
  /** A note's text as it is now; null where there is none. */
  readText(path: VaultPath): Promise<string | null>;
  openAt(place: NotePlace, how: OpenHow): Promise<void>;
  /** Offers the app's own preview of a place that the pointer is on. */
  preview(event: MouseEvent, element: HTMLElement, place: NotePlace): void;
  /** Calls back after the index has changed, or come further; returns what ends that. */
  subscribe(changed: () => void): () => void;
  /** Builds the index anew after it failed, or goes on where it was stopped. */
  rebuild(): void;
  /** Stops building the index. */
  stopBuilding(): void;
  /** What can be done about mentions that are no links yet; absent where nothing can. */
  readonly linking?: {
    /** The mentions of a note in others that could be links. */
    proposals(target: VaultPath, signal: AbortSignal): Promise<readonly Proposal[]>;
    /** Asks where there are several, and makes them links in one batch. Null where the user thought better of it. */
    link(proposals: readonly Proposal[]): Promise<LinkOutcome | null>;
    /** Remembers that this mention is not to be linked. */
    refuse(proposal: Proposal): Promise<void>;
  };
}
