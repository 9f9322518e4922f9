import { partsOf } from '../../language/trim';
import type { FoundMetadata, PropertyValue } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { withoutActing } from '../acting-properties';
import { columnRoles } from '../rows/column-roles';

/** A property of a page, as an export has it. */
export interface NotionProperty {
  readonly key: string;
  /** One for each value that is chosen. */
  readonly values: readonly string[];
  /** `multi_select`, `created_time`, ...: the empty string in Markdown, which does not say. */
  readonly type: string;
}

/** What the properties of a page say: what documents have, and the others as properties of the note. */
export function notionMetadata(
  title: string,
  properties: readonly NotionProperty[],
): { readonly metadata: FoundMetadata; readonly neutralised: readonly Neutralisation[] } {
  const filled = properties.filter(({ values }) => values.some((value) => value.trim() !== ''));
  const roles = columnRoles(filled.map(({ key }) => key));
  const of = (role: (typeof roles)[number], type: string): NotionProperty | undefined =>
    filled[roles.indexOf(role)] ??
    (type === '' ? undefined : filled.find((property) => typeOf(property) === type));
  const author = of('author', 'created_by');
  const published = of('published', 'created_time');
  const tags = of('tags', '');
  const url = of('url', 'url');
  const updated = filled.find((property) => typeOf(property) === 'last_edited_time');
  const taken = new Set([author, published, tags, updated]);
  const own = filled.filter((property) => !taken.has(property));
  const kept = withoutActing(Object.fromEntries(own.map((each) => [each.key, valueOf(each)])));
  const address = url?.values[0] ?? '';
  return {
    metadata: {
      kind: 'note',
      title,
      properties: kept.properties,
      authors: author?.values ?? [],
      tags: tags?.values.flatMap((value) => partsOf(value, ',')) ?? [],
      ...(published === undefined ? {} : { published: published.values.join(' ') }),
      ...(/^https?:\/\/\S+$/i.test(address) ? { url: address } : {}),
      foreign: updated === undefined ? {} : { updated: updated.values.join(' ') },
    },
    neutralised: kept.found,
  };
}

/** The type by the name, where the export does not say it: these properties are called so unless renamed. */
function typeOf({ type, key }: NotionProperty): string {
  if (type !== '') return type;
  const name = key.toLowerCase();
  if (/^created(?: time| at| on)?$/.test(name)) return 'created_time';
  if (name === 'created by') return 'created_by';
  return /^last edited(?: time)?$|^updated(?: time| at)?$/.test(name) ? 'last_edited_time' : '';
}

function valueOf({ values, type }: NotionProperty): PropertyValue {
  if (type === 'checkbox') return values[0] === 'yes';
  return values.length === 1 ? (values[0] ?? '') : values;
}
