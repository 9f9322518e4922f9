/**
 * Elements that passes over a page put in place of what they understood, for the conversion to mdast.
 * No parser makes these names, so no page can forge them.
 */
export const FORMULA_TAG = 'corpus:formula';
export const FOOTNOTE_TAG = 'corpus:footnote';
