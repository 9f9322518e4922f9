import { nameOf } from '../../../markdown/links';
import { counted } from '../../counted';
import type { TreeRow } from '../../views/list/tree-rows';
import type { ReviewGroup, ReviewGrouping, ReviewItem } from './review-model';

/** The rows of a review: a target or a note, and the mentions below it unless it is closed. */
export function reviewRows(
  groups: readonly ReviewGroup[],
  grouping: ReviewGrouping,
  closed: ReadonlySet<string>,
): TreeRow[] {
  return groups.flatMap((group, at): TreeRow[] => {
    const { path, title, items } = group;
    const expanded = !closed.has(path);
    return [
      {
        type: 'group',
        key: path,
        position: at + 1,
        siblings: groups.length,
        label: title,
        detail: detailOf(items, grouping),
        count: items.length,
        expanded,
        place: { path, paragraph: null, span: null },
        excerpt: null,
        broken: false,
      },
      ...(expanded ? items.map((item, which) => itemRow(item, which, items.length, grouping)) : []),
    ];
  });
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
