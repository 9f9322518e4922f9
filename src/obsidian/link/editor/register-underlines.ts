import type { Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { editorInfoField, Menu, type Editor, type Plugin } from 'obsidian';

import type { Proposal } from '../../../model/entity';
import { noticeOfError } from '../../notices';
import type { Session } from '../../session';
import { linkInEditor, mentionsInEditor, refuseInEditor } from './editor-proposals';
import { fillProposalMenu, proposalCards, type ProposalDecisions } from './proposal-card';
import { dropProposals, proposalAt, proposalMarks } from './proposal-marks';
import { Underliner } from './underliner';

/**
 * Underlines the mentions in editors that could be links, while the setting says so.
 *
 * @returns what is to be called when the settings have changed
 */
export function registerUnderlines(plugin: Plugin, session: Session): () => void {
  const { workspace } = session.app;
  const views = new Set<EditorView>();
  const underliner = ViewPlugin.define((view) => {
    views.add(view);
    const made = new Underliner(view, (editor) => mentionsInEditor(session, editor));
    return {
      update: (update) => {
        made.update(update);
      },
      renew: () => {
        made.renew();
      },
      destroy: () => {
        views.delete(view);
        made.destroy();
      },
    };
  });
  const decisions: ProposalDecisions = {
    link: (view, proposal, target) => {
      linkInEditor(session, view, proposal, target).catch((error: unknown) => {
        noticeOfError('Nothing was linked', error);
      });
    },
    refuse: (view, proposal, everywhere) => {
      for (const other of everywhere ? views : [view])
        other.dispatch({ effects: dropProposals.of((one) => isAnother(one, proposal)) });
      refuseInEditor(session, proposal, everywhere).then(
        () => {
          // Another form may be the first of its target now.
          for (const other of views) other.plugin(underliner)?.renew();
        },
        (error: unknown) => {
          noticeOfError('The decision was not kept', error);
        },
      );
    },
  };
  const all: readonly Extension[] = [proposalMarks, underliner, proposalCards(decisions)];
  const active: Extension[] = [];
  const follow = (): void => {
    if (session.settings.underlines === active.length > 0) return;
    active.splice(0, active.length, ...(session.settings.underlines ? all : []));
    workspace.updateOptions();
  };
  const atCursor = (editor: Editor): [EditorView, Proposal] | null => {
    for (const view of views) {
      if (view.state.field(editorInfoField, false)?.editor !== editor) continue;
      const proposal = proposalAt(view, view.state.selection.main.head);
      if (proposal !== null) return [view, proposal];
    }
    return null;
  };
  follow();
  plugin.registerEditorExtension(active);
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, editor) => {
      const found = atCursor(editor);
      if (found !== null) fillProposalMenu(menu, ...found, decisions);
    }),
  );
  plugin.addCommand({
    id: 'decide-proposal',
    name: 'Decide on the proposed link here',
    editorCheckCallback: (checking, editor) => {
      const found = atCursor(editor);
      if (found === null) return false;
      if (!checking) showMenu(...found, decisions);
      return true;
    },
  });
  return follow;
}

function showMenu(view: EditorView, proposal: Proposal, decisions: ProposalDecisions): void {
  const menu = new Menu();
  fillProposalMenu(menu, view, proposal, decisions);
  const place = view.coordsAtPos(proposal.start);
  menu.showAtPosition({ x: place?.left ?? 0, y: place?.bottom ?? 0 }, view.dom.doc);
}

/** Whether one refusal holds for both: the same words for the same note. */
function isAnother(one: Proposal, { text, target }: Proposal): boolean {
  return one.text.toLowerCase() === text.toLowerCase() && one.target === target;
}
