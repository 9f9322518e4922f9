import type { VaultPath } from '../../../model/note';
import type { Session } from '../../session';
import { LINK_REVIEW_VIEW, LinkReviewView } from './review-view';

/**
 * Opens the review of the mentions in a note, a folder or the vault, in the tab that has one or a new one.
 *
 * @param within As of the view's state.
 */
export async function reviewLinks({ app }: Session, within: VaultPath): Promise<void> {
  const { workspace } = app;
  const [open] = workspace.getLeavesOfType(LINK_REVIEW_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  const grouping = open?.view instanceof LinkReviewView ? open.view.grouping : 'target';
  await leaf.setViewState({
    type: LINK_REVIEW_VIEW,
    active: true,
    state: { within, grouping: within === '' || within.endsWith('/') ? grouping : 'note' },
  });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof LinkReviewView) leaf.view.summon();
}
