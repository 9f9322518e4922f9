import type { NoteIndex } from '../../index/note-index';
import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import type { Span } from '../../model/span';
import type { CanvasCitation } from './canvas-citations';

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

/** A citation of a paragraph that does not exist. */
export interface BrokenPlace {
  /** The citing note, and the link in it. */
  readonly path: VaultPath;
  readonly span: Span;
  readonly target: VaultPath;
  readonly cited: string;
}

/** Words that are not to be linked to a note. */
export interface RefusedMention {
  /** The note that they stand in; null for the whole vault. */
  readonly path: VaultPath | null;
  /** Null for every form. */
  readonly form: string | null;
  readonly target: VaultPath;
}

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
  /** A link to a place, as it is to be written in notes; null where there is nothing to link. Absent where none are made. */
  linkTo?(place: NotePlace): string | null;
  /** Offers the app's own preview of a place that the pointer is on. */
  preview(event: MouseEvent, element: HTMLElement, place: NotePlace): void;
  /** Calls back after the index has changed, or come further; returns what ends that. */
  subscribe(changed: () => void): () => void;
  /** Builds the index anew after it failed, or goes on where it was stopped. */
  rebuild(): void;
  /** Stops building the index. */
  stopBuilding(): void;
  /** The canvases that show or link a note; absent where there are none to ask. */
  readonly canvases?: {
    /** Raised with every canvas that is read or goes away. */
    readonly version: number;
    of(
      path: VaultPath,
      resolve: (target: string, from: VaultPath) => VaultPath | null,
    ): readonly CanvasCitation[];
  };
  /** Writes the summary of a document; absent where none can be written. */
  readonly summarize?: (path: VaultPath) => Promise<void>;
  /** Offers the paragraphs that a broken citation may have meant. Whether it was mended; absent where it cannot be. */
  readonly fix?: (citation: BrokenPlace) => Promise<boolean>;
  /** What can be done about mentions that are no links yet; absent where nothing can. */
  readonly linking?: {
    /** The mentions of a note in others that could be links. */
    proposals(target: VaultPath, signal: AbortSignal): Promise<readonly Proposal[]>;
    /** Asks where there are several, and makes them links in one batch. Null where the user thought better of it. */
    link(proposals: readonly Proposal[]): Promise<LinkOutcome | null>;
    /** Remembers that this mention is not to be linked. */
    refuse(proposal: Proposal): Promise<void>;
    /** What is not to be linked to a note, the latest decision first. */
    refused(target: VaultPath): Promise<readonly RefusedMention[]>;
    /** Takes such a decision back. */
    allow(refused: RefusedMention): Promise<void>;
  };
}
