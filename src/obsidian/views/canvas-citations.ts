import { Component, TFile, type App } from 'obsidian';

import { scanNote } from '../../markdown/scan-note';
import type { VaultPath } from '../../model/note';
import { recordOf } from './view-memory';

/** A card of a canvas that shows a note, or a link in the text of one. */
interface CanvasLink {
  /** A path, or a link's path. */
  readonly target: string;
  /** The block id, in lower case; null for the note as a whole. */
  readonly cited: string | null;
}

/** A card that cites a note. */
export interface CanvasCitation {
  readonly canvas: VaultPath;
  readonly cited: string | null;
}

/** Which canvases show or link a note. They are few and small: each is read once, and again when it changes. */
export class CanvasCitations extends Component {
  private readonly app: App;
  private readonly tell: () => void;
  private changes = 0;
  private readonly links = new Map<VaultPath, readonly CanvasLink[]>();

  /** @param told is called after a canvas was read or went away */
  constructor(app: App, told: () => void) {
    super();
    this.app = app;
    this.tell = told;
  }

  /** Raised with every canvas that is read or goes away. */
  get version(): number {
    return this.changes;
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    workspace.onLayoutReady(() => {
      for (const file of vault.getFiles()) void this.read(file);
      this.registerEvent(vault.on('create', (file) => void this.read(file)));
    });
    this.registerEvent(vault.on('modify', (file) => void this.read(file)));
    this.registerEvent(
      vault.on('delete', ({ path }) => {
        if (this.links.delete(path)) this.told();
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, from) => {
        this.links.delete(from);
        void this.read(file);
      }),
    );
  }

  /** The cards that show or link a note, by the paths of their canvases. */
  of(
    path: VaultPath,
    resolve: (target: string, from: VaultPath) => VaultPath | null,
  ): CanvasCitation[] {
    const found: CanvasCitation[] = [];
    for (const [canvas, links] of this.links) {
      for (const { target, cited } of links) {
        if (target === path || resolve(target, canvas) === path) found.push({ canvas, cited });
      }
    }
    return found.sort((a, b) => (a.canvas < b.canvas ? -1 : 1));
  }

  private async read(file: unknown): Promise<void> {
    if (!(file instanceof TFile) || file.extension !== 'canvas') return;
    try {
      this.links.set(file.path, linksOfCanvas(await this.app.vault.cachedRead(file)));
    } catch {
      this.links.delete(file.path); // Gone meanwhile, or no text: it shows nothing.
    }
    this.told();
  }

  private told(): void {
    this.changes++;
    this.tell();
  }
}

/** What the cards of a JSON Canvas lead to. Text that is none has no cards. */
export function linksOfCanvas(json: string): CanvasLink[] {
  let nodes: unknown;
  try {
    ({ nodes } = recordOf(JSON.parse(json)));
  } catch {
    return [];
  }
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown): CanvasLink[] => {
    const { type, file, subpath, text } = recordOf(node);
    if (type === 'file' && typeof file === 'string')
      return [{ target: file, cited: citedIn(typeof subpath === 'string' ? subpath : '') }];
    if (type !== 'text' || typeof text !== 'string') return [];
    return scanNote(text).links.map((link) => ({
      target: link.target,
      cited: citedIn(link.subpath),
    }));
  });
}

function citedIn(subpath: string): string | null {
  const at = subpath.lastIndexOf('#^');
  return at < 0 ? null : subpath.slice(at + 2).toLowerCase();
}
