import { Notice } from 'obsidian';

import type { Session } from './session';
import { undo } from './undo';

/** How long a notice with a way back stays, in milliseconds. */
const WITH_UNDO = 15_000;

/** Says what was done, with a button that takes it back. */
export function noticeWithUndo(session: Session, message: string, batch: string | null): void {
  if (batch === null) {
    new Notice(message);
    return;
  }
  offerUndo(message, () => void undo(session, batch));
}

/** Says what was done, with a button that runs what takes it back. */
export function offerUndo(message: string, takeBack: () => void): void {
  const content = createFragment();
  content.createSpan({ text: message });
  const button = content.createEl('button', { cls: 'corpus-notice-undo', text: 'Undo' });
  const notice = new Notice(content, WITH_UNDO);
  button.addEventListener('click', () => {
    notice.hide();
    takeBack();
  });
}
