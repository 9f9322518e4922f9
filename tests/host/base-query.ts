import type { BasesConfigFile, BasesConfigFileFilter } from 'obsidian';
import { getAllTags, type App, type TFile } from 'obsidian-test-mocks/obsidian';

/** A property's name without `note.`, which is what a name alone means. */
export const noteProperty = (name: string): string => name.replace(/^note\./, '');

/** The properties of a note as they are written in it. */
export function propertiesOf(app: App, file: TFile): Readonly<Record<string, unknown>> {
  return app.metadataCache.getFileCache(file)?.frontmatter ?? {};
}

/**
 * Whether a file passes a filter of a base. Of the app's language there are the statements that stand here; what
 * else a filter says throws, so that no test passes on what was not asked.
 */
export function passes(
  app: App,
  file: TFile,
  filter: BasesConfigFileFilter | undefined,
  current: TFile | null,
): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'string') return holds(app, file, filter.trim(), current);
  const all = (filters: readonly BasesConfigFileFilter[]): boolean[] =>
    filters.map((one) => passes(app, file, one, current));
  if ('and' in filter) return all(filter.and).every(Boolean);
  if ('or' in filter) return all(filter.or).some(Boolean);
  return !all(filter.not).some(Boolean);
}

/** What is written in a base but is no filter that the app's documentation has. */
function holds(app: App, file: TFile, statement: string, current: TFile | null): boolean {
  const call = /^file\.(hasTag|inFolder|hasProperty)\((.*)\)$/.exec(statement);
  if (call) {
    const words = [...(call[2] ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    if (call[1] === 'hasProperty') return words.some((word) => word in propertiesOf(app, file));
    if (call[1] === 'inFolder') return words.some((word) => file.path.startsWith(`${word}/`));
    return words.some((word) => hasTag(app, file, word));
  }
  if (statement === 'file.hasLink(this.file)')
    return current !== null && linksOf(app, file).includes(current.path);
  const compared = /^([\w.]+) (==|!=) "([^"]*)"$/.exec(statement);
  if (compared) {
    const [, name = '', sign, value] = compared;
    const own = name === 'file.ext' ? file.extension : propertiesOf(app, file)[noteProperty(name)];
    return (own === value) === (sign === '==');
  }
  if (statement === LINKS_NOWHERE) {
    const own = propertyLinks(app, file);
    return linksOf(app, file).every((path) => own.includes(path));
  }
  throw new Error(`The host has no filter “${statement}”.`);
}

const LINKS_NOWHERE =
  'file.links.filter(value != part_of && value != series && !list(authors).contains(value)).isEmpty()';

function propertyLinks(app: App, file: TFile): string[] {
  const { part_of, series, authors } = propertiesOf(app, file);
  return [part_of, series, authors].flat().flatMap((value) => {
    const link = typeof value === 'string' ? /^\[\[([^|#\]]+)/.exec(value)?.[1] : undefined;
    const found =
      link === undefined ? null : app.metadataCache.getFirstLinkpathDest(link, file.path);
    return found ? [found.path] : [];
  });
}

function linksOf(app: App, file: TFile): string[] {
  return Object.keys(app.metadataCache.resolvedLinks[file.path] ?? {});
}

function hasTag(app: App, file: TFile, wanted: string): boolean {
  const cache = app.metadataCache.getFileCache(file);
  const tags = cache ? (getAllTags(cache) ?? []) : [];
  return tags.some((tag) => {
    const name = tag.replace(/^#/, '').toLowerCase();
    return name === wanted.toLowerCase() || name.startsWith(`${wanted.toLowerCase()}/`);
  });
}

/** A property's value as text: what YAML has, of which maps are left out here. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Files in the order and the groups that a view asks for. */
export interface BaseRows {
  readonly files: readonly TFile[];
  readonly groups: readonly { readonly key: string | null; readonly files: readonly TFile[] }[];
}

/** What the app's types leave out of a view. */
interface ArrangedView {
  readonly sort?: readonly { readonly property: string; readonly direction: 'ASC' | 'DESC' }[];
  readonly groupBy?: { readonly property: string; readonly direction?: 'ASC' | 'DESC' };
}

type BaseView = NonNullable<BasesConfigFile['views']>[number];

/** The files of one view, as the app executes it: filters, order, groups. A list has its file in each of its groups. */
export function queryBase(
  app: App,
  base: BasesConfigFile,
  view: BaseView,
  current: TFile | null,
): BaseRows {
  const files = app.vault
    .getFiles()
    .filter(
      (file) =>
        passes(app, file, base.filters, current) && passes(app, file, view.filters, current),
    );
  const valueOf = (file: TFile, id: string): unknown =>
    id === 'file.name' ? file.name : propertiesOf(app, file)[noteProperty(id)];
  const { sort, groupBy } = view as unknown as ArrangedView;
  for (const { property, direction } of [...(sort ?? [])].reverse()) {
    const sign = direction === 'DESC' ? -1 : 1;
    files.sort(
      (a, b) => sign * textOf(valueOf(a, property)).localeCompare(textOf(valueOf(b, property))),
    );
  }
  if (groupBy === undefined) return { files, groups: [{ key: null, files }] };
  const groups = new Map<string, TFile[]>();
  for (const file of files) {
    const value = valueOf(file, groupBy.property);
    for (const key of Array.isArray(value) ? value.map(textOf) : [textOf(value)])
      groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const sign = groupBy.direction === 'DESC' ? -1 : 1;
  const sorted = [...groups].sort(([a], [b]) => sign * a.localeCompare(b));
  return { files, groups: sorted.map(([key, own]) => ({ key, files: own })) };
}
