import type { FoundMetadata, Properties, PropertyValue } from '../model/document';
import type { EventFacts } from './recognise-event';
import type { RecordHead } from './record-head';

/** Properties that Corpus writes with a meaning of its own: a note's is kept beside it. */
const OWN: ReadonlySet<string> = new Set([
  'source',
  'source_hash',
  'part_of',
  'series',
  'site',
  'title_derived',
]);

/** The properties to write besides Corpus's own: an event's, a note's, and what else the source says. */
export function keptProperties(
  metadata: FoundMetadata,
  head: RecordHead | null,
  event: EventFacts | null,
): Properties {
  const kept: [string, PropertyValue][] = [];
  if (event?.when) kept.push(['when', event.when]);
  if (event?.place) kept.push(['place', event.place]);
  for (const [key, value] of Object.entries(metadata.properties ?? {})) {
    kept.push([OWN.has(key) ? `source_${key}` : key, value]);
  }
  if (head !== null && head.recipients.length > 0)
    kept.push(['source_to', head.recipients.join(', ')]);
  if (head?.origin) kept.push(['source_origin', head.origin]);
  if (metadata.image !== undefined) kept.push(['source_image', metadata.image]);
  for (const [key, value] of Object.entries(metadata.foreign ?? {})) {
    kept.push([key.startsWith('source_') ? key : `source_${key}`, value]);
  }
  return Object.fromEntries(kept);
}
