import { MarkdownRenderChild, type Plugin } from 'obsidian';

import type { NoteIndex } from '../../index/note-index';
import type { VaultPath } from '../../model/note';
import { counted } from '../../model/counted';
import { allCitationsOf } from './cited-by/with-canvases';
import { paragraphLabel } from './list/tree-rows';
import type { ViewSource } from './view-source';

/** Puts beside each cited paragraph of a note, in reading view, how often it is cited: a button that shows by whom. */
export function registerParagraphBadges(
  plugin: Plugin,
  source: ViewSource,
  isOn: () => boolean,
  show: (path: VaultPath, id: string) => void,
): void {
  const counts = new CitationCounts(source);
  const lines = new NoteLines();
  plugin.registerMarkdownPostProcessor((element, context) => {
    if (!isOn()) return;
    const section = context.getSectionInfo(element);
    if (section === null) return;
    const text = lines.between(section.text, section.lineStart, section.lineEnd);
    const id = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(text)?.[1]?.toLowerCase();
    const block = element.querySelector<HTMLElement>('p, ul, ol, blockquote, table, pre');
    if (id === undefined || block === null) return;
    context.addChild(new Badge(block, { path: context.sourcePath, id }, { source, counts, show }));
  });
}

/** The lines of the note that is drawn: each of its sections comes with the whole text. */
class NoteLines {
  private text = '';
  private lines: readonly string[] = [];

  between(text: string, first: number, last: number): string {
    if (text !== this.text) {
      this.text = text;
      this.lines = text.split('\n');
    }
    return this.lines.slice(first, last + 1).join('\n');
  }
}

/** How often each paragraph of a note is cited: counted once for all badges of the note. */
class CitationCounts {
  private readonly source: ViewSource;
  private counted: { index: NoteIndex; version: number; path: VaultPath; cards: number } | null =
    null;
  private byId: ReadonlyMap<string, number> = new Map();

  constructor(source: ViewSource) {
    this.source = source;
  }

  of(path: VaultPath, id: string): number {
    const { index, canvases } = this.source;
    const cards = canvases?.version ?? 0;
    const { counted } = this;
    const same =
      counted?.index === index &&
      counted.version === index.version &&
      counted.path === path &&
      counted.cards === cards;
    if (!same) {
      const { paragraphs, version } = allCitationsOf(this.source, path);
      this.counted = { index, version, path, cards };
      this.byId = new Map(paragraphs.map(({ id: own, citations }) => [own, citations.length]));
    }
    return this.byId.get(id) ?? 0;
  }
}

interface Paragraph {
  readonly path: VaultPath;
  readonly id: string;
}

interface BadgeHost {
  readonly source: ViewSource;
  readonly counts: CitationCounts;
  readonly show: (path: VaultPath, id: string) => void;
}

class Badge extends MarkdownRenderChild {
  private readonly paragraph: Paragraph;
  private readonly host: BadgeHost;
  private button: HTMLElement | null = null;
  private count = 0;

  constructor(container: HTMLElement, paragraph: Paragraph, host: BadgeHost) {
    super(container);
    this.paragraph = paragraph;
    this.host = host;
  }

  override onload(): void {
    this.register(
      this.host.source.subscribe(() => {
        this.draw();
      }),
    );
    this.draw();
  }

  override onunload(): void {
    this.button?.remove();
  }

  private draw(): void {
    const { path, id } = this.paragraph;
    const count = this.host.counts.of(path, id);
    if (count === this.count) return;
    this.count = count;
    this.button?.remove();
    this.button = null;
    if (count === 0) return;
    const name = paragraphLabel(id).replace('¶', 'Paragraph ').replace('^', 'Paragraph ');
    const button = this.containerEl.createEl('button', {
      cls: 'corpus-badge',
      text: String(count),
      attr: { 'aria-label': `${name}, ${counted(count, 'citation')}` },
    });
    button.addEventListener('click', () => {
      this.host.show(path, id);
    });
    this.button = button;
  }
}
