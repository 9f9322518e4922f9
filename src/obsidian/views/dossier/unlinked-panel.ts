import { messageOf } from '../../../model/message-of';
import { unlinkedMentions } from '../../../index/unlinked-mentions';
import { OFFER } from '../../../link/tiers';
import { nameOf } from '../../../markdown/links';
import type { Proposal } from '../../../model/entity';
import { counted } from '../../../model/counted';
import { drawRow } from '../list/draw-rows';
import { rowDoors } from '../list/row-doors';
import { TreeList } from '../list/tree-list';
import { rowsOf, type TreeRow } from '../list/tree-rows';
import { drawEmpty } from '../view-frame';
import type { RefusedMention } from '../view-source';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { isAmbiguous, REFUSED_KEY, unlinkedRows } from './unlinked-rows';

/** Milliseconds after which a search is said to go on. */
const PATIENCE = 400;

/** Mentions that are no links yet: to be linked one by one or together, or refused. */
export class UnlinkedPanel implements DossierPanel {
  private readonly context: DossierContext;
  private readonly tools: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly tree: TreeList;
  private loading: AbortController | null = null;
  private proposals: readonly Proposal[] | null = null;
  private refused: readonly RefusedMention[] = [];
  private failure: string | null = null;
  private slow = false;
  private stopped = false;
  private readonly left = new Set<string>();
  private readonly folded = new Set<string>();

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    this.tools = parent.createDiv('corpus-view-tools');
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'Mentions without a link', {
      ...rowDoors(context.source),
      draw: (row, element, width) => {
        this.drawRow(row, element, width);
      },
      toggle: ({ key }) => {
        if (!this.folded.delete(key)) this.folded.add(key);
        this.update();
      },
      key: (row, { key }) => this.onKey(row, key),
    });
    void this.load();
  }

  get busy(): boolean {
    return this.tree.scrolled || this.tree.hasFocus;
  }

  resize(): void {
    this.tree.resize();
  }

  redraw(): void {
    this.tree.redraw();
  }

  dispose(): void {
    this.loading?.abort();
    this.tree.dispose();
  }

  update(): void {
    const { proposals, context, refused, folded } = this;
    this.tools.empty();
    this.empty.empty();
    const groups = unlinkedMentions(context.source.index, context.path, proposals ?? []);
    const found = groups.flatMap((group) => group.proposals);
    if (found.length === 0) {
      this.drawNone();
      context.say('');
    } else {
      context.say(
        `${counted(found.length, 'mention')} without a link in ${counted(groups.length, 'note')}`,
      );
      this.drawBulk(found);
    }
    this.tree.show(rowsOf(unlinkedRows(groups, refused, folded)));
  }

  private drawNone(): void {
    const { empty, context } = this;
    const again = (label: string): { label: string; run: () => void } => ({
      label,
      run: () => void this.load(),
    });
    if (context.source.linking === undefined)
      drawEmpty(empty, { text: 'Mentions cannot be looked for here.' });
    else if (this.failure !== null)
      drawEmpty(empty, {
        text: `Mentions could not be looked for: ${this.failure}`,
        action: again('Try again'),
      });
    else if (this.stopped)
      drawEmpty(empty, { text: 'The search was stopped.', action: again('Look for mentions') });
    else if (this.proposals !== null)
      drawEmpty(empty, { text: 'Every mention that was found is linked or refused.' });
    else if (this.slow)
      drawEmpty(empty, {
        text: `Looking for mentions in ${counted(context.source.index.size, 'note')}…`,
        action: {
          label: 'Stop',
          run: () => {
            this.stop();
          },
        },
      });
  }

  private stop(): void {
    this.loading?.abort();
    this.stopped = true;
    this.update();
  }

  private async load(): Promise<void> {
    const { source, path } = this.context;
    const loading = new AbortController();
    this.loading?.abort();
    this.loading = loading;
    this.failure = null;
    this.stopped = false;
    this.update();
    const { win } = this.tools;
    const timer = win.setTimeout(() => {
      this.slow = true;
      this.update();
    }, PATIENCE);
    try {
      const found = (await source.linking?.proposals(path, loading.signal)) ?? [];
      const refused = (await source.linking?.refused(path)) ?? [];
      if (loading.signal.aborted) return;
      this.leaveUnlikely(found);
      this.proposals = found;
      this.refused = refused;
      this.context.countUnlinked(found.length);
    } catch (error) {
      if (loading.signal.aborted) return;
      this.failure = messageOf(error);
    } finally {
      win.clearTimeout(timer);
      this.slow = false;
    }
    this.update();
  }

  /** What is too unlikely to be offered elsewhere is linked only when it is chosen. What was chosen before stays as it was. */
  private leaveUnlikely(found: readonly Proposal[]): void {
    const known = new Set(this.proposals?.map(keyOf));
    for (const proposal of found) {
      if (proposal.confidence < OFFER && !known.has(keyOf(proposal)))
        this.left.add(keyOf(proposal));
    }
  }

  /** Ambiguous mentions are never linked together with others. */
  private drawBulk(found: readonly Proposal[]): void {
    const ambiguous = found.filter(isAmbiguous).length;
    const sure = found.filter((proposal) => !isAmbiguous(proposal));
    const chosen = sure.filter((proposal) => !this.left.has(keyOf(proposal)));
    const out = ambiguous === 0 ? '' : ` (${ambiguous.toLocaleString('en')} ambiguous left out)`;
    const button = this.tools.createEl('button', {
      cls: 'mod-cta',
      text: `Link ${chosen.length.toLocaleString('en')} selected${out}`,
    });
    button.disabled = chosen.length === 0;
    button.addEventListener('click', () => void this.link(chosen));
    if (sure.length === 0) return;
    const all = chosen.length === sure.length;
    const select = this.tools.createEl('button', {
      cls: 'corpus-toggle',
      text: all ? 'Select none' : 'Select all',
    });
    select.addEventListener('click', () => {
      this.left.clear();
      if (all) for (const proposal of sure) this.left.add(keyOf(proposal));
      this.update();
    });
  }

  private drawRow(row: TreeRow, element: HTMLElement, width: number): void {
    const counts = (count: number): string => counted(count, 'mention');
    drawRow(row, element, this.context.contexts, { counts, width });
    if (row.type === 'mention' && row.proposal !== null) this.drawProposal(row.proposal, element);
    const refused = this.refusedOf(row);
    if (refused === undefined) return;
    const button = element.find('.corpus-row-line').createEl('button', {
      cls: 'corpus-row-action',
      text: 'Allow again',
      attr: { 'aria-label': `Offer “${row.label}” as a link again` },
    });
    button.addEventListener('click', () => void this.allow(refused));
  }

  private refusedOf(row: TreeRow): RefusedMention | undefined {
    if (!row.key.startsWith(`${REFUSED_KEY}\n`)) return undefined;
    return this.refused[row.position - 1];
  }

  private drawProposal(proposal: Proposal, element: HTMLElement): void {
    const ambiguous = isAmbiguous(proposal);
    const out = this.left.has(keyOf(proposal));
    element.addClass('has-actions');
    element.toggleClass('is-left', out || ambiguous);
    const line = element.find('.corpus-row-line');
    if (!ambiguous) {
      const box = createEl('input', {
        type: 'checkbox',
        attr: { 'aria-label': `Select “${proposal.text}”` },
      });
      box.checked = !out;
      box.addEventListener('change', () => {
        this.select(proposal, box.checked);
      });
      line.prepend(box);
    }
    const percent = `${String(Math.round(proposal.confidence * 100))} %`;
    const foot = element.createDiv('corpus-row-foot');
    const others = (proposal.alternatives ?? []).map(nameOf).join(', ');
    const why = foot.createDiv('corpus-row-why');
    if (ambiguous) why.createSpan({ cls: 'corpus-row-warning', text: `Ambiguous: or ${others}` });
    why.createSpan({ cls: 'corpus-row-detail', text: `${percent} · ${proposal.reason}` });
    this.drawButtons(proposal, foot);
  }

  private drawButtons(proposal: Proposal, foot: HTMLElement): void {
    const target = nameOf(proposal.target);
    const actions = foot.createDiv('corpus-row-actions');
    const add = (text: string, label: string, run: () => void): void => {
      const button = actions.createEl('button', { text, attr: { 'aria-label': label } });
      button.addEventListener('click', run);
    };
    add('Link', `Link “${proposal.text}” to ${target}`, () => void this.link([proposal]));
    add(
      'Not this one',
      `Not this one: “${proposal.text}” is not ${target}`,
      () => void this.refuse(proposal),
    );
    add('Open', `Open where “${proposal.text}” stands in ${nameOf(proposal.path)}`, () => {
      const { path, start, end } = proposal;
      void this.context.source.openAt({ path, paragraph: null, span: { start, end } }, 'here');
    });
  }

  private onKey(row: TreeRow, key: string): boolean {
    const proposal = row.type === 'mention' ? row.proposal : null;
    if (proposal === null) return false;
    if (key === 'l') void this.link([proposal]);
    else if (key === 'x' && !isAmbiguous(proposal))
      this.select(proposal, this.left.has(keyOf(proposal)));
    else return false;
    return true;
  }

  private select(proposal: Proposal, on: boolean): void {
    if (on) this.left.delete(keyOf(proposal));
    else this.left.add(keyOf(proposal));
    this.update();
  }

  private async link(proposals: readonly Proposal[]): Promise<void> {
    const outcome = await this.context.source.linking?.link(proposals);
    if (outcome === null || outcome === undefined) return;
    // Offsets in those notes are no longer what they were: the list comes anew with the index.
    this.context.expect();
    if (outcome.notes === 0) await this.load();
  }

  private async refuse(proposal: Proposal): Promise<void> {
    const { linking } = this.context.source;
    await linking?.refuse(proposal);
    // The same words of the same note are refused wherever they stand in it.
    this.proposals = (this.proposals ?? []).filter(
      ({ path, text }) => path !== proposal.path || text !== proposal.text,
    );
    this.refused = (await linking?.refused(this.context.path)) ?? [];
    this.context.countUnlinked(this.proposals.length);
    this.update();
  }

  private async allow(refused: RefusedMention): Promise<void> {
    await this.context.source.linking?.allow(refused);
    await this.load();
  }
}

function keyOf({ path, start }: Proposal): string {
  return `${path}\n${String(start)}`;
}
