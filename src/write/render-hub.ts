import { escapeText } from '../markdown/escape-text';
import { writeProperties } from '../markdown/properties';
import type { EntityKind } from '../model/entity';
import { NOTE_TAGS } from './note-tags';

export interface HubNote {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kind: EntityKind;
  /** A sentence of a document that says what the entity is, verbatim, with a link to its paragraph. */
  readonly introduction: { readonly text: string; readonly citation: string } | null;
}

/** The folder of each kind of hub, below `Hubs/`. */
export const HUB_FOLDERS: Readonly<Record<EntityKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  event: 'Events',
  work: 'Works',
  concept: 'Concepts',
};

/**
 * A hub note: what the entity is in the words of a document, cited, and the backlinks block.
 *
 * Without the plugin the block shows as text and the app's own backlinks do its work.
 */
export function renderHub(hub: HubNote): string {
  const properties = writeProperties({
    title: hub.title,
    aliases: hub.aliases,
    kind: hub.kind,
    tags: [NOTE_TAGS.hub, `corpus/${hub.kind}`],
  });
  const quotation =
    hub.introduction === null
      ? ''
      : `> ${escapeText(hub.introduction.text)}\n> (${hub.introduction.citation})\n\n`;
  return `${properties}# ${escapeText(hub.title, { tags: 'text' })}\n\n${quotation}\`\`\`corpus-backlinks\nof: this\n\`\`\`\n`;
}
