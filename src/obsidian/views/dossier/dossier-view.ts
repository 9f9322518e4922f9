import type { Menu, WorkspaceLeaf } from 'obsidian';

import { companionCount } from './companions';
import { mentionsOf, type Mentions } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import { FollowingView, type AnswerChange, type ViewHost, type ViewParts } from '../following-view';
import { drawTabs, type Tab } from '../draw-tabs';
import { drawEmpty } from '../view-frame';
import type { DossierContext, DossierPanel } from './dossier-panel';
import {
  NEW_DOSSIER,
  readDossierSettings,
  type DossierSettings,
  type DossierTab,
} from './dossier-state';
import { MentionsPanel } from './mentions-panel';
import { TimelinePanel } from './timeline-panel';
import { UnlinkedPanel } from './unlinked-panel';
import { WithPanel } from './with-panel';

export const DOSSIER_VIEW = 'corpus-dossier';

/** What else can be made of a note from its dossier. */
export interface DossierActions {
  readonly writeNote: (path: VaultPath) => void;
  readonly drawCanvas: (path: VaultPath) => void;
}

/** What the vault says of the note being read: mentions, companions, a time axis, and mentions without a link. */
export class DossierView extends FollowingView<DossierSettings> {
  override icon = 'folder-open';
  private readonly actions: DossierActions;
  private mentions: Mentions | null = null;
  private panel: DossierPanel | null = null;
  private aliases: HTMLElement | null = null;
  private tabs: HTMLElement | null = null;
  private place: HTMLElement | null = null;
  private unlinked: number | null = null;

  constructor(leaf: WorkspaceLeaf, host: ViewHost, actions: DossierActions) {
    super(leaf, host, NEW_DOSSIER);
    this.actions = actions;
  }

  override getViewType(): string {
    return DOSSIER_VIEW;
  }

  override getDisplayText(): string {
    return 'Dossier';
  }

  override show(path: VaultPath): void {
    this.unlinked = null;
    super.show(path);
  }

  protected override readSettings(saved: unknown): DossierSettings {
    return readDossierSettings(saved);
  }

  /** Words and dates are of one note; what it is sorted and told apart by is of all of its kind. */
  protected override lasting(settings: DossierSettings): DossierSettings {
    return { ...settings, filter: { ...settings.filter, text: '', dates: null } };
  }

  protected override drawBody({ head, body }: ViewParts): void {
    this.aliases = createDiv({ cls: 'corpus-view-aliases', attr: { dir: 'auto' } });
    this.tabs = createDiv();
    head.after(this.aliases, this.tabs);
    this.place = body.createDiv({ cls: 'corpus-panel', attr: { role: 'tabpanel' } });
  }

  protected override release(): void {
    this.panel?.dispose();
    this.panel = null;
  }

  protected override measure(): void {
    this.panel?.resize();
  }

  protected override redraw(): void {
    this.panel?.redraw();
  }

  protected override get busy(): boolean {
    return this.panel?.busy === true;
  }

  protected override compare(path: VaultPath): AnswerChange {
    const shown = this.mentions;
    const now = mentionsOf(this.source.index, path);
    if (shown === null) return { more: now.total, same: false };
    const same =
      now.total === shown.total &&
      now.size === shown.size &&
      now.notes.every((note, place) => note === shown.notes[place]);
    return { more: now.total - shown.total, same };
  }

  protected override refresh(): void {
    const { path, settings, source } = this;
    this.mentions =
      path === null
        ? null
        : mentionsOf(source.index, path, { newestFirst: settings.order === 'newest' });
    this.drawNames();
    this.drawTabs();
    this.openPanel();
  }

  protected override fillMenu(menu: Menu): void {
    const { path } = this;
    if (path === null) return;
    menu.addItem((item) =>
      item
        .setTitle('Write dossier note')
        .setIcon('file-text')
        .onClick(() => {
          this.actions.writeNote(path);
        }),
    );
    menu.addItem((item) =>
      item
        .setTitle('Make canvas map')
        .setIcon('layout-dashboard')
        .onClick(() => {
          this.actions.drawCanvas(path);
        }),
    );
  }

  private openPanel(): void {
    const { place, parts, path, mentions } = this;
    if (place === null || parts === null) return;
    this.panel?.dispose();
    this.panel = null;
    place.empty();
    parts.summary.setText('');
    if (path === null || mentions === null) {
      drawEmpty(place, { text: 'Open a note to see its dossier.' });
      return;
    }
    const context = this.contextFor(path, mentions);
    const { tab } = this.settings;
    place.setAttribute('aria-label', TABS[tab]);
    if (tab === 'with') this.panel = new WithPanel(place, context);
    else if (tab === 'unlinked') this.panel = new UnlinkedPanel(place, context);
    else if (tab === 'timeline') this.panel = new TimelinePanel(place, context);
    else this.panel = new MentionsPanel(place, context);
  }

  private contextFor(path: VaultPath, mentions: Mentions): DossierContext {
    const settings = (): DossierSettings => this.settings;
    return {
      source: this.source,
      contexts: this.contexts,
      path,
      mentions,
      get settings() {
        return settings();
      },
      set: (change) => {
        const turned = change.order !== undefined && change.order !== this.settings.order;
        this.keep(change);
        // The latest first is another answer of the index.
        if (turned) this.refresh();
        else this.panel?.update(change);
      },
      redrawPanel: () => {
        this.openPanel();
      },
      say: (summary) => {
        this.parts?.summary.setText(summary);
      },
      expect: () => {
        this.expect();
      },
      unlinked: () => {
        this.choose('unlinked');
      },
      countUnlinked: (count) => {
        this.unlinked = count;
        this.drawTabs();
      },
    };
  }

  private drawNames(): void {
    const { path, source, aliases } = this;
    const note = path === null ? -1 : source.index.find(path);
    const names = note < 0 ? [] : source.index.factsOf(note).aliases;
    aliases?.setText(names.length === 0 ? '' : `Also ${names.join(', ')}`);
    aliases?.toggleClass('corpus-hidden', names.length === 0);
  }

  private drawTabs(): void {
    const { tabs, mentions, path, source, settings, unlinked } = this;
    if (tabs === null) return;
    const met = path === null ? null : companionCount(source.index, path, settings.nearness);
    const counts: Readonly<Record<DossierTab, number | null>> = {
      mentions: mentions?.total ?? null,
      with: met,
      timeline: null,
      unlinked,
    };
    const all = (Object.keys(TABS) as DossierTab[]).map((id): Tab<DossierTab> => ({
      id,
      label: TABS[id],
      count: counts[id],
    }));
    drawTabs(tabs, all, settings.tab, (tab) => {
      this.choose(tab);
    });
  }

  private choose(tab: DossierTab): void {
    this.keep({ tab });
    this.refresh();
  }
}

const TABS: Readonly<Record<DossierTab, string>> = {
  mentions: 'Mentions',
  with: 'With',
  timeline: 'Timeline',
  unlinked: 'Unlinked',
};
