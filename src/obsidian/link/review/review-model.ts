import { nameOf } from '../../../markdown/links';
import type { Proposal } from '../../../model/entity';
import type { VaultPath } from '../../../model/note';
import type { Turns } from '../../../vault/turns';

/** What the reader said of a proposal: nothing yet, that it is a link, or that it is none. */
export type Verdict = 'open' | 'link' | 'refused';

export type ReviewGrouping = 'target' | 'note';

/** A proposal under review. */
export interface ReviewItem {
  /** Known again after the list has changed. */
  readonly key: string;
  readonly proposal: Proposal;
  readonly verdict: Verdict;
  /** Several notes answer to the words, and the reader has not said which one is meant. */
  readonly ambiguous: boolean;
}

export interface ReviewGroup {
  readonly path: VaultPath;
  readonly title: string;
  readonly size: number;
  /** The item of that number, as it is now. */
  at(which: number): ReviewItem | undefined;
  /** All of them: a list made for whoever asks. */
  readonly items: readonly ReviewItem[];
}

export interface ReviewCounts {
  readonly all: number;
  readonly open: number;
  readonly link: number;
  readonly refused: number;
  /** Notes in which something is to be linked. */
  readonly notes: number;
}

/** A group, by its items' places in the list of all. */
interface Order {
  readonly path: VaultPath;
  readonly title: string;
  readonly places: readonly number[];
}

/** A list of proposals and what its reader says of them, one by one or many at once. */
export class ReviewModel {
  private readonly sure: number;
  private readonly items: ReviewItem[] = [];
  private readonly places = new Map<string, number>();
  /** Which items stand in which group, as last asked for: a verdict changes neither. */
  private order: { readonly asked: string; readonly groups: readonly ReviewGroup[] } | null = null;

  /** Raised when an item's target is chosen. */
  private targets = 0;
  private keys: ReturnType<typeof orderKeys> | null = null;
  /** What the filter looks in, by place, as far as it has looked. */
  private readonly words: string[] = [];
  private readonly names = new Map<VaultPath, string>();

  /** @param sure Proposals at least this likely, and sure of what they mean, are chosen from the start. */
  constructor(proposals: readonly Proposal[], sure: number) {
    this.sure = sure;
    for (const proposal of proposals) this.add(proposal);
  }

  /** As the constructor, in turns: to take 30,000 proposals up at once holds the window up for a moment. */
  static async inTurns(
    proposals: readonly Proposal[],
    sure: number,
    turns: Turns,
  ): Promise<ReviewModel> {
    const model = new ReviewModel([], sure);
    for (const [at, proposal] of proposals.entries()) {
      model.add(proposal);
      if (at % STEP === STEP - 1) await turns.pass();
    }
    return model;
  }

  /**
   * Groups by size, the largest first; in each the likeliest first, or by their place in a note. The same list until
   * another is asked for or a target is chosen: it shows its items as they are.
   */
  groups(grouping: ReviewGrouping, filter = ''): readonly ReviewGroup[] {
    const wanted = filter.trim().toLowerCase();
    const asked = askedFor(grouping, wanted);
    if (this.order?.asked !== asked)
      this.order = { asked, groups: this.grouped(this.ordered(grouping, wanted)) };
    return this.order.groups;
  }

  private grouped(orders: readonly Order[]): readonly ReviewGroup[] {
    return orders.map(({ path, title, places }) => {
      const at = (which: number): ReviewItem | undefined => this.items[places[which] ?? -1];
      const all = (): ReviewItem[] => places.flatMap((place) => this.items[place] ?? []);
      return {
        path,
        title,
        size: places.length,
        at,
        get items() {
          return all();
        },
      };
    });
  }

  /** Works out what `groups` will be asked, so that it answers at once: of 30,000 items that takes several turns. */
  async prepare(grouping: ReviewGrouping, filter: string, turns: Turns): Promise<void> {
    const wanted = filter.trim().toLowerCase();
    const asked = askedFor(grouping, wanted);
    if (this.order?.asked === asked) return;
    const { targets } = this;
    const groups = await turns.done(this.ordering(grouping, wanted));
    // A target that was chosen meanwhile stands in another group.
    if (targets === this.targets) this.order = { asked, groups: this.grouped(groups) };
  }

  private ordered(grouping: ReviewGrouping, wanted: string): readonly Order[] {
    const work = this.ordering(grouping, wanted);
    let step = work.next();
    while (step.done !== true) step = work.next();
    return step.value;
  }

  private *ordering(grouping: ReviewGrouping, wanted: string): Generator<void, readonly Order[]> {
    const groups = new Map<VaultPath, number[]>();
    for (const [place, { proposal }] of this.items.entries()) {
      if (place % STEP === STEP - 1) yield;
      if (wanted !== '' && !this.shown(place).includes(wanted)) continue;
      const key = grouping === 'target' ? proposal.target : proposal.path;
      const own = groups.get(key);
      if (own === undefined) groups.set(key, [place]);
      else own.push(place);
    }
    yield;
    this.keys ??= orderKeys(this.items);
    const compare = this.keys[grouping];
    const orders: Order[] = [];
    for (const [path, places] of groups) {
      orders.push({ path, title: nameOf(path), places: places.sort(compare) });
      yield;
    }
    return orders.sort((a, b) => b.places.length - a.places.length || byTitle(a.title, b.title));
  }

  /** What the filter looks in. */
  private shown(place: number): string {
    const item = this.items[place];
    if (item === undefined) return '';
    const { path, target, text } = item.proposal;
    return (this.words[place] ??=
      `${this.nameOf(path)}\n${this.nameOf(target)}\n${text.toLowerCase()}`);
  }

  private nameOf(path: VaultPath): string {
    const known = this.names.get(path);
    if (known !== undefined) return known;
    const name = nameOf(path).toLowerCase();
    this.names.set(path, name);
    return name;
  }

  counts(): ReviewCounts {
    const counts = { open: 0, link: 0, refused: 0 };
    const notes = new Set<VaultPath>();
    for (const { verdict, proposal } of this.items) {
      counts[verdict]++;
      if (verdict === 'link') notes.add(proposal.path);
    }
    return { all: this.items.length, ...counts, notes: notes.size };
  }

  private add(proposal: Proposal): void {
    const ambiguous = (proposal.alternatives ?? []).length > 0;
    const verdict = !ambiguous && proposal.confidence >= this.sure ? 'link' : 'open';
    const key = `${proposal.path}\n${String(proposal.start)}`;
    this.places.set(key, this.items.length);
    this.items.push({ key, proposal, ambiguous, verdict });
  }

  /** What is to be linked. */
  chosen(): readonly Proposal[] {
    return this.items.flatMap(({ verdict, proposal }) => (verdict === 'link' ? [proposal] : []));
  }

  item(key: string): ReviewItem | null {
    return this.items[this.places.get(key) ?? -1] ?? null;
  }

  /** Says something of a proposal; said again, it is taken back. An ambiguous one is linked by `choose` alone. */
  decide(key: string, verdict: Exclude<Verdict, 'open'>): ReviewItem | null {
    return this.change(key, (item) => {
      if (item.ambiguous && verdict === 'link') return item;
      return { ...item, verdict: item.verdict === verdict ? 'open' : verdict };
    });
  }

  /** Says which of several notes is meant, and that it is a link. */
  choose(key: string, target: VaultPath): ReviewItem | null {
    this.order = null;
    this.targets++;
    this.words.length = 0;
    return this.change(key, (item) => {
      const { alternatives: _, ...proposal } = item.proposal;
      return { ...item, proposal: { ...proposal, target }, ambiguous: false, verdict: 'link' };
    });
  }

  /** Chooses every open proposal of a target that is sure of what it means. How many those are. */
  linkAllTo(target: VaultPath): number {
    return this.changeAll(
      (item) => item.verdict === 'open' && !item.ambiguous && item.proposal.target === target,
      (item) => ({ ...item, verdict: 'link' }),
    );
  }

  /** Refuses a form for a target wherever it stands. How many proposals that concerns. */
  refuseForm(form: string, target: VaultPath): number {
    return this.changeAll(
      ({ proposal }) => proposal.text === form && proposal.target === target,
      (item) => ({ ...item, verdict: 'refused' }),
    );
  }

  private change(key: string, to: (item: ReviewItem) => ReviewItem): ReviewItem | null {
    const at = this.places.get(key) ?? -1;
    const item = this.items[at];
    if (item === undefined) return null;
    const changed = to(item);
    this.items[at] = changed;
    return changed;
  }

  private changeAll(
    fits: (item: ReviewItem) => boolean,
    to: (item: ReviewItem) => ReviewItem,
  ): number {
    let changed = 0;
    this.items.forEach((item, at) => {
      if (!fits(item)) return;
      this.items[at] = to(item);
      changed++;
    });
    return changed;
  }
}

/** Items looked at between two looks at the clock. */
const STEP = 500;

function askedFor(grouping: ReviewGrouping, wanted: string): string {
  return `${grouping}\n${wanted}`;
}

const { compare: byTitle } = new Intl.Collator();

/** The order of items in their group, by their places: of numbers alone, since a vault may have 30,000. */
function orderKeys(
  items: readonly ReviewItem[],
): Readonly<Record<ReviewGrouping, (a: number, b: number) => number>> {
  const ranks = new Map(
    [...new Set(items.map(({ proposal }) => proposal.path))].sort().map((path, at) => [path, at]),
  );
  const confidence = new Float64Array(items.length);
  const note = new Int32Array(items.length);
  const start = new Int32Array(items.length);
  items.forEach(({ proposal }, at) => {
    confidence[at] = proposal.confidence;
    note[at] = ranks.get(proposal.path) ?? 0;
    start[at] = proposal.start;
  });
  const of = (keys: Float64Array | Int32Array, at: number): number => keys[at] ?? 0;
  const byStart = (a: number, b: number): number => of(start, a) - of(start, b);
  return {
    target: (a, b) =>
      of(confidence, b) - of(confidence, a) || of(note, a) - of(note, b) || byStart(a, b),
    note: byStart,
  };
}
