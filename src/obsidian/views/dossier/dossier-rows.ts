import { formatDate } from '../timeline/date-label';
import type { Mentions, MentionGroup } from '../../../index/mentions';
import type { NoteFacts } from '../../../index/note-facts';
import type { VaultPath } from '../../../model/note';
import {
  paragraphLabel,
  type GroupRow,
  type MentionRow,
  type TreeRow,
  type TreeRows,
} from '../list/tree-rows';

/** Up to so many mentions, all groups are open to begin with. */
const OPEN_UP_TO = 200;
/** Groups whose mentions are kept made. */
const KEPT = 64;

/**
 * The rows of a dossier: notes in the order of dates, and their mentions. Of 50,000 notes only those in sight are
 * made.
 *
 * @param places which of the mentions' notes are shown, in order
 * @param toggled paths of the notes that are not as they are to begin with: open, or closed in a long list
 */
export function dossierRows(
  mentions: Mentions,
  places: Int32Array,
  toggled: ReadonlySet<VaultPath>,
): TreeRows {
  const opened = mentions.total <= OPEN_UP_TO;
  const isOpen = (path: VaultPath): boolean => toggled.has(path) !== opened;
  const { group, mention } = flatten(mentions, places, (place) =>
    // Without exceptions no path is looked at.
    toggled.size === 0 ? opened : isOpen(mentions.pathAt(place)),
  );
  const made = new Map<number, MentionGroup>();
  const groupAt = (place: number): MentionGroup => {
    const known = made.get(place);
    if (known !== undefined) return known;
    if (made.size >= KEPT) made.clear();
    const fresh = mentions.group(place);
    made.set(place, fresh);
    return fresh;
  };
  const at = (index: number): TreeRow => {
    const order = group[index];
    const which = mention[index] ?? -1;
    const place = places[order ?? -1];
    if (order === undefined || place === undefined)
      throw new RangeError(`There is no row ${index}.`);
    if (which >= 0) return mentionRow(groupAt(place), which);
    const facts = mentions.facts(place);
    return groupRow(facts, mentions.count(place), isOpen(facts.path), order, places.length);
  };
  return {
    length: group.length,
    at,
    lines: (index) => ((mention[index] ?? -1) >= 0 ? 3 : 1),
    indexOf: (key) => {
      const path = key.split('\n', 1)[0] ?? '';
      const order = places.findIndex((place) => mentions.pathAt(place) === path);
      const first = order < 0 ? -1 : group.indexOf(order);
      if (first < 0 || path === key) return first;
      for (let index = first + 1; group[index] === order; index++) {
        if (at(index).key === key) return index;
      }
      return first;
    },
  };
}

/** For each row its note's place in the list, and which of the note's mentions it is, or -1 for the note. */
function flatten(
  mentions: Mentions,
  places: Int32Array,
  isOpen: (place: number) => boolean,
): { readonly group: Int32Array; readonly mention: Int32Array } {
  const open = Uint8Array.from(places, (place) => (isOpen(place) ? 1 : 0));
  let length = places.length;
  places.forEach((place, order) => {
    if (open[order] === 1) length += mentions.count(place);
  });
  const group = new Int32Array(length);
  const mention = new Int32Array(length);
  let row = 0;
  places.forEach((place, order) => {
    const shown = open[order] === 1 ? mentions.count(place) : 0;
    for (let which = -1; which < shown; which++) {
      group[row] = order;
      mention[row++] = which;
    }
  });
  return { group, mention };
}

function groupRow(
  facts: NoteFacts,
  count: number,
  expanded: boolean,
  order: number,
  siblings: number,
): GroupRow {
  return {
    type: 'group',
    key: facts.path,
    label: facts.title,
    detail: detailOf(facts),
    count,
    expanded,
    place: { path: facts.path, paragraph: null, span: null },
    excerpt: null,
    broken: false,
    position: order + 1,
    siblings,
  };
}

/** `4 March 1921 · A. Smit · letter`. */
export function detailOf({ date, authors, kind }: NoteFacts): string {
  const parts = [date === null ? 'Undated' : formatDate(date), ...authors.slice(0, 2), kind ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function mentionRow(group: MentionGroup, which: number): MentionRow {
  // A note may have lost mentions since they were counted: the row says so until the list is asked for anew.
  const { paragraph, property, start, end } = group.mentions[which] ?? LOST;
  return {
    type: 'mention',
    key: `${group.path}\n${start} ${which}`,
    position: which + 1,
    siblings: group.mentions.length,
    path: group.path,
    span: { start, end },
    language: group.language,
    label: paragraph === null ? (property ? 'Properties' : '') : paragraphLabel(paragraph),
    paragraph,
    property,
    proposal: null,
  };
}

const LOST = { paragraph: null, property: false, start: 0, end: 0 } as const;
