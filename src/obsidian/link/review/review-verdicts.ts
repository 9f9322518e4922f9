import type { VaultPath } from '../../../model/note';
import { keepDecision } from '../../../pipeline/link-decisions';
import type { RecordStore } from '../../../vault/port';
import { noticeOfError } from '../../notices';
import type { TreeRow } from '../../views/list/tree-rows';
import { addActions, drawVerdict } from './draw-verdict';
import type { ReviewGrouping, ReviewItem, ReviewModel } from './review-model';

/** What the keys do, for people. */
export const VERDICT_KEYS =
  'A link · R refuse · T all of this target · N never this form · Enter open';

/** What the reader says of mentions under review, by button and by key. Refusals are kept at once. */
export class ReviewVerdicts {
  /** The mentions; null while they are looked for. */
  model: ReviewModel | null = null;
  private readonly records: RecordStore;
  private readonly changed: () => void;

  constructor(records: RecordStore, changed: () => void) {
    this.records = records;
    this.changed = changed;
  }

  /** Draws the buttons of a row. */
  draw(row: TreeRow, element: HTMLElement, grouping: ReviewGrouping): void {
    if (row.type === 'group') {
      if (grouping !== 'target') return;
      addActions(element)('Link all', `Link all sure mentions of ${row.label}`, null, () => {
        this.linkAllTo(row.key);
      });
      return;
    }
    const item = this.itemOf(row);
    if (item === null) return;
    drawVerdict(element, item, {
      link: () => void this.decide(item.key, 'link'),
      refuse: () => void this.decide(item.key, 'refused'),
      never: () => void this.never(item),
      choose: (target) => {
        this.model?.choose(item.key, target);
        this.changed();
      },
    });
  }

  /** Whether a key pressed on a row meant something. */
  press(row: TreeRow, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const item = this.itemOf(row);
    switch (key.toLowerCase()) {
      case 'a':
        if (item !== null) void this.decide(item.key, 'link');
        else this.linkAllTo(row.key);
        return true;
      case 'r':
        if (item !== null) void this.decide(item.key, 'refused');
        return true;
      case 't':
        this.linkAllTo(item?.proposal.target ?? row.key);
        return true;
      case 'n':
        if (item !== null) void this.never(item);
        return true;
      default:
        return false;
    }
  }

  private itemOf(row: TreeRow): ReviewItem | null {
    return row.type === 'mention' ? (this.model?.item(row.key) ?? null) : null;
  }

  private linkAllTo(target: VaultPath): void {
    this.model?.linkAllTo(target);
    this.changed();
  }

  private async decide(key: string, verdict: 'link' | 'refused'): Promise<void> {
    const before = this.model?.item(key) ?? null;
    const after = this.model?.decide(key, verdict) ?? null;
    if (before === null || after === null) return;
    this.changed();
    // What is refused is kept at once, and what is no longer refused as well; links are kept by making them.
    const [was, is] = [before.verdict === 'refused', after.verdict === 'refused'];
    if (was !== is) await this.keep(after, !is, false);
  }

  private async never(item: ReviewItem): Promise<void> {
    this.model?.refuseForm(item.proposal.text, item.proposal.target);
    this.changed();
    await this.keep(item, false, true);
  }

  private async keep(
    { proposal: { path, text, target } }: ReviewItem,
    accepted: boolean,
    everywhere: boolean,
  ): Promise<void> {
    try {
      const decision = { path: everywhere ? null : path, form: text, target, accepted };
      await keepDecision(this.records, decision);
    } catch (error) {
      noticeOfError('The decision was not kept', error);
    }
  }
}
