import type { Neutralisation } from '../model/source';
import type { Span, TextEdit } from '../model/span';
import type { BlockScan, Leaf } from './block-scan';
import { cellSpans } from './block-starts';
import { plainInfo } from './fence-languages';
import { activeMath, tokenDanger } from './inline-dangers';
import type { InlineToken } from './inline-token';
import { joinLines, type JoinedLines } from './joined-lines';
import { isSafeAddress } from './link-address';
import { scanBlocks } from './scan-blocks';
import { scanInline } from './scan-inline';
import { swallowedEscapes } from './swallowed-escapes';
import { textDangers } from './text-dangers';

/** Something in a note that could run, load or hide, and the edits after which it no longer can. */
export interface Danger extends Neutralisation, Span {
  readonly edits: readonly TextEdit[];
}

/** A joiner of no width, to part a sequence where a backslash would be read as itself. */
const joiner = '\u2060';

/**
 * What in a Markdown text could do more than be read, found by reading it as the app does. Linear.
 *
 * What stands inside a danger shows only once that is gone: look again after the edits.
 */
export function findDangers(markdown: string): Danger[] {
  const scan = scanBlocks(markdown);
  const dangers: Danger[] = [];
  if (scan.frontmatter !== null) addTemplates(markdown, scan.frontmatter, dangers);
  for (const leaf of scan.leaves) {
    switch (leaf.type) {
      case 'code':
        addFence(markdown, leaf, dangers);
        addTemplates(markdown, leaf, dangers);
        break;
      case 'math':
        addMath(markdown, leaf, dangers);
        addTemplates(markdown, leaf, dangers);
        break;
      case 'html':
      case 'comment':
        addRaw(markdown, leaf, dangers);
        break;
      case 'definition':
        addDefinition(markdown, leaf, dangers);
        break;
      case 'table':
        for (const row of leaf.lines) {
          for (const cell of cellSpans(markdown, row.start, row.end)) {
            addInline(joinLines(markdown, [cell]), scan, dangers);
          }
        }
        break;
      case 'thematicBreak':
        break;
      default:
        addInline(joinLines(markdown, leaf.lines), scan, dangers);
    }
  }
  return dangers;
}

/** At most 80 units of the text concerned, on one line. */
export function excerptOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + 80)).replace(/\s+/g, ' ');
}

function addInline(lines: JoinedLines, scan: BlockScan, dangers: Danger[]): void {
  const { text, start, end, toSource } = lines;
  const tokens = scanInline(text, start, end, scan.definitions);
  const found = [
    ...tokens.flatMap((token) => tokenDanger(text, token) ?? []),
    ...textDangers(text, start, end, tokens),
    ...swallowedEscapes(text, start, end, tokens),
  ];
  for (const danger of found) {
    dangers.push({
      what: danger.what,
      excerpt: excerptOf(text, danger),
      start: toSource(danger.start),
      end: toSource(danger.end),
      edits: danger.edits.map(({ start: from, end: to, insert }) => ({
        start: toSource(from),
        end: toSource(to),
        insert,
      })),
    });
  }
  for (const token of tokens) if (isOpaque(token)) addTemplatesIn(lines, token, dangers);
}

/** Tokens in which a backslash is no escape, so that a template in them wants another means. */
function isOpaque({ type }: InlineToken): boolean {
  return (
    type === 'code' || type === 'math' || type === 'wikilink' || type === 'link' || type === 'image'
  );
}

function addFence(text: string, leaf: Leaf, dangers: Danger[]): void {
  if (leaf.info === null || leaf.info.start === leaf.info.end) return;
  const info = text.slice(leaf.info.start, leaf.info.end);
  const plain = plainInfo(info, text.slice(leaf.info.end, leaf.end));
  if (plain === info) return;
  const edits = [{ ...leaf.info, insert: plain }];
  const { start, end } = leaf;
  dangers.push({ what: 'fence', excerpt: excerptOf(text, leaf), start, end, edits });
}

function addMath(text: string, leaf: Leaf, dangers: Danger[]): void {
  if (!activeMath.test(text.slice(leaf.start, leaf.end))) return;
  const edits: TextEdit[] = [];
  for (
    let at = text.indexOf('$', leaf.start);
    at >= 0 && at < leaf.end;
    at = text.indexOf('$', at + 1)
  ) {
    edits.push({ start: at, end: at, insert: '\\' });
  }
  dangers.push({ what: 'math', excerpt: excerptOf(text, leaf), ...span(leaf), edits });
}

/** A block of HTML or a comment becomes text: its marks are escaped, and what is left is read again. */
function addRaw(text: string, leaf: Leaf, dangers: Danger[]): void {
  const edits: TextEdit[] = [];
  const mark = leaf.type === 'html' ? /<(?=[a-z/!?])/gi : /%(?=%)/g;
  for (const found of text.slice(leaf.start, leaf.end).matchAll(mark)) {
    const at = leaf.start + found.index + (leaf.type === 'html' ? 0 : 1);
    edits.push({ start: at, end: at, insert: '\\' });
  }
  if (edits.length === 0) return;
  dangers.push({ what: leaf.type, excerpt: excerptOf(text, leaf), ...span(leaf), edits });
}

function addDefinition(text: string, leaf: Leaf, dangers: Danger[]): void {
  const address = leaf.info === null ? '' : text.slice(leaf.info.start, leaf.info.end);
  if (isSafeAddress(address.replace(/^<|>$/g, '')) && !address.includes('%%')) {
    addTemplates(text, leaf, dangers);
    return;
  }
  const edits = [{ start: leaf.start, end: leaf.start, insert: '\\' }];
  dangers.push({ what: 'link', excerpt: excerptOf(text, leaf), ...span(leaf), edits });
}

function addTemplates(text: string, { start, end }: Span, dangers: Danger[]): void {
  addTemplatesIn({ text, start, end, toSource: (offset) => offset }, { start, end }, dangers);
}

/** `<%` where nothing can be escaped: parted by a joiner that nobody sees. */
function addTemplatesIn(lines: JoinedLines, { start, end }: Span, dangers: Danger[]): void {
  const { text, toSource } = lines;
  const inside = text.slice(start, end);
  for (let at = inside.indexOf('<%'); at >= 0; at = inside.indexOf('<%', at + 2)) {
    const place = toSource(start + at + 1);
    dangers.push({
      what: 'template',
      excerpt: excerptOf(text, { start: start + at, end }),
      start: place - 1,
      end: place + 1,
      edits: [{ start: place, end: place, insert: joiner }],
    });
  }
}

function span({ start, end }: Span): Span {
  return { start, end };
}
