import type { Span, TextEdit } from '../model/span';
import { blockIdAt } from './block-ids';
import type { BlockScan, Leaf } from './block-scan';
import { cellSpans } from './block-starts';
import { emphasisMarks } from './emphasis';
import type { InlineToken } from './inline-token';
import { joinLines } from './joined-lines';
import { decodeReference } from './link-address';
import { scanBlocks } from './scan-blocks';
import { scanInline } from './scan-inline';

/**
 * What a person reads of Markdown: no marks, no properties, no comments, the labels of links.
 *
 * Blocks, items and rows stand on lines of their own; a paragraph is one line but for its hard breaks.
 *
 * The title of a callout is a line of its own.
 */
export function plainTextOf(markdown: string, reading: Reading = PLAIN): string {
  const scan = scanBlocks(markdown);
  return leavesText(markdown, scan, scan.leaves, reading);
}

/** What is read of what is no prose. */
export interface Reading {
  /** What stands for code and formulas. */
  readonly code: (code: string) => string;
  /** What stands for each mark of emphasis. */
  readonly emphasis: string;
}

const PLAIN: Reading = { code: (code) => code, emphasis: '' };

/** The same for some of the leaves of a scan. */
export function leavesText(
  text: string,
  scan: BlockScan,
  leaves: readonly Leaf[],
  reading = PLAIN,
): string {
  return leaves
    .map((leaf) => leafText(text, scan, leaf, reading))
    .filter((line) => line !== '')
    .join('\n');
}

function leafText(text: string, scan: BlockScan, leaf: Leaf, reading: Reading): string {
  switch (leaf.type) {
    case 'code':
      return leaf.lines.map((line) => reading.code(text.slice(line.start, line.end))).join('\n');
    case 'math':
      return leaf.lines
        .map((line) => reading.code(text.slice(line.start, line.end)))
        .join('\n')
        .trim();
    case 'comment':
    case 'definition':
    case 'thematicBreak':
      return '';
    case 'table':
      return leaf.lines.map((row) => rowText(text, scan, row, reading)).join('\n');
    default:
      return proseText(text, scan, leaf, reading);
  }
}

function rowText(text: string, scan: BlockScan, row: Span, reading: Reading): string {
  return cellSpans(text, row.start, row.end)
    .map((cell) => inlineText(text, cell, scan, reading).replace(/\\\|/g, '|').trim())
    .join(' | ');
}

function proseText(text: string, scan: BlockScan, leaf: Leaf, reading: Reading): string {
  const lines = [...leaf.lines];
  const last = lines.at(-1);
  if (last !== undefined && leaf.type === 'paragraph') {
    const id = blockIdAt(text, last.start, last.end);
    if (id !== null) lines[lines.length - 1] = { start: last.start, end: id.start };
  }
  const first = lines[0];
  const mark = first === undefined ? undefined : scan.marks.get(first.start);
  if (first !== undefined && mark !== undefined) {
    lines[0] = { start: mark, end: Math.max(mark, first.end) };
  }
  const titled = first !== undefined && mark !== undefined && text.startsWith('[!', first.start);
  const parts = titled ? [lines.slice(0, 1), lines.slice(1)] : [lines];
  const prose = parts
    .map((part) => joinLines(text, part))
    .map((joined) => inlineText(joined.text, joined, scan, reading))
    .filter((part, at) => part !== '' || at > 0)
    .join('\n')
    .trim();
  return leaf.item >= 0 ? prose.replace(/^\[[^\]]\]\s+/, '') : prose;
}

function inlineText(text: string, { start, end }: Span, scan: BlockScan, reading: Reading): string {
  const tokens = scanInline(text, start, end, scan.definitions);
  const edits: TextEdit[] = [];
  let hidden = start;
  for (const token of tokens) {
    if (token.start < hidden) continue;
    const shown = shownOf(text, token, reading);
    if (typeof shown === 'string') {
      edits.push({ start: token.start, end: token.end, insert: shown });
      hidden = token.end;
    } else {
      edits.push({ start: token.start, end: shown.start, insert: '' });
      edits.push({ start: shown.end, end: token.end, insert: '' });
    }
  }
  for (const mark of emphasisMarks(text, start, end, tokens)) {
    edits.push({ start: mark.start, end: mark.end, insert: reading.emphasis });
  }
  edits.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = start;
  for (const edit of edits) {
    if (edit.start < at) continue;
    parts.push(unwrap(text.slice(at, edit.start)), edit.insert);
    at = edit.end;
  }
  parts.push(unwrap(text.slice(at, end)));
  return parts.join('').trim();
}

/** Text instead of a token, or the part of it that is text with tokens of its own. */
function shownOf(text: string, token: InlineToken, reading: Reading): string | Span {
  const { content, target } = token;
  switch (token.type) {
    case 'escape':
      return text.slice(token.start + 1, token.end);
    case 'entity':
      return (
        decodeReference(text.slice(token.start + 1, token.end - 1)) ??
        text.slice(token.start, token.end)
      );
    case 'code':
      return content === null ? '' : reading.code(codeText(text.slice(content.start, content.end)));
    case 'math':
      return content === null ? '' : reading.code(text.slice(content.start, content.end));
    case 'comment':
    case 'footnote':
      return '';
    case 'html':
      return /^<br\b/i.test(text.slice(token.start, token.start + 4)) ? '\n' : '';
    case 'wikilink':
    case 'autolink': {
      const shown = content ?? target;
      return shown === null ? '' : text.slice(shown.start, shown.end);
    }
    case 'link':
    case 'image':
    case 'reference':
      return content ?? '';
    default:
      return text.slice(token.start, token.end);
  }
}

function codeText(code: string): string {
  const line = code.replace(/\r?\n/g, ' ');
  const padded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '';
  return padded ? line.slice(1, -1) : line;
}

/** Line breaks that are not hard are spaces; white space around them goes. */
function unwrap(prose: string): string {
  if (!prose.includes('\n')) return prose;
  const lines = prose.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const text = index === 0 ? line : line.trimStart();
      if (index === last) return text;
      const bare = text.endsWith('\r') ? text.slice(0, -1) : text;
      if (bare.endsWith('\\')) return `${bare.slice(0, -1).trimEnd()}\n`;
      return bare.trimEnd() + (bare.endsWith('  ') ? '\n' : ' ');
    })
    .join('');
}
