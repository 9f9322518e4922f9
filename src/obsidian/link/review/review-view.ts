import { ItemView, type WorkspaceLeaf } from 'obsidian';

import { messageOf } from '../../../model/message-of';
import type { VaultPath } from '../../../model/note';
import { DEFAULT_IMPORT_OPTIONS } from '../../../pipeline/options';
import { nextTurn, Turns } from '../../../vault/turns';
import { counted } from '../../../model/counted';
import { noticeOfError } from '../../notices';
import type { Session } from '../../session';
import { Contexts } from '../../views/list/contexts';
import { drawRow } from '../../views/list/draw-rows';
import { rowDoors } from '../../views/list/row-doors';
import { TreeList } from '../../views/list/tree-list';
import { mayTakeFocus, takeFocus } from '../../views/take-focus';
import { drawChoice, drawEmpty, drawFilterField } from '../../views/view-frame';
import type { ViewSource } from '../../views/view-source';
import { mentionsIn } from '../link-notes';
import { ReviewModel, type ReviewGroup, type ReviewGrouping } from './review-model';
import { reviewRows } from './review-rows';
import { ReviewVerdicts, VERDICT_KEYS } from './review-verdicts';

export const LINK_REVIEW_VIEW = 'corpus-link-review';

/** Whose mentions are under review: kept with the view, so that it comes back as it was. */
export interface ReviewScope {
  /** A note; a folder, ending in `/`; or, empty, the whole vault. */
  readonly within: VaultPath;
  readonly grouping: ReviewGrouping;
}

/** Mentions that could be links, by target or by note: accepted and refused by keyboard, linked as one batch. */
export class LinkReviewView extends ItemView {
  override navigation = false;
  private readonly session: Session;
  private readonly source: ViewSource;
  private readonly closed = new Set<string>();
  private readonly contexts: Contexts;
  private review: ReviewScope = { within: '', grouping: 'target' };
  private filter = '';
  private readonly verdicts: ReviewVerdicts;
  private failure: string | null = null;
  private loading = 0;
  /** The groups that the list shows; null where it has to be told anew. */
  private listed: readonly ReviewGroup[] | null = null;
  private awaitsFocus = false;
  private parts: {
    readonly tree: TreeList;
    readonly empty: HTMLElement;
    readonly status: HTMLElement;
    readonly apply: HTMLButtonElement;
  } | null = null;

  constructor(leaf: WorkspaceLeaf, session: Session, source: ViewSource) {
    super(leaf);
    this.session = session;
    this.source = source;
    this.contexts = new Contexts(source);
    this.verdicts = new ReviewVerdicts(session.vault.records, () => {
      this.update();
    });
  }

  get grouping(): ReviewGrouping {
    return this.review.grouping;
  }

  override getViewType(): string {
    return LINK_REVIEW_VIEW;
  }

  override getDisplayText(): string {
    return 'Link review';
  }

  override getIcon(): string {
    return 'link';
  }

  override getState(): Record<string, unknown> {
    return { ...this.review };
  }

  override async setState(state: unknown): Promise<void> {
    const { within, grouping } = (state ?? {}) as Partial<Record<keyof ReviewScope, unknown>>;
    this.review = {
      within: typeof within === 'string' ? within : this.review.within,
      grouping: grouping === 'note' ? 'note' : 'target',
    };
    if (this.parts !== null) this.draw();
    // The view is in sight while it looks, which may take as long as the vault is large.
    if (this.parts !== null) void this.lookForMentions();
    await Promise.resolve();
  }

  override async onOpen(): Promise<void> {
    this.draw();
    // The state that says whose mentions are wanted comes after this, where there is one.
    this.contentEl.win.setTimeout(() => {
      if (this.loading === 0) void this.lookForMentions();
    });
    await Promise.resolve();
  }

  override async onClose(): Promise<void> {
    this.loading++;
    this.parts?.tree.dispose();
    this.parts = null;
    await Promise.resolve();
  }

  /** Takes the keyboard, once mentions are there to be decided by key. */
  summon(): void {
    this.awaitsFocus = true;
    this.update();
  }

  override onResize(): void {
    this.parts?.tree.resize();
  }

  /** Looks for mentions anew; what was said and not yet applied is kept nowhere else, and goes. */
  async lookForMentions(): Promise<void> {
    const turn = ++this.loading;
    this.verdicts.model = null;
    this.failure = null;
    this.update();
    try {
      const { within } = this.review;
      const proposals = await mentionsIn(this.session, (path) => isWithin(path, within));
      if (turn !== this.loading) return;
      // Of 30,000 mentions, each of these steps is as much as the interface may be held up.
      await nextTurn();
      const turns = new Turns();
      const { minConfidence } = DEFAULT_IMPORT_OPTIONS;
      const model = await ReviewModel.inTurns(proposals, minConfidence, turns);
      await model.prepare(this.review.grouping, this.filter, turns);
      await nextTurn();
      if (turn !== this.loading) return;
      this.verdicts.model = model;
    } catch (error) {
      if (turn !== this.loading) return;
      this.failure = messageOf(error);
    }
    this.contexts.clear();
    this.update();
  }

  private draw(): void {
    const { contentEl } = this;
    this.parts?.tree.dispose();
    contentEl.empty();
    contentEl.addClass('corpus-view', 'corpus-review');
    const tools = contentEl.createDiv('corpus-view-tools');
    drawChoice(
      tools,
      'Group by',
      [
        ['target', 'By target'],
        ['note', 'By note'],
      ],
      this.review.grouping,
      (grouping) => {
        this.review = { ...this.review, grouping };
        this.app.workspace.requestSaveLayout();
        void this.regroup();
      },
    );
    drawFilterField(tools, 'Filter mentions', this.filter, (filter) => {
      this.filter = filter;
      void this.regroup();
    });
    // As high as what is left of the view: the list makes only the rows that are in sight of it.
    const body = contentEl.createDiv('corpus-view-body');
    const empty = body.createDiv('corpus-empty-place');
    const tree = new TreeList(body, 'Mentions to review', {
      ...rowDoors(this.source),
      draw: (row, element, width) => {
        drawRow(row, element, this.contexts, { width });
        this.verdicts.draw(row, element, this.review.grouping);
      },
      toggle: ({ key }) => {
        if (!this.closed.delete(key)) this.closed.add(key);
        this.listed = null;
        this.update();
      },
      key: (row, event) => this.verdicts.press(row, event),
    });
    const footer = contentEl.createDiv('corpus-footer');
    footer.createDiv({
      cls: 'corpus-review-keys',
      text: VERDICT_KEYS,
    });
    const status = footer.createDiv({ cls: 'corpus-footer-text', attr: { role: 'status' } });
    const apply = footer.createEl('button', { cls: 'mod-cta' });
    apply.addEventListener('click', () => void this.apply());
    this.parts = { tree, empty, status, apply };
    this.listed = null;
  }

  /** Shows other groups, once they are worked out; those of an older wish are not shown after them. */
  private async regroup(): Promise<void> {
    const { model } = this.verdicts;
    const { review, filter } = this;
    await model?.prepare(review.grouping, filter, new Turns());
    await nextTurn();
    if (review.grouping === this.review.grouping && filter === this.filter) this.update();
  }

  private update(): void {
    if (this.parts === null) return;
    const { tree, empty, status, apply } = this.parts;
    const { model } = this.verdicts;
    const groups = model?.groups(this.review.grouping, this.filter) ?? [];
    empty.empty();
    if (groups.length === 0) drawEmpty(empty, { text: this.reason(), ...this.way() });
    // A verdict changes what rows say, and neither their number nor their order.
    if (groups === this.listed) tree.redraw();
    else tree.show(reviewRows(groups, this.review.grouping, this.closed));
    this.listed = groups;
    if (this.awaitsFocus && (model !== null || this.failure !== null)) {
      this.awaitsFocus = false;
      if (mayTakeFocus(this.contentEl)) takeFocus(this.contentEl);
    }
    const counts = model?.counts() ?? { all: 0, open: 0, link: 0, refused: 0, notes: 0 };
    status.setText(
      counts.all === 0
        ? ''
        : `${counted(counts.all, 'mention')}: ${String(counts.link)} to link in ${counted(counts.notes, 'note')}, ${String(counts.open)} open, ${String(counts.refused)} refused`,
    );
    apply.setText(`Link ${counted(counts.link, 'mention')}…`);
    apply.disabled = counts.link === 0;
  }

  private reason(): string {
    if (this.failure !== null) return `Mentions could not be looked for: ${this.failure}`;
    const { model } = this.verdicts;
    if (model === null) return 'Looking for mentions…';
    const { all } = model.counts();
    if (all > 0) return `The filter hides all ${counted(all, 'mention')}.`;
    return 'Every mention that was found is linked or refused.';
  }

  private way(): { readonly action?: { readonly label: string; readonly run: () => void } } {
    const { model } = this.verdicts;
    if (model === null && this.failure === null) return {};
    const hidden = (model?.counts().all ?? 0) > 0;
    const run = (): void => {
      this.filter = '';
      this.draw();
      if (hidden) this.update();
      else void this.lookForMentions();
    };
    return { action: { label: hidden ? 'Clear filter' : 'Look again', run } };
  }

  /** Links what was chosen, as one batch, once the notes concerned were named. */
  private async apply(): Promise<void> {
    try {
      const outcome = await this.source.linking?.link(this.verdicts.model?.chosen() ?? []);
      // Offsets in those notes are no longer what they were.
      if (outcome === null) return;
      this.awaitsFocus = true;
      await this.lookForMentions();
    } catch (error) {
      noticeOfError('Nothing was linked', error);
    }
  }
}

function isWithin(path: VaultPath, within: VaultPath): boolean {
  return within === '' || path === within || (within.endsWith('/') && path.startsWith(within));
}
