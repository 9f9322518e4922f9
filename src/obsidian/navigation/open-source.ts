import { MarkdownView, Notice, type App, type WorkspaceLeaf } from 'obsidian';

import type { VaultPath } from '../../model/note';
import type { OutlineLink } from '../../model/outline';
import { citedClaims } from '../../pipeline/cited-claims';
import { lineOfOffset, readingPlace } from './reading-place';

/** Leads from a sentence to the paragraph that it cites, beside it, and back. */
export class SourceOpener {
  private readonly app: App;
  private from: { readonly path: VaultPath; readonly offset: number } | null = null;

  constructor(app: App) {
    this.app = app;
  }

  get canGoBack(): boolean {
    return this.from !== null;
  }

  async open(): Promise<void> {
    const place = readingPlace(this.app);
    if (place === null) return;
    const link = citationAt(place.text, place.offset);
    if (link === null) {
      new Notice('No sentence here cites a paragraph.');
      return;
    }
    this.from = { path: place.path, offset: place.offset };
    await this.app.workspace.openLinkText(link.target + link.subpath, place.path, 'split');
  }

  /** Back to where a source was opened from, in the tab that still has it or a new one. */
  async back(): Promise<void> {
    const { from } = this;
    if (from === null) return;
    const file = this.app.vault.getFileByPath(from.path);
    if (file === null) {
      new Notice('The note that the source was opened from is gone.');
      this.from = null;
      return;
    }
    const { workspace } = this.app;
    const leaf = this.leafOf(from.path) ?? workspace.getLeaf('tab');
    if (!isShowing(leaf, from.path)) await leaf.openFile(file);
    workspace.setActiveLeaf(leaf, { focus: true });
    const { view } = leaf;
    if (!(view instanceof MarkdownView)) return;
    if (view.getMode() === 'source')
      view.editor.setCursor(view.editor.offsetToPos(Math.min(from.offset, view.data.length)));
    view.setEphemeralState({ line: lineOfOffset(view.data, from.offset) });
  }

  private leafOf(path: VaultPath): WorkspaceLeaf | undefined {
    return this.app.workspace.getLeavesOfType('markdown').find((leaf) => isShowing(leaf, path));
  }
}

/** The citation of the sentence at an offset; past the last of a line, the one before; else the next below. */
export function citationAt(text: string, offset: number): OutlineLink | null {
  const claims = citedClaims(text);
  const here = claims.find(({ start, citations }) => start <= offset && offset <= endOf(citations));
  const before = claims.findLast(
    ({ citations }) =>
      endOf(citations) < offset && !text.slice(endOf(citations), offset).includes('\n'),
  );
  const below = claims.find(({ start }) => start > offset);
  return (here ?? before ?? below)?.citations[0] ?? null;
}

function endOf(citations: readonly OutlineLink[]): number {
  return citations.at(-1)?.end ?? -1;
}

function isShowing({ view }: WorkspaceLeaf, path: VaultPath): boolean {
  return view instanceof MarkdownView && view.file?.path === path;
}
