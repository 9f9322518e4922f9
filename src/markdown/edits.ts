import type { TextEdit } from '../model/span';

/**
 * Applies edits to the text that they were computed for; all else is copied verbatim.
 *
 * Edits may come in any order. Insertions at one place keep the order in which they are given.
 *
 * @throws RangeError where two edits overlap or one lies outside the text: a programmer's error.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = sortEdits(edits);
  const parts: string[] = [];
  let done = 0;
  for (const edit of sorted) {
    if (edit.start < done) {
      throw new RangeError(`Edits overlap at ${edit.start}: the one before ends at ${done}.`);
    }
    if (edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `An edit of ${edit.start} to ${edit.end} lies outside a text of ${text.length} units.`,
      );
    }
    parts.push(text.slice(done, edit.start), edit.insert);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** By start; an insertion before a replacement at the same place; otherwise as given. */
function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || rank(a) - rank(b));
}

function rank(edit: TextEdit): number {
  return edit.start === edit.end ? 0 : 1;
}
