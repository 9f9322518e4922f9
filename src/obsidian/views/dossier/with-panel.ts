import {
  companionsOf,
  sharedMentions,
  type Companion,
  type Nearness,
} from '../../../index/co-occurrence';
import { roleOf } from '../../../write/note-tags';
import { counted } from '../../counted';
import { formatDate } from '../timeline/date-label';
import { rowHandlers, type DossierContext, type DossierPanel } from './dossier-panel';
import { drawRow } from '../list/draw-rows';
import { TreeList } from '../list/tree-list';
import { paragraphLabel, rowsOf, type MentionRow, type TreeRow } from '../list/tree-rows';
import { drawChoice, drawEmpty } from '../view-frame';

/** Companions shown: the list is ordered, and beyond these nothing is learnt from it. */
const SHOWN = 500;
/** Paragraphs listed of one companion. */
const LISTED = 200;

/** What appears together with the note, and the paragraphs that have both. */
export class WithPanel implements DossierPanel {
  private readonly context: DossierContext;
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
      context.state.nearness,
      (nearness) => {
        context.set({ nearness });
      },
    );
    this.empty = parent.createDiv('corpus-empty-place');
    this.tree = new TreeList(parent, 'What appears together with it', {
      ...rowHandlers(context),
      draw: (row, element) => {
        drawRow(row, element, context.contexts);
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

  dispose(): void {
    this.tree.dispose();
  }

  update(): void {
    const { source, path, state, say } = this.context;
    const minimum = this.context.mentions.size > 1000 ? 3 : 1;
    const all = companionsOf(source.index, path, {
      nearness: state.nearness,
      minimum,
      // A document is cited, not met; what is met are entities and the user's own notes.
      among: ({ tags }) => !['document', 'summary', 'index', 'report'].includes(roleOf(tags) ?? ''),
    });
    const shown = all.slice(0, SHOWN);
    const cut = shown.length < all.length ? `the first ${SHOWN} of ` : '';
    const least = minimum > 1 ? ` in at least ${minimum} notes` : '';
    say(
      `${cut}${counted(all.length, 'note')} ${all.length === 1 ? 'appears' : 'appear'} with it${least}`,
    );
    this.empty.empty();
    if (all.length === 0)
      drawEmpty(this.empty, { text: 'Nothing else is linked this near to it.' });
    this.tree.show(
      rowsOf(shown.flatMap((companion, at) => this.rowsFor(companion, at, shown.length))),
    );
  }

  private rowsFor(companion: Companion, at: number, siblings: number): TreeRow[] {
    const expanded = this.opened.has(companion.path);
    const group: TreeRow = {
      type: 'group',
      key: companion.path,
      position: at + 1,
      siblings,
      label: companion.title,
      detail: detailOf(companion),
      count: companion.sharedNotes,
      expanded,
      place: { path: companion.path, paragraph: null, span: null },
      excerpt: null,
      broken: false,
    };
    return expanded ? [group, ...this.both(companion)] : [group];
  }

  private both({ path }: Companion): MentionRow[] {
    const { source, mentions, state } = this.context;
    const shared = sharedMentions(source.index, mentions.groups(), path, state.nearness).slice(
      0,
      LISTED,
    );
    return shared.map((found, at) => {
      const note = source.index.find(found.path);
      const place = found.paragraph === null ? '' : ` ${paragraphLabel(found.paragraph)}`;
      return {
        type: 'mention',
        key: `${path}\n${found.path}\n${found.start} ${at}`,
        position: at + 1,
        siblings: shared.length,
        path: found.path,
        span: { start: found.start, end: found.end },
        language: source.index.factsOf(note).language,
        label: `${source.index.titleOf(note)}${place}`,
        paragraph: found.paragraph,
        property: found.place === null,
        proposal: null,
      };
    });
  }
}

/** `12 ¶ · +3.2 bits · 1919 to 1930`. */
function detailOf({ sharedParagraphs, association, first, last }: Companion): string {
  const bits = `${association >= 0 ? '+' : '−'}${Math.abs(association).toFixed(1)} bits`;
  const dates =
    first === null || last === null
      ? []
      : [
          first.from === last.from
            ? formatDate(first)
            : `${formatDate(first)} to ${formatDate(last)}`,
        ];
  return [`${sharedParagraphs.toLocaleString('en')} ¶`, bits, ...dates].join(' · ');
}
