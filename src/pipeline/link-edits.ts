import { isSure } from '../link/tiers';
import { writeLink, type ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { Proposal } from '../model/entity';
import type { LinkStyle, NoteFile } from '../model/note';
import type { TextEdit } from '../model/span';

/**
 * The edits that make links of proposals.
 *
 * The words of a mention stay as they are, inside the link. Where proposals overlap the likeliest wins.
 */
export function linkEdits(
  note: NoteFile,
  proposals: readonly Proposal[],
  style: LinkStyle,
  resolve: ResolveLink,
): TextEdit[] {
  const tables = scanNote(note.text).blocks.filter(({ type }) => type === 'table');
  const chosen: Proposal[] = [];
  for (const proposal of [...proposals].sort((a, b) => b.confidence - a.confidence)) {
    const overlaps = chosen.some(({ start, end }) => start < proposal.end && proposal.start < end);
    const stale = note.text.slice(proposal.start, proposal.end) !== proposal.text;
    if (!overlaps && !stale) chosen.push(proposal);
  }
  return chosen.map(({ start, end, text, target }) => ({
    start,
    end,
    insert: writeLink(
      {
        from: note.path,
        target,
        shown: text,
        inTable: tables.some((table) => table.start <= start && end <= table.end),
      },
      style,
      resolve,
    ),
  }));
}

/** Proposals that may be made without asking: as of `isSure`. */
export function sureProposals(
  proposals: readonly Proposal[],
  minConfidence: number,
): readonly Proposal[] {
  return proposals.filter((proposal) => isSure(proposal, minConfidence));
}
