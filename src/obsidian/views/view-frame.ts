import { counted } from '../../model/counted';
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
    parent.createEl('progress', {
      attr: { value: state.done, max: Math.max(1, state.total), 'aria-label': 'Index' },
    });
    drawAction(parent, 'Stop', () => {
      source.stopBuilding();
    });
  } else if (state.type === 'stopped') {
    parent.createSpan({
      text: `The index was stopped at ${state.done.toLocaleString('en')} of ${counted(state.total, 'note')}. The list is partial.`,
    });
    drawAction(parent, 'Go on', () => {
      source.rebuild();
    });
  } else if (state.type === 'failed') {
    parent.createSpan({ text: `The index could not be built: ${state.reason}` });
    drawAction(parent, 'Rebuild', () => {
      source.rebuild();
    });
  }
}

function drawAction(parent: HTMLElement, text: string, run: () => void): void {
  parent.createEl('button', { text }).addEventListener('click', run);
}

/**
 * A choice among a few, drawn as buttons of which one is pressed.
 *
 * @param none the value that stands for no button pressed; without it one always is
 */
export function drawChoice<T extends string>(
  parent: HTMLElement,
  label: string,
  choices: readonly (readonly [value: T, text: string])[],
  chosen: T,
  choose: (value: T) => void,
  none?: T,
): HTMLElement {
  let now = chosen;
  const group = parent.createDiv({
    cls: 'corpus-choice',
    attr: { role: 'group', 'aria-label': label },
  });
  const buttons = choices.map(([value, text]) => {
    const button = group.createEl('button', { text });
    button.addEventListener('click', () => {
      now = now === value && none !== undefined ? none : value;
      press();
      choose(now);
    });
    return { value, button };
  });
  const press = (): void => {
    for (const { value, button } of buttons) {
      button.setAttribute('aria-pressed', String(value === now));
    }
  };
  press();
  return group;
}

/** A choice from a list that opens. */
export function drawSelect<T extends string>(
  parent: HTMLElement,
  label: string,
  choices: readonly (readonly [value: T, text: string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLSelectElement {
  const select = parent.createEl('select', {
    cls: 'dropdown corpus-select',
    attr: { 'aria-label': label },
  });
  for (const [value, text] of choices) select.createEl('option', { value, text });
  select.value = chosen;
  select.addEventListener('change', () => {
    const value = choices.find(([known]) => known === select.value)?.[0];
    if (value !== undefined) choose(value);
  });
  return select;
}

/** A button that is pressed or not. */
export function drawToggle(
  parent: HTMLElement,
  text: string,
  on: boolean,
  changed: (on: boolean) => void,
): HTMLButtonElement {
  const button = parent.createEl('button', {
    cls: 'corpus-toggle',
    text,
    attr: { 'aria-pressed': String(on) },
  });
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(now));
    changed(now);
  });
  return button;
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
