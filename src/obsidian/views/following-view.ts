import { ItemView, Menu, setIcon, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';

import { nameOf } from '../../markdown/links';
import type { VaultPath } from '../../model/note';
import { Contexts } from './list/contexts';
import { leadingSource } from './leading-source';
import { SummonedFocus, takeFocus } from './take-focus';
import { drawIndexState } from './view-frame';
import { kindOfNote, recordOf, type ViewMemory } from './view-memory';
import type { ViewSource } from './view-source';

/** What every view beside the notes is made with. */
export interface ViewHost {
  readonly source: ViewSource;
  readonly memory: ViewMemory;
}

/** The parts that every view has, from the top down; what a view adds comes between `head` and `state`, or after. */
export interface ViewParts {
  readonly head: HTMLElement;
  readonly title: HTMLElement;
  readonly state: HTMLElement;
  readonly summary: HTMLElement;
  readonly body: HTMLElement;
}

/** `same`: the rows are the ones shown, whatever their texts say now. */
export interface AnswerChange {
  /** How many entries more there are; fewer, below 0. */
  readonly more: number;
  readonly same: boolean;
}

/**
 * A view that follows the note being read, or keeps to one; with settings that are remembered for each kind of
 * note. It opens, closes, moves to another window and is drawn again with the note where its reader left it.
 */
export abstract class FollowingView<Settings extends object> extends ItemView {
  override navigation = false;
  protected readonly source: ViewSource;
  protected readonly contexts: Contexts;
  protected path: VaultPath | null = null;
  protected settings: Settings;
  protected parts: ViewParts | null = null;
  private readonly memory: ViewMemory;
  private pinned = false;
  private kind: string | null = null;
  private news: HTMLElement | null = null;
  private expecting = false;
  /** The note that was opened from here: it does not take the place of the one shown. */
  private led: VaultPath | null = null;
  private readonly focus: SummonedFocus;

  constructor(leaf: WorkspaceLeaf, { source, memory }: ViewHost, initial: Settings) {
    super(leaf);
    this.source = leadingSource(source, (path) => {
      this.led = path;
    });
    this.memory = memory;
    this.contexts = new Contexts(source);
    this.settings = initial;
    this.focus = new SummonedFocus(this.contentEl);
  }

  /** Settings out of what was saved, by whomever: what is not known in it is as in a new view. */
  protected abstract readSettings(saved: unknown): Settings;
  /** Of these settings, what holds for another note of the kind. */
  protected abstract lasting(settings: Settings): Settings;
  /** Draws what the view adds to the parts, once it is opened or its settings were replaced. */
  protected abstract drawBody(parts: ViewParts): void;
  /** Asks the index anew and shows the answer. */
  protected abstract refresh(): void;
  /** How the answer that the index would give now differs from the one shown. */
  protected abstract compare(path: VaultPath): AnswerChange;
  /** Draws what is in sight anew: notes have changed, the answer has not. */
  protected abstract redraw(): void;
  /** Whether the reader is in the middle of the list: news must not move it then. */
  protected abstract get busy(): boolean;
  /** The view's size has changed, or it has come into sight. */
  protected abstract measure(): void;
  /** Ends what `drawBody` began. */
  protected abstract release(): void;

  override getState(): Record<string, unknown> {
    return { ...this.settings, path: this.path, pinned: this.pinned };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { path, pinned } = recordOf(state);
    const before = JSON.stringify(this.getState());
    if (Object.keys(recordOf(state)).length > 0) this.settings = this.readSettings(state);
    if (typeof path === 'string') this.path = path;
    this.pinned = pinned === true && this.path !== null;
    this.kind = this.path === null ? null : kindOfNote(this.source.index, this.path);
    // A view that is opened has drawn itself already: asked for the same, it would draw all of it a second time.
    if (this.parts === null || JSON.stringify(this.getState()) !== before) this.draw();
    this.follow();
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    this.registerEvent(
      this.app.workspace.on('file-open', () => {
        this.follow();
      }),
    );
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        if (from === this.path) this.show(file.path);
      }),
    );
    this.register(
      this.source.subscribe(() => {
        this.hear();
      }),
    );
    // In another window there are other sizes, and other frames to draw in.
    this.register(
      this.contentEl.onWindowMigrated(() => {
        this.draw();
      }),
    );
    for (const touch of ['keydown', 'pointerdown', 'scroll'] as const) {
      const touched = (): void => {
        this.focus.settle();
      };
      // What is scrolled is a list within, and that does not bubble.
      this.registerDomEvent(this.contentEl, touch, touched, { capture: true });
    }
    this.registerDomEvent(this.contentEl, 'keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.leave(event);
    });
    this.draw();
    this.follow();
    await Promise.resolve();
  }

  /** Shows the note that is being read, also where it was opened from here, and takes the keyboard. */
  summon(): void {
    this.led = null;
    this.follow();
    this.focus.summon(this.source.state.type === 'building');
  }

  override onResize(): void {
    this.measure();
  }

  protected override async onClose(): Promise<void> {
    this.release();
    this.parts = null;
    this.contentEl.empty();
    await Promise.resolve();
  }

  /** Shows another note, with what was last set for notes of its kind. */
  show(path: VaultPath): void {
    const kind = kindOfNote(this.source.index, path);
    const known = kind === this.kind;
    const kept = known ? this.lasting(this.settings) : this.memory.recall(this.getViewType(), kind);
    this.path = path;
    this.kind = kind;
    this.settings = this.readSettings(kept);
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  /** Changes settings and remembers them; showing them is the caller's. */
  protected keep(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    if (this.kind !== null)
      this.memory.keep(this.getViewType(), this.kind, this.lasting(this.settings));
    this.app.workspace.requestSaveLayout();
  }

  /** Draws everything anew. */
  protected draw(): void {
    const { contentEl } = this;
    this.release();
    contentEl.empty();
    contentEl.addClass('corpus-view', `mod-${this.getViewType()}`);
    const head = contentEl.createDiv('corpus-view-head');
    const title = head.createDiv({
      cls: 'corpus-view-title',
      attr: { dir: 'auto', role: 'heading', 'aria-level': '2' },
    });
    title.setText(this.titleText());
    this.drawPin(head);
    this.drawMore(head);
    const state = contentEl.createDiv({ cls: 'corpus-index-state', attr: { role: 'status' } });
    const body = contentEl.createDiv('corpus-view-body');
    const summary = body.createDiv({ cls: 'corpus-view-summary', attr: { role: 'status' } });
    this.parts = { head, title, state, summary, body };
    this.drawBody(this.parts);
    this.news = contentEl.createEl('button', { cls: 'corpus-news corpus-hidden' });
    this.news.addEventListener('click', () => {
      this.update();
    });
    this.update();
  }

  /** What comes next is the reader's own doing, and shown at once. */
  protected expect(): void {
    this.expecting = true;
  }

  /** Asks the index again: all that it knows is shown then. */
  protected update(): void {
    if (this.parts === null) return;
    this.news?.addClass('corpus-hidden');
    drawIndexState(this.parts.state, this.source.state, this.source);
    this.parts.title.setText(this.titleText());
    this.contexts.clear();
    this.refresh();
    this.focus.drawn();
  }

  /** Further entries of the view's menu. */
  protected fillMenu(_menu: Menu): void {
    // A view without entries of its own has none.
  }

  protected noteTitle(): string {
    if (this.path === null) return '';
    const { index } = this.source;
    const note = index.find(this.path);
    return note < 0 ? nameOf(this.path) : index.titleOf(note);
  }

  private titleText(): string {
    return this.path === null ? this.getDisplayText() : this.noteTitle();
  }

  private follow(): void {
    const file = this.app.workspace.getActiveFile();
    if (file !== null && file.path !== this.led) this.led = null;
    if (this.pinned || this.led !== null) return;
    if (file?.extension === 'md' && file.path !== this.path) this.show(file.path);
  }

  /** From a field to the list, and from there to the note that is being read. */
  private leave(event: KeyboardEvent): void {
    event.preventDefault();
    const target = event.target as Element | null;
    if (target?.closest('input, select') !== null) takeFocus(this.contentEl);
    else {
      const leaf = this.app.workspace.getMostRecentLeaf();
      if (leaf !== null) this.app.workspace.setActiveLeaf(leaf, { focus: true });
    }
  }

  /** News does not move what is being read: it is said, and comes when asked for. */
  private hear(): void {
    const { parts, path, news } = this;
    if (parts === null) return;
    drawIndexState(parts.state, this.source.state, this.source);
    if (path === null || news === null || this.kind !== kindOfNote(this.source.index, path)) {
      if (path === null) this.update();
      else this.show(path);
      return;
    }
    const { more, same } = this.compare(path);
    if (same) {
      this.contexts.clear();
      this.redraw();
    } else if (!this.busy || this.expecting || this.focus.untouched) {
      this.expecting = false;
      this.focus.letGo();
      this.update();
    } else {
      const label = more > 0 ? `${more} new` : more < 0 ? `${-more} gone` : 'Changed';
      news.setText(`${label} · Refresh`);
      news.removeClass('corpus-hidden');
    }
    if (this.source.state.type === 'ready') this.focus.settle();
  }

  private drawPin(head: HTMLElement): void {
    const pin = head.createEl('button', {
      cls: 'clickable-icon corpus-icon',
      attr: { 'aria-label': 'Keep to this note', 'aria-pressed': String(this.pinned) },
    });
    setIcon(pin, 'pin');
    pin.addEventListener('click', () => {
      this.pinned = !this.pinned && this.path !== null;
      if (!this.pinned) this.led = null;
      pin.setAttribute('aria-pressed', String(this.pinned));
      this.app.workspace.requestSaveLayout();
      this.follow();
    });
  }

  private drawMore(head: HTMLElement): void {
    const more = head.createEl('button', {
      cls: 'clickable-icon corpus-icon',
      attr: { 'aria-label': 'More options', 'aria-haspopup': 'menu' },
    });
    setIcon(more, 'ellipsis');
    more.addEventListener('click', (event) => {
      const menu = new Menu();
      this.fillMenu(menu);
      menu.addItem((item) =>
        item
          .setTitle('Open in new window')
          .setIcon('picture-in-picture-2')
          .onClick(() => {
            this.app.workspace.moveLeafToPopout(this.leaf);
          }),
      );
      // From the keyboard a click has no place: the menu comes below the button then.
      if (event.detail > 0) menu.showAtMouseEvent(event);
      else {
        const { left, bottom } = more.getBoundingClientRect();
        menu.showAtPosition({ x: left, y: bottom }, more.doc);
      }
    });
  }
}
