import type { Menu, WorkspaceLeaf } from 'obsidian';

import type { Citation, Citations } from '../../../index/citations';
import type { VaultPath } from '../../../model/note';
import { counted } from '../../../model/counted';
import { FollowingView, type AnswerChange, type ViewHost, type ViewParts } from '../following-view';
import { drawRow } from '../list/draw-rows';
import { rowDoors } from '../list/row-doors';
import { TreeList } from '../list/tree-list';
import { rowsOf, type TreeRow } from '../list/tree-rows';
import { drawEmpty, type EmptyState } from '../view-frame';
import { citedByModel, NO_FILTER, type CitedByFilter, type CitedByModel } from './cited-by-model';
import { drawCitedByTools, readFilter } from './cited-by-tools';
import { readCitingSentences } from './citing-sentences';
import { drawStrip } from './draw-strip';
import { emptyStateOf } from './empty-state';
import { Quotations } from './quotations';
import { drawCitationActions } from './row-actions';
import { allCitationsOf } from './with-canvases';

export const CITED_BY_VIEW = 'corpus-cited-by';

/** Who cites the note being read, by paragraph. */
export class CitedByView extends FollowingView<CitedByFilter> {
  override icon = 'quote';
  private readonly folded = new Set<string>();
  private citations: Citations | null = null;
  private quotations: Quotations | null = null;
  private sentences: ReadonlyMap<Citation, string> = new Map();
  private differing = 0;
  private tree: TreeList | null = null;
  private tools: HTMLElement | null = null;
  private strip: HTMLElement | null = null;
  private empty: HTMLElement | null = null;

  constructor(leaf: WorkspaceLeaf, host: ViewHost) {
    super(leaf, host, NO_FILTER);
  }

  override getViewType(): string {
    return CITED_BY_VIEW;
  }

  override getDisplayText(): string {
    return 'Cited by';
  }

  /** Shows the citations of one paragraph. */
  async showParagraph(path: VaultPath, id: string): Promise<void> {
    if (path !== this.path) this.show(path);
    if (this.settings.coverage !== 'all') this.clear();
    await Promise.resolve();
    this.tree?.reveal(`paragraph ${id.toLowerCase()}`);
  }

  protected override readSettings(saved: unknown): CitedByFilter {
    return readFilter(saved);
  }

  protected override lasting(filter: CitedByFilter): CitedByFilter {
    return { ...filter, text: '' };
  }

  protected override drawBody({ body }: ViewParts): void {
    this.tools = createDiv('corpus-view-tools');
    body.prepend(this.tools);
    drawCitedByTools(this.tools, this.settings, (change) => {
      this.keep(change);
      if (change.text === undefined || change.text === '') this.showRows();
      else void this.readSentences();
    });
    this.strip = body.createDiv('corpus-strip');
    this.empty = body.createDiv('corpus-empty-place');
    this.tree = new TreeList(body, 'Citations by paragraph', {
      ...rowDoors(this.source),
      draw: (row, element, width) => {
        this.drawRow(row, element, width);
      },
      toggle: ({ key }) => {
        if (!this.folded.delete(key)) this.folded.add(key);
        this.showRows();
      },
      key: (_row, { key }) => key === '/' && this.focusFilter(),
    });
  }

  protected override release(): void {
    this.tree?.dispose();
    this.tree = null;
  }

  protected override measure(): void {
    this.tree?.resize();
  }

  protected override redraw(): void {
    this.renewQuotations();
    this.tree?.redraw();
  }

  protected override get busy(): boolean {
    return this.tree !== null && (this.tree.scrolled || this.tree.hasFocus);
  }

  protected override compare(path: VaultPath): AnswerChange {
    const shown = this.citations;
    const now = this.ask(path);
    if (shown === null) return { more: now.total, same: false };
    const same =
      sameIds(shown.paragraphs, now.paragraphs) &&
      sameIds(shown.broken, now.broken) &&
      shown.whole.length === now.whole.length;
    if (same) this.citations = now;
    return { more: now.total - shown.total, same };
  }

  protected override refresh(): void {
    this.sentences = new Map();
    this.citations = this.path === null ? null : this.ask(this.path);
    this.renewQuotations();
    if (this.settings.text === '') this.showRows();
    else void this.readSentences();
  }

  protected override fillMenu(menu: Menu): void {
    menu.addItem((item) =>
      item
        .setTitle('Count the note’s own links')
        .setIcon('refresh-cw')
        .setChecked(this.settings.selfLinks)
        .onClick(() => {
          this.keep({ selfLinks: !this.settings.selfLinks });
          this.update();
        }),
    );
    menu.addItem((item) =>
      item
        .setTitle('Close all paragraphs')
        .setIcon('chevrons-down-up')
        .onClick(() => {
          for (const row of this.model()?.rows ?? [])
            if (row.type === 'group') this.folded.add(row.key);
          this.showRows();
        }),
    );
    menu.addItem((item) =>
      item
        .setTitle('Open all paragraphs')
        .setIcon('chevrons-up-down')
        .onClick(() => {
          this.folded.clear();
          this.showRows();
        }),
    );
  }

  private ask(path: VaultPath): Citations {
    const { selfLinks } = this.settings;
    return allCitationsOf(this.source, path, { selfLinks });
  }

  private model(): CitedByModel | null {
    const { path, citations, settings, folded } = this;
    if (path === null || citations === null) return null;
    return citedByModel(path, citations, settings, folded, {
      sentenceOf: (citation) => this.sentences.get(citation) ?? null,
      differs: (citation) => this.quotations?.differs(citation) ?? false,
      pages: this.app.metadataCache.getCache(path)?.frontmatter?.['pages'],
    });
  }

  private showRows(): void {
    const { parts, strip, empty, tools } = this;
    if (parts === null || strip === null || empty === null) return;
    const model = this.model();
    tools?.toggleClass('corpus-hidden', model === null);
    this.say(model);
    drawStrip(strip, model?.strip ?? [], (id) => {
      if (this.settings.coverage === 'uncited') this.clear();
      this.tree?.reveal(`paragraph ${id}`);
    });
    empty.empty();
    const why = this.emptyState(model);
    if (why !== null) drawEmpty(empty, why);
    this.tree?.show(rowsOf(model?.rows ?? []));
  }

  private say(model: CitedByModel | null): void {
    const differ = this.differing === 1 ? 'quotation differs' : 'quotations differ';
    const warning = this.differing > 0 ? ` · ${String(this.differing)} ${differ}` : '';
    this.parts?.summary.setText(model === null ? '' : `${model.summary}${warning}`);
  }

  private drawRow(row: TreeRow, element: HTMLElement, width: number): void {
    const counts = (count: number): string => counted(count, 'citation');
    drawRow(row, element, this.contexts, { counts, width });
    const { path, quotations } = this;
    if (row.type !== 'mention' || path === null || quotations === null) return;
    drawCitationActions(row, element, {
      app: this.app,
      source: this.source,
      cited: path,
      title: this.noteTitle(),
      broken: this.citations?.broken.some(({ id }) => id === row.cited) ?? false,
      expect: () => {
        this.expect();
      },
      difference: () => quotations.at(row.path, row.span.start),
    });
  }

  private renewQuotations(): void {
    const { path, citations, contexts } = this;
    if (path === null || citations === null) {
      this.quotations = null;
      return;
    }
    const quotations = new Quotations(contexts, path);
    this.quotations = quotations;
    const cited = citations.paragraphs.flatMap((entry) => entry.citations);
    void quotations.count(cited).then((differing) => {
      if (this.quotations !== quotations) return;
      this.differing = differing;
      if (this.settings.coverage === 'differing') this.showRows();
      else this.say(this.model());
    });
  }

  private emptyState(model: CitedByModel | null): EmptyState | null {
    const { path, source, citations } = this;
    const { summarize } = source;
    return emptyStateOf(model, citations?.total ?? 0, {
      clear: () => {
        this.clear();
      },
      summarize: summarize === undefined || path === null ? undefined : () => void summarize(path),
    });
  }

  private clear(): void {
    this.keep({ ...NO_FILTER, selfLinks: this.settings.selfLinks });
    this.draw();
  }

  private focusFilter(): boolean {
    this.contentEl.find('.corpus-filter').focus();
    return true;
  }

  private async readSentences(): Promise<void> {
    const { citations } = this;
    if (citations === null) return;
    const sentences = await readCitingSentences(this.contexts, citations);
    if (this.citations !== citations) return;
    this.sentences = sentences;
    this.showRows();
  }
}

type Counted = Citations['paragraphs'];

function sameIds(shown: Counted, now: Counted): boolean {
  return (
    shown.length === now.length &&
    shown.every(
      ({ id, citations }, at) =>
        now[at]?.id === id && now[at].citations.length === citations.length,
    )
  );
}
