import { nameOf } from '../../../markdown/links';
import type { VaultPath } from '../../../model/note';
import type { ReviewItem } from './review-model';

/** What can be said of a mention under review. */
export interface VerdictActions {
  readonly link: () => void;
  readonly refuse: () => void;
  /** Refuses its form for its target wherever it stands. */
  readonly never: () => void;
  /** Says which of several notes is meant. */
  readonly choose: (target: VaultPath) => void;
}

/** Draws what was said of a mention, how likely it is and why, and the buttons that say something of it. */
export function drawVerdict(element: HTMLElement, item: ReviewItem, actions: VerdictActions): void {
  const { proposal, verdict, ambiguous } = item;
  const { text, target, confidence, reason, alternatives = [] } = proposal;
  element.find('.corpus-row-line').createSpan({
    cls: 'corpus-row-detail',
    text: `${String(Math.round(confidence * 100))} % · ${reason}`,
  });
  element.toggleClass('is-linked', verdict === 'link');
  element.toggleClass('is-refused', verdict === 'refused');
  const add = addActions(element);
  if (ambiguous) {
    for (const choice of [target, ...alternatives])
      add(`→ ${nameOf(choice)}`, `Link “${text}” to ${nameOf(choice)}`, false, () => {
        actions.choose(choice);
      });
  } else {
    add('Link', `Link “${text}” to ${nameOf(target)}`, verdict === 'link', actions.link);
  }
  const refuse = `Refuse to link “${text}” to ${nameOf(target)} here`;
  add('Refuse', refuse, verdict === 'refused', actions.refuse);
  add('Never', `Never link “${text}” to ${nameOf(target)}`, null, actions.never);
}

type AddAction = (text: string, label: string, pressed: boolean | null, run: () => void) => void;

/** Gives a row a place for buttons at its end, and what puts one there; `pressed` is null for no toggle. */
export function addActions(element: HTMLElement): AddAction {
  element.addClass('has-actions');
  const actions = element.find('.corpus-row-line').createDiv('corpus-row-actions');
  return (text, label, pressed, run) => {
    const state = pressed === null ? {} : { 'aria-pressed': String(pressed) };
    const button = actions.createEl('button', { text, attr: { 'aria-label': label, ...state } });
    button.addEventListener('click', run);
  };
}
