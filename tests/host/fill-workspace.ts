import {
  FileView,
  MarkdownView,
  Workspace,
  WorkspaceLeaf,
  type App,
  type TFile,
} from 'obsidian-test-mocks/obsidian';

import { drawLeafHeader, putLeaf, regionOf, showLeaf, type Region } from './draw-workspace';

/** The mocks keep these to themselves. */
interface WorkspaceInside {
  readonly app: App;
  leaves: WorkspaceLeaf[];
}

const lastFiles = new WeakMap<Workspace, TFile>();

const inside = (workspace: Workspace): WorkspaceInside => workspace as unknown as WorkspaceInside;

function addLeaf(workspace: Workspace, region: Region): WorkspaceLeaf {
  const leaf = WorkspaceLeaf.create2__(inside(workspace).app);
  inside(workspace).leaves.push(leaf);
  putLeaf(workspace, leaf, region);
  return leaf;
}

/** The workspace as the app's: regions, an active leaf, an active file, links that open. */
export function fillWorkspace(): void {
  fillLeaves();
  fillActive();
  fillOpening();
}

function fillLeaves(): void {
  const proto = Workspace.prototype;
  const ofRegion = (workspace: Workspace, region: Region): WorkspaceLeaf[] =>
    inside(workspace).leaves.filter((leaf) => regionOf(leaf) === region);
  proto.getLeaf = function (kind) {
    if (kind === 'window') throw new Error('The host has no further windows.');
    if (kind === undefined || kind === false) {
      const active = this.activeLeaf;
      const usable = active && regionOf(active) === 'root' && !active.isPinned__() ? active : null;
      return (
        usable ?? ofRegion(this, 'root').find((leaf) => !leaf.isPinned__()) ?? addLeaf(this, 'root')
      );
    }
    const leaf = addLeaf(this, 'root');
    if (kind === 'split') {
      for (const other of ofRegion(this, 'root')) splitAlong(other);
    }
    return leaf;
  };
  proto.getRightLeaf = function (split) {
    return split
      ? addLeaf(this, 'right')
      : (emptyOf(ofRegion(this, 'right')) ?? addLeaf(this, 'right'));
  };
  proto.getLeftLeaf = function (split) {
    return split
      ? addLeaf(this, 'left')
      : (emptyOf(ofRegion(this, 'left')) ?? addLeaf(this, 'left'));
  };
  proto.ensureSideLeaf = async function (type, side, options) {
    const leaf =
      ofRegion(this, side as Region).find((found) => found.getViewState().type === type) ??
      addLeaf(this, side);
    if (leaf.getViewState().type !== type) {
      await leaf.setViewState({
        type,
        ...(options?.state ? { state: options.state as Record<string, unknown> } : {}),
      });
    }
    if (options?.reveal !== false) showLeaf(this, leaf);
    if (options?.active === true) this.setActiveLeaf(leaf);
    return leaf;
  };
  proto.iterateRootLeaves = function (callback) {
    for (const leaf of ofRegion(this, 'root')) callback(leaf);
  };
  proto.getMostRecentLeaf = function () {
    const active = this.activeLeaf;
    if (active && regionOf(active) === 'root') return active;
    return ofRegion(this, 'root').at(-1) ?? null;
  };
  proto.detachLeavesOfType = function (type) {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  };
  const getRoot = function (this: WorkspaceLeaf): unknown {
    const { workspace } = this.app__;
    const region = regionOf(this);
    if (region === 'root') return workspace.rootSplit;
    return region === 'left' ? workspace.leftSplit : workspace.rightSplit;
  };
  const getContainer = function (this: WorkspaceLeaf): unknown {
    return this.app__.workspace.rootSplit;
  };
  Object.assign(WorkspaceLeaf.prototype, { getRoot, getContainer });
}

const emptyOf = (leaves: readonly WorkspaceLeaf[]): WorkspaceLeaf | undefined =>
  leaves.find((leaf) => leaf.getViewState().type === 'empty');

function splitAlong(leaf: WorkspaceLeaf): void {
  leaf.view?.containerEl.parentElement?.addClass('mod-split');
}

const wantsFocus = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'focus' in params && params.focus === true;

/** The keyboard goes to a note's text; another view's content is its own to give it to. */
function focusLeaf({ view }: WorkspaceLeaf): void {
  const shown = view?.containerEl.querySelector<HTMLElement>('.cm-content, .markdown-preview-view');
  if (!shown) return;
  if (!shown.isContentEditable) shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
}

function fillActive(): void {
  const proto = Workspace.prototype;
  proto.setActiveLeaf = function (leaf, params?: unknown) {
    this.activeLeaf = leaf;
    if (wantsFocus(params)) focusLeaf(leaf);
    showLeaf(this, leaf);
    drawLeafHeader(leaf);
    const { view } = leaf;
    if (view instanceof MarkdownView) this.activeEditor = view as never;
    else if (regionOf(leaf) === 'root') this.activeEditor = null;
    this.trigger('active-leaf-change', leaf);
    const file = view instanceof FileView ? view.file : null;
    if (file && lastFiles.get(this) !== file) {
      lastFiles.set(this, file);
      this.trigger('file-open', file);
    }
  };
  proto.getActiveFile = function () {
    const view = this.activeLeaf?.view;
    const file = view instanceof FileView ? view.file : (lastFiles.get(this) ?? null);
    return file?.deleted__ === true ? null : file;
  };
  proto.getActiveViewOfType = function (type) {
    const view = this.activeLeaf?.view;
    return view && view instanceof type ? view : null;
  };
  proto.revealLeaf = async function (leaf) {
    await Promise.resolve();
    const region = regionOf(leaf);
    if (region === 'right') this.rightSplit.expand();
    if (region === 'left') this.leftSplit.expand();
    this.containerEl.toggleClass(`is-${region}-open`, region !== 'root');
    showLeaf(this, leaf);
    this.setActiveLeaf(leaf);
  };
}

function fillOpening(): void {
  Workspace.prototype.openLinkText = async function (linktext, sourcePath, newLeaf, openState) {
    const hash = linktext.indexOf('#');
    const path = hash === -1 ? linktext : linktext.slice(0, hash);
    const { app } = inside(this);
    let file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    file ??= await app.vault.create(/\.\w+$/.test(path) ? path : `${path}.md`, '');
    const leaf = this.getLeaf(newLeaf);
    const eState = {
      ...(openState?.eState ?? {}),
      ...(hash === -1 ? {} : { subpath: linktext.slice(hash) }),
    };
    await leaf.openFile(file, { ...openState, eState });
  };
}
