import { DIALOG_CHANGES } from './dialog-changes.mjs';
import { NOTE_CHANGES } from './note-changes.mjs';
import { PANEL_CHANGES } from './panel-changes.mjs';
import { READING_CHANGES } from './reading-changes.mjs';

/**
 * What is broken, one change each, so that the test that is about it must fail: the scenario of the views, or words of
 * the test's name where it has no number; test file, what is broken, and where: file, the text that goes, the text that
 * comes (or pairs of those).
 */
export const CHANGES = [
  ...[...PANEL_CHANGES, ...NOTE_CHANGES].sort(([a], [b]) => a - b),
  ...READING_CHANGES,
  ...DIALOG_CHANGES,
];
