/*
 * Elements that passes over a page put in place of what they understood, for the conversion to mdast.
 * A page cannot forge them: of an element with such a name in a page, `visibleTree` takes the name away.
 */

/** Mathematics: LaTeX as its text, `display: 'block'` where it stands by itself. */
export const FORMULA_TAG = 'corpus:formula';
/** A mark in the text that points at a footnote, with its `label`. */
export const FOOTNOTE_TAG = 'corpus:footnote';
/** A place that links lead to, by its `name`. */
export const ANCHOR_TAG = 'corpus:anchor';
/** A picture by itself: `src`, `alt`, its caption as content. */
export const FIGURE_TAG = 'corpus:figure';
/** A passage set off from the text, with a sign or word for its `title`. */
export const CALLOUT_TAG = 'corpus:callout';
