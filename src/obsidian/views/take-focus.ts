/** What the keyboard goes to, the first that there is: what is listed, or what an empty list offers. */
const LISTED = ['.corpus-row[tabindex="0"]', '.corpus-row', '.corpus-timeline-mark'];
const OTHERS = ['.corpus-empty button'];

/**
 * Gives the keyboard to what a view lists, lacking that to what it offers, or else to the view as a whole: arrows that
 * were meant for a list are to change no setting. Whether there was something listed.
 */
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

/** The keyboard in a view that was asked for it, perhaps before there was anything to give it to. */
export class SummonedFocus {
  private readonly content: HTMLElement;
  private awaited = false;
  private early = false;

  constructor(content: HTMLElement) {
    this.content = content;
  }

  /** The list was given the keyboard while the index was built, and its reader has not done anything with it yet. */
  get untouched(): boolean {
    return this.early;
  }

  summon(building: boolean): void {
    this.awaited = !takeFocus(this.content);
    this.early = building;
  }

  /** The reader has done something with the list, or what it lists is all there. */
  settle(): void {
    this.early = false;
  }

  /**
   * Gives the keyboard to what has been drawn, where it is still asked for: not once its reader has gone elsewhere with
   * it, or a list that comes late would take it from wherever it is nowhere for a moment.
   */
  drawn(): void {
    if (this.awaited) this.awaited = mayTakeFocus(this.content) && !takeFocus(this.content);
  }

  /** A list that nobody has touched begins at its first row again, whatever has come before that. */
  letGo(): void {
    const { activeElement } = this.content.doc;
    if (!this.early || !this.content.contains(activeElement)) return;
    (activeElement as HTMLElement).blur();
    this.awaited = true;
  }
}

/** Whether the keyboard is in a view, or nowhere: what comes into sight in it may then take it. */
export function mayTakeFocus(content: HTMLElement): boolean {
  const { activeElement, body } = content.doc;
  return activeElement === null || activeElement === body || content.contains(activeElement);
}
