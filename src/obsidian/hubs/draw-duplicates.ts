import type { LikelyDuplicate } from '../../link/duplicates/named-note';
import { nameOf } from '../../markdown/links';
import type { VaultPath } from '../../model/note';
import { planMerge } from '../../pipeline/hubs/merge-hubs';
import { planApart } from '../../pipeline/hubs/tell-apart';
import { applyPlan } from '../../vault/apply-plan';
import { counted } from '../../model/counted';
import { noticeWithUndo } from '../notice-with-undo';
import { noticeOfError } from '../notices';
import type { Session } from '../session';
import { confirmHubPlan } from './hub-plan-modal';

/** Pairs listed; the rest is a number. */
const SHOWN = 100;

/** Draws which hubs are probably what another note is about, with the ways to settle each pair. */
export function drawDuplicates(
  into: HTMLElement,
  session: Session,
  pairs: readonly LikelyDuplicate[],
  close: () => void,
): void {
  if (pairs.length === 0) return;
  into.createEl('h3', { text: 'Likely duplicates' });
  into.createEl('p', {
    text: `${counted(pairs.length, 'hub')} may be about what another note is about. Merging keeps every link, name and text.`,
  });
  const list = into.createEl('ul', { cls: 'corpus-problems corpus-duplicates' });
  for (const pair of pairs.slice(0, SHOWN)) drawPair(list, session, pair, close);
  if (pairs.length > SHOWN)
    into.createEl('p', { text: `and ${counted(pairs.length - SHOWN, 'more')}` });
}

function drawPair(
  list: HTMLElement,
  session: Session,
  pair: LikelyDuplicate,
  close: () => void,
): void {
  const row = list.createEl('li');
  const open = (path: VaultPath): void => {
    close();
    void session.app.workspace.openLinkText(path, '');
  };
  for (const path of [pair.from, pair.into]) {
    const link = row.createEl('button', { cls: 'corpus-link-button', text: path });
    link.addEventListener('click', () => {
      open(path);
    });
  }
  row.createDiv({
    cls: 'corpus-document-note',
    text: `${pair.reason.charAt(0).toUpperCase()}${pair.reason.slice(1)}.`,
    attr: { dir: 'auto' },
  });
  const [from, to] = [nameOf(pair.from), nameOf(pair.into)];
  const buttons = row.createDiv({ cls: 'corpus-duplicate-buttons' });
  const merge = buttons.createEl('button', { text: 'Merge…' });
  merge.setAttribute('aria-label', `Merge “${from}” into “${to}”…`);
  merge.addEventListener('click', () => {
    close();
    void confirmHubPlan(session, 'Merge', () => planMerge(session.vault, pair.from, pair.into));
  });
  const apart = buttons.createEl('button', { text: 'Not the same' });
  apart.setAttribute('aria-label', `“${from}” and “${to}” are not the same`);
  apart.addEventListener('click', () => {
    apart.disabled = true;
    void tellApart(session, pair).then((done) => {
      if (done) row.remove();
      else apart.disabled = false;
    });
  });
}

/** Writes into the hub that it is something else; whether that was done. */
async function tellApart(session: Session, pair: LikelyDuplicate): Promise<boolean> {
  try {
    const plan = await planApart(session.vault, pair.from, pair.into);
    const { batch } = await applyPlan(session.vault, plan, { now: () => new Date() });
    noticeWithUndo(session, `“${nameOf(pair.from)}” and “${nameOf(pair.into)}” stay apart.`, batch);
    return batch !== null;
  } catch (error) {
    noticeOfError('Nothing was changed', error);
    return false;
  }
}
