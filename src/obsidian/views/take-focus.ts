/** What the keyboard goes to, the first that there is: what is listed, what an empty list offers, what can be pressed. */
const LISTED = ['.corpus-row[tabindex="0"]', '.corpus-row', '.corpus-timeline-mark'];
const OTHERS = ['.corpus-empty button', 'select, input, button'];

/** Gives the keyboard to what a view lists, or lacking that to what else it has. Whether there was something listed. */
export function takeFocus(content: HTMLElement): boolean {
  const listed = firstOf(content, LISTED);
  const found = listed ?? firstOf(content, OTHERS);
  if (found === null) content.tabIndex = -1;
  (found ?? content).focus();
  return listed !== null;
}

function firstOf(content: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const element = content.querySelector<HTMLElement>(selector);
    if (element !== null) return element;
  }
  return null;
}

/** Whether the keyboard is in a view, or nowhere: what comes into sight in it may then take it. */
export function mayTakeFocus(content: HTMLElement): boolean {
  const { activeElement, body } = content.doc;
  return activeElement === null || activeElement === body || content.contains(activeElement);
}
