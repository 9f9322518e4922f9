import { NOTE_TAGS } from '../../write/note-tags';

/** A colour of the graph, as the app keeps it: `rgb` is 0xRRGGBB. */
export interface ColourGroup {
  readonly query: string;
  readonly color: { readonly a: number; readonly rgb: number };
}

/** A group that is offered, with what it colours in words. */
export interface OfferedGroup extends ColourGroup {
  readonly name: string;
}

/** What is coloured; of the groups that a note is in, the graph takes the first. Apart in light and in dark themes. */
export const OFFERED_GROUPS: readonly OfferedGroup[] = [
  { name: 'Hubs', query: `tag:#${NOTE_TAGS.hub}`, color: { a: 1, rgb: 0xe8590c } },
  { name: 'Documents', query: `tag:#${NOTE_TAGS.document}`, color: { a: 1, rgb: 0x1c7ed6 } },
  { name: 'Summaries', query: `tag:#${NOTE_TAGS.summary}`, color: { a: 1, rgb: 0x2f9e44 } },
];

/** Leaves out what links to everything: notes that list a source's documents, and reports. */
export const ARCHIVE_FILTER = `-tag:#${NOTE_TAGS.index} -tag:#${NOTE_TAGS.report}`;

/** The graph's settings as they stand in its file. Whatever else is in them is kept. */
export type GraphSettings = Readonly<Record<string, unknown>>;

/** Thrown when the graph's settings are not what they should be; nothing is written then. */
export class UnknownSettingsError extends Error {
  override readonly name = 'UnknownSettingsError';
}

/** @throws UnknownSettingsError where the text is no settings of the graph */
export function parseGraphSettings(text: string): GraphSettings {
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    throw new UnknownSettingsError('The settings of the graph cannot be read.');
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new UnknownSettingsError('The settings of the graph cannot be read.');
  const { colorGroups } = settings as Record<string, unknown>;
  if (colorGroups !== undefined && !isGroupList(colorGroups))
    throw new UnknownSettingsError('The colours of the graph have a form that is not known here.');
  return settings as GraphSettings;
}

export function groupsOf({ colorGroups }: GraphSettings): readonly ColourGroup[] {
  return isGroupList(colorGroups) ? colorGroups : [];
}

/** Those of the offered groups that no group of the graph has the query of. */
export function missingGroups(settings: GraphSettings): readonly OfferedGroup[] {
  const there = new Set(groupsOf(settings).map(({ query }) => query.trim().toLowerCase()));
  return OFFERED_GROUPS.filter(({ query }) => !there.has(query));
}

/** Adds groups after those that are there, which go on to win. */
export function withGroups(settings: GraphSettings, added: readonly ColourGroup[]): GraphSettings {
  const plain = added.map(({ query, color }) => ({ query, color }));
  return { ...settings, colorGroups: [...groupsOf(settings), ...plain] };
}

/** Takes groups off again where they are still as they were added. */
export function withoutGroups(
  settings: GraphSettings,
  added: readonly ColourGroup[],
): GraphSettings {
  const kept = groupsOf(settings).filter(
    ({ query, color }) => !added.some((one) => one.query === query && one.color.rgb === color.rgb),
  );
  return { ...settings, colorGroups: kept };
}

/** As the app writes its settings. */
export function printGraphSettings(settings: GraphSettings): string {
  return JSON.stringify(settings, null, 2);
}

function isGroupList(value: unknown): value is ColourGroup[] {
  return (
    Array.isArray(value) &&
    value.every((group: unknown) => {
      const { query, color } = (group ?? {}) as Partial<ColourGroup>;
      return typeof query === 'string' && typeof color?.rgb === 'number';
    })
  );
}
