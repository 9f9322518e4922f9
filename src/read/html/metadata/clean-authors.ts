import { withoutEnds } from '../../../language/trim';

/** Words before a name in a byline. */
const PREFIX =
  /^(?:(?:written |posted |story |text |words |article )?by|von|por|par|di|da|door|av|автор|text|autor(?:in)?)(?:\s*:\s*|\s+)/iu;

/** Names of accounts that no person has. */
const ACCOUNTS: ReadonlySet<string> = new Set(
  ['admin', 'administrator', 'author', 'editor', 'root', 'staff', 'guest', 'webmaster', 'user', 'unknown', 'anonymous', 'redaktion', 'by'],
); // prettier-ignore

/** Where a byline goes on to say when: a word such as `Published`, or a weekday and a month, before a figure. */
const DATE_PART =
  /(?:[\s,|·•–—-]+(?:on|am|le|el|em|il)\b)?(?:[\s,|·•–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)?(?:[\s,|·•–—-]+\p{L}{2,11}\.?:?\s+(?=\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}:\d\d|\d{4}))?[\s,|·•:–—-]*\d.*$/iu;

/** An address of mail, whatever stands beside it. */
const ADDRESS = /\S@\S[^\s.@]*\.\S/u;

/** What goes on for longer is no byline, or names enough. */
const LONGEST_BYLINE = 2_000;

/** Bylines without what is no name: addresses, accounts, the site's own name, repetitions. */
export function cleanAuthors(bylines: readonly string[], site: string): readonly string[] {
  const found = new Map<string, string>();
  for (const byline of bylines) {
    const name = cleanByline(byline);
    const key = name.toLowerCase();
    const isName =
      name !== '' && !ACCOUNTS.has(key) && key !== site.toLowerCase() && /\p{L}{2}/u.test(name);
    if (isName && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

function cleanByline(byline: string): string {
  const line = byline
    .slice(0, LONGEST_BYLINE)
    .replace(/\S+/gu, (word) => (ADDRESS.test(word) ? ' ' : word))
    .replace(/https?:\/\/\S+|(?:^|\s)@\w+/gu, ' ')
    .replace(/\s+/gu, ' ');
  const text = withoutEnds(line, /[\s|:,;/·•»«›‹–—-]/u);
  const name = text.replace(PREFIX, '');
  return (/\d/u.test(name) ? name.replace(DATE_PART, '') : name).trim();
}
