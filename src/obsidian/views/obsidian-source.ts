import type { App, HoverParent } from 'obsidian';

import type { NoteIndex } from '../../index/note-index';
import type { VaultPath } from '../../model/note';
import { linkToPlace } from '../link-to-place';
import type { IndexKeeper } from './index-keeper';
import type { IndexState, NotePlace, OpenHow, ViewSource } from './view-source';

/** What can be done from the views besides looking. */
type Doing = Pick<ViewSource, 'canvases' | 'linking' | 'summarize' | 'fix'>;

/** The views' source in the app. */
export class ObsidianSource implements ViewSource {
  readonly canvases?: NonNullable<ViewSource['canvases']>;
  readonly linking?: NonNullable<ViewSource['linking']>;
  readonly summarize?: NonNullable<ViewSource['summarize']>;
  readonly fix?: NonNullable<ViewSource['fix']>;
  private readonly app: App;
  private readonly keeper: IndexKeeper;
  /** What the app hangs its previews on. */
  private readonly hoverParent: HoverParent = { hoverPopover: null };

  constructor(app: App, keeper: IndexKeeper, doing: Doing = {}) {
    this.app = app;
    this.keeper = keeper;
    Object.assign(this, doing);
  }

  get index(): NoteIndex {
    return this.keeper.index;
  }

  get state(): IndexState {
    return this.keeper.state;
  }

  async readText(path: VaultPath): Promise<string | null> {
    const file = this.app.vault.getFileByPath(path);
    return file === null ? null : this.app.vault.cachedRead(file);
  }

  async openAt(place: NotePlace, how: OpenHow): Promise<void> {
    const pane = how === 'here' ? false : how;
    const { workspace } = this.app;
    if (place.paragraph !== null) {
      await workspace.openLinkText(linkTextOf(place), place.path, pane);
      return;
    }
    const line = place.span === null ? null : await this.lineOf(place.path, place.span.start);
    const state = line === null ? {} : { eState: { line } };
    await workspace.openLinkText(place.path, place.path, pane, state);
  }

  linkTo({ path, paragraph }: NotePlace): string | null {
    return linkToPlace(this.app, path, paragraph);
  }

  preview(event: MouseEvent, element: HTMLElement, place: NotePlace): void {
    this.app.workspace.trigger('hover-link', {
      event,
      source: 'corpus',
      hoverParent: this.hoverParent,
      targetEl: element,
      linktext: linkTextOf(place),
      sourcePath: place.path,
    });
  }

  subscribe(changed: () => void): () => void {
    return this.keeper.subscribe(changed);
  }

  rebuild(): void {
    if (this.keeper.state.type === 'stopped') this.keeper.resume();
    else this.keeper.rebuild();
  }

  stopBuilding(): void {
    this.keeper.cancel();
  }

  private async lineOf(path: VaultPath, offset: number): Promise<number | null> {
    const text = await this.readText(path);
    return text === null ? null : text.slice(0, offset).split('\n').length - 1;
  }
}

function linkTextOf({ path, paragraph }: NotePlace): string {
  return paragraph === null ? path : `${path}#^${paragraph}`;
}
