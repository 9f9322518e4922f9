import { frontmatterSpan } from '../markdown/frontmatter';
import { readProperties } from '../markdown/properties';
import { writeProperties } from '../markdown/write-properties';
import { applyEdits } from '../markdown/edits';
import type { TextEdit } from '../model/span';
import { textOf } from './note-record';

const NAME = 'summary_of';

/**
 * The edit that makes `link` the property `summary_of` of a note: one line, added last or put in the place of
 * the one that is there. All other properties stay as they are written.
 *
 * @returns null where the property says so already, or where it cannot be set without touching others.
 */
export function summaryOfEdit(text: string, link: string): TextEdit | null {
  if (textOf(readProperties(text).properties[NAME]) === link) return null;
  const edit = propertyEdit(text, link);
  const before = readProperties(text);
  const after = readProperties(applyEdits(text, [edit]));
  const others = ({ [NAME]: _, ...rest }: typeof after.properties): string => JSON.stringify(rest);
  const sound =
    after.properties[NAME] === link &&
    after.problem === before.problem &&
    others(after.properties) === others(before.properties);
  return sound ? edit : null;
}

function propertyEdit(text: string, link: string): TextEdit {
  const [open = '', line = '', close = ''] = writeProperties({ [NAME]: link }).split('\n');
  const span = frontmatterSpan(text);
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  if (span === null) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { start, end: start, insert: [open, line, close, ''].join(end) };
  }
  const written = /^summary_of[ \t]*:[^\r\n]*/m.exec(text.slice(span.start, span.end));
  if (written !== null) {
    const start = span.start + written.index;
    return { start, end: start + written[0].length, insert: line };
  }
  return { start: span.end - 3, end: span.end - 3, insert: `${line}${end}` };
}
