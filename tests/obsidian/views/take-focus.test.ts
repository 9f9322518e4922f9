import { beforeEach, describe, expect, it } from 'vitest';

import { SummonedFocus } from '../../../src/obsidian/views/take-focus';

let view: HTMLElement;
let editor: HTMLElement;
let focus: SummonedFocus;

beforeEach(() => {
  document.body.replaceChildren();
  [view, editor] = [createDiv(), createEl('textarea')];
  document.body.append(view, editor);
  focus = new SummonedFocus(view);
});

const list = (): HTMLElement => {
  const row = createDiv();
  row.className = 'corpus-row';
  row.tabIndex = 0;
  view.append(row);
  return row;
};

describe('SummonedFocus', () => {
  it('waits in the view for a list that comes later', () => {
    focus.summon(true);
    expect(document.activeElement).toBe(view);
    focus.drawn();
    expect(document.activeElement).toBe(view);
    const row = list();
    focus.drawn();
    expect(document.activeElement).toBe(row);
  });

  it('is not claimed any more once the reader has gone elsewhere with it', () => {
    focus.summon(true);
    editor.focus();
    focus.drawn();
    editor.blur();
    list();
    focus.drawn();
    expect(document.activeElement).toBe(document.body);
  });
});
