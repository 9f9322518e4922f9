import type { Mentions } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import type { Contexts } from '../list/contexts';
import type { DossierState } from './dossier-state';
import type { TreeHandlers } from '../list/tree-list';
import type { TreeRow } from '../list/tree-rows';
import type { NotePlace, ViewSource } from '../view-source';

/** What a panel of the dossier works with. */
export interface DossierContext {
  readonly source: ViewSource;
  readonly contexts: Contexts;
  readonly path: VaultPath;
  readonly mentions: Mentions;
  /** As it is now. */
  readonly state: DossierState;
  /** Changes the state; the panel is brought up to date. */
  readonly set: (change: Partial<DossierState>) => void;
  /** Says a count, for all and for screen readers. */
  readonly say: (summary: string) => void;
}

/** One tab's content. */
export interface DossierPanel {
  /** Shows the state as it is now. */
  update(): void;
  resize(): void;
  /** Whether the user is in the middle of it: news must not move it then. */
  readonly busy: boolean;
  dispose(): void;
}

/** What clicks and the pointer do on rows of every panel. */
export function rowHandlers({
  source,
}: Pick<DossierContext, 'source'>): Pick<TreeHandlers, 'open' | 'preview'> {
  return {
    open: (row, how) => {
      const place = placeOf(row);
      if (place !== null) void source.openAt(place, how);
    },
    preview: (row, event, element) => {
      const place = placeOf(row);
      if (place !== null) source.preview(event, element, place);
    },
  };
}

function placeOf(row: TreeRow): NotePlace | null {
  if (row.type === 'group') return row.place;
  const { path, paragraph, span } = row;
  return { path, paragraph, span };
}
