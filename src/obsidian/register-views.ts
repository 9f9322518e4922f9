import { Notice, type Plugin, type View, type WorkspaceLeaf } from 'obsidian';

import type { VaultPath } from '../model/note';
import { apiOf, type CorpusApi } from '../pipeline/api';
import { dossierOf } from '../pipeline/dossier';
import { createArchiveBase, drawCanvasMap, writeDossierNote } from './dossier-commands';
import { fixCitation } from './fix-citation';
import { LINK_REVIEW_VIEW, LinkReviewView } from './link/review/review-view';
import { linkingOf } from './link/view-linking';
import { registerNavigation } from './navigation/register-navigation';
import type { Session } from './session';
import { summarizeNote } from './summarize-active';
import { registerBacklinksBlock } from './views/block/backlinks-block';
import { CanvasCitations } from './views/canvas-citations';
import { CITED_BY_VIEW, CitedByView } from './views/cited-by/cited-by-view';
import { DOSSIER_VIEW, DossierView } from './views/dossier/dossier-view';
import { FollowingView, type ViewHost } from './views/following-view';
import { IndexKeeper } from './views/index-keeper';
import { ObsidianSource } from './views/obsidian-source';
import { storedIndex } from './views/stored-index';
import { registerParagraphBadges } from './views/paragraph-badges';
import { registerTimelineBase } from './views/timeline/timeline-base';
import { TIMELINE_VIEW, TimelineView } from './views/timeline/timeline-view';
import { ViewMemory } from './views/view-memory';
import type { ViewSource } from './views/view-source';

/** Registers the views, the index that they read, and the commands that open them; gives what others may ask of it. */
export function registerViews(plugin: Plugin, session: Session): CorpusApi {
  const { app } = session;
  const keeper = plugin.addChild(
    new IndexKeeper(app, storedIndex(app), (message) => new Notice(message)),
  );
  const canvases = plugin.addChild(
    new CanvasCitations(app, () => {
      keeper.announce();
    }),
  );
  const linking = linkingOf(session);
  const source = new ObsidianSource(app, keeper, {
    canvases,
    linking,
    summarize: (path) => summarizeNote(session, path),
    fix: (place) => fixCitation(session, place),
  });
  const host: ViewHost = { source, memory: new ViewMemory(app) };
  plugin.registerView(CITED_BY_VIEW, (leaf) => new CitedByView(leaf, host));
  plugin.registerView(
    DOSSIER_VIEW,
    (leaf) =>
      new DossierView(leaf, host, {
        writeNote: (path) => void writeDossierNote(session, path),
        drawCanvas: (path) => void drawCanvasMap(session, source, path),
      }),
  );
  plugin.registerView(TIMELINE_VIEW, (leaf) => new TimelineView(leaf, host));
  plugin.registerView(LINK_REVIEW_VIEW, (leaf) => new LinkReviewView(leaf, session, source));
  registerTimelineBase(plugin, source);
  registerBacklinksBlock(plugin, source);
  registerParagraphBadges(
    plugin,
    source,
    () => session.settings.badges,
    (path, id) => {
      void openInSidebar(session, CITED_BY_VIEW).then(async (view) => {
        if (view instanceof CitedByView) await view.showParagraph(path, id);
      });
    },
  );
  addNoteCommands(plugin, session, source);
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
    id: 'create-base',
    name: 'Create base of the archive',
    callback: () => void createArchiveBase(session),
  });
  plugin.addCommand({
    id: 'rebuild-index',
    name: 'Rebuild index',
    callback: () => {
      keeper.rebuild();
    },
  });
  return apiOf({
    get index() {
      return source.index;
    },
    get state() {
      return source.state;
    },
    readText: (path) => source.readText(path),
    subscribe: (changed) => source.subscribe(changed),
    proposals: (path) => linking.proposals(path, new AbortController().signal),
    dossier: (path) => dossierOf(session.vault, session.engine, path),
  });
}

/** Commands over the note that is active. */
function addNoteCommands(plugin: Plugin, session: Session, source: ViewSource): void {
  const { app } = session;
  const add = (id: string, name: string, run: (path: VaultPath) => void): void => {
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (file?.extension !== 'md') return false;
        if (!checking) run(file.path);
        return true;
      },
    });
  };
  add('write-dossier', 'Write dossier note', (path) => void writeDossierNote(session, path));
  add('draw-canvas', 'Make canvas map', (path) => void drawCanvasMap(session, source, path));
  plugin.addCommand({
    id: 'open-timeline',
    name: 'Open timeline',
    callback: () => void openInSidebar(session, TIMELINE_VIEW),
  });
  plugin.addCommand({
    id: 'insert-backlinks',
    name: 'Insert backlinks block',
    editorCallback: (editor) => {
      editor.replaceSelection('```corpus-backlinks\nof: this\nshow: mentions\n```\n');
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
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof FollowingView) leaf.view.summon();
  return leaf.view;
}
