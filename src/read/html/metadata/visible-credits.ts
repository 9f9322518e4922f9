import type { Element, Root } from 'hast';

import { nameTokens } from '../article/name-tokens';
import { attribute, elementsOf, findElement, isElement, lineOf } from '../element';
import { cleanLine } from './clean-line';

/** What readers see of a text's origin, as it stands. */
export interface VisibleCredits {
  readonly authors: readonly string[];
  readonly published: string;
  readonly tags: readonly string[];
  /** The first headlines of the first rank. */
  readonly headlines: readonly string[];
}

const BYLINE: ReadonlySet<string> = new Set([
  'byline',
  'author',
  'authors',
  'autor',
  'auteur',
  'autore',
  'verfasser',
]);
const DATE: ReadonlySet<string> = new Set(
  'date dateline published pubdate timestamp datum fecha data datetime posted'.split(' '),
);
const NOT_AUTHORS: ReadonlySet<string> = new Set(
  'bio avatar image img photo more posts follow social comment comments'.split(' '),
);

/** A byline that is longer is a biography, a date an announcement. */
const MAX_BYLINE = 120;
const MAX_DATE = 60;
const MAX_HEADLINES = 5;

/**
 * Reads byline, date and tags from a visible tree: microdata and microformats first, then the usual class
 * names. Comments and teasers have such too, so only what stands first counts.
 */
export function readVisibleCredits(tree: Root): VisibleCredits {
  const elements = [...elementsOf(tree)];
  const heading = elements.findIndex(
    (element) => element.tagName === 'h1' && lineOf(element) !== '',
  );
  const headlines = elements.filter((element) => element.tagName === 'h1').map(lineOf);
  return {
    authors: authorsOf(elements),
    published: dateOf(elements, Math.max(0, heading)),
    tags: elements
      .filter((element) => relations(element).includes('tag'))
      .map(lineOf)
      .filter(Boolean),
    headlines: headlines.map(cleanLine).filter(Boolean).slice(0, MAX_HEADLINES),
  };
}

function authorsOf(elements: readonly Element[]): readonly string[] {
  const marked = elements.filter((element) =>
    attribute(element, 'itemProp').split(' ').includes('author'),
  );
  const related = elements.filter((element) => relations(element).includes('author'));
  const named = elements.filter((element) => {
    const tokens = nameTokens(element);
    return (
      tokens.some((token) => BYLINE.has(token)) && !tokens.some((token) => NOT_AUTHORS.has(token))
    );
  });
  for (const candidates of [marked, related, named]) {
    const names = candidates.map(nameIn).filter((name) => name !== '' && name.length <= MAX_BYLINE);
    const [first] = names;
    if (first !== undefined)
      return candidates === named ? [first] : [...new Set(names)].slice(0, 10);
  }
  return [];
}

/** The name in an author's element: the part marked as one, else all of it. */
function nameIn(element: Element): string {
  const name = findElement(element, (inner) =>
    attribute(inner, 'itemProp').split(' ').includes('name'),
  );
  return cleanLine(name === null ? lineOf(element) : attribute(name, 'content') || lineOf(name));
}

function dateOf(elements: readonly Element[], heading: number): string {
  const marked = elements.find((element) =>
    attribute(element, 'itemProp').split(' ').includes('datePublished'),
  );
  if (marked !== undefined) return dateIn(marked);
  const times = elements.filter((element) => element.tagName === 'time' && dateIn(element) !== '');
  const after = times.find((element) => elements.indexOf(element) > heading) ?? times[0];
  if (after !== undefined) return dateIn(after);
  const named = elements.find(
    (element) =>
      nameTokens(element).some((token) => DATE.has(token)) && /\d/u.test(dateIn(element)),
  );
  return named === undefined ? '' : dateIn(named);
}

function dateIn(element: Element): string {
  const declared = attribute(element, 'content') || attribute(element, 'dateTime');
  const shown = cleanLine(declared || lineOf(element));
  return shown.length <= MAX_DATE ? shown : '';
}

function relations(element: Element): readonly string[] {
  return isElement(element) ? attribute(element, 'rel').toLowerCase().split(/\s+/u) : [];
}
