import { ItemView, setIcon, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';

import { citationsOf, type Citation, type Citations } from '../../../index/citations';
import { contextLine, contextOf } from '../../../index/context';
import { nameOf } from '../../../markdown/links';
import type { VaultPath } from '../../../model/note';
import { counted } from '../../counted';
import {
  citedByModel,
  NO_FILTER,
  type CitedByFilter,
  type CitedByModel,
  type CitingKind,
  type Coverage,
} from './cited-by-model';
import { Contexts } from '../list/contexts';
import { drawRow } from '../list/draw-rows';
import { drawStrip } from './draw-strip';
import { TreeList } from '../list/tree-list';
import { rowsOf, type TreeRow } from '../list/tree-rows';
import {
  drawChoice,
  drawEmpty,
  drawFilterField,
  drawIndexState,
  type EmptyState,
} from '../view-frame';
import type { OpenHow, ViewSource } from '../view-source';

export const CITED_BY_VIEW = 'corpus-cited-by';

/** A filter's words are looked for in so many citing notes' sentences; in titles always. */
const SEARCHED = 400;

/** Who cites the note being read, by paragraph. */
export class CitedByView extends ItemView {
  override icon = 'quote';
  override navigation = false;
  private readonly source: ViewSource;
  private readonly contexts: Contexts;
  private path: VaultPath | null = null;
  private pinned = false;
  private filter: CitedByFilter = NO_FILTER;
  private readonly folded = new Set<string>();
  private citations: Citations | null = null;
  private sentences: ReadonlyMap<Citation, string> = new Map();
  private tree: TreeList | null = null;
  private parts: Parts | null = null;

  constructor(leaf: WorkspaceLeaf, source: ViewSource) {
    super(leaf);
    this.source = source;
    this.contexts = new Contexts(source);
  }

  override getViewType(): string {
    return CITED_BY_VIEW;
  }

  override getDisplayText(): string {
    return 'Cited by';
  }

  override getState(): Record<string, unknown> {
    return {
      pinned: this.pinned,
      filter: this.filter,
      ...(this.pinned ? { path: this.path } : {}),
    };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const saved = (state ?? {}) as { pinned?: unknown; path?: unknown; filter?: unknown };
    this.filter = readFilter(saved.filter);
    this.pinned = saved.pinned === true && typeof saved.path === 'string';
    if (this.pinned && typeof saved.path === 'string') this.path = saved.path;
    this.draw();
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    const follow = (): void => {
      const file = this.app.workspace.getActiveFile();
      if (!this.pinned && file?.extension === 'md' && file.path !== this.path) this.show(file.path);
    };
    this.registerEvent(this.app.workspace.on('file-open', follow));
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        if (from === this.path) this.show(file.path);
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
    this.tree?.resize();
  }

  protected override async onClose(): Promise<void> {
    this.tree?.dispose();
    this.tree = null;
    this.contentEl.empty();
    await Promise.resolve();
  }

  /** Shows who cites a note. */
  show(path: VaultPath): void {
    this.path = path;
    this.folded.clear();
    this.refresh();
  }

  private draw(): void {
    const { contentEl } = this;
    this.tree?.dispose();
    contentEl.empty();
    contentEl.addClass('corpus-view', 'corpus-cited-by');
    const head = contentEl.createDiv('corpus-view-head');
    const title = head.createDiv({ cls: 'corpus-view-title', attr: { dir: 'auto' } });
    this.drawPin(head);
    const tools = contentEl.createDiv('corpus-view-tools');
    this.drawTools(tools);
    const state = contentEl.createDiv({ cls: 'corpus-index-state', attr: { role: 'status' } });
    const summary = contentEl.createDiv({ cls: 'corpus-view-summary', attr: { role: 'status' } });
    const strip = contentEl.createDiv('corpus-strip');
    const news = contentEl.createEl('button', { cls: 'corpus-news corpus-hidden' });
    news.addEventListener('click', () => {
      this.refresh();
    });
    const empty = contentEl.createDiv('corpus-empty-place');
    this.parts = { title, tools, state, summary, strip, news, empty };
    this.tree = new TreeList(contentEl, 'Citations by paragraph', {
      draw: (row, element) => {
        drawRow(row, element, this.contexts);
      },
      open: (row, how) => void this.open(row, how),
      toggle: (row) => {
        this.toggle(row.key);
      },
      preview: (row, event, element) => {
        const place = row.type === 'mention' ? row : row.place;
        if (place !== null) this.source.preview(event, element, placeOf(place));
      },
      key: (_row, { key }) => key === '/' && this.focusFilter(),
    });
    this.refresh();
  }

  private drawPin(head: HTMLElement): void {
    const pin = head.createEl('button', {
      cls: 'clickable-icon corpus-pin',
      attr: { 'aria-label': 'Keep this note', 'aria-pressed': String(this.pinned) },
    });
    setIcon(pin, 'pin');
    pin.addEventListener('click', () => {
      this.pinned = !this.pinned && this.path !== null;
      pin.setAttribute('aria-pressed', String(this.pinned));
      this.app.workspace.requestSaveLayout();
      const active = this.app.workspace.getActiveFile();
      if (!this.pinned && active !== null && active.path !== this.path) this.show(active.path);
    });
  }

  private drawTools(tools: HTMLElement): void {
    const set = (change: Partial<CitedByFilter>): void => {
      void this.setFilter({ ...this.filter, ...change });
    };
    drawChoice<Coverage>(
      tools,
      'Paragraphs',
      [
        ['all', 'All ¶'],
        ['cited', 'Cited'],
        ['uncited', 'Uncited'],
      ],
      this.filter.coverage,
      (coverage) => {
        set({ coverage });
      },
    );
    drawChoice<CitingKind>(
      tools,
      'Cited by',
      [
        ['all', 'Any note'],
        ['summaries', 'Summaries'],
        ['notes', 'Other notes'],
      ],
      this.filter.kind,
      (kind) => {
        set({ kind });
      },
    );
    drawFilterField(tools, 'Filter citations', this.filter.text, (text) => {
      set({ text });
    });
  }

  private async setFilter(filter: CitedByFilter): Promise<void> {
    this.filter = filter;
    this.app.workspace.requestSaveLayout();
    if (filter.text !== '' && this.sentences.size === 0) await this.readSentences();
    this.update();
  }

  /** Asks the index again. */
  private refresh(): void {
    this.contexts.clear();
    this.sentences = new Map();
    this.citations = this.path === null ? null : citationsOf(this.source.index, this.path);
    if (this.filter.text === '') this.update();
    else void this.setFilter(this.filter);
  }

  private update(): void {
    const { parts, citations, path } = this;
    if (parts === null) return;
    drawIndexState(parts.state, this.source.state, this.source);
    parts.news.addClass('corpus-hidden');
    const model = path === null || citations === null ? null : this.model(path, citations);
    parts.title.setText(path === null ? '' : this.titleOf(path));
    parts.tools.toggleClass('corpus-hidden', model === null);
    parts.summary.setText(model?.summary ?? '');
    drawStrip(parts.strip, model?.strip ?? [], (id) => {
      this.reveal(id);
    });
    parts.empty.empty();
    const empty = model === null ? NO_NOTE : this.emptyState(model);
    if (empty !== null) drawEmpty(parts.empty, empty);
    this.tree?.show(rowsOf(model?.rows ?? []));
  }

  private model(path: VaultPath, citations: Citations): CitedByModel {
    return citedByModel(
      path,
      citations,
      this.filter,
      this.folded,
      (citation) => this.sentences.get(citation) ?? null,
    );
  }

  /** New citations do not move what is being read: they are said, and come when asked for. */
  private news(): void {
    const { parts, path } = this;
    if (parts === null) return;
    drawIndexState(parts.state, this.source.state, this.source);
    const reading = this.tree !== null && (this.tree.scrolled || this.tree.hasFocus);
    if (!reading || path === null || this.citations === null) {
      this.refresh();
      return;
    }
    const change = citationsOf(this.source.index, path).total - this.citations.total;
    if (change === 0) return;
    parts.news.setText(`${change > 0 ? `${change} new` : `${-change} gone`} · Refresh`);
    parts.news.removeClass('corpus-hidden');
  }

  private emptyState({ empty }: CitedByModel): EmptyState | null {
    if (empty === null) return null;
    if (empty === 'filtered') {
      const hidden = this.citations?.total ?? 0;
      const text =
        hidden === 0 ? 'Nothing to show.' : `The filters hide all ${counted(hidden, 'citation')}.`;
      return {
        text,
        action: {
          label: 'Clear filters',
          run: () => {
            this.clear();
          },
        },
      };
    }
    return {
      text:
        empty === 'no paragraphs'
          ? 'This note has no numbered paragraphs, and nothing links to it. Import a document, or give its paragraphs block ids.'
          : 'Nothing cites this note yet.',
    };
  }

  private clear(): void {
    this.filter = NO_FILTER;
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  private titleOf(path: VaultPath): string {
    const { index } = this.source;
    const note = index.find(path);
    return note < 0 ? nameOf(path) : index.titleOf(note);
  }

  private toggle(key: string): void {
    if (!this.folded.delete(key)) this.folded.add(key);
    this.update();
  }

  private reveal(id: string): void {
    const key = `paragraph ${id}`;
    if (this.filter.coverage === 'uncited') this.clear();
    this.tree?.reveal(key);
  }

  private focusFilter(): boolean {
    this.contentEl.find('.corpus-filter').focus();
    return true;
  }

  private async open(row: TreeRow, how: OpenHow): Promise<void> {
    const place = row.type === 'mention' ? row : row.place;
    if (place !== null) await this.source.openAt(placeOf(place), how);
  }

  private async readSentences(): Promise<void> {
    const { citations } = this;
    if (citations === null) return;
    const all = [
      ...citations.paragraphs.flatMap((entry) => entry.citations),
      ...citations.whole,
      ...citations.broken.flatMap((entry) => entry.citations),
    ].slice(0, SEARCHED);
    const sentences = new Map<Citation, string>();
    for (const citation of all) {
      const text = await this.contexts.text(citation.from.path);
      const context = text === null ? null : contextOf(text, citation, citation.from.language);
      if (context !== null) sentences.set(citation, contextLine(context));
    }
    if (this.citations === citations) this.sentences = sentences;
  }
}

interface Parts {
  readonly title: HTMLElement;
  readonly tools: HTMLElement;
  readonly state: HTMLElement;
  readonly summary: HTMLElement;
  readonly strip: HTMLElement;
  readonly news: HTMLElement;
  readonly empty: HTMLElement;
}

const NO_NOTE: EmptyState = { text: 'Open a note to see which notes cite it.' };

/** A saved state is a stranger's: only what is known is taken. */
function readFilter(saved: unknown): CitedByFilter {
  const { coverage, kind, text } = (saved ?? {}) as Record<string, unknown>;
  return {
    coverage: coverage === 'cited' || coverage === 'uncited' ? coverage : 'all',
    kind: kind === 'summaries' || kind === 'notes' ? kind : 'all',
    text: typeof text === 'string' ? text : '',
  };
}

function placeOf({
  path,
  paragraph,
  span,
}: {
  readonly path: VaultPath;
  readonly paragraph: string | null;
  readonly span: { readonly start: number; readonly end: number } | null;
}): { path: VaultPath; paragraph: string | null; span: { start: number; end: number } | null } {
  return { path, paragraph, span };
}
