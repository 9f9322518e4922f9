import type { Span } from '../model/span';
import { BlockBuilder, type LeafEnd, type OpenLeaf } from './block-builder';
import type { BlockScan, LeafType } from './block-scan';
import {
  cellSpans,
  closesFence,
  delimiterCells,
  endsHtmlBlock,
  fenceMarker,
  headingLevel,
  htmlBlockEnd,
  isBlank,
  isThematicBreak,
  listMarker,
  underlineLevel,
} from './block-starts';
import { frontmatterSpan } from './frontmatter';
import { LineCursor } from './line-cursor';

/** Containers nested deeper than this are read as text. */
const maxDepth = 100;

/** Columns of white space that make code. */
const codeIndent = 4;

/** Reads a note by lines, as CommonMark and GFM do, with Obsidian's comments, mathematics and callouts. */
export function scanBlocks(text: string): BlockScan {
  return new BlockScanner(text).scan();
}

class BlockScanner {
  readonly #text: string;
  readonly #frontmatter: Span | null;
  readonly #cursor: LineCursor;
  readonly #builder: BlockBuilder;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new LineCursor(text);
    this.#frontmatter = frontmatterSpan(text);
    this.#builder = new BlockBuilder(text, this.#frontmatter);
  }

  scan(): BlockScan {
    const text = this.#text;
    const frontmatter = this.#frontmatter;
    let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (frontmatter !== null) at = nextLine(text, lineEnd(text, frontmatter.end));
    while (at < text.length) {
      const end = lineEnd(text, at);
      this.#lineStart = at;
      this.#cursor.startLine(at, end);
      this.#readLine();
      if (!isBlank(text, at, end)) this.#builder.contentEnd = end;
      at = nextLine(text, end);
    }
    return this.#builder.finish();
  }

  #readLine(): void {
    const builder = this.#builder;
    const matched = this.#matchContainers();
    const all = matched === builder.containers.length;
    if (all && builder.open !== null && this.#continueVerbatim(builder.open)) return;
    if (this.#isBlankRest()) {
      if (!all) builder.closeContainers(matched);
      else if (builder.open?.ends.by === 'indent') builder.open.lines.push(this.#rest());
      else builder.closeLeaf();
      return;
    }
    // Text may go on in a paragraph whose containers it does not repeat; whatever else begins closes them.
    const type = builder.open?.type;
    if (type !== 'paragraph') {
      if (type !== 'table') builder.closeLeaf();
      builder.closeContainers(matched);
    }
    if (!this.#startBlocks(matched)) this.#addText();
  }

  /** How many of the open containers go on in this line; the cursor then stands behind their marks. */
  #matchContainers(): number {
    let matched = 0;
    for (const container of this.#builder.containers) {
      if (container.type === 'quote') {
        if (this.#cursor.indent() >= codeIndent || !this.#eatQuoteMark()) break;
      } else if (this.#isBlankRest()) {
        if (container.empty) break;
      } else {
        if (this.#cursor.indent() < container.indent) break;
        this.#cursor.skipColumns(container.indent);
      }
      matched++;
    }
    return matched;
  }

  #eatQuoteMark(): boolean {
    const at = this.#cursor.nextNonSpace();
    if (at >= this.#cursor.end || this.#text.charCodeAt(at) !== 0x3e) return false;
    this.#cursor.skipSpaces();
    this.#cursor.skipUnits(1);
    this.#cursor.skipColumns(1);
    return true;
  }

  /** Code, HTML, mathematics and comments: whether the line goes on in one. */
  #continueVerbatim(open: OpenLeaf): boolean {
    const text = this.#text;
    const { end } = this.#cursor;
    const at = this.#cursor.nextNonSpace();
    const indent = this.#cursor.indent();
    const { ends } = open;
    switch (ends.by) {
      case 'fence':
        if (indent < codeIndent && closesFence(text, at, end, ends.fence)) return this.#endLine();
        this.#cursor.skipColumns(Math.min(indent, ends.indent));
        open.lines.push(this.#rest());
        return true;
      case 'html':
        if (ends.ending === 'blank' && at >= end) return false;
        open.lines.push(this.#rest());
        if (endsHtmlBlock(text.slice(this.#cursor.at, end), ends.ending)) this.#endLine();
        return true;
      case 'mark': {
        const rest = text.slice(this.#cursor.at, end);
        const close = rest.indexOf(ends.mark);
        open.lines.push({ start: this.#cursor.at, end: close < 0 ? end : this.#cursor.at + close });
        if (close >= 0) this.#endLine();
        return true;
      }
      case 'indent':
        if (at >= end || indent < codeIndent) return false;
        this.#cursor.skipColumns(codeIndent);
        open.lines.push(this.#rest());
        return true;
      default:
        return false;
    }
  }

  /** Opens what begins here: containers, then at most one leaf. Whether the line is thereby read. */
  #startBlocks(matched: number): boolean {
    const builder = this.#builder;
    let interrupts = builder.open?.type === 'paragraph' && matched === builder.containers.length;
    let depth = matched;
    for (;;) {
      const indent = this.#cursor.indent();
      const at = this.#cursor.nextNonSpace();
      if (at >= this.#cursor.end) return true;
      if (indent >= codeIndent) {
        if (builder.open?.type === 'paragraph') return false;
        const start = this.#cursor.at;
        this.#cursor.skipColumns(codeIndent);
        builder.openLeaf('code', start, { by: 'indent' }).lines.push(this.#rest());
        return true;
      }
      if (this.#startLeaf(at, depth, interrupts)) return true;
      if (!this.#startContainer(at, indent, depth, interrupts)) return false;
      interrupts = false;
      depth = builder.containers.length;
    }
  }

  #startContainer(at: number, indent: number, depth: number, interrupts: boolean): boolean {
    if (this.#builder.containers.length >= maxDepth) return false;
    switch (this.#text.charCodeAt(at)) {
      case 0x3e:
        return this.#startQuote(at, depth);
      case 0x5b:
        return this.#startFootnote(at, depth);
      default:
        return this.#startItem(at, indent, depth, interrupts);
    }
  }

  #startQuote(at: number, depth: number): true {
    this.#closeTo(depth);
    this.#eatQuoteMark();
    const inner = this.#cursor.nextNonSpace();
    const head = this.#text.slice(inner, Math.min(this.#cursor.end, inner + 200));
    const callout = /^\[![^\]]+\][+-]?/.exec(head);
    const mark = callout === null ? null : { start: inner, end: inner + callout[0].length };
    // The app counts the indentation of a quotation to it.
    const nested = this.#builder.containers.length > 0;
    this.#builder.openQuote(nested ? at : this.#lineStart, mark);
    return true;
  }

  #startItem(at: number, indent: number, depth: number, interrupts: boolean): boolean {
    const marker = listMarker(this.#text, at, this.#cursor.end);
    if (marker === null) return false;
    const empty = isBlank(this.#text, at + marker.length, this.#cursor.end);
    if (interrupts && (empty || (marker.number ?? 1) !== 1)) return false;
    this.#closeTo(depth);
    this.#cursor.skipSpaces();
    this.#cursor.skipUnits(marker.length);
    const spaces = this.#cursor.indent();
    const padding = empty || spaces > codeIndent ? 1 : spaces;
    this.#cursor.skipColumns(padding);
    this.#builder.openItem(at, marker.style, indent + marker.length + padding, empty);
    return true;
  }

  #startFootnote(at: number, depth: number): boolean {
    const head = this.#text.slice(at, Math.min(this.#cursor.end, at + 200));
    const label = /^\[\^[^\]\s]+\]:/.exec(head);
    if (label === null) return false;
    this.#closeTo(depth);
    this.#cursor.skipSpaces();
    this.#cursor.skipUnits(label[0].length);
    this.#cursor.skipSpaces();
    this.#builder.openFootnote(at, { start: at, end: at + label[0].length }, codeIndent);
    return true;
  }

  /** Opens a leaf that is known by its first units; one of a single line is closed at once. */
  #startLeaf(at: number, depth: number, interrupts: boolean): boolean {
    const text = this.#text;
    const { end } = this.#cursor;
    const unit = text.charCodeAt(at);
    switch (unit) {
      case 0x23: {
        const level = headingLevel(text, at, end);
        if (level === 0) return false;
        const leaf = this.#begin('heading', at, depth, { by: 'blank' });
        leaf.level = level;
        leaf.lines.push(headingText(text, at + level, end));
        return this.#endLine();
      }
      case 0x60:
      case 0x7e: {
        const fence = fenceMarker(text, at, end);
        if (fence === null) return false;
        const indent = this.#cursor.indent();
        const leaf = this.#begin('code', at, depth, { by: 'fence', fence, indent });
        leaf.info = trimmed(text, at + fence.length, end);
        return true;
      }
      case 0x3c: {
        const ending = htmlBlockEnd(text, at, end, this.#builder.open?.type === 'paragraph');
        if (ending === null) return false;
        this.#begin('html', at, depth, { by: 'html', ending }).lines.push({ start: at, end });
        return endsHtmlBlock(text.slice(at, end), ending) ? this.#endLine() : true;
      }
      case 0x25:
      case 0x24:
        return this.#startMarked(at, depth, interrupts);
      default:
        if (interrupts && this.#endParagraphBy(at)) return true;
        if (unit !== 0x2d && unit !== 0x2a && unit !== 0x5f) return false;
        if (!isThematicBreak(text, at, end)) return false;
        this.#begin('thematicBreak', at, depth, { by: 'blank' });
        return this.#endLine();
    }
  }

  /** `%%` and `$$` from here to the next; on one line only where nothing else stands on it. */
  #startMarked(at: number, depth: number, interrupts: boolean): boolean {
    const text = this.#text;
    const { end } = this.#cursor;
    const mark = text.charCodeAt(at) === 0x25 ? '%%' : '$$';
    if (!text.startsWith(mark, at)) return false;
    const close = text.indexOf(mark, at + 2);
    const sameLine = close >= 0 && close < end;
    if (sameLine && !isBlank(text, close + 2, end)) return false;
    if (mark === '$$' && close < 0) return false;
    if (mark === '$$' && interrupts && !isBlank(text, at + 2, end)) return false;
    const leaf = this.#begin(mark === '%%' ? 'comment' : 'math', at, depth, { by: 'mark', mark });
    leaf.lines.push({ start: at + 2, end: sameLine ? close : end });
    return sameLine ? this.#endLine() : true;
  }

  /** An underline makes the open paragraph a heading; a delimiter row makes its last line a table's head. */
  #endParagraphBy(at: number): boolean {
    const text = this.#text;
    const { end } = this.#cursor;
    const paragraph = this.#builder.open;
    if (paragraph === null) return false;
    const level = underlineLevel(text, at, end);
    if (level > 0) return this.#builder.toHeading(paragraph, level) && this.#endLine();
    const head = paragraph.lines.at(-1);
    const cells = delimiterCells(text, at, end);
    if (head === undefined || cells === 0) return false;
    if (cellSpans(text, head.start, head.end).length !== cells) return false;
    this.#builder.toTable(paragraph, head);
    return true;
  }

  /** Adds the rest of the line to the open paragraph or table, or opens a paragraph. */
  #addText(): void {
    const start = this.#cursor.nextNonSpace();
    const leaf = this.#builder.open ?? this.#builder.openLeaf('paragraph', start, { by: 'blank' });
    leaf.lines.push({ start, end: this.#cursor.end });
  }

  #begin(type: LeafType, at: number, depth: number, ends: LeafEnd): OpenLeaf {
    this.#builder.closeContainers(depth);
    return this.#builder.openLeaf(type, at, ends);
  }

  #closeTo(depth: number): void {
    this.#builder.closeLeaf();
    this.#builder.closeContainers(depth);
  }

  /** Closes a leaf that ends with this line. */
  #endLine(): true {
    this.#builder.contentEnd = this.#cursor.end;
    this.#builder.closeLeaf();
    return true;
  }

  #isBlankRest(): boolean {
    return this.#cursor.nextNonSpace() >= this.#cursor.end;
  }

  #rest(): Span {
    return { start: this.#cursor.at, end: this.#cursor.end };
  }
}

/** A heading's text without the `#`s that may close it. */
function headingText(text: string, at: number, end: number): Span {
  const whole = trimmed(text, at, end);
  let close = whole.end;
  while (close > whole.start && text.charCodeAt(close - 1) === 0x23) close--;
  if (close === whole.end) return whole;
  if (close === whole.start) return { start: close, end: close };
  const before = text.charCodeAt(close - 1);
  return before === 0x20 || before === 0x09 ? trimmed(text, whole.start, close) : whole;
}

function trimmed(text: string, at: number, end: number): Span {
  let start = at;
  let stop = end;
  while (start < stop && isSpace(text.charCodeAt(start))) start++;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  return { start, end: stop };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}
