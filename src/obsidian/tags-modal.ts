import { Notice, type TFile } from 'obsidian';

import type { TagProposal } from '../link/tags/propose-tags';
import { nameOf } from '../markdown/links';
import { planTags } from '../pipeline/tags/plan-tags';
import { applyPlan } from '../vault/apply-plan';
import { counted } from '../model/counted';
import { Dialog } from './dialog';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Asks which of the tags that a note could have it is to have. */
export async function proposeTagsFor(session: Session, { path }: TFile): Promise<void> {
  session.showStatus('Looking for tags…');
  try {
    const found = await session.mirror.ask('tags', { only: [path] });
    if (found.length === 0) new Notice(`Nothing speaks for a further tag of “${nameOf(path)}”.`);
    else new TagsModal(session, path, found).open();
  } catch (error) {
    noticeOfError('No tags were proposed', error);
  } finally {
    session.showStatus(null);
  }
}

class TagsModal extends Dialog {
  private readonly session: Session;
  private readonly path: string;
  private readonly proposals: readonly TagProposal[];
  private readonly chosen: Set<TagProposal>;
  private button: HTMLButtonElement | null = null;

  constructor(session: Session, path: string, proposals: readonly TagProposal[]) {
    super(session.app, `Tags for “${nameOf(path)}”`, 'corpus-tags');
    this.session = session;
    this.path = path;
    this.proposals = proposals;
    this.chosen = new Set(proposals.filter(({ existing }) => existing));
  }

  protected override fill(content: HTMLElement): void {
    this.drawGroup(content, 'Tags of the vault', true);
    this.drawGroup(content, 'New tags', false);
    this.button = this.addButton('', () => void this.apply(), true);
    this.addButton('Cancel', () => {
      this.close();
    });
    this.count();
  }

  private drawGroup(content: HTMLElement, title: string, existing: boolean): void {
    const group = this.proposals.filter((proposal) => proposal.existing === existing);
    if (group.length === 0) return;
    const fields = content.createEl('fieldset', { cls: 'corpus-tag-group' });
    fields.createEl('legend', { text: title });
    for (const proposal of group) this.drawProposal(fields, proposal);
  }

  private drawProposal(fields: HTMLElement, proposal: TagProposal): void {
    const label = fields.createEl('label', { cls: 'corpus-tag-choice' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = this.chosen.has(proposal);
    box.addEventListener('change', () => {
      if (box.checked) this.chosen.add(proposal);
      else this.chosen.delete(proposal);
      this.count();
    });
    label.createSpan({ text: `#${proposal.tag}`, attr: { dir: 'auto' } });
    label.createSpan({ cls: 'corpus-reason', text: proposal.reason, attr: { dir: 'auto' } });
  }

  private count(): void {
    if (this.button === null) return;
    this.button.setText(`Add ${counted(this.chosen.size, 'tag')}`);
    this.button.disabled = this.chosen.size === 0;
  }

  private async apply(): Promise<void> {
    this.close();
    const wanted = this.proposals.filter((proposal) => this.chosen.has(proposal));
    try {
      const { plan, refused } = await planTags(this.session.vault, wanted);
      if (refused.length > 0)
        throw new Error('The note’s properties cannot take a tag without other changes.');
      const { batch, skipped } = await applyPlan(this.session.vault, plan, {
        now: () => new Date(),
      });
      const [left] = skipped;
      const said =
        left === undefined
          ? `${counted(wanted.length, 'tag')} added to “${nameOf(this.path)}”.`
          : `“${nameOf(this.path)}” was left as it is: ${left.reason}.`;
      noticeWithUndo(this.session, said, batch);
    } catch (error) {
      noticeOfError('Nothing was changed', error);
    }
  }
}
