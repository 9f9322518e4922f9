import { escapeText } from '../markdown/escape-text';
import type { Block } from '../model/block';
import type { Reading } from '../model/document';
import type { ListItem } from './text-list';
import { followsIn } from './text-list';
import type { LineGroup } from './text-lines';
import { groupLines } from './text-lines';
import type { TextPart } from './text-parts';
import { partsOf } from './text-parts';
import { wrapWidthOf } from './unwrap';

export interface TextOptions {
  /** Hashtags: live, or shown as plain text. */
  readonly tags?: 'live' | 'text';
}

/** Items longer than this on average are paragraphs that happen to be numbered. */
const LONGEST_LIST_ITEM = 400;

/** Reads a plain text: paragraphs, lists, quotations, rules and drawn tables. */
export function readText(text: string, options: TextOptions = {}): Reading {
  const groups = groupLines(text);
  const layout = { width: wrapWidthOf(groups), indent: usualIndent(groups) };
  const parts = joinLooseItems(groups.flatMap((group) => partsOf(group, layout)));
  const blocks = parts.map((part) => blockOf(part, options));
  return { format: 'text', documents: [{ blocks, metadata: {} }], warnings: [], neutralised: [] };
}

function usualIndent(groups: readonly LineGroup[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of groups) {
    const indent = Math.min(...lines.map((line) => line.indent));
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

type ListPart = Extract<TextPart, { type: 'list' }>;

/**
 * Items with blank lines between them are one list when they are short. A lone number, dash or time is
 * the beginning of a paragraph.
 */
function joinLooseItems(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (let i = 0; i < parts.length;) {
    const part = parts[i];
    if (part === undefined) break;
    if (part.type !== 'list') {
      joined.push(part);
      i++;
      continue;
    }
    const run: ListPart[] = [part];
    for (let next = parts[i + run.length]; next?.type === 'list'; next = parts[i + run.length]) {
      const above = run[run.length - 1]?.items.findLast((item) => item.level === 0);
      const first = next.items[0];
      if (above === undefined || first === undefined || next.gap > 1) break;
      if (!followsIn(above.mark, first.mark)) break;
      run.push(next);
    }
    joined.push(...settleRun(run));
    i += run.length;
  }
  return joined;
}

function settleRun(run: readonly ListPart[]): TextPart[] {
  const items = run.flatMap((part) => part.items);
  const only = items[0];
  if (items.length === 1 && only !== undefined && !isSureBullet(only)) {
    const shown = `${only.mark.sign} ${only.text}`.trim();
    return [{ type: 'paragraph', lines: [shown], gap: run[0]?.gap ?? 0 }];
  }
  const length = items.reduce((sum, item) => sum + item.text.length, 0);
  if (run.length > 1 && length / items.length > LONGEST_LIST_ITEM) return [...run];
  return [{ type: 'list', items, gap: run[0]?.gap ?? 0 }];
}

/** A drawn bullet makes a list of one item too; a lone dash, number or time begins a paragraph. */
function isSureBullet(item: ListItem): boolean {
  return item.mark.drawn;
}

function blockOf(part: TextPart, options: TextOptions): Block {
  const escape = (text: string): string => escapeText(text, { tags: options.tags ?? 'live' });
  const { gap } = part;
  switch (part.type) {
    case 'rule':
      return { kind: 'rule', markdown: '---', text: part.text, gap };
    case 'heading':
      return {
        kind: 'heading',
        markdown: `${'#'.repeat(part.depth)} ${escape(part.text)}`,
        text: part.text,
        depth: part.depth,
        gap,
      };
    case 'list':
      return {
        kind: 'list',
        markdown: part.items
          .map((item) => `${'    '.repeat(item.level)}${item.mark.markdown} ${escape(item.text)}`)
          .join('\n'),
        text: part.items.map(itemText).join('\n'),
        gap,
      };
    case 'quote':
      return {
        kind: 'quote',
        markdown: quotation(part.lines, part.depths ?? [], escape),
        text: part.lines.join('\n'),
        gap,
      };
    case 'table': {
      const lines = part.lines.map((line) => ' '.repeat(line.indent) + line.text);
      const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
      return {
        kind: 'code',
        markdown: [`${fence}text`, ...lines, fence].join('\n'),
        text: lines.join('\n'),
        gap,
      };
    }
    case 'paragraph':
      return {
        kind: 'paragraph',
        markdown: part.lines.map(escape).join('  \n'),
        text: part.lines.join('\n'),
        gap,
      };
  }
}

function itemText(item: ListItem): string {
  return item.mark.type === 'number' ? `${item.mark.markdown} ${item.text}` : item.text;
}

function longestRun(lines: readonly string[]): number {
  let longest = 0;
  for (const line of lines) {
    for (const run of line.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  }
  return longest;
}

/** Where the depth changes, an empty line keeps what follows from going on with what stands above. */
function quotation(
  lines: readonly string[],
  depths: readonly number[],
  escape: (line: string) => string,
): string {
  return lines
    .map((line, at) => {
      const [depth, before] = [depths[at] ?? 1, at === 0 ? null : (depths[at - 1] ?? 1)];
      const joint = before === null ? '' : before === depth ? '  \n' : `\n${'>'.repeat(Math.min(before, depth))}\n`; // prettier-ignore
      return `${joint}${'> '.repeat(depth)}${escape(line)}`;
    })
    .join('');
}
