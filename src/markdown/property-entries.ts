import { withoutEnd, withoutEnds } from '../language/trim';
import type { Span, TextEdit } from '../model/span';
import { frontmatterSpan } from './frontmatter';
import { writeProperties } from './properties';

/** A property as it is written: its key and everything up to the next one. */
export interface PropertyEntry extends Span {
  readonly key: string;
  /** Verbatim, with the line break at its end. */
  readonly text: string;
}

const KEY = /^(?:(?:"([^"\n]*)"|'([^'\n]*)')[ \t]*|([^\s#:'"[{-][^:\n]*)):(?=[ \t\r\n]|$)/;
const BLANK = /[ \t]/;

/** A list in brackets: a comment behind it may have some too. */
const FLOW = /^[ \t]*\[(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\]"'])*\]/;

/** The properties at the top level as they are written, comments and all. What stands before the first is left out. */
export function propertyEntries(text: string): readonly PropertyEntry[] {
  const span = frontmatterSpan(text);
  if (span === null) return [];
  const entries: { key: string; start: number; end: number; text: string }[] = [];
  const close = span.end - 3;
  for (let at = text.indexOf('\n', span.start) + 1; at > 0 && at < close;) {
    const next = Math.min(close, text.indexOf('\n', at) + 1 || close);
    const found = KEY.exec(text.slice(at, next));
    if (found !== null)
      entries.push({
        key: found[1] ?? found[2] ?? withoutEnd(found[3] ?? '', BLANK),
        start: at,
        end: next,
        text: '',
      });
    else {
      const last = entries.at(-1);
      if (last !== undefined) last.end = next;
    }
    at = next;
  }
  return entries.map((entry) => ({ ...entry, text: text.slice(entry.start, entry.end) }));
}

/**
 * Edits that add values to a list of the properties, such as `aliases`, and leave what is there as it is
 * written: a block list, one in brackets, or a single value.
 */
export function addToListEdits(text: string, key: string, values: readonly string[]): TextEdit[] {
  if (values.length === 0) return [];
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const [, ...rest] = writeProperties({ [key]: values })
    .trimEnd()
    .split('\n');
  const lines = rest.slice(0, -1);
  const span = frontmatterSpan(text);
  if (span === null) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return [{ start, end: start, insert: ['---', ...lines, '---', ''].join(eol) }];
  }
  const entry = propertyEntries(text).find((own) => own.key.toLowerCase() === key);
  if (entry === undefined) {
    const at = span.end - 3;
    return [{ start: at, end: at, insert: lines.map((line) => line + eol).join('') }];
  }
  const scalars = lines.slice(1).map((line) => line.replace(/^\s*- /, ''));
  const value = entry.text.slice(entry.text.indexOf(':') + 1);
  const inline = withoutEnds(/^[^\r\n]*/.exec(value)?.[0] ?? '', BLANK);
  const from = entry.start + entry.text.indexOf(':') + 1;
  if (inline.startsWith('[')) {
    const flowEnd = FLOW.exec(value)?.[0].length;
    const end =
      flowEnd === undefined ? entry.start + entry.text.lastIndexOf(']') : from + flowEnd - 1;
    const inside = text.slice(from, end).replace(/[[\s]/g, '');
    const gap = inside === '' ? '' : inside.endsWith(',') ? ' ' : ', ';
    const flow = scalars.map((scalar) =>
      /[,[\]{}]/.test(scalar) && !scalar.startsWith('"') ? JSON.stringify(scalar) : scalar,
    );
    return [{ start: end, end, insert: `${gap}${flow.join(', ')}` }];
  }
  const item = /^([ \t]*)- [^\r\n]*$/gm;
  const items = [...value.matchAll(item)];
  if (inline === '' || items.length > 0) {
    const last = items.at(-1);
    const indent = last?.[1] ?? '  ';
    const after = last === undefined ? 0 : last.index + last[0].length;
    const break_ = text.indexOf('\n', from + after);
    const at = break_ < 0 ? entry.end : break_ + 1;
    return [
      {
        start: at,
        end: at,
        insert: scalars.map((scalar) => `${indent}- ${scalar}${eol}`).join(''),
      },
    ];
  }
  // One value alone becomes the first of a list.
  const start = from + value.indexOf(inline);
  const list = [inline, ...scalars].map((scalar) => `${eol}  - ${scalar}`).join('');
  return [{ start: from, end: start + inline.length, insert: list }];
}
