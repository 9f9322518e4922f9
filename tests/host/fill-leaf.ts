import type { OpenViewState, ViewState } from 'obsidian';
import {
  FileView,
  ItemView,
  MarkdownView,
  View,
  WorkspaceLeaf,
  type TFile,
  type Workspace,
} from 'obsidian-test-mocks/obsidian';

import { BaseFileView } from './draw-base';
import { drawLeafHeader, placeOf } from './draw-workspace';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Views that loaded plugins have registered, by type. */
export const viewCreators = new Map<string, ViewCreator>();

/** The mocks leave these out of their types, for they are protected in the app's. */
interface Openable {
  onOpen(): Promise<void>;
  onClose(): Promise<void>;
}

class EmptyView extends ItemView {
  getViewType(): string {
    return 'empty';
  }
  getDisplayText(): string {
    return 'New tab';
  }
}

/** The graph's core plugin: its views keep the settings that they were opened with, and draw nothing here. */
class GraphView extends ItemView {
  private readonly type: string;
  private settings: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, type: string) {
    super(leaf);
    this.type = type;
  }

  getViewType(): string {
    return this.type;
  }
  getDisplayText(): string {
    return 'Graph';
  }
  override getState(): Record<string, unknown> {
    return this.settings;
  }
  override setState(state: unknown): Promise<void> {
    this.settings = { ...(state as Record<string, unknown>) };
    return Promise.resolve();
  }
}

/** Leaves that make, mount, open and close their views. */
export function fillLeaf(): void {
  const proto = WorkspaceLeaf.prototype;
  proto.setViewState = async function (state, eState) {
    const creator = creatorOf(state.type);
    if (typeOf(this) !== state.type) await mount(this, creator(this));
    await this.view?.setState(state.state ?? {}, { history: false });
    if (typeof eState === 'object') this.setEphemeralState(eState);
    drawLeafHeader(this);
    if (state.active === true) this.app__.workspace.setActiveLeaf(this);
    this.app__.workspace.trigger('layout-change');
  };
  proto.getViewState = function () {
    const view = this.view;
    if (!view) return { type: 'empty', state: {} };
    return { type: view.getViewType(), state: view.getState(), pinned: this.isPinned__() };
  };
  proto.open = async function (view) {
    await mount(this, view as unknown as View);
    drawLeafHeader(this);
    return view;
  };
  proto.openFile = async function (file: TFile, openState?: OpenViewState) {
    const state: ViewState = {
      type: file.extension === 'base' ? 'bases' : 'markdown',
      state: { ...openState?.state, file: file.path },
    };
    await this.setViewState(state, openState?.eState);
    if (openState?.active !== false) this.app__.workspace.setActiveLeaf(this);
  };
  proto.setEphemeralState = function (state) {
    this.view?.setEphemeralState(state);
  };
  proto.getEphemeralState = function () {
    return this.view?.getEphemeralState() ?? {};
  };
  proto.detach = function () {
    void unmount(this);
    placeOf(this).remove();
    this.app__.workspace.removeLeaf__(this);
    this.app__.workspace.trigger('layout-change');
  };
}

/** The mocks say that a leaf has a view; a new one has none. */
const typeOf = (leaf: WorkspaceLeaf): string | null =>
  (leaf.view as View | null)?.getViewType() ?? null;

function creatorOf(type: string): ViewCreator {
  const creator = viewCreators.get(type);
  if (creator) return creator;
  if (type === 'markdown') return (leaf) => new MarkdownView(leaf);
  if (type === 'bases') return (leaf) => new BaseFileView(leaf);
  if (type === 'graph' || type === 'localgraph') return (leaf) => new GraphView(leaf, type);
  if (type === 'empty') return (leaf) => new EmptyView(leaf);
  throw new Error(`No plugin has registered the view “${type}”.`);
}

async function mount(leaf: WorkspaceLeaf, view: View): Promise<void> {
  await unmount(leaf);
  leaf.view = view as never;
  view.containerEl.addClass('workspace-leaf-content');
  view.containerEl.dataset['type'] = view.getViewType();
  if (view instanceof ItemView) {
    view.contentEl.addClass('view-content');
    view.containerEl.prepend(createDiv('view-header'));
  }
  placeOf(leaf).append(view.containerEl);
  view.load();
  await (view as unknown as Openable).onOpen();
}

async function unmount(leaf: WorkspaceLeaf): Promise<void> {
  const { view } = leaf;
  if (!view) return;
  leaf.view = null;
  if (view instanceof FileView && view.file) await view.onUnloadFile(view.file);
  await (view as unknown as Openable).onClose();
  view.unload();
  view.containerEl.remove();
}

/** A plugin is gone: its leaves stay where they are, with nothing in them, as in the app. */
export function leaveViewsOfType(workspace: Workspace, type: string): void {
  for (const leaf of workspace.getLeavesOfType(type)) void mount(leaf, new EmptyView(leaf));
}
