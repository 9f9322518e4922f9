import type { Plugin, WorkspaceLeaf } from 'obsidian';

import { BACKLINKS_BLOCK, BacklinksBlock } from './backlinks-block';
import { CITED_BY_VIEW, CitedByView } from './cited-by-view';
import { DOSSIER_VIEW, DossierView } from './dossier-view';
import { IndexKeeper, type SavedIndex } from './index-keeper';
import { ObsidianSource } from './obsidian-source';
import type { ViewSource } from './view-source';

/** What the views take from the rest of the plugin. */
export interface ViewServices {
  /** Where the index is kept between sessions; it is built anew each time without. */
  readonly saved?: SavedIndex;
  readonly linking?: NonNullable<ViewSource['linking']>;
}

/** Registers the index, the views, the block and the commands that open them; returns the views' source. */
export function addViews(plugin: Plugin, { saved, linking }: ViewServices = {}): ViewSource {
  const keeper = plugin.addChild(new IndexKeeper(plugin.app, saved ?? null));
  const source = new ObsidianSource(plugin.app, keeper, linking);
  plugin.registerView(CITED_BY_VIEW, (leaf: WorkspaceLeaf) => new CitedByView(leaf, source));
  plugin.registerView(DOSSIER_VIEW, (leaf: WorkspaceLeaf) => new DossierView(leaf, source));
  plugin.registerHoverLinkSource('corpus', { display: 'Corpus', defaultMod: true });
  plugin.registerMarkdownCodeBlockProcessor(BACKLINKS_BLOCK, (text, element, context) => {
    context.addChild(new BacklinksBlock(element, text, context.sourcePath, source));
  });
  addOpener(plugin, 'open-cited-by', 'Show what cites this note', CITED_BY_VIEW);
  addOpener(plugin, 'open-dossier', 'Show the dossier of this note', DOSSIER_VIEW);
  return source;
}

function addOpener(plugin: Plugin, id: string, name: string, type: string): void {
  plugin.addCommand({
    id,
    name,
    callback: () => void openView(plugin, type),
  });
}

/** Opens a view in the right side bar, or brings the one that is open to the front. */
async function openView(plugin: Plugin, type: string): Promise<void> {
  const { workspace } = plugin.app;
  const open = workspace.getLeavesOfType(type)[0];
  const leaf = open ?? workspace.getRightLeaf(false);
  if (leaf === null) return;
  if (open === undefined) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
}
