import { MarkdownRenderChild, type Plugin } from 'obsidian';

import { citationsOf } from '../../../index/citations';
import { companionsOf } from '../../../index/co-occurrence';
import { noteFilter } from '../../../index/facets';
import { mentionsOf, type MentionGroup, type Mentions } from '../../../index/mentions';
import type { VaultPath } from '../../../model/note';
import { roleOf } from '../../../write/note-tags';
import { counted } from '../../../model/counted';
import { parseBlock, type BlockOptions } from './block-options';
import { Contexts } from '../list/contexts';
import { detailOf } from '../dossier/note-detail';
import { howOf } from '../list/tree-list';
import { TimelineChart } from '../timeline/timeline-chart';
import type { Stretch } from '../timeline/timeline-model';
import { paragraphLabel } from '../list/tree-rows';
import { drawIndexState } from '../view-frame';
import type { NotePlace, ViewSource } from '../view-source';

/** Draws the blocks of this language, in every note, for as long as the plugin is loaded. */
export function registerBacklinksBlock(plugin: Plugin, source: ViewSource): void {
  plugin.registerMarkdownCodeBlockProcessor('corpus-backlinks', (text, element, context) => {
    context.addChild(new BacklinksBlock(element, text, context.sourcePath, source));
  });
}

/** Draws a `corpus-backlinks` block in a note, and keeps it up to date while it is shown. */
class BacklinksBlock extends MarkdownRenderChild {
  private readonly source: ViewSource;
  private readonly options: ReturnType<typeof parseBlock>;
  private readonly notePath: VaultPath;
  private readonly contexts: Contexts;
  /** The time axis's stretch of time; null for all. */
  private range: Stretch | null = null;

  constructor(container: HTMLElement, text: string, notePath: VaultPath, source: ViewSource) {
    super(container);
    this.source = source;
    this.notePath = notePath;
    this.options = parseBlock(text);
    this.contexts = new Contexts(source);
  }

  override onload(): void {
    this.register(
      this.source.subscribe(() => {
        this.contexts.clear();
        this.draw();
      }),
    );
    this.draw();
  }

  private draw(): void {
    const { containerEl, options, source } = this;
    containerEl.empty();
    containerEl.addClass('corpus-block');
    if ('message' in options) {
      this.drawProblem(`Line ${options.line}: ${options.message}`);
      return;
    }
    const { index } = source;
    const path =
      options.of === null ? this.notePath : index.resolve(options.of.target, this.notePath);
    if (path === null) {
      if (source.state.type === 'ready')
        this.drawProblem(`There is no note “${options.of?.target ?? ''}”.`);
      else
        drawIndexState(containerEl.createDiv({ attr: { role: 'status' } }), source.state, source);
      return;
    }
    if (source.state.type !== 'ready') {
      drawIndexState(containerEl.createDiv({ attr: { role: 'status' } }), source.state, source);
    }
    if (options.show === 'paragraphs') this.drawParagraphs(path, options);
    else if (options.show === 'with') this.drawCompanions(path, options);
    else this.drawMentions(path, options);
  }

  private drawProblem(message: string): void {
    this.containerEl.createDiv({
      cls: 'corpus-block-problem',
      text: message,
      attr: { role: 'alert' },
    });
  }

  private drawMentions(path: VaultPath, options: BlockOptions): void {
    const mentions = mentionsOf(this.source.index, path);
    const groups = this.wantedGroups(mentions, options);
    const total = groups.reduce((sum, group) => sum + group.mentions.length, 0);
    this.containerEl.createDiv({
      cls: 'corpus-view-summary',
      text:
        total === 0
          ? 'No mentions yet.'
          : `${counted(total, 'mention')} in ${counted(groups.length, 'note')}`,
    });
    if (options.show === 'timeline') {
      this.drawTimeline(groups);
      return;
    }
    let left = options.limit;
    for (const group of groups) {
      if (left <= 0) break;
      const shown = group.mentions.slice(0, left);
      left -= shown.length;
      const into = options.group === 'none' ? this.containerEl : this.drawGroup(group);
      const list = into.createEl('ul');
      for (const mention of shown) {
        const { paragraph, start, end, property } = mention;
        const place = { path: group.path, paragraph, span: { start, end } };
        const label =
          paragraph !== null ? paragraphLabel(paragraph) : property ? 'In the properties' : '';
        const title = options.group === 'none' ? `${group.title} ${label}`.trim() : label;
        this.drawItem(list, place, title, options.context, group.language, property);
      }
    }
    if (total > options.limit) {
      this.containerEl.createDiv({
        cls: 'corpus-view-summary',
        text: `${counted(total - options.limit, 'further mention')} in the dossier.`,
      });
    }
  }

  private wantedGroups(mentions: Mentions, { of, where }: BlockOptions): MentionGroup[] {
    const passes = noteFilter(this.source.index, where);
    const cited = of?.paragraph ?? null;
    const groups: MentionGroup[] = [];
    mentions.notes.forEach((note, place) => {
      if (!passes(note)) return;
      const group = mentions.group(place);
      const wanted = group.mentions.filter((mention) => cited === null || mention.cited === cited);
      if (wanted.length > 0) groups.push({ ...group, mentions: wanted });
    });
    return groups;
  }

  private drawGroup(group: MentionGroup): HTMLElement {
    const section = this.containerEl.createDiv('corpus-block-group');
    const head = section.createDiv('corpus-block-head');
    this.drawLink(head, { path: group.path, paragraph: null, span: null }, group.title);
    const { date, detail } = detailOf(group);
    if (date !== undefined) head.createSpan({ cls: 'corpus-row-date', text: date });
    head.createSpan({ cls: 'corpus-row-detail', text: detail, attr: { dir: 'auto' } });
    return section;
  }

  /** A mention and its words. Where it has no label, as in a note without numbers, its words are the link. */
  private drawItem(
    list: HTMLElement,
    place: NotePlace,
    label: string,
    lines: number | null,
    language: string,
    property: boolean,
  ): void {
    const item = list.createEl('li', { attr: { dir: 'auto' } });
    const { span } = place;
    const bare = lines === 0 || span === null;
    if (label !== '' || bare) this.drawLink(item, place, label === '' ? NO_PARAGRAPH : label);
    if (bare) return;
    const words = item.createSpan('corpus-row-context');
    if (lines !== null) {
      words.addClass('mod-lines');
      words.setCssProps({ '--corpus-lines': String(lines) });
    }
    const row = { ...EMPTY_ROW, path: place.path, span, language, property };
    void this.contexts.of(row).then((context) => {
      if (context === null) {
        if (label === '') this.drawLink(item, place, NO_PARAGRAPH);
        return;
      }
      words.appendText(label === '' ? context.before : ` ${context.before}`);
      if (label === '') this.drawLink(words, place, context.match);
      else words.createEl('mark', { text: context.match });
      words.appendText(context.after);
    });
  }

  /** An anchor, so that the app's own links' looks and keys apply. */
  private drawLink(parent: HTMLElement, place: NotePlace, text: string): void {
    const link = parent.createEl('a', {
      cls: 'internal-link',
      text,
      href: '#',
      attr: { dir: 'auto' },
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      void this.source.openAt(place, howOf(event));
    });
    link.addEventListener('mouseover', (event) => {
      this.source.preview(event, link, place);
    });
  }

  private drawParagraphs(path: VaultPath, { where, limit, context }: BlockOptions): void {
    const { index } = this.source;
    const passes = noteFilter(index, where);
    const { paragraphs } = citationsOf(index, path);
    const cited = paragraphs
      .map(({ id, citations }) => ({
        id,
        citations: citations.filter(({ from }) => passes(index.find(from.path))),
      }))
      .filter(({ citations }) => citations.length > 0);
    this.containerEl.createDiv({
      cls: 'corpus-view-summary',
      text: `${cited.length.toLocaleString('en')} of ${counted(paragraphs.length, 'paragraph')} cited`,
    });
    for (const { id, citations } of cited.slice(0, limit)) {
      const section = this.containerEl.createDiv('corpus-block-group');
      this.drawLink(
        section.createDiv('corpus-block-head'),
        { path, paragraph: id, span: null },
        paragraphLabel(id),
      );
      const list = section.createEl('ul');
      for (const { from, start, end, paragraph, property } of citations) {
        const place = { path: from.path, paragraph, span: { start, end } };
        this.drawItem(list, place, from.title, context, from.language, property);
      }
    }
  }

  private drawCompanions(path: VaultPath, { limit }: BlockOptions): void {
    const companions = companionsOf(this.source.index, path, {
      nearness: 'paragraph',
      among: ({ tags }) => roleOf(tags) === null || roleOf(tags) === 'hub',
    });
    if (companions.length === 0) {
      this.containerEl.createDiv({
        cls: 'corpus-view-summary',
        text: 'Nothing shares a paragraph with it yet.',
      });
      return;
    }
    const table = this.containerEl.createEl('table');
    const head = table.createEl('thead').createEl('tr');
    for (const name of ['Note', 'Shared paragraphs', 'Shared notes', 'Association in bits']) {
      head.createEl('th', { text: name, attr: { scope: 'col' } });
    }
    const body = table.createEl('tbody');
    for (const companion of companions.slice(0, limit)) {
      const row = body.createEl('tr');
      this.drawLink(
        row.createEl('td'),
        { path: companion.path, paragraph: null, span: null },
        companion.title,
      );
      row.createEl('td', { text: String(companion.sharedParagraphs) });
      row.createEl('td', { text: String(companion.sharedNotes) });
      row.createEl('td', { text: companion.association.toFixed(1) });
    }
  }

  private drawTimeline(groups: readonly MentionGroup[]): void {
    const dated = groups.flatMap(({ path, title, date, mentions }) =>
      date === null ? [] : [{ key: path, title, date, count: mentions.length }],
    );
    const undated = groups
      .filter(({ date }) => date === null)
      .map(({ path, title }) => ({ key: path, title }));
    const place = (path: string): NotePlace => ({ path, paragraph: null, span: null });
    // The block is drawn anew after each change of the index; its reader's zoom stays.
    const chart = new TimelineChart(this.containerEl.createDiv('corpus-block-chart'), {
      open: (path, event) => void this.source.openAt(place(path), howOf(event)),
      preview: (path, event, element) => {
        this.source.preview(event, element, place(path));
      },
      zoom: (range) => {
        this.range = range;
        chart.show(dated, undated, range);
      },
    });
    chart.show(dated, undated, this.range);
  }
}

/** What a mention outside of numbered paragraphs is called where its words are not shown. */
const NO_PARAGRAPH = 'No ¶';

const EMPTY_ROW = {
  type: 'mention',
  key: '',
  position: 1,
  siblings: 1,
  label: '',
  paragraph: null,
  proposal: null,
} as const;
