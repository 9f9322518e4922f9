import { counted } from '../counted';
import type { IndexState, ViewSource } from './view-source';

/** A message in the place of rows: why there are none, and what can be done. */
export interface EmptyState {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function drawEmpty(parent: HTMLElement, { text, action }: EmptyState): void {
  const box = parent.createDiv('corpus-empty');
  box.createDiv({ text });
  if (action === undefined) return;
  box.createEl('button', { text: action.label }).addEventListener('click', action.run);
}

/** Says how far the index is, while answers are partial, and offers to build it anew when that failed. */
export function drawIndexState(parent: HTMLElement, state: IndexState, source: ViewSource): void {
  parent.empty();
  parent.toggleClass('corpus-hidden', state.type === 'ready');
  if (state.type === 'building') {
    const part = state.total === 0 ? 0 : Math.floor((100 * state.done) / state.total);
    parent.createSpan({
      text: `Index ${part} % built: ${state.done.toLocaleString('en')} of ${counted(state.total, 'note')}. The list is partial.`,
    });
    parent.createEl('button', { text: 'Stop' }).addEventListener('click', () => {
      source.stopBuilding();
    });
  } else if (state.type === 'stopped') {
    parent.createSpan({
      text: `The index was stopped at ${state.done.toLocaleString('en')} of ${counted(state.total, 'note')}. The list is partial.`,
    });
    parent.createEl('button', { text: 'Go on' }).addEventListener('click', () => {
      source.rebuild();
    });
  } else if (state.type === 'failed') {
    parent.createSpan({ text: `The index could not be built: ${state.reason}` });
    parent.createEl('button', { text: 'Rebuild' }).addEventListener('click', () => {
      source.rebuild();
    });
  }
}

/** A choice among a few, drawn as buttons of which one is pressed. */
export function drawChoice<T extends string>(
  parent: HTMLElement,
  label: string,
  choices: readonly (readonly [value: T, text: string])[],
  chosen: T,
  choose: (value: T) => void,
): void {
  const group = parent.createDiv({
    cls: 'corpus-choice',
    attr: { role: 'group', 'aria-label': label },
  });
  for (const [value, text] of choices) {
    const button = group.createEl('button', {
      text,
      attr: { 'aria-pressed': String(value === chosen) },
    });
    button.addEventListener('click', () => {
      choose(value);
      for (const other of group.findAll('button')) {
        other.setAttribute('aria-pressed', String(other === button));
      }
    });
  }
}

/** A field that calls back when typing pauses. */
export function drawFilterField(
  parent: HTMLElement,
  label: string,
  value: string,
  changed: (text: string) => void,
): HTMLInputElement {
  const input = parent.createEl('input', {
    cls: 'corpus-filter',
    type: 'search',
    value,
    placeholder: label,
    attr: { 'aria-label': label },
  });
  let timer = 0;
  input.addEventListener('input', () => {
    input.win.clearTimeout(timer);
    timer = input.win.setTimeout(() => {
      changed(input.value);
    }, 120);
  });
  return input;
}
