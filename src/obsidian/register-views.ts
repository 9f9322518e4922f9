import { Notice, type Plugin, type View, type WorkspaceLeaf } from 'obsidian';

import type { Proposal } from '../model/entity';
import { refuseProposal } from '../pipeline/link-decisions';
import { applyLinks } from './link/apply-links';
import { mentionsIn } from './link/link-notes';
import { registerNavigation } from './navigation/register-navigation';
import type { Session } from './session';
import { registerBacklinksBlock } from './views/block/backlinks-block';
import { CITED_BY_VIEW, CitedByView } from './views/cited-by/cited-by-view';
import { DOSSIER_VIEW, DossierView } from './views/dossier/dossier-view';
import { IndexKeeper } from './views/index-keeper';
import { ObsidianSource } from './views/obsidian-source';
import { storedIndex } from './views/stored-index';
import type { ViewSource } from './views/view-source';

/** Registers the views, the index that they read, and the commands that open them. */
export function registerViews(plugin: Plugin, session: Session): void {
  const keeper = plugin.addChild(
    new IndexKeeper(session.app, storedIndex(session.app), (message) => new Notice(message)),
  );
  const source = new ObsidianSource(session.app, keeper, linkingOf(session));
  plugin.registerView(CITED_BY_VIEW, (leaf) => new CitedByView(leaf, source));
  plugin.registerView(DOSSIER_VIEW, (leaf) => new DossierView(leaf, source));
  registerBacklinksBlock(plugin, source);
  registerNavigation(plugin, session, source, async (view, path) => {
    const type = view === 'dossier' ? DOSSIER_VIEW : CITED_BY_VIEW;
    const opened = await openInSidebar(session, type);
    if (opened instanceof DossierView || opened instanceof CitedByView) opened.show(path);
  });
  plugin.registerHoverLinkSource('corpus', { display: 'Citations', defaultMod: true });
  plugin.addCommand({
    id: 'open-backlinks',
    name: 'Open backlinks',
    callback: () => void openInSidebar(session, CITED_BY_VIEW),
  });
  plugin.addCommand({
    id: 'open-dossier',
    name: 'Open dossier',
    callback: () => void openInSidebar(session, DOSSIER_VIEW),
  });
  plugin.addCommand({
    id: 'rebuild-index',
    name: 'Rebuild index',
    callback: () => {
      keeper.rebuild();
    },
  });
}

async function openInSidebar({ app }: Session, type: string): Promise<View | null> {
  const { workspace } = app;
  const [open] = workspace.getLeavesOfType(type);
  const leaf: WorkspaceLeaf | null = open ?? workspace.getRightLeaf(false);
  if (!leaf) return null;
  if (!open) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
  return leaf.view;
}

/** Links from a dossier: the mentions of one note in all others. */
function linkingOf(session: Session): NonNullable<ViewSource['linking']> {
  return {
    proposals: async (target, signal) => {
      const { proposals } = await mentionsIn(session, (path) => path !== target);
      signal.throwIfAborted();
      return proposals.filter((proposal: Proposal) => proposal.target === target);
    },
    link: (proposals) => applyLinks(session, proposals),
    refuse: (proposal) => refuseProposal(session.vault.records, proposal),
  };
}
