import { onOneLine } from '../../language/trim';
import { blockIdOf } from '../../markdown/pending-links';
import { MAX_DEPTH, type OutlineNode } from './outline-node';
import { outlineText, type OutlineDialect } from './outline-text';
import { isTableMark, outlineTable } from './outline-table';

/** A piece of a page as Markdown, and the ids of the blocks in it that references may lead to. */
export interface OutlinePiece {
  readonly markdown: string;
  readonly ids: readonly string[];
}

/** A top block with nothing below it that is no longer than this may be an item rather than a paragraph. */
const LONGEST_ITEM = 100;

/**
 * A page's blocks as pieces, each a block of Markdown: a block at the top is a paragraph or a heading, since that is
 * what is read and cited; what is below it is a list with lists in it. Short ones in a row at the top are a list too.
 *
 * @param wanted ids that something refers to: items of these get an id of their own.
 */
export function outlinePieces(
  nodes: readonly OutlineNode[],
  dialect: OutlineDialect,
  wanted: ReadonlySet<string>,
): OutlinePiece[] {
  return new OutlineWriter(dialect, wanted).pieces(nodes, false);
}

class OutlineWriter {
  private readonly dialect: OutlineDialect;
  private readonly wanted: ReadonlySet<string>;
  private readonly given = new Set<string>();

  constructor(dialect: OutlineDialect, wanted: ReadonlySet<string>) {
    this.dialect = dialect;
    this.wanted = wanted;
  }

  pieces(nodes: readonly OutlineNode[], numbered: boolean): OutlinePiece[] {
    const pieces: OutlinePiece[] = [];
    for (let at = 0; at < nodes.length;) {
      const node = nodes[at];
      if (node === undefined) break;
      const run = itemsFrom(nodes, at, numbered);
      pieces.push(
        ...(run === 0 ? this.top(node) : [this.list(nodes.slice(at, at + run), numbered)]),
      );
      at += Math.max(1, run);
    }
    return pieces.filter(({ markdown }) => markdown !== '');
  }

  private top(node: OutlineNode): OutlinePiece[] {
    const ids = this.isWanted(node) ? [node.id ?? ''] : [];
    const table = isTableMark(node.text) ? outlineTable(node.children, this.dialect) : null;
    if (table !== null) return [{ markdown: table, ids }];
    const text = this.textOf(node);
    if (node.heading > 0) {
      const mark = '#'.repeat(Math.min(6, node.heading + 1));
      const line = onOneLine(text);
      const heading = line === '' ? [] : [{ markdown: `${mark} ${line}`, ids }];
      return [...heading, ...this.pieces(node.children, node.numbered)];
    }
    const below = node.children.length === 0 ? [] : [this.list(node.children, node.numbered)];
    return [{ markdown: text.trim(), ids }, ...below];
  }

  private list(nodes: readonly OutlineNode[], numbered: boolean): OutlinePiece {
    const lines: string[] = [];
    const ids: string[] = [];
    this.items(nodes, numbered, 0, lines, ids);
    return { markdown: lines.join('\n'), ids };
  }

  private items(
    nodes: readonly OutlineNode[],
    numbered: boolean,
    level: number,
    lines: string[],
    ids: string[],
  ): void {
    let number = 0;
    for (const node of nodes) {
      const mark = numbered ? `${Math.min(++number, 99)}. ` : '- ';
      const box = node.done === null ? '' : node.done ? '[x] ' : '[ ] ';
      const indent = '    '.repeat(Math.min(level, MAX_DEPTH));
      const [first = '', ...rest] = this.itemText(node, ids).split('\n');
      lines.push(`${indent}${mark}${box}${first}`.trimEnd());
      const under = indent + ' '.repeat(mark.length);
      for (const line of rest) lines.push(line === '' ? '' : `${under}${line}`);
      this.items(node.children, node.numbered, level + 1, lines, ids);
    }
  }

  private itemText(node: OutlineNode, ids: string[]): string {
    const text = this.textOf(node).trim();
    const shown = node.heading > 0 && text !== '' && !text.includes('\n') ? `**${text}**` : text;
    if (!this.isWanted(node) || node.id === null) return shown;
    ids.push(node.id);
    const own = blockIdOf(node.id);
    // An id within a fence is code; one that is there already names another block.
    if (shown.includes('```') || this.given.has(own)) return shown;
    this.given.add(own);
    return `${shown} ^${own}`;
  }

  private textOf({ text }: OutlineNode): string {
    return outlineText(boldKey(text), this.dialect);
  }

  private isWanted({ id }: OutlineNode): boolean {
    return id !== null && this.wanted.has(id);
  }
}

/** How many blocks from `at` on are the items of one list; 0 where they are paragraphs. */
function itemsFrom(nodes: readonly OutlineNode[], at: number, numbered: boolean): number {
  let end = at;
  while (end < nodes.length && isItem(nodes[end])) end++;
  const run = end - at;
  return run >= 2 || (run === 1 && (numbered || nodes[at]?.done != null)) ? run : 0;
}

function isItem(node: OutlineNode | undefined): boolean {
  if (node === undefined || node.heading > 0) return false;
  if (node.done !== null) return true;
  const { text, children } = node;
  const isShort = text.length <= LONGEST_ITEM && !/[.!?:…。]["'”’)]?$/.test(text.trim());
  return children.length === 0 && isShort && !/^(?:[->!|]|`{3})|\n/.test(text);
}

/** `Key:: value`, as outliners show it. */
function boldKey(text: string): string {
  return text.replace(
    /^(?:\[\[([^[\]\n]{1,60})\]\]|([^\s:[\]`{}][^\n:[\]`{}]{0,59})):: ?/,
    (_, linked: string | undefined, bare: string | undefined) =>
      `**${linked === undefined ? (bare ?? '') : `[[${linked}]]`}:** `,
  );
}
