import { schemeOf } from '../markdown/link-address';
import type { Properties, PropertyValue, StructuredDocument } from '../model/document';

/** Schemes that run something or lead to the machine or the app. */
const LEADING: ReadonlySet<string> = new Set([
  'javascript',
  'livescript',
  'vbscript',
  'data',
  'obsidian',
  'app',
  'blob',
]);

/**
 * A document whose title, names and properties are no addresses that do more than be read.
 *
 * The app shows a property that is an address as a link: such a value gets a space after its scheme.
 */
export function withInertValues(document: StructuredDocument): StructuredDocument {
  const { title, aliases, authors, site, series, properties } = document;
  return {
    ...document,
    title: inertText(title),
    aliases: aliases.map(inertText),
    authors: authors.map(inertText),
    site: site === null ? null : inertText(site),
    series: series === null ? null : inertText(series),
    properties: inertProperties(properties),
  };
}

function inertProperties(properties: Properties): Properties {
  const entries = Object.entries(properties).map(
    ([key, value]) => [key, inertValue(value)] as const,
  );
  return Object.fromEntries(entries);
}

function inertValue(value: PropertyValue): PropertyValue {
  if (typeof value === 'string') return inertText(value);
  if (value === null || typeof value !== 'object') return value;
  return value.map((item) => (typeof item === 'string' ? inertText(item) : item));
}

function inertText(text: string): string {
  const scheme = schemeOf(text);
  const colon = text.indexOf(':');
  if (scheme === null || /\s/.test(text.charAt(colon + 1))) return text;
  // “File:” also begins the names of pictures in wikis; with a slash it is a path.
  const leads = LEADING.has(scheme) || (scheme === 'file' && /[\\/]/.test(text.charAt(colon + 1)));
  return leads ? `${text.slice(0, colon + 1)} ${text.slice(colon + 1)}` : text;
}
