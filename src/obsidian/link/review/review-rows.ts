import { nameOf } from '../../../markdown/links';
import { counted } from '../../../model/counted';
import { NO_ROWS, type TreeRow, type TreeRows } from '../../views/list/tree-rows';
import type { ReviewGroup, ReviewGrouping, ReviewItem } from './review-model';

/** What a row stands for besides the mention of that number in its group. */
const HEAD = -1;

/**
 * The rows of a review: a target or a note, and the mentions below it unless it is closed. Of 20,000 only those in
 * sight are made.
 */
export function reviewRows(
  groups: readonly ReviewGroup[],
  grouping: ReviewGrouping,
  closed: ReadonlySet<string>,
): TreeRows {
  if (groups.length === 0) return NO_ROWS;
  const isOpen = ({ path }: ReviewGroup): boolean => !closed.has(path);
  const length = groups.reduce((sum, group) => sum + 1 + (isOpen(group) ? group.size : 0), 0);
  const groupOf = new Int32Array(length);
  const which = new Int32Array(length);
  let row = 0;
  groups.forEach((group, at) => {
    const last = isOpen(group) ? group.size : 0;
    for (let item = HEAD; item < last; item++) {
      groupOf[row] = at;
      which[row++] = item;
    }
  });
  const rowAt = (index: number): TreeRow => {
    const at = groupOf[index] ?? -1;
    const group = groups[at];
    if (group === undefined) throw new RangeError(`There is no row ${String(index)}.`);
    const item = group.at(which[index] ?? HEAD);
    if (item !== undefined) return itemRow(item, which[index] ?? 0, group.size, grouping);
    return {
      type: 'group',
      key: group.path,
      position: at + 1,
      siblings: groups.length,
      label: group.title,
      detail: detailOf(group.items, grouping),
      count: group.size,
      expanded: isOpen(group),
      place: { path: group.path, paragraph: null, span: null },
      excerpt: null,
      broken: false,
    };
  };
  return {
    length,
    at: rowAt,
    indexOf: (key) => {
      const keyAt = (index: number): string | undefined => {
        const group = groups[groupOf[index] ?? -1];
        return group?.at(which[index] ?? HEAD)?.key ?? group?.path;
      };
      for (let index = 0; index < length; index++) if (keyAt(index) === key) return index;
      return -1;
    },
    lines: (index) => (which[index] === HEAD ? 1 : 3),
  };
}

function detailOf(items: readonly ReviewItem[], grouping: ReviewGrouping): string {
  const linked = items.filter(({ verdict }) => verdict === 'link').length;
  const chosen = linked === 0 ? '' : `${String(linked)} to link`;
  const notes = new Set(items.map(({ proposal }) => proposal.path)).size;
  const where = grouping === 'target' ? `in ${counted(notes, 'note')}` : '';
  return [where, chosen].filter((part) => part !== '').join(' · ');
}

function itemRow(
  { key, proposal }: ReviewItem,
  which: number,
  siblings: number,
  grouping: ReviewGrouping,
): TreeRow {
  const { path, target, text, start, end } = proposal;
  return {
    type: 'mention',
    key,
    position: which + 1,
    siblings,
    path,
    span: { start, end },
    language: '',
    label: grouping === 'target' ? nameOf(path) : `${text} → ${nameOf(target)}`,
    paragraph: null,
    property: false,
    cited: null,
    proposal,
  };
}
