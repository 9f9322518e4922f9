import type { Text } from '@codemirror/state';
import type { EditorView, PluginValue, ViewUpdate } from '@codemirror/view';

import type { Proposal } from '../../../model/entity';
import { showProposals } from './proposal-marks';

/** Milliseconds without a letter after which mentions are looked for. */
const PAUSE = 500;
/** Milliseconds without scrolling after which what has come into sight is underlined. */
const SETTLED = 100;

/** Finds the mentions in the text of an editor; null where it has no note. */
export type FindMentions = (view: EditorView) => Promise<readonly Proposal[] | null>;

/** Underlines the mentions in sight of an editor, once its writer pauses. */
export class Underliner implements PluginValue {
  private readonly view: EditorView;
  private readonly find: FindMentions;
  private timer = 0;
  private ended = false;
  /** What was found last, and in which text. */
  private found: { readonly text: Text; readonly proposals: readonly Proposal[] } | null = null;

  constructor(view: EditorView, find: FindMentions) {
    this.view = view;
    this.find = find;
    this.wait(SETTLED);
  }

  update({ docChanged, viewportChanged }: ViewUpdate): void {
    if (docChanged) this.wait(PAUSE);
    else if (viewportChanged) this.wait(SETTLED);
  }

  destroy(): void {
    this.ended = true;
    this.view.dom.win.clearTimeout(this.timer);
  }

  /** Looks again although the text is the same: something was decided. */
  renew(): void {
    this.found = null;
    this.wait(SETTLED);
  }

  private wait(millis: number): void {
    const { win } = this.view.dom;
    win.clearTimeout(this.timer);
    this.timer = win.setTimeout(() => void this.look(), millis);
  }

  private async look(): Promise<void> {
    const text = this.view.state.doc;
    if (this.found?.text !== text) {
      // Underlines help, and nothing waits for them: where they cannot be had there are none.
      const proposals = await this.find(this.view).catch(() => null);
      // A later letter has its own turn.
      if (this.ended || this.view.state.doc !== text) return;
      this.found = { text, proposals: proposals ?? [] };
    }
    const { visibleRanges } = this.view;
    const inSight = this.found.proposals.filter(({ start, end }) =>
      visibleRanges.some(({ from, to }) => start < to && end > from),
    );
    this.view.dispatch({ effects: showProposals.of(inSight) });
  }
}
