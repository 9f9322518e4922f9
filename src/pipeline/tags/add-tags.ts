import { applyEdits } from '../../markdown/edits';
import { addToListEdits, propertyEntries } from '../../markdown/property-entries';
import { readProperties } from '../../markdown/properties';
import type { TextEdit } from '../../model/span';
import { listOf } from '../note-record';
import { tagsApart } from './tagged-note';

/**
 * Edits that give a note further tags in its properties, in the style in which its list is written; all else stays as
 * it is. Null where the properties cannot take them without other changes.
 */
export function addTagsEdits(text: string, tags: readonly string[]): readonly TextEdit[] | null {
  const before = readProperties(text);
  const known = new Set(tagsIn(before.properties['tags']).map((tag) => tag.toLowerCase()));
  const fresh = tags.filter((tag) => !known.has(tag.toLowerCase()));
  if (fresh.length === 0) return [];
  if (before.problem !== null) return null;
  const edits = intoString(text, fresh) ?? addToListEdits(text, 'tags', fresh);
  const after = readProperties(applyEdits(text, edits));
  const others = ({ tags: _, ...rest }: typeof after.properties): string => JSON.stringify(rest);
  const wanted = [...tagsIn(before.properties['tags']), ...fresh];
  const sound =
    after.problem === null &&
    JSON.stringify(tagsIn(after.properties['tags'])) === JSON.stringify(wanted) &&
    others(after.properties) === others(before.properties);
  return sound ? edits : null;
}

function tagsIn(value: Parameters<typeof listOf>[0]): string[] {
  return listOf(value).flatMap(tagsApart);
}

/**
 * Of several tags in one string, as the app takes them (`tags: harbour, ships`, `tags: "harbour ships"`): the edit
 * that goes on with it as it separates.
 */
function intoString(text: string, tags: readonly string[]): TextEdit[] | null {
  const entry = propertyEntries(text).find(({ key }) => key.toLowerCase() === 'tags');
  if (entry === undefined) return null;
  const colon = entry.text.indexOf(':') + 1;
  const [line = ''] = entry.text.slice(colon).split(/\r?\n/, 1);
  const comment = line.search(/[ \t]#/);
  const written = comment < 0 ? line : line.slice(0, comment);
  const value = written.trim();
  const quoted = /^["']/.test(value) && value.length > 1 && value.endsWith(value.charAt(0));
  const inner = quoted ? value.slice(1, -1) : value;
  if (/["'#[\]{}]/.test(inner) || !/[\s,]/.test(inner.trim())) return null;
  const separator = inner.includes(',') ? ', ' : ' ';
  const at = entry.start + colon + written.indexOf(value) + value.length - Number(quoted);
  return [{ start: at, end: at, insert: tags.map((tag) => separator + tag).join('') }];
}
