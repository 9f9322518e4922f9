import { FuzzySuggestModal, type TFile } from 'obsidian';

import { planMerge } from '../../pipeline/hubs/merge-hubs';
import type { Session } from '../session';
import { confirmHubPlan } from './hub-plan-modal';

/** Asks which note a hub becomes part of. */
export class HubChooser extends FuzzySuggestModal<TFile> {
  private readonly session: Session;
  private readonly hub: TFile;

  constructor(session: Session, hub: TFile) {
    super(session.app);
    this.session = session;
    this.hub = hub;
    this.setPlaceholder(`What “${hub.basename}” becomes part of`);
  }

  /** Hubs first: a person's own note may stand for the thing as well. */
  override getItems(): TFile[] {
    const isHub = ({ path }: TFile): boolean => path.includes('/Hubs/');
    return this.app.vault
      .getMarkdownFiles()
      .filter(({ path }) => path !== this.hub.path)
      .sort((a, b) => Number(isHub(b)) - Number(isHub(a)) || a.path.localeCompare(b.path));
  }

  override getItemText(note: TFile): string {
    return note.path.slice(0, -'.md'.length);
  }

  override onChooseItem(into: TFile): void {
    void confirmHubPlan(this.session, 'Merge', () =>
      planMerge(this.session.vault, this.hub.path, into.path),
    );
  }
}
