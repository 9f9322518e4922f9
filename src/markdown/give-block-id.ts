import type { NoteOutline, OutlineBlockType } from '../model/outline';
import type { Span, TextEdit } from '../model/span';

/** Blocks whose id stands on a line of its own, with a blank line before it, as the app wants it. */
const ID_BELOW: ReadonlySet<OutlineBlockType> = new Set<OutlineBlockType>([
  'list',
  'blockquote',
  'callout',
  'table',
  'code',
  'html',
  'math',
]);

/** The edit that gives a block of a note an id; the block must have none. Line ends are the note's own. */
export function blockIdEdit(
  text: string,
  { type, start, end }: Span & { readonly type: OutlineBlockType },
  id: string,
): TextEdit {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  const lineEnd = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  if (!ID_BELOW.has(type)) return { start: last, end: last, insert: ` ^${id}` };
  const after = /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(last)) ? lineEnd : '';
  return { start: last, end: last, insert: `${lineEnd}${lineEnd}^${id}${after}` };
}

/**
 * An id for a new paragraph of a note: `p` and a number above all that its paragraphs have and that links cite
 * already, so that no old citation comes to mean it.
 *
 * @param cited ids of the note that links somewhere cite, in lower case
 */
export function freeBlockId(
  { blocks, items }: Pick<NoteOutline, 'blocks' | 'items'>,
  cited: Iterable<string> = [],
): string {
  let highest = 0;
  const ids = [...blocks, ...items].flatMap(({ id }) => (id === null ? [] : [id]));
  for (const id of [...ids, ...cited]) {
    const number = /^p(\d{1,9})$/.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `p${highest + 1}`;
}
