import type { Neutralisation } from '../model/source';
import type { TextEdit } from '../model/span';
import { applyEdits } from './edits';
import { escapeText } from './escape-text';
import { findDangers, type Danger } from './find-dangers';

export interface NeutraliseOptions {
  /** The text is the user's own: nothing is changed. */
  readonly trust?: boolean;
}

export interface Neutralised {
  readonly markdown: string;
  /** What was made harmless, in order. */
  readonly found: readonly Neutralisation[];
}

/** What was hidden in a danger shows when it is gone; no honest text takes more rounds than this. */
const maxRounds = 8;

/**
 * Foreign Markdown in Obsidian's dialect made inert: it reads the same, and nothing in it runs or loads.
 *
 * Wikilinks, tags, callouts, block ids, properties and plain code blocks stay. Embeds and images become
 * links; HTML, comments, queries, fields and templates are shown as text; other fences become `text`.
 */
export function neutralise(markdown: string, options: NeutraliseOptions = {}): Neutralised {
  if (options.trust === true) return { markdown, found: [] };
  const found: Neutralisation[] = [];
  // A lone carriage return ends a line for some readers: let it end one for all.
  let text = markdown.replace(/\r(?!\n)/g, '\n');
  for (let round = 0; round < maxRounds; round++) {
    const dangers = findDangers(text);
    if (dangers.length === 0) return { markdown: text, found };
    for (const { what, excerpt } of dangers) found.push({ what, excerpt });
    text = applyEdits(text, editsOf(dangers));
  }
  if (findDangers(text).length === 0) return { markdown: text, found };
  found.push({ what: 'markdown', excerpt: text.slice(0, 80) });
  return { markdown: escapeText(text), found };
}

/** Two dangers may ask for the same backslash, and one may stand in another: the first is done. */
function editsOf(dangers: readonly Danger[]): TextEdit[] {
  const edits = dangers.flatMap((danger) => danger.edits);
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = -1;
  let last: TextEdit | undefined;
  return edits.filter((edit) => {
    const repeated = last?.start === edit.start && last.end === edit.end;
    if (repeated || edit.start < end) return false;
    last = edit;
    end = Math.max(end, edit.end);
    return true;
  });
}
