import type { Workspace, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';

/** `window`: in one of its own. */
export type Region = 'root' | 'left' | 'right' | 'window';

const places = new WeakMap<WorkspaceLeaf, HTMLElement>();
const regions = new WeakMap<WorkspaceLeaf, Region>();

/** The app's frame: ribbon, left side, notes, right side, status bar. */
export function drawFrame(workspace: Workspace): HTMLElement {
  const app = document.body.createDiv('app-container');
  const main = app.createDiv('horizontal-main-container');
  const { containerEl } = workspace;
  containerEl.addClass('workspace');
  main.append(containerEl);
  containerEl.createDiv('workspace-ribbon side-dock-ribbon mod-left');
  containerEl.createDiv('workspace-split mod-left-split');
  containerEl.createDiv('workspace-split mod-root');
  containerEl.createDiv('workspace-split mod-right-split');
  app.createDiv('status-bar');
  return app;
}

export function putLeaf(workspace: Workspace, leaf: WorkspaceLeaf, region: Region): void {
  regions.set(leaf, region);
  const place = createDiv('workspace-leaf');
  place.createDiv('workspace-tab-header');
  places.set(leaf, place);
  const split = workspace.containerEl.querySelector(
    `.mod-${region === 'root' ? 'root' : `${region}-split`}`,
  );
  if (!split) throw new Error('The workspace has not been drawn: start the bench first.');
  split.append(place);
}

/** Moves a leaf, with whatever it shows, to another place, which may be in another window. */
export function putLeafIn(leaf: WorkspaceLeaf, split: HTMLElement): void {
  regions.set(leaf, 'window');
  split.append(placeOf(leaf));
}

export function regionOf(leaf: WorkspaceLeaf): Region {
  return regions.get(leaf) ?? 'root';
}

export function placeOf(leaf: WorkspaceLeaf): HTMLElement {
  const place = places.get(leaf);
  if (!place) throw new Error('This leaf is not in the workspace.');
  return place;
}

/** Of the leaves of a region one is to be seen, as with tabs, unless the region is split. */
export function showLeaf(workspace: Workspace, leaf: WorkspaceLeaf): void {
  const place = placeOf(leaf);
  const split = place.parentElement;
  if (!split) return;
  for (const other of split.children) {
    if (!other.hasClass('mod-split') && !place.hasClass('mod-split')) {
      other.toggleClass('is-hidden', other !== place);
    }
  }
  place.removeClass('is-hidden');
  for (const active of workspace.containerEl.findAll('.workspace-leaf.mod-active')) {
    active.removeClass('mod-active');
  }
  place.addClass('mod-active');
}

export function drawLeafHeader(leaf: WorkspaceLeaf): void {
  const header = placeOf(leaf).querySelector<HTMLElement>('.workspace-tab-header');
  header?.setText(leaf.view?.getDisplayText() ?? '');
}
