import type { Element, ElementContent } from 'hast';

import { inlineOf } from '../tree/inline-runs';
import type { Run, RunFormat } from '../tree/inline-runs';
import { textOf } from '../html/element';
import { hasContent, tableOf } from '../tree/block-shapes';
import { CAPTION, joinNeighbours } from '../tree/join-neighbours';
import { el } from '../tree/make-hast';
import { IndentedQuotes } from './indented-quotes';
import { SizeHeadings } from './size-headings';
import type { FlatBlock, ListPlace } from '../tree/nest-lists';
import { nestLists } from '../tree/nest-lists';

/** What a paragraph is by the name of its style, besides a heading. */
export type RtfRole = 'title' | 'subtitle' | 'quote' | 'code' | 'caption';

/** How the current paragraph is set. */
export interface RtfParagraph {
  /** 1 to 6, of headings. */
  heading: number | null;
  role: RtfRole | null;
  /** From the left margin, in twentieths of a point. */
  indent: number;
  inTable: boolean;
  /** Number of the list, and the level in it. */
  list: number;
  level: number;
  /** What the program wrote before the item, with its number. */
  label: string;
}

export const PLAIN_PARAGRAPH: Readonly<RtfParagraph> = {
  heading: null,
  role: null,
  indent: 0,
  inTable: false,
  list: 0,
  level: 0,
  label: '',
};

const BULLET = /^[•·◦▪‣∙*–—\uF0B7\uF0A7-]$/u;
/** What a program draws a rule with. */
const RULE = /^[—–_*=-]{5,}$/;
/** A list without marks of its own: a bullet or number and a tab at the paragraph's begin. */
const TYPED_LABEL = /^\s*([•·◦▪‣∙*–—\uF0B7-]|[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]])\t\s*/iu;

/** A text that is being put together: the document's own, or a note's. */
export class RtfText {
  private readonly blocks: FlatBlock[] = [];
  private readonly sizes = new SizeHeadings();
  private readonly quotes = new IndentedQuotes();
  /** The last block, where it is an item of a list, and how far its text is indented. */
  private item: { readonly place: ListPlace; readonly indent: number } | null = null;
  /** The text of the first paragraph set as title, and of the one set as subtitle. */
  readonly found: { title: string | null; subtitle: string | null } = {
    title: null,
    subtitle: null,
  };
  private runs: Run[] = [];
  private rows: Element[] = [];
  private cells: Element[] = [];
  private cell: FlatBlock[] = [];

  add(run: Run): void {
    this.runs.push(run);
  }

  /** @param size Half points. */
  addText(text: string, format: RunFormat, size: number): void {
    if (text === '') return;
    this.runs.push({ text, format });
    this.sizes.count(text, size, format.bold === true);
  }

  endParagraph(paragraph: RtfParagraph): void {
    const block = this.takeParagraph(paragraph);
    const isPlain = block?.node.tagName === 'p' && block.place === undefined && !paragraph.inTable;
    this.sizes.end(isPlain ? block.node : null);
    if (paragraph.inTable) {
      if (block !== null) this.cell.push(block);
      return;
    }
    if (block === null) return;
    this.endTable();
    this.blocks.push(block);
  }

  endCell(paragraph: RtfParagraph): void {
    this.endParagraph({ ...paragraph, inTable: true });
    this.cells.push(el('td', nestLists(this.cell)));
    this.cell = [];
  }

  endRow(): void {
    if (this.cells.length > 0) this.rows.push(el('tr', this.cells));
    this.cells = [];
  }

  /** The text's blocks. What is open is ended. */
  finish(paragraph: RtfParagraph): Element[] {
    this.endParagraph(paragraph);
    if (this.cells.length > 0 && this.cell.length > 0) this.endCell(paragraph);
    this.endRow();
    this.endTable();
    // Paragraphs set as a table's, of which no cell was ended, are in none.
    this.blocks.push(...this.cell.splice(0));
    this.sizes.settle();
    this.quotes.settle();
    return joinNeighbours(nestLists(this.blocks));
  }

  private endTable(): void {
    if (this.cells.length > 0) this.endRow();
    if (this.rows.length > 0) this.blocks.push({ node: tableOf(this.rows) });
    this.rows = [];
  }

  private takeParagraph(paragraph: RtfParagraph): FlatBlock | null {
    // Programs set a blank that does not break between a note's mark and its text.
    const runs = withoutFirstBlanks(this.runs);
    this.runs = [];
    const { label, rest } = paragraph.heading === null ? labelled(paragraph.label, runs) : { label: '', rest: runs }; // prettier-ignore
    const plain = paragraph.heading === null ? rest : rest.map(withoutWeight);
    const content = inlineOf(plain);
    if (!hasContent(content)) return null;
    const open = this.item;
    this.item = null;
    const line = content.map(textOf).join('').replace(/\s+/g, ' ').trim();
    if (this.takeTitle(paragraph.role, line)) return null;
    if (paragraph.heading !== null) return { node: el(`h${paragraph.heading}`, content) };
    if (label === '' && RULE.test(line)) return { node: el('hr') };
    const node = shaped(content, paragraph.role);
    if (label !== '') {
      const place = placeOf(label, paragraph);
      this.item = { place, indent: paragraph.indent };
      return { node, place };
    }
    if (node.tagName !== 'p' || paragraph.inTable) return { node };
    // A further paragraph of an item stands where the item's text does.
    if (open !== null && paragraph.indent > 0 && paragraph.indent === open.indent) {
      this.item = open;
      return { node, place: { ...open.place, continues: true } };
    }
    this.quotes.add(node, line, paragraph.indent);
    return { node };
  }

  private takeTitle(role: RtfRole | null, line: string): boolean {
    const { found } = this;
    if (role === 'title' && found.title === null) found.title = line;
    else if (role === 'subtitle' && found.title !== null && found.subtitle === null)
      found.subtitle = line;
    else return false;
    return true;
  }
}

function shaped(content: ElementContent[], role: RtfRole | null): Element {
  if (role === 'code') return el('pre', [el('code', content)]);
  if (role === 'quote') return el('blockquote', [el('p', content)]);
  return el('p', content, role === 'caption' ? { [CAPTION]: true } : {});
}

/** The label that the program wrote, or the one that the paragraph itself begins with. */
function labelled(
  written: string,
  runs: readonly Run[],
): { readonly label: string; readonly rest: readonly Run[] } {
  const label = written.replace(/\s+/g, ' ').trim();
  if (label !== '') return { label, rest: runs };
  const at = runs.findIndex((run) => 'node' in run);
  const head = runs
    .slice(0, at < 0 ? runs.length : at)
    .map((run) => ('text' in run ? run.text : ''));
  const typed = TYPED_LABEL.exec(head.join('').slice(0, 40));
  if (typed === null) return { label: '', rest: runs };
  let left = typed[0].length;
  const rest = runs.map((run): Run => {
    if (left === 0 || 'node' in run) return run;
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  return { label: typed[1] ?? '', rest };
}

function withoutFirstBlanks([first, ...rest]: readonly Run[]): readonly Run[] {
  if (first === undefined || !('text' in first)) return first === undefined ? [] : [first, ...rest];
  const text = first.text.replace(/^[ \u00a0]+/, '');
  return text === '' ? withoutFirstBlanks(rest) : [{ ...first, text }, ...rest];
}

function withoutWeight(run: Run): Run {
  const { bold: _bold, italic: _italic, ...format } = run.format;
  return { ...run, format };
}

/** An eighth of an inch, in twentieths of a point: less than one level of any list is indented by. */
const INDENT = 180;

function placeOf(label: string, paragraph: RtfParagraph): ListPlace {
  const { level, list } = paragraph;
  const number = /^[([]?(\d{1,6})[.)\]]?$/.exec(label)?.[1];
  const isBullet = BULLET.test(label);
  return {
    // Lists of programs that know none are told apart by their indentation.
    level: list === 0 ? Math.round(paragraph.indent / INDENT) : level,
    number: number === undefined ? null : Number(number),
    label: number !== undefined || isBullet ? '' : label,
    list: String(list),
  };
}
