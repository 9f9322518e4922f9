import { Notice } from 'obsidian';

import { undoBatch } from '../vault/undo-batch';
import { counted } from '../model/counted';
import { noticeOfError } from './notices';
import type { Session } from './session';

/** Takes a batch back, or the last one, and says what came of it. Whether it did. */
export async function undo(session: Session, batch?: string): Promise<boolean> {
  session.showStatus('Taking back…');
  try {
    const { removed, restored, left } = await undoBatch(session.vault, batch ?? null);
    const done = [
      removed.length > 0 ? `${counted(removed.length, 'note')} removed` : '',
      restored.length > 0 ? `${counted(restored.length, 'note')} as before` : '',
      left.length > 0
        ? `${counted(left.length, 'file')} left: ${left.map(({ path, reason }) => `${path} (${reason})`).join(', ')}`
        : '',
    ].filter((part) => part !== '');
    new Notice(
      done.length > 0 ? `Taken back: ${done.join('; ')}.` : 'There was nothing to take back.',
    );
    return true;
  } catch (error) {
    noticeOfError('Nothing was taken back', error);
    return false;
  } finally {
    session.showStatus(null);
  }
}
