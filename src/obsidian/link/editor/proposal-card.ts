import { closeHoverTooltips, hoverTooltip, type EditorView } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import type { Menu } from 'obsidian';

import { nameOf } from '../../../markdown/links';
import type { Proposal } from '../../../model/entity';
import type { VaultPath } from '../../../model/note';
import { proposalAt } from './proposal-marks';

/** What can be decided of a proposal in an editor. */
export interface ProposalDecisions {
  readonly link: (view: EditorView, proposal: Proposal, target: VaultPath) => void;
  /** @param everywhere the form is never to be linked to this target; else not in this note */
  readonly refuse: (view: EditorView, proposal: Proposal, everywhere: boolean) => void;
}

interface Choice {
  readonly text: string;
  readonly label: string;
  readonly icon: string;
  readonly run: () => void;
}

/** A card over the proposal that the pointer rests on. */
export function proposalCards(decisions: ProposalDecisions): Extension {
  return hoverTooltip(
    (view, offset) => {
      const proposal = proposalAt(view, offset);
      if (proposal === null) return null;
      return {
        pos: proposal.start,
        end: proposal.end,
        above: true,
        create: () => ({ dom: drawCard(view, proposal, decisions) }),
      };
    },
    { hideOnChange: true },
  );
}

/** Puts what can be decided of a proposal into a menu. */
export function fillProposalMenu(
  menu: Menu,
  view: EditorView,
  proposal: Proposal,
  decisions: ProposalDecisions,
): void {
  for (const { label, icon, run } of choicesOf(view, proposal, decisions))
    menu.addItem((item) => item.setTitle(label).setIcon(icon).setSection('corpus').onClick(run));
}

function choicesOf(
  view: EditorView,
  proposal: Proposal,
  { link, refuse }: ProposalDecisions,
): Choice[] {
  const { text, target, alternatives = [] } = proposal;
  const targets = [target, ...alternatives];
  const to = nameOf(target);
  return [
    ...targets.map((choice) => ({
      text: targets.length === 1 ? 'Link' : `→ ${nameOf(choice)}`,
      label: `Link “${text}” to ${nameOf(choice)}`,
      icon: 'link',
      run: () => {
        link(view, proposal, choice);
      },
    })),
    {
      text: 'Refuse',
      label: `Refuse to link “${text}” to ${to} here`,
      icon: 'x',
      run: () => {
        refuse(view, proposal, false);
      },
    },
    {
      text: 'Never',
      label: `Never link “${text}” to ${to}`,
      icon: 'ban',
      run: () => {
        refuse(view, proposal, true);
      },
    },
  ];
}

function drawCard(view: EditorView, proposal: Proposal, decisions: ProposalDecisions): HTMLElement {
  const { target, confidence, reason, alternatives = [] } = proposal;
  const card = createDiv({ cls: 'corpus-proposal-card', attr: { role: 'group' } });
  const title = alternatives.length === 0 ? `→ ${nameOf(target)}` : 'Several notes have this name';
  card.setAttribute('aria-label', `Proposed link: ${title}`);
  card.createDiv({ cls: 'corpus-proposal-target', text: title, attr: { dir: 'auto' } });
  card.createDiv({
    cls: 'corpus-proposal-reason',
    text: `${String(Math.round(confidence * 100))} % · ${reason}`,
  });
  const actions = card.createDiv('corpus-row-actions');
  for (const { text, label, run } of choicesOf(view, proposal, decisions)) {
    const button = actions.createEl('button', { text, attr: { 'aria-label': label } });
    button.addEventListener('click', () => {
      view.dispatch({ effects: closeHoverTooltips });
      run();
    });
  }
  return card;
}
