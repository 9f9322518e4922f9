import { attributeOf } from './outline-attributes';
import { MAX_DEPTH, type OutlineNode } from './outline-node';
import { taskOf, type OutlineDialect } from './outline-text';

/** A page that an outliner keeps as Markdown. */
export interface ParsedOutline {
  readonly attributes: readonly (readonly [key: string, value: string])[];
  readonly nodes: readonly OutlineNode[];
}

/** A bullet with the lines that belong to it, before it is known what stands below it. */
interface Bullet {
  /** Columns before the bullet; -1 of text that stands before the first. */
  readonly indent: number;
  readonly lines: string[];
}

/** What Logseq keeps for itself in the properties of a block or page. */
const INTERNAL =
  /^(?:id|collapsed|heading|background-color|background-image|created-at|updated-at|filters|public|icon|ls-type|hl-.+|logseq\..+|query-.+|card-.+|exclude-from-graph-view)$/i;

/**
 * Reads a page of bullets:
 *
 *     title:: Quay            <- the page's attributes
 *     - A block               <- indented by tabs, or by two or four blanks
 *       id:: 64f1-…
 *     \t- one below it
 *       and its second line
 */
export function parseOutline(text: string, dialect: OutlineDialect): ParsedOutline {
  const bullets = bulletsIn(text.replace(/\r\n?/g, '\n'));
  const [first] = bullets;
  const attributes: (readonly [string, string])[] = [];
  if (first?.lines.every(isAttributeOrBlank) === true) {
    for (const line of first.lines) {
      const attribute = attributeOf(line);
      if (attribute !== null && !INTERNAL.test(attribute[0]) && attribute[1] !== '')
        attributes.push(attribute);
    }
    bullets.shift();
  }
  return { attributes, nodes: nested(bullets, dialect) };
}

function isAttributeOrBlank(line: string): boolean {
  return line.trim() === '' || attributeOf(line) !== null;
}

const BULLET = /^([ \t]*)[-*](?:[ \t]+((?:[^ \t].*)?)|)$/;

function bulletsIn(text: string): Bullet[] {
  const bullets: Bullet[] = [];
  let fence = false;
  for (const line of text.split('\n')) {
    const match = fence ? null : BULLET.exec(line);
    if (match !== null)
      bullets.push({ indent: columnsOf(match[1] ?? ''), lines: [match[2] ?? ''] });
    else {
      const last = bullets.at(-1);
      if (last === undefined) bullets.push({ indent: -1, lines: [line] });
      else last.lines.push(withoutIndent(line, last.indent + 2));
    }
    const content = match?.[2] ?? line;
    if ((content.match(/```/g) ?? []).length % 2 === 1) fence = !fence;
  }
  return bullets.filter(({ lines }) => lines.some((line) => line.trim() !== ''));
}

/** A tab counts as four, as outliners show it. */
function columnsOf(indent: string): number {
  let columns = 0;
  for (const unit of indent) columns += unit === '\t' ? 4 : 1;
  return columns;
}

function withoutIndent(line: string, columns: number): string {
  let left = columns;
  let at = 0;
  while (left > 0 && (line[at] === ' ' || line[at] === '\t')) left -= line[at++] === '\t' ? 4 : 1;
  return line.slice(at);
}

interface OpenNode {
  readonly indent: number;
  readonly node: OutlineNode & { readonly children: OutlineNode[] };
}

/** Puts bullets below those that are indented less; without recursion, since pages may be hostile. */
function nested(bullets: readonly Bullet[], dialect: OutlineDialect): OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: OpenNode[] = [];
  for (const bullet of bullets) {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= bullet.indent) open.pop();
    const node = nodeOf(bullet.lines, dialect);
    if (node === null) continue;
    (open.at(-1)?.node.children ?? top).push(node);
    if (open.length < MAX_DEPTH) open.push({ indent: bullet.indent, node });
  }
  return top;
}

function nodeOf(lines: readonly string[], dialect: OutlineDialect): OpenNode['node'] | null {
  let id: string | null = null;
  let numbered = false;
  let drawer = false;
  let fence = false;
  const kept: string[] = [];
  for (const line of lines) {
    if (/^\s*```/.test(line)) fence = !fence;
    if (fence || dialect === 'roam') {
      kept.push(line);
      continue;
    }
    if (/^:(?:LOGBOOK|PROPERTIES):\s*$/i.test(line.trim())) drawer = true;
    const [key, value] = attributeOf(line) ?? ['', ''];
    if (key === 'id') id = value;
    if (key === 'logseq.order-list-type') numbered = value === 'number';
    if (!drawer && !INTERNAL.test(key)) kept.push(datedLine(line));
    if (/^:END:\s*$/i.test(line.trim())) drawer = false;
  }
  while (kept.length > 0 && (kept.at(-1) ?? '').trim() === '') kept.pop();
  const { text, done } = taskOf(kept.join('\n').replace(/^\s+/, ''), dialect);
  if (text.trim() === '' && id === null) return null;
  const heading = /^(#{1,6}) +(?=\S)/.exec(text);
  return {
    text: orgBlocks(heading === null ? text : text.slice(heading[0].length)),
    done,
    id,
    heading: heading?.[1]?.length ?? 0,
    numbered,
    children: [],
  };
}

/** `SCHEDULED: <2024-01-31 Wed>` in words that are no machine's. */
function datedLine(line: string): string {
  return line.replace(
    /^(SCHEDULED|DEADLINE): <(\d{4}-\d{2}-\d{2})[^<>\n]{0,40}>\s*$/,
    (_, word: string, day: string) => `${word.charAt(0)}${word.slice(1).toLowerCase()}: ${day}`,
  );
}

/** `#+BEGIN_QUOTE … #+END_QUOTE`, which Logseq has from Org mode, as a quotation. */
function orgBlocks(text: string): string {
  return text.replace(
    /^#\+BEGIN_(\w{1,20})[^\n]*\n([^]*?)\n?#\+END_\1[^\n]*$/gim,
    (_, name: string, inner: string) =>
      /^(?:SRC|EXAMPLE)$/i.test(name)
        ? `\`\`\`\n${inner}\n\`\`\``
        : inner.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n'), // prettier-ignore
  );
}
