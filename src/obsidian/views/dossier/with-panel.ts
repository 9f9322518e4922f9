import { sharedMentions, type Companion, type Nearness } from '../../../index/co-occurrence';
import { counted } from '../../../model/counted';
import { formatStretch } from '../timeline/date-label';
import type { DossierContext, DossierPanel } from './dossier-panel';
import { drawRow } from '../list/draw-rows';
import { rowDoors } from '../list/row-doors';
import { TreeList } from '../list/tree-list';
import { paragraphLabel, rowsOf, type MentionRow, type TreeRow } from '../list/tree-rows';
import { drawChoice, drawEmpty } from '../view-frame';
import { associationOf, companionsFor, LEAST_SHARED } from './companions';
import type { CompanionOrder } from './dossier-state';

/** Companions shown: the list is ordered, and beyond these nothing is learnt from it. */
const SHOWN = 500;
/** Paragraphs listed of one companion. */
const LISTED = 200;

const COLUMNS: readonly (readonly [CompanionOrder, string, string])[] = [
  ['title', 'Name', 'Name'],
  ['paragraphs', '¶', 'Shared paragraphs'],
  ['notes', 'Notes', 'Shared notes'],
  [
    'association',
    'PMI',
    `Association as PMI in bits, from ${String(LEAST_SHARED)} shared notes on`,
  ],
  ['first', 'Dates', 'First and last date'],
];

/** What appears together with the note, as a table, and under each the paragraphs that have both. */
export class WithPanel implements DossierPanel {
  private readonly context: DossierContext;
  private readonly columns: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly tree: TreeList;
  private readonly opened = new Set<string>();

  constructor(parent: HTMLElement, context: DossierContext) {
    this.context = context;
    const tools = parent.createDiv('corpus-view-tools');
    drawChoice<Nearness>(
      tools,
      'How near',
      [
        ['paragraph', 'Same ¶'],
        ['near', 'Within 3 ¶'],
        ['document', 'Same note'],
      ],
      context.settings.nearness,
      (nearness) => {
        context.set({ nearness });
      },
    );
    this.columns = parent.createDiv({
      cls: 'corpus-columns',
      attr: { role: 'group', 'aria-label': 'Order' },
    });
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'What appears together with it', {
      ...rowDoors(context.source),
      draw: (row, element, width) => {
        drawRow(row, element, context.contexts, { width });
        element.toggleClass('mod-columns', row.type === 'group');
      },
      toggle: (row) => {
        if (!this.opened.delete(row.key)) this.opened.add(row.key);
        this.update();
      },
    });
    this.update();
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
    this.tree.dispose();
  }

  update(): void {
    const { source, path, settings, say } = this.context;
    const all = companionsFor(source.index, path, settings.nearness, settings.companions);
    const shown = all.slice(0, SHOWN);
    const cut = shown.length < all.length ? `the first ${String(SHOWN)} of ` : '';
    say(
      `${cut}${counted(all.length, 'note')} ${all.length === 1 ? 'appears' : 'appear'} with it · association from ${String(LEAST_SHARED)} shared notes on`,
    );
    this.drawColumns(all.length > 0);
    this.empty.empty();
    if (all.length === 0) this.drawNone();
    const rows = shown.flatMap((companion, at) => this.rowsFor(companion, at, shown.length));
    this.tree.show(rowsOf(rows));
  }

  private drawNone(): void {
    const { settings, set } = this.context;
    drawEmpty(
      this.empty,
      settings.nearness === 'document'
        ? { text: 'Nothing else is linked in the notes that mention it.' }
        : {
            text: 'Nothing else is linked this near to it.',
            action: {
              label: 'Look in whole notes',
              run: () => {
                set({ nearness: 'document' });
                this.context.redrawPanel();
              },
            },
          },
    );
  }

  private drawColumns(any: boolean): void {
    const { columns, context } = this;
    const held = columns.contains(columns.doc.activeElement);
    columns.empty();
    columns.toggleClass('corpus-hidden', !any);
    for (const [order, text, label] of COLUMNS) {
      const chosen = context.settings.companions === order;
      const button = columns.createEl('button', {
        cls: `corpus-column mod-${order}`,
        text,
        attr: { 'aria-label': `Order by: ${label}`, title: label, 'aria-pressed': String(chosen) },
      });
      button.addEventListener('click', () => {
        context.set({ companions: order });
      });
      if (held && chosen) button.focus();
    }
  }

  private rowsFor(companion: Companion, at: number, siblings: number): TreeRow[] {
    const expanded = this.opened.has(companion.path);
    const group: TreeRow = {
      type: 'group',
      key: companion.path,
      position: at + 1,
      siblings,
      label: companion.title,
      detail: '',
      cells: cellsOf(companion),
      count: 0,
      expanded,
      place: { path: companion.path, paragraph: null, span: null },
      excerpt: null,
      broken: false,
    };
    return expanded ? [group, ...this.both(companion)] : [group];
  }

  /** The paragraphs that have both. */
  private both({ path }: Companion): MentionRow[] {
    const { source, mentions, settings } = this.context;
    const { index } = source;
    const shared = sharedMentions(index, mentions.groups(), path, settings.nearness);
    const listed = shared.slice(0, LISTED);
    return listed.map((found, at) => {
      const note = index.find(found.path);
      const place = found.paragraph === null ? '' : ` ${paragraphLabel(found.paragraph)}`;
      return {
        type: 'mention',
        key: `${path}\n${found.path}\n${String(found.start)} ${String(at)}`,
        position: at + 1,
        siblings: listed.length,
        path: found.path,
        span: { start: found.start, end: found.end },
        language: index.factsOf(note).language,
        label: `${index.titleOf(note)}${place}`,
        paragraph: found.paragraph,
        property: found.place === null,
        cited: null,
        proposal: null,
      };
    });
  }
}

/** `12`, `9`, `+3.2`, `1919 – 1930`. */
function cellsOf(companion: Companion): string[] {
  const { sharedParagraphs, sharedNotes, first, last } = companion;
  const bits = associationOf(companion);
  const dates = first === null || last === null ? '–' : formatStretch(first, last);
  return [
    sharedParagraphs.toLocaleString('en'),
    sharedNotes.toLocaleString('en'),
    bits === null ? '–' : signed(bits),
    dates,
  ];
}

/** `+3.2`, `0.0`, `−1.4`. */
function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  return size === '0.0' ? size : `${bits > 0 ? '+' : '−'}${size}`;
}
