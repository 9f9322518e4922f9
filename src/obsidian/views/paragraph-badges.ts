import { MarkdownRenderChild, type Plugin } from 'obsidian';

import { citationsOf } from '../../index/citations';
import type { VaultPath } from '../../model/note';
import { counted } from '../counted';
import { paragraphLabel } from './list/tree-rows';
import type { ViewSource } from './view-source';

/** Puts beside each cited paragraph of a note, in reading view, how often it is cited: a button that shows by whom. */
export function registerParagraphBadges(
  plugin: Plugin,
  source: ViewSource,
  isOn: () => boolean,
  show: (path: VaultPath, id: string) => void,
): void {
  plugin.registerMarkdownPostProcessor((element, context) => {
    if (!isOn()) return;
    const section = context.getSectionInfo(element);
    if (section === null) return;
    const lines = section.text.split('\n').slice(section.lineStart, section.lineEnd + 1);
    const id = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(lines.join('\n'))?.[1]?.toLowerCase();
    const block = element.querySelector<HTMLElement>('p, ul, ol, blockquote, table, pre');
    if (id === undefined || block === null) return;
    context.addChild(new Badge(block, context.sourcePath, id, source, show));
  });
}

class Badge extends MarkdownRenderChild {
  private readonly path: VaultPath;
  private readonly id: string;
  private readonly source: ViewSource;
  private readonly show: (path: VaultPath, id: string) => void;
  private button: HTMLElement | null = null;

  constructor(
    container: HTMLElement,
    path: VaultPath,
    id: string,
    source: ViewSource,
    show: (path: VaultPath, id: string) => void,
  ) {
    super(container);
    this.path = path;
    this.id = id;
    this.source = source;
    this.show = show;
  }

  override onload(): void {
    this.register(
      this.source.subscribe(() => {
        this.draw();
      }),
    );
    this.draw();
  }

  override onunload(): void {
    this.button?.remove();
  }

  private draw(): void {
    const { path, id } = this;
    this.button?.remove();
    this.button = null;
    const { paragraphs } = citationsOf(this.source.index, path);
    const count = paragraphs.find((entry) => entry.id === id)?.citations.length ?? 0;
    if (count === 0) return;
    const name = paragraphLabel(id).replace('¶', 'Paragraph ').replace('^', 'Paragraph ');
    const button = this.containerEl.createEl('button', {
      cls: 'corpus-badge',
      text: String(count),
      attr: { 'aria-label': `${name}, ${counted(count, 'citation')}` },
    });
    button.addEventListener('click', () => {
      this.show(path, id);
    });
    this.button = button;
  }
}
