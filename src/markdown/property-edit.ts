import type { PropertyValue } from '../model/document';
import type { TextEdit } from '../model/span';
import { applyEdits } from './edits';
import { frontmatterSpan } from './frontmatter';
import { readProperties } from './properties';
import { writeProperties } from './write-properties';

/**
 * The edit that gives a note's property a value: its lines are added last, or put in the place of those that are
 * there. All other properties stay as they are written.
 *
 * @returns null where the property says so already, or where it cannot be set without touching others.
 */
export function propertyEdit(text: string, name: string, value: PropertyValue): TextEdit | null {
  const wanted = JSON.stringify(value);
  const before = readProperties(text);
  if (JSON.stringify(before.properties[name]) === wanted) return null;
  const edit = editOf(text, name, value);
  const after = readProperties(applyEdits(text, [edit]));
  const others = ({ [name]: _, ...rest }: typeof after.properties): string => JSON.stringify(rest);
  const sound =
    JSON.stringify(after.properties[name]) === wanted &&
    after.problem === before.problem &&
    others(after.properties) === others(before.properties);
  return sound ? edit : null;
}

function editOf(text: string, name: string, value: PropertyValue): TextEdit {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = writeProperties({ [name]: value })
    .trimEnd()
    .split('\n');
  const own = lines.slice(1, -1).join(end);
  const span = frontmatterSpan(text);
  if (span === null) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { start, end: start, insert: ['---', own, '---', ''].join(end) };
  }
  const written = writtenAt(text.slice(span.start, span.end), name);
  if (written !== null) {
    const start = span.start + written.index;
    return { start, end: start + written.length, insert: own };
  }
  return { start: span.end - 3, end: span.end - 3, insert: `${own}${end}` };
}

/** The lines of a property: its own, and those of a list below it, which are indented or begin with a hyphen. */
function writtenAt(yaml: string, name: string): { index: number; length: number } | null {
  let index = 0;
  for (const line of yaml.split('\n')) {
    if (line.startsWith(name) && /^[ \t]*:/.test(line.slice(name.length))) {
      const rest = yaml.slice(index + line.length + 1);
      const below = /^(?:[ \t-][^\n]*(?:\n|$))*/.exec(rest)?.[0] ?? '';
      const whole = below === '' ? line : `${line}\n${below}`;
      return { index, length: whole.replace(/\r?\n$|\r$/, '').length };
    }
    index += line.length + 1;
  }
  return null;
}
