import { ItemView, setIcon, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';

import { mentionsOf, type Mentions } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import { nameOf } from '../../../markdown/links';
import { Contexts } from '../list/contexts';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { NEW_DOSSIER, readDossierState, type DossierState, type DossierTab } from './dossier-state';
import { MentionsPanel } from './mentions-panel';
import { UnlinkedPanel } from './unlinked-panel';
import { drawIndexState } from '../view-frame';
import type { ViewSource } from '../view-source';
import { WithPanel } from './with-panel';

export const DOSSIER_VIEW = 'corpus-dossier';

const TABS: readonly (readonly [tab: DossierTab, label: string])[] = [
  ['mentions', 'Mentions'],
  ['with', 'With'],
  ['timeline', 'Timeline'],
  ['unlinked', 'Unlinked'],
];

/** What the vault says of the note being read: mentions, companions, a time axis, and mentions without a link. */
export class DossierView extends ItemView {
  override icon = 'folder-open';
  override navigation = false;
  private readonly source: ViewSource;
  private readonly contexts: Contexts;
  private chosen: DossierState = NEW_DOSSIER;
  private mentions: Mentions | null = null;
  private panel: DossierPanel | null = null;
  private parts: Parts | null = null;

  constructor(leaf: WorkspaceLeaf, source: ViewSource) {
    super(leaf);
    this.source = source;
    this.contexts = new Contexts(source);
  }

  override getViewType(): string {
    return DOSSIER_VIEW;
  }

  override getDisplayText(): string {
    return 'Dossier';
  }

  override getState(): Record<string, unknown> {
    return { ...this.chosen };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const saved = readDossierState(state);
    this.chosen = { ...saved, path: saved.path ?? this.chosen.path };
    this.draw();
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    const follow = (): void => {
      const file = this.app.workspace.getActiveFile();
      const { pinned, path } = this.chosen;
      if (!pinned && file?.extension === 'md' && file.path !== path) this.show(file.path);
    };
    this.registerEvent(this.app.workspace.on('file-open', follow));
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        if (from === this.chosen.path) this.show(file.path);
      }),
    );
    this.register(
      this.source.subscribe(() => {
        this.news();
      }),
    );
    this.draw();
    follow();
    await Promise.resolve();
  }

  override onResize(): void {
    this.panel?.resize();
  }

  protected override async onClose(): Promise<void> {
    this.panel?.dispose();
    this.panel = null;
    this.contentEl.empty();
    await Promise.resolve();
  }

  /** Shows the dossier of a note; the filters of another say nothing of it. */
  show(path: VaultPath): void {
    this.chosen = { ...this.chosen, path, filter: NEW_DOSSIER.filter };
    this.refresh();
  }

  private draw(): void {
    const { contentEl } = this;
    this.panel?.dispose();
    contentEl.empty();
    contentEl.addClass('corpus-view', 'corpus-dossier');
    const head = contentEl.createDiv('corpus-view-head');
    const title = head.createDiv({ cls: 'corpus-view-title', attr: { dir: 'auto' } });
    this.drawPin(head);
    const aliases = contentEl.createDiv({ cls: 'corpus-view-aliases', attr: { dir: 'auto' } });
    const tabs = contentEl.createDiv({ cls: 'corpus-tabs', attr: { role: 'tablist' } });
    const state = contentEl.createDiv({ cls: 'corpus-index-state', attr: { role: 'status' } });
    const summary = contentEl.createDiv({ cls: 'corpus-view-summary', attr: { role: 'status' } });
    const news = contentEl.createEl('button', { cls: 'corpus-news corpus-hidden' });
    news.addEventListener('click', () => {
      this.refresh();
    });
    const body = contentEl.createDiv({ cls: 'corpus-panel', attr: { role: 'tabpanel' } });
    this.parts = { title, aliases, tabs, state, summary, news, body };
    this.refresh();
  }

  private drawPin(head: HTMLElement): void {
    const pin = head.createEl('button', {
      cls: 'clickable-icon corpus-pin',
      attr: { 'aria-label': 'Keep this note', 'aria-pressed': String(this.chosen.pinned) },
    });
    setIcon(pin, 'pin');
    pin.addEventListener('click', () => {
      this.chosen = { ...this.chosen, pinned: !this.chosen.pinned && this.chosen.path !== null };
      pin.setAttribute('aria-pressed', String(this.chosen.pinned));
      this.app.workspace.requestSaveLayout();
    });
  }

  /** Asks the index again, and draws the tab anew. */
  private refresh(): void {
    const { parts, chosen, source } = this;
    if (parts === null) return;
    drawIndexState(parts.state, source.state, source);
    parts.news.addClass('corpus-hidden');
    this.contexts.clear();
    this.panel?.dispose();
    this.panel = null;
    parts.body.empty();
    parts.summary.empty();
    const { path } = chosen;
    this.mentions =
      path === null ? null : mentionsOf(source.index, path, { newestFirst: chosen.newestFirst });
    this.drawHead(parts, path);
    if (path === null || this.mentions === null) {
      parts.body.createDiv({ cls: 'corpus-empty', text: 'Open a note to see its dossier.' });
      return;
    }
    this.panel = this.openPanel(parts.body, this.contextFor(path, this.mentions));
  }

  private openPanel(body: HTMLElement, context: DossierContext): DossierPanel {
    const { tab } = this.chosen;
    if (tab === 'with') return new WithPanel(body, context);
    if (tab === 'unlinked') return new UnlinkedPanel(body, context);
    return new MentionsPanel(body, context, tab === 'timeline');
  }

  private contextFor(path: VaultPath, mentions: Mentions): DossierContext {
    const state = (): DossierState => this.chosen;
    return {
      source: this.source,
      contexts: this.contexts,
      path,
      mentions,
      get state() {
        return state();
      },
      set: (change) => {
        this.chosen = { ...this.chosen, ...change };
        this.app.workspace.requestSaveLayout();
        if (change.newestFirst === undefined) this.panel?.update();
        else this.refresh();
      },
      say: (summary) => {
        this.parts?.summary.setText(summary);
      },
    };
  }

  private drawHead({ title, aliases, tabs }: Parts, path: VaultPath | null): void {
    const note = path === null ? -1 : this.source.index.find(path);
    const names = note < 0 ? [] : this.source.index.factsOf(note).aliases;
    title.setText(note < 0 ? (path === null ? '' : nameOf(path)) : this.source.index.titleOf(note));
    aliases.setText(names.length === 0 ? '' : `Also ${names.join(', ')}`);
    aliases.toggleClass('corpus-hidden', names.length === 0);
    tabs.empty();
    for (const [tab, label] of TABS) {
      const chosen = tab === this.chosen.tab;
      const button = tabs.createEl('button', {
        text: label,
        attr: { role: 'tab', 'aria-selected': String(chosen), tabindex: chosen ? '0' : '-1' },
      });
      if (tab === 'mentions' && this.mentions !== null) {
        button.createSpan({
          cls: 'corpus-row-count',
          text: this.mentions.total.toLocaleString('en'),
        });
      }
      button.addEventListener('click', () => {
        this.choose(tab);
      });
    }
    tabs.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const at = TABS.findIndex(([tab]) => tab === this.chosen.tab);
      const next = TABS[(at + step + TABS.length) % TABS.length];
      if (next !== undefined) this.choose(next[0]);
      tabs.find('[aria-selected="true"]').focus();
    };
  }

  private choose(tab: DossierTab): void {
    this.chosen = { ...this.chosen, tab };
    this.app.workspace.requestSaveLayout();
    this.refresh();
  }

  /** News does not move what is being read. */
  private news(): void {
    const { parts, source, mentions, chosen } = this;
    if (parts === null) return;
    drawIndexState(parts.state, source.state, source);
    if (this.panel?.busy !== true || mentions === null || chosen.path === null) {
      this.refresh();
      return;
    }
    const change = mentionsOf(source.index, chosen.path).total - mentions.total;
    if (change === 0) return;
    parts.news.setText(`${change > 0 ? `${change} new` : `${-change} gone`} · Refresh`);
    parts.news.removeClass('corpus-hidden');
  }
}

interface Parts {
  readonly title: HTMLElement;
  readonly aliases: HTMLElement;
  readonly tabs: HTMLElement;
  readonly state: HTMLElement;
  readonly summary: HTMLElement;
  readonly news: HTMLElement;
  readonly body: HTMLElement;
}
