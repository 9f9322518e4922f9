import { TFile } from 'obsidian';

import { nameOf } from '../../markdown/links';
import type { HubPlan } from '../../pipeline/hubs/merge-hubs';
import { applyPlan } from '../../vault/apply-plan';
import { counted } from '../../model/counted';
import { Dialog } from '../dialog';
import { noticeWithUndo } from '../notice-with-undo';
import { noticeOfError } from '../notices';
import type { Session } from '../session';

/** Files listed; the rest is a number. */
const SHOWN = 200;

/** Makes a plan for a hub and asks before it is carried out. @param verb `Merge` or `Rename`. */
export async function confirmHubPlan(
  session: Session,
  verb: 'Merge' | 'Rename',
  make: () => Promise<HubPlan>,
): Promise<void> {
  try {
    new HubPlanModal(session, verb, await make()).open();
  } catch (error) {
    noticeOfError('Nothing was changed', error);
  }
}

/** Lists the files that a change of a hub touches. */
class HubPlanModal extends Dialog {
  private readonly session: Session;
  private readonly verb: 'Merge' | 'Rename';
  private readonly planned: HubPlan;

  constructor(session: Session, verb: 'Merge' | 'Rename', planned: HubPlan) {
    super(session.app, `${verb} “${nameOf(planned.from)}”`, 'corpus-hub-plan');
    this.session = session;
    this.verb = verb;
    this.planned = planned;
  }

  protected override fill(content: HTMLElement): void {
    const { from, to, links, notes } = this.planned;
    const change = this.verb === 'Merge' ? 'becomes part of' : 'becomes';
    content.createEl('p', { text: `“${from}” ${change} “${to}”.` });
    content.createEl('p', {
      text:
        links === 0
          ? 'No link leads to it.'
          : `${counted(links, 'link')} will lead there, in ${counted(notes.length, 'note')}:`,
    });
    if (notes.length > 0) {
      const list = content.createEl('ul', {
        cls: 'corpus-problems',
        // It scrolls, and a keyboard must reach what does.
        attr: { tabindex: '0', 'aria-label': 'Notes that are changed' },
      });
      for (const path of notes.slice(0, SHOWN)) list.createEl('li', { text: path });
    }
    if (notes.length > SHOWN)
      content.createEl('p', { text: `and ${counted(notes.length - SHOWN, 'more')}` });
    this.addButton('Cancel', () => {
      this.close();
    });
    this.begins = this.addButton(
      this.verb,
      () => {
        this.close();
        void this.apply();
      },
      true,
    );
  }

  private async apply(): Promise<void> {
    const { plan, to, links } = this.planned;
    try {
      const { batch, skipped } = await applyPlan(this.session.vault, plan, {
        now: () => new Date(),
      });
      const left =
        skipped.length === 0
          ? ''
          : ` Left, changed since: ${skipped.map(({ path }) => path).join(', ')}.`;
      noticeWithUndo(
        this.session,
        `${counted(links, 'link')} lead to “${nameOf(to)}” now.${left}`,
        batch,
      );
      const note = this.app.vault.getAbstractFileByPath(to);
      if (note instanceof TFile) await this.app.workspace.getLeaf().openFile(note);
    } catch (error) {
      noticeOfError('Nothing was changed', error);
    }
  }
}
