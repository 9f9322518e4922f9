import { withoutEnd } from '../../../language/trim';

/** Where sites put their name beside a page's title. */
const SEPARATOR = /\s+(?:[|–—·•»«›‹:]{1,2}|-{1,2}|\/{1,2})\s+/u;

/** What a page offers as its title, each the empty string where there is none. */
export interface TitleCandidates {
  readonly linkedData: string;
  readonly openGraph: string;
  /** The headlines in the page. */
  readonly headlines: readonly string[];
  readonly element: string;
  readonly site: string;
}

/** The title of a page without its site's name. */
export function findTitle(candidates: TitleCandidates): string {
  const { linkedData, openGraph, headlines, element, site } = candidates;
  const declared = [openGraph, linkedData, element].filter((title) => title !== '');
  const own = headlines.filter((headline) => !isSite(headline, site));
  // The headline in the page is the title as its author wrote it, where a declared title agrees.
  const [agreed] = own
    .filter((headline) => declared.some((title) => contains(title, headline)))
    .sort((a, b) => b.length - a.length);
  if (agreed !== undefined) return agreed;
  return declared[0] === undefined
    ? (own[0] ?? headlines[0] ?? '')
    : withoutSite(declared[0], site);
}

function contains(title: string, headline: string): boolean {
  const [whole, part] = [folded(title), folded(headline)];
  return (
    part !== '' &&
    (whole.startsWith(part) || whole.endsWith(part)) &&
    part.length * 3 >= whole.length
  );
}

/** Drops a first or last part that is the site's name, or a short last part after a bar. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (isSite(last, site))
    return withoutEnd(title.slice(0, title.lastIndexOf(last)), /[\s|–—·•»«›‹:/-]/u);
  if (isSite(first, site)) return title.slice(first.length).replace(/^[\s|–—·•»«›‹:/-]+/u, '');
  const bar = title.lastIndexOf(' | ');
  return bar > last.length ? title.slice(0, bar).trim() : title;
}

function isSite(part: string, site: string): boolean {
  const [a, b] = [folded(part), folded(site)];
  return a !== '' && b !== '' && (a === b || a.replace(/ /gu, '') === b.replace(/ /gu, ''));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
