import type { Properties } from '../model/document';
import type { Neutralisation } from '../model/source';

/**
 * Properties on which the app or a plugin acts when a note is shown or published: styles, publishing,
 * pictures from the web above the text, views and scripts that take the note over.
 */
const ACTING =
  /^(?:cssclass(?:es)?|publish|permalink|(?:pixel-)?banner(?:[-_ ].*)?|kanban-plugin|excalidraw-.+|obsidian(?:UI|Editing)Mode)$/i;

/** Properties as a stranger's note may have them: those that act are kept under `source_…`, where they are read only. */
export function withoutActing(properties: Properties): {
  readonly properties: Properties;
  readonly found: readonly Neutralisation[];
} {
  const found: Neutralisation[] = [];
  const entries = Object.entries(properties).map(([key, value]) => {
    if (!ACTING.test(key)) return [key, value] as const;
    found.push({ what: 'property', excerpt: `${key}: ${JSON.stringify(value)}`.slice(0, 80) });
    return [`source_${key}`, value] as const;
  });
  return { properties: Object.fromEntries(entries), found };
}
