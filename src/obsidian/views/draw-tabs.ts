/** A tab, with how many things are behind it where that is known. */
export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly count: number | null;
}

/** Draws a list of tabs: one in the tab order, the arrow keys go along, and the one gone to is chosen. */
export function drawTabs<T extends string>(
  list: HTMLElement,
  tabs: readonly Tab<T>[],
  chosen: T,
  choose: (id: T) => void,
): void {
  const held = list.contains(list.doc.activeElement);
  list.empty();
  list.addClass('corpus-tabs');
  list.setAttribute('role', 'tablist');
  for (const { id, label, count } of tabs) {
    const button = list.createEl('button', {
      text: label,
      attr: {
        role: 'tab',
        'aria-selected': String(id === chosen),
        tabindex: id === chosen ? '0' : '-1',
      },
    });
    if (count !== null)
      button.createSpan({ cls: 'corpus-row-count', text: count.toLocaleString('en') });
    button.addEventListener('click', () => {
      choose(id);
    });
    if (held && id === chosen) button.focus();
  }
  list.onkeydown = (event) => {
    const rtl = list.win.getComputedStyle(list).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next !== undefined) choose(next.id);
  };
}
