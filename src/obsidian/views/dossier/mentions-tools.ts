import { drawSelect, drawToggle } from '../view-frame';
import {
  CONTEXT_SIZES,
  type ContextSize,
  type DocumentOrder,
  type DossierSettings,
  type Grouping,
  type LineOrder,
} from './dossier-state';

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['document', 'By document'],
  ['author', 'By author'],
  ['kind', 'By kind'],
  ['decade', 'By decade'],
];

const ORDERS: readonly (readonly [DocumentOrder, string])[] = [
  ['oldest', 'Oldest first'],
  ['newest', 'Newest first'],
  ['count', 'Most mentions'],
  ['title', 'Title'],
  ['author', 'Author'],
];

const LINE_ORDERS: readonly (readonly [LineOrder, string])[] = [
  ['date', 'Date'],
  ['left', 'Word before'],
  ['right', 'Word after'],
  ['author', 'Author'],
];

/** The slider's steps; where nothing is chosen it stands where the list is drawn. */
const SIZES: readonly ContextSize[] = CONTEXT_SIZES.filter((size) => size !== 'auto');

const SIZE_NAMES: Readonly<Record<ContextSize, string>> = {
  auto: '2 lines',
  '1': '1 line',
  '2': '2 lines',
  '4': '4 lines',
  whole: 'Whole ¶',
};

/** The choices above a dossier's mentions. */
export function drawMentionsTools(
  into: HTMLElement,
  settings: DossierSettings,
  context: ContextSize,
  set: (change: Partial<DossierSettings>) => void,
): void {
  if (settings.kwic) {
    drawSelect(into, 'Order', LINE_ORDERS, settings.lines, (lines) => {
      set({ lines });
    });
  } else {
    drawSelect(into, 'Put together', GROUPINGS, settings.by, (by) => {
      set({ by });
    });
    drawSelect(into, 'Order', ORDERS, settings.order, (order) => {
      set({ order });
    });
  }
  drawToggle(into, 'KWIC', settings.kwic, (kwic) => {
    set({ kwic });
  }).addClass('corpus-kwic-toggle');
  into.find('.corpus-kwic-toggle').setAttribute('title', 'Keyword in context');
  // In a concordance every mention has one line.
  if (!settings.kwic)
    drawContextSlider(into, context, (size) => {
      set({ context: size });
    });
}

/** How much text a mention shows, as a slider. */
function drawContextSlider(
  into: HTMLElement,
  size: ContextSize,
  changed: (size: ContextSize) => void,
): void {
  const label = into.createEl('label', { cls: 'corpus-context-size' });
  const slider = label.createEl('input', {
    type: 'range',
    attr: { min: '0', max: String(SIZES.length - 1), step: '1', 'aria-label': 'Context' },
  });
  const name = label.createSpan({ attr: { 'aria-hidden': 'true' } });
  const say = (chosen: ContextSize): void => {
    name.setText(SIZE_NAMES[chosen]);
    slider.setAttribute('aria-valuetext', SIZE_NAMES[chosen]);
  };
  slider.value = String(Math.max(0, SIZES.indexOf(size)));
  say(size);
  slider.addEventListener('input', () => {
    const chosen = SIZES[Number(slider.value)] ?? '2';
    say(chosen);
    changed(chosen);
  });
}
