import type { UnlinkedGroup } from '../../../index/unlinked-mentions';
import { nameOf } from '../../../markdown/links';
import type { Proposal } from '../../../model/entity';
import { counted } from '../../../model/counted';
import type { MentionRow, TreeRow } from '../list/tree-rows';
import type { RefusedMention } from '../view-source';
import { detailOf } from './note-detail';

/** Where the refused mentions stand, last of all. */
export const REFUSED_KEY = '\nrefused';

/** Mentions without a link by note, and at the end what is not to be one. */
export function unlinkedRows(
  groups: readonly UnlinkedGroup[],
  refused: readonly RefusedMention[],
  folded: ReadonlySet<string>,
): TreeRow[] {
  const siblings = groups.length + (refused.length > 0 ? 1 : 0);
  const rows = groups.flatMap((group, at): TreeRow[] => {
    const expanded = !folded.has(group.path);
    const head: TreeRow = {
      ...BARE,
      key: group.path,
      position: at + 1,
      siblings,
      label: group.title,
      ...detailOf(group),
      count: group.proposals.length,
      expanded,
      place: { path: group.path, paragraph: null, span: null },
    };
    if (!expanded) return [head];
    return [head, ...group.proposals.map((proposal, which) => proposalRow(proposal, which, group))];
  });
  if (refused.length === 0) return rows;
  // What has been decided is out of the way until it is asked for.
  const expanded = folded.has(REFUSED_KEY);
  const head: TreeRow = {
    ...BARE,
    key: REFUSED_KEY,
    position: siblings,
    siblings,
    label: 'Not to be linked',
    detail: counted(refused.length, 'form'),
    count: refused.length,
    expanded,
    place: null,
  };
  return expanded
    ? [...rows, head, ...refused.map((one, at) => refusedRow(one, at, refused.length))]
    : [...rows, head];
}

const BARE = { type: 'group', excerpt: null, broken: false } as const;

export function isAmbiguous({ alternatives }: Proposal): boolean {
  return alternatives !== undefined && alternatives.length > 0;
}

function proposalRow(proposal: Proposal, which: number, group: UnlinkedGroup): MentionRow {
  const name = nameOf(proposal.target);
  const link = proposal.text === name ? `[[${name}]]` : `[[${name}|${proposal.text}]]`;
  return {
    type: 'mention',
    key: `${proposal.path}\n${String(proposal.start)}`,
    position: which + 1,
    siblings: group.proposals.length,
    path: proposal.path,
    span: { start: proposal.start, end: proposal.end },
    language: group.language,
    label: `${proposal.text} → ${link}`,
    paragraph: null,
    property: false,
    cited: null,
    proposal,
  };
}

function refusedRow(refused: RefusedMention, at: number, siblings: number): TreeRow {
  const { path, form } = refused;
  return {
    ...BARE,
    key: `${REFUSED_KEY}\n${path ?? ''}\n${form ?? ''}`,
    position: at + 1,
    siblings,
    label: form ?? 'Every form',
    detail: path === null ? 'in the whole vault' : `in ${nameOf(path)}`,
    count: 0,
    expanded: null,
    place: path === null ? null : { path, paragraph: null, span: null },
  };
}
