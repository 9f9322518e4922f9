import type { FoundMetadata, Properties } from '../../model/document';
import type { Neutralisation } from '../../model/source';
import { withoutActing } from '../acting-properties';
import { columnRoles } from '../rows/column-roles';
import type { OutlineNode } from './outline-node';

type Attribute = readonly [key: string, value: string];

const ATTRIBUTE =
  /^(?:\[\[([^[\]\n]{1,60})\]\]|([^\s:#[\]`{}(][^\n:[\]`{}]{0,59}))::(?:[ \t]([^\n]*))?$/;

/** The key and value of a block or line that is nothing else; null for any other. */
export function attributeOf(text: string): Attribute | null {
  const match = ATTRIBUTE.exec(text.trim());
  if (match === null) return null;
  return [(match[1] ?? match[2] ?? '').trim(), (match[3] ?? '').trim()];
}

/** What stands at the head of a page as `Key:: value`, a block each, and the blocks below. */
export function leadingAttributes(nodes: readonly OutlineNode[]): {
  readonly attributes: readonly Attribute[];
  readonly rest: readonly OutlineNode[];
} {
  const attributes: Attribute[] = [];
  for (const { text, children, done } of nodes) {
    const attribute = children.length === 0 && done === null ? attributeOf(text) : null;
    if (attribute === null || attribute[1] === '') break;
    attributes.push(attribute);
  }
  return { attributes, rest: nodes.slice(attributes.length) };
}

/** What attributes say of a page: the ones that documents have, and others as the properties of the note. */
export function attributeMetadata(attributes: readonly Attribute[]): {
  readonly metadata: FoundMetadata;
  readonly neutralised: readonly Neutralisation[];
} {
  const keys = attributes.map(([key]) => key);
  const roles = columnRoles(keys);
  const valueOf = (role: (typeof roles)[number]): string =>
    attributes[roles.indexOf(role)]?.[1] ?? '';
  const own = attributes.filter(([key], at) => isOwn(key, roles[at] ?? 'other'));
  const { properties, found } = withoutActing(propertiesOf(own));
  const aliases = attributes.filter(([key]) => /^alias(?:es)?$/i.test(key));
  const [url, published, language] = [valueOf('url'), valueOf('published'), valueOf('language')];
  return {
    metadata: {
      properties,
      aliases: aliases.flatMap(([, value]) => namesIn(value)),
      authors: namesIn(valueOf('author')),
      tags: namesIn(valueOf('tags')),
      ...(published === '' ? {} : { published: bare(published) }),
      ...(/^https?:\/\//i.test(url) ? { url } : {}),
      ...(/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(language) ? { language } : {}),
    },
    neutralised: found,
  };
}

const TAKEN: ReadonlySet<string> = new Set(['author', 'published', 'tags', 'language']);

/** The title is the page's; a text under a key is a property like others. */
function isOwn(key: string, role: string): boolean {
  return !TAKEN.has(role) && !/^(?:alias(?:es)?|title)$/i.test(key);
}

/** Values that are nothing but links stay links, which properties may hold. */
function propertiesOf(attributes: readonly Attribute[]): Properties {
  return Object.fromEntries(
    attributes.map(([key, value]) => {
      const links = value.match(/\[\[[^[\]|\n]{1,200}\]\]/g) ?? [];
      const isLinks =
        links.length > 0 && /^[,;\s]*$/.test(value.replace(/#?\[\[[^[\]|]*\]\]/g, ''));
      if (!isLinks) return [key, bare(value)] as const;
      return [key, links.length === 1 ? links.join('') : links] as const;
    }),
  );
}

/** Names apart by commas, as links, as tags or bare: `[[Ada Byrne]], #sea, the quay`. */
export function namesIn(value: string): string[] {
  const names = value.matchAll(/#?\[\[([^[\]\n]{1,200})\]\]|#([^\s,#]+)|([^,#[\]\n]+)/g);
  return [...names]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim())
    .filter((name) => name !== '');
}

function bare(value: string): string {
  return value
    .replace(/#?\[\[([^[\]\n]*)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
