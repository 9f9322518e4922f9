import type { App } from 'obsidian';

import { nameOf } from '../markdown/links';
import type { VaultPath } from '../model/note';
import type { TextEdit } from '../model/span';
import { planNumbering } from '../pipeline/number-paragraphs';
import { readNoteFiles } from '../pipeline/read-notes';
import { applyPlan } from '../vault/apply-plan';
import { counted } from '../model/counted';
import { ConfirmDialog } from './confirm-dialog';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Gives the paragraphs of a note ids, so that they can be cited and summarised. Returns what was inserted. */
export async function numberParagraphs(
  session: Session,
  path: VaultPath,
): Promise<readonly TextEdit[]> {
  try {
    const { plan, given } = await planNumbering(await readNoteFiles(session.vault), [path]);
    const { batch, updated } = await applyPlan(session.vault, plan, { now: () => new Date() });
    const done = updated.includes(path);
    const said = done
      ? `${counted(given.get(path) ?? 0, 'paragraph')} numbered.`
      : 'All paragraphs of this note are numbered.';
    noticeWithUndo(session, said, batch);
    return done
      ? plan.changes.flatMap((change) => (change.type === 'edit' ? change.edits : []))
      : [];
  } catch (error) {
    noticeOfError('The paragraphs were not numbered', error);
    return [];
  }
}

/** Asks whether paragraphs that a summary could not cite are to be given ids. Whether they are. */
export function confirmNumbering(app: App, path: VaultPath, paragraphs: number): Promise<boolean> {
  return new Promise((resolve) => {
    new ConfirmNumbering(app, path, paragraphs, resolve).open();
  });
}

class ConfirmNumbering extends ConfirmDialog {
  private readonly path: VaultPath;

  constructor(app: App, path: VaultPath, paragraphs: number, decide: (agreed: boolean) => void) {
    super(app, `Number ${counted(paragraphs, 'paragraph')}?`, 'Number and summarise', decide);
    this.path = path;
  }

  protected override explain(content: HTMLElement): void {
    const text = content.createEl('p');
    text.appendText('A summary cites paragraphs by their block ids, and most of “');
    text.createSpan({ text: nameOf(this.path), attr: { dir: 'auto', title: this.path } });
    text.appendText(
      '” have none. Each gets one at its end (^p1, ^p2, …), which reading view does not show. Nothing else is changed, and it can be taken back.',
    );
  }
}
