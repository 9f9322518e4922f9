import type { MentionGroup, Mentions } from '../../../index/mentions';
import { counted } from '../../../model/counted';
import {
  NO_ROWS,
  paragraphLabel,
  type MentionRow,
  type TreeRow,
  type TreeRows,
} from '../list/tree-rows';
import type { Section, Sections } from './sections';

/** Up to so many mentions, all are shown to begin with. */
const ALL_UP_TO = 200;
/** Up to so many, the first few of each group are; of more, only the groups. */
const FEW_UP_TO = 2000;
const FEW = 3;
/** Notes whose mentions are kept made. */
const KEPT = 64;

/** What a row stands for besides the mention of that number in its section. */
const HEAD = -1;
const MORE = -2;
const UNDATED = -3;

/** The keys that open what is closed to begin with, or close what is open: a section's, that and `\nmore`. */
export type Toggled = ReadonlySet<string>;

export const UNDATED_KEY = '\nundated';

/**
 * The rows of a dossier: sections, and the mentions in those that are open. Of 50,000 only those in sight are
 * made.
 */
export function dossierRows(mentions: Mentions, sections: Sections, toggled: Toggled): TreeRows {
  if (sections.length === 0) return NO_ROWS;
  return new DossierRows(mentions, sections, toggled);
}

class DossierRows implements TreeRows {
  readonly length: number;
  private readonly mentions: Mentions;
  private readonly sections: Sections;
  private readonly toggled: Toggled;
  private readonly opened: boolean;
  private readonly few: boolean;
  /** For each row its section, and which of the section's mentions it is, or what else. */
  private readonly section: Int32Array;
  private readonly which: Int32Array;
  private readonly groups = new Map<number, MentionGroup>();

  constructor(mentions: Mentions, sections: Sections, toggled: Toggled) {
    this.mentions = mentions;
    this.sections = sections;
    this.toggled = toggled;
    this.opened = mentions.total <= FEW_UP_TO;
    this.few = mentions.total > ALL_UP_TO;
    const { section, which } = this.flatten();
    this.section = section;
    this.which = which;
    this.length = section.length;
  }

  at(index: number): TreeRow {
    const order = this.section[index];
    const which = this.which[index];
    if (order === undefined || which === undefined)
      throw new RangeError(`There is no row ${String(index)}.`);
    if (which === UNDATED) return this.undatedRow(order);
    const section = this.sections.at(order);
    const placed = { position: order + 1, siblings: this.sections.length };
    if (which === HEAD)
      return {
        type: 'group',
        ...placed,
        key: section.key,
        label: section.label,
        detail: section.detail,
        ...(section.date === undefined ? {} : { date: section.date }),
        count: this.sections.count(order),
        expanded: this.isOpen(section.key),
        place: section.place,
        excerpt: null,
        broken: false,
      };
    const siblings = this.sections.count(order);
    if (which === MORE)
      return {
        type: 'more',
        key: `${section.key}\nmore`,
        position: FEW + 1,
        siblings,
        label: counted(siblings - FEW, 'more mention'),
      };
    return this.mentionRow(section, which, siblings);
  }

  lines(index: number): number {
    return (this.which[index] ?? HEAD) >= 0 ? 2 : 1;
  }

  indexOf(key: string): number {
    if (key === UNDATED_KEY) return this.which.indexOf(UNDATED);
    const own = key.split('\n', 1)[0] ?? '';
    const order = this.sections.find(own);
    let first = order < 0 ? -1 : this.section.indexOf(order);
    if (first >= 0 && this.which[first] === UNDATED) first++;
    if (first < 0 || first >= this.length || own === key) return first < this.length ? first : -1;
    for (let index = first + 1; this.section[index] === order; index++) {
      if (this.at(index).key === key) return index;
    }
    return first;
  }

  private flatten(): { readonly section: Int32Array; readonly which: Int32Array } {
    const { sections, toggled } = this;
    const shown = new Int32Array(sections.length);
    const undated = sections.undatedFrom;
    const open = undated < 0 || this.isOpen(UNDATED_KEY);
    const last = open ? sections.length : undated;
    let length = undated < 0 ? last : last + 1;
    for (let order = 0; order < last; order++) {
      // Without exceptions no key is made.
      const isOpen = toggled.size === 0 ? this.opened : this.isOpen(sections.at(order).key);
      if (!isOpen) continue;
      shown[order] = this.shownOf(order);
      length += shown[order] ?? 0;
    }
    const section = new Int32Array(length);
    const which = new Int32Array(length);
    let row = 0;
    const add = (order: number, what: number): void => {
      section[row] = order;
      which[row++] = what;
    };
    for (let order = 0; order < last; order++) {
      if (order === undated) add(order, UNDATED);
      add(order, HEAD);
      const count = shown[order] ?? 0;
      const cut = count > 0 && count < sections.count(order);
      for (let mention = 0; mention < (cut ? count - 1 : count); mention++) add(order, mention);
      if (cut) add(order, MORE);
    }
    if (!open) add(undated, UNDATED);
    return { section, which };
  }

  /** How many rows stand under an open section: its mentions, or the first few and one for the rest. */
  private shownOf(order: number): number {
    const count = this.sections.count(order);
    if (!this.few || count <= FEW + 1) return count;
    const { key } = this.sections.at(order);
    // In a list that is closed to begin with, a section is opened to see it.
    return !this.opened || this.toggled.has(`${key}\nmore`) ? count : FEW + 1;
  }

  private isOpen(key: string): boolean {
    return this.toggled.has(key) !== this.opened;
  }

  private undatedRow(order: number): TreeRow {
    const { length } = this.sections;
    let mentions = 0;
    for (let at = order; at < length; at++) mentions += this.sections.count(at);
    return {
      type: 'group',
      key: UNDATED_KEY,
      position: order + 1,
      siblings: length,
      label: 'Undated',
      detail: counted(length - order, 'note'),
      count: mentions,
      expanded: this.isOpen(UNDATED_KEY),
      place: null,
      excerpt: null,
      broken: false,
    };
  }

  private mentionRow(section: Section, which: number, siblings: number): MentionRow {
    const { place, index } = section.mention(which);
    const group = this.groupAt(place);
    const of = section.place === null ? `${group.title} ` : '';
    return {
      ...mentionRow(group, index, of),
      key: `${section.key}\n${String(which)}`,
      position: which + 1,
      siblings,
    };
  }

  private groupAt(place: number): MentionGroup {
    const known = this.groups.get(place);
    if (known !== undefined) return known;
    if (this.groups.size >= KEPT) this.groups.clear();
    const fresh = this.mentions.group(place);
    this.groups.set(place, fresh);
    return fresh;
  }
}

/** A mention in a note, with the note's title before the paragraph where that is wanted. */
export function mentionRow(group: MentionGroup, which: number, title: string): MentionRow {
  // A note may have lost mentions since they were counted: the row says so until the list is asked for anew.
  const { paragraph, property, start, end, cited } = group.mentions[which] ?? LOST;
  const place = paragraph === null ? (property ? 'Properties' : '') : paragraphLabel(paragraph);
  return {
    type: 'mention',
    key: `${group.path}\n${String(which)}`,
    position: which + 1,
    siblings: group.mentions.length,
    path: group.path,
    span: { start, end },
    language: group.language,
    label: `${title}${place}`,
    paragraph,
    property,
    cited,
    proposal: null,
  };
}

const LOST = { paragraph: null, property: false, start: 0, end: 0, cited: null } as const;
