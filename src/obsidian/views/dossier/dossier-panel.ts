import type { Mentions } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import type { Contexts } from '../list/contexts';
import type { ViewSource } from '../view-source';
import type { DossierSettings } from './dossier-state';

/** What a panel of the dossier works with. */
export interface DossierContext {
  readonly source: ViewSource;
  readonly contexts: Contexts;
  readonly path: VaultPath;
  readonly mentions: Mentions;
  /** As they are now. */
  readonly settings: DossierSettings;
  /** Changes settings; the panel is brought up to date. */
  readonly set: (change: Partial<DossierSettings>) => void;
  /** Draws the panel anew, with its fields as the settings have them. */
  readonly redrawPanel: () => void;
  /** Says a count, for all and for screen readers. */
  readonly say: (summary: string) => void;
  /** Shows the mentions that are no links. */
  readonly unlinked: () => void;
  /** The reader has changed something here: what comes of it is shown at once. */
  readonly expect: () => void;
  /** Says how many of those there are, once that is known. */
  readonly countUnlinked: (count: number) => void;
}

/** One tab's content. */
export interface DossierPanel {
  /** Shows the settings as they are now, of which these were changed. */
  update(change: Partial<DossierSettings>): void;
  /** Draws what is in sight anew: notes have changed, the answer has not. */
  redraw(): void;
  resize(): void;
  /** Whether the user is in the middle of it: news must not move it then. */
  readonly busy: boolean;
  dispose(): void;
}
