import { Notice, type Plugin, type View, type WorkspaceLeaf } from 'obsidian';

import { fixCitation } from './fix-citation';
import { linkingOf } from './link/view-linking';
import { registerNavigation } from './navigation/register-navigation';
import type { Session } from './session';
import { summarizeNote } from './summarize-active';
import { registerBacklinksBlock } from './views/block/backlinks-block';
import { CanvasCitations } from './views/canvas-citations';
import { CITED_BY_VIEW, CitedByView } from './views/cited-by/cited-by-view';
import { DOSSIER_VIEW, DossierView } from './views/dossier/dossier-view';
import type { ViewHost } from './views/following-view';
import { IndexKeeper } from './views/index-keeper';
import { ObsidianSource } from './views/obsidian-source';
import { storedIndex } from './views/stored-index';
import { ViewMemory } from './views/view-memory';

/** Registers the views, the index that they read, and the commands that open them. */
export function registerViews(plugin: Plugin, session: Session): void {
  const { app } = session;
  const keeper = plugin.addChild(
    new IndexKeeper(app, storedIndex(app), (message) => new Notice(message)),
  );
  const canvases = plugin.addChild(
    new CanvasCitations(app, () => {
      keeper.announce();
    }),
  );
  const source = new ObsidianSource(app, keeper, {
    canvases,
    linking: linkingOf(session),
    summarize: (path) => summarizeNote(session, path),
    fix: (place) => fixCitation(session, place),
  });
  const host: ViewHost = { source, memory: new ViewMemory(app) };
  plugin.registerView(CITED_BY_VIEW, (leaf) => new CitedByView(leaf, host));
  plugin.registerView(
    DOSSIER_VIEW,
    (leaf) =>
      new DossierView(leaf, host, {
        writeNote: () => undefined,
        drawCanvas: () => undefined,
        shown: () => undefined,
      }),
  );
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
