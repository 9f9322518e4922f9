import { unlinkedMentions } from '../../../index/unlinked-mentions';
import { nameOf } from '../../../markdown/links';
import type { Proposal } from '../../../model/entity';
import { counted } from '../../counted';
import { rowHandlers, type DossierContext, type DossierPanel } from './dossier-panel';
import { detailOf } from './dossier-rows';
import { drawRow } from '../list/draw-rows';
import { TreeList } from '../list/tree-list';
import { rowsOf, type MentionRow, type TreeRow } from '../list/tree-rows';
import { drawEmpty } from '../view-frame';

/** Mentions that are no links yet: to be linked one by one or together, or refused. */
export class UnlinkedPanel implements DossierPanel {
  private readonly context: DossierContext;
  private readonly tools: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly tree: TreeList;
  private readonly loading = new AbortController();
  private proposals: readonly Proposal[] | null = null;
  private failure: string | null = null;
  private readonly left = new Set<Proposal>();

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    this.tools = parent.createDiv('corpus-view-tools');
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'Mentions without a link', {
      ...rowHandlers(context),
      draw: (row, element) => {
        drawRow(row, element, context.contexts);
        if (row.type === 'mention' && row.proposal !== null)
          this.drawActions(row.proposal, element);
      },
      toggle: () => undefined,
      key: (row, { key }) => this.onKey(row, key),
    });
    void this.load();
  }

  get busy(): boolean {
    return this.tree.hasFocus;
  }

  resize(): void {
    this.tree.resize();
  }

  dispose(): void {
    this.loading.abort();
    this.tree.dispose();
  }

  update(): void {
    const { proposals, context } = this;
    this.tools.empty();
    this.empty.empty();
    const groups = unlinkedMentions(context.source.index, context.path, proposals ?? []);
    const found = groups.flatMap((group) => group.proposals);
    if (found.length === 0) {
      drawEmpty(this.empty, { text: this.reason() });
      context.say('');
    } else {
      context.say(
        `${counted(found.length, 'mention')} without a link in ${counted(groups.length, 'note')}`,
      );
      this.drawBulk(found);
    }
    const rows = groups.flatMap((group, at): TreeRow[] => [
      {
        type: 'group',
        key: group.path,
        position: at + 1,
        siblings: groups.length,
        label: group.title,
        detail: detailOf(group),
        count: group.proposals.length,
        expanded: null,
        place: { path: group.path, paragraph: null, span: null },
        excerpt: null,
        broken: false,
      },
      ...group.proposals.map((proposal, which) =>
        proposalRow(proposal, which, group.proposals.length, group.language),
      ),
    ]);
    this.tree.show(rowsOf(rows));
  }

  private reason(): string {
    if (this.context.source.linking === undefined) return 'Mentions cannot be looked for here.';
    if (this.failure !== null) return `Mentions could not be looked for: ${this.failure}`;
    return this.proposals === null
      ? 'Looking for mentions…'
      : 'Every mention that was found is linked or refused.';
  }

  private async load(): Promise<void> {
    const { source, path } = this.context;
    this.update();
    try {
      const found = (await source.linking?.proposals(path, this.loading.signal)) ?? [];
      if (this.loading.signal.aborted) return;
      this.proposals = found;
    } catch (error) {
      if (this.loading.signal.aborted) return;
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.update();
  }

  /** Ambiguous mentions are never linked together with others. */
  private drawBulk(found: readonly Proposal[]): void {
    const ambiguous = found.filter(isAmbiguous).length;
    const chosen = found.filter((proposal) => !isAmbiguous(proposal) && !this.left.has(proposal));
    const out = ambiguous === 0 ? '' : ` (${ambiguous} ambiguous left out)`;
    const button = this.tools.createEl('button', {
      cls: 'mod-cta',
      text: `Link ${chosen.length.toLocaleString('en')} selected${out}`,
    });
    button.disabled = chosen.length === 0;
    button.addEventListener('click', () => void this.link(chosen));
  }

  private drawActions(proposal: Proposal, element: HTMLElement): void {
    element.addClass('has-actions');
    element.toggleClass('is-left', this.left.has(proposal));
    const target = nameOf(proposal.target);
    const line = element.find('.corpus-row-line');
    if (isAmbiguous(proposal)) {
      const others = (proposal.alternatives ?? []).map(nameOf).join(', ');
      line.createSpan({ cls: 'corpus-row-warning', text: `or ${others}` });
    }
    const actions = line.createDiv('corpus-row-actions');
    const add = (text: string, label: string, run: () => void): void => {
      const button = actions.createEl('button', { text, attr: { 'aria-label': label } });
      button.addEventListener('click', run);
    };
    add('Link', `Link “${proposal.text}” to ${target}`, () => void this.link([proposal]));
    add(
      'Not this one',
      `Do not link “${proposal.text}” to ${target}`,
      () => void this.refuse(proposal),
    );
  }

  private onKey(row: TreeRow, key: string): boolean {
    const proposal = row.type === 'mention' ? row.proposal : null;
    if (proposal === null) return false;
    if (key === 'l') void this.link([proposal]);
    else if (key === 'x') {
      if (!this.left.delete(proposal)) this.left.add(proposal);
      this.update();
    } else return false;
    return true;
  }

  private async link(proposals: readonly Proposal[]): Promise<void> {
    const outcome = await this.context.source.linking?.link(proposals);
    if (outcome === null || outcome === undefined) return;
    // Offsets in those notes are no longer what they were.
    await this.load();
  }

  private async refuse(proposal: Proposal): Promise<void> {
    await this.context.source.linking?.refuse(proposal);
    this.proposals = (this.proposals ?? []).filter((other) => other !== proposal);
    this.update();
  }
}

function isAmbiguous({ alternatives }: Proposal): boolean {
  return alternatives !== undefined && alternatives.length > 0;
}

function proposalRow(
  proposal: Proposal,
  which: number,
  siblings: number,
  language: string,
): MentionRow {
  return {
    type: 'mention',
    key: `${proposal.path}\n${proposal.start}`,
    position: which + 1,
    siblings,
    path: proposal.path,
    span: { start: proposal.start, end: proposal.end },
    language,
    label: `${proposal.text} →`,
    paragraph: null,
    property: false,
    proposal,
  };
}
