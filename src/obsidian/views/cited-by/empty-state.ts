import { counted } from '../../../model/counted';
import type { EmptyState } from '../view-frame';
import type { CitedByModel } from './cited-by-model';

/** What an empty list offers to do about it. */
export interface EmptyOffers {
  readonly clear: () => void;
  /** Absent where no summary can be written. */
  readonly summarize?: (() => void) | undefined;
}

/** Why there are no rows, and what can be done; null where there are some. */
export function emptyStateOf(
  model: Pick<CitedByModel, 'empty'> | null,
  total: number,
  { clear, summarize }: EmptyOffers,
): EmptyState | null {
  if (model === null) return { text: 'Open a note to see which notes cite it.' };
  switch (model.empty) {
    case null:
      return null;
    case 'filtered':
      return {
        text: `The filters hide all ${counted(total, 'citation')}.`,
        action: { label: 'Clear filters', run: clear },
      };
    case 'all cited':
      return { text: 'Every paragraph is cited.' };
    case 'no paragraphs':
      // Asks to number them first.
      return writing(
        'This note has no numbered paragraphs, and nothing links to it. A summary can be written once they are numbered.',
        summarize,
      );
    case 'not cited':
      return writing(
        'Nothing cites this note yet. A summary cites a paragraph in every sentence.',
        summarize,
      );
  }
}

function writing(text: string, summarize: EmptyOffers['summarize']): EmptyState {
  return summarize === undefined
    ? { text }
    : { text, action: { label: 'Write a summary', run: summarize } };
}
