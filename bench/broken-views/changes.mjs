import { NOTE_CHANGES } from './note-changes.mjs';
import { PANEL_CHANGES } from './panel-changes.mjs';

/**
 * What is broken, one change each, so that the scenario of the views that is about it must fail: scenario, test file,
 * what is broken, and where: file, the text that goes, the text that comes.
 */
export const CHANGES = [...PANEL_CHANGES, ...NOTE_CHANGES].sort(([a], [b]) => a - b);
