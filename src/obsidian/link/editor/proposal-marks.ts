import { StateEffect, StateField, type ChangeSet, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

import type { Proposal } from '../../../model/entity';

/** Shows these proposals and no others; their offsets are of the text as it is. */
export const showProposals = StateEffect.define<readonly Proposal[]>();
/** Takes away the proposals for which it holds. */
export const dropProposals = StateEffect.define<(proposal: Proposal) => boolean>();

/**
 * Where an editor's proposals stand. They move with what is written around them; one that is written in, or up
 * to, is none any more until it is found again.
 */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, docChanged, effects }) => {
    let now = docChanged ? untouched(shown, changes).map(changes) : shown;
    for (const effect of effects) {
      if (effect.is(showProposals))
        now = Decoration.set(
          effect.value.map((proposal) => markOf(proposal).range(proposal.start, proposal.end)),
          true,
        );
      else if (effect.is(dropProposals))
        now = now.update({ filter: (_from, _to, { spec }) => !effect.value(proposalIn(spec)) });
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines what `showProposals` gives. */
export const proposalMarks: Extension = marks;

/** The proposal at an offset, with its own offsets as they are now; null where there is none. */
export function proposalAt({ state }: EditorView, offset: number): Proposal | null {
  let found: Proposal | null = null;
  state.field(marks, false)?.between(offset, offset, (start, end, { spec }) => {
    found = { ...proposalIn(spec), start, end };
  });
  return found;
}

function markOf(proposal: Proposal): Decoration {
  const ambiguous = (proposal.alternatives ?? []).length > 0;
  return Decoration.mark({
    class: ambiguous ? 'corpus-proposal mod-ambiguous' : 'corpus-proposal',
    proposal,
  });
}

/** What `markOf` put into a mark. */
function proposalIn(spec: unknown): Proposal {
  return (spec as { readonly proposal: Proposal }).proposal;
}

function untouched(shown: DecorationSet, changes: ChangeSet): DecorationSet {
  return shown.update({
    filter: (from, to) => {
      let kept = true;
      changes.iterChangedRanges((start, end) => {
        if (start <= to && end >= from) kept = false;
      });
      return kept;
    },
  });
}
