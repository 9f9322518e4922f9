import type { LinkTarget } from '../../model/entity';
import { isFirstName } from './first-names';
import type { MergedName } from './name-groups';
import { nameKey } from './name-key';
import { kindOf, type KindGrounds } from './name-kind';

/** What people are called by their friends: the first names of people whom the notes name in full. */
export function firstNamesOf(
  merged: readonly MergedName[],
  grounds: KindGrounds,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { full } of merged) {
    const [first = '', ...rest] = full.key.split(' ');
    if (rest.length > 0 && kindOf(full, grounds) === 'person') names.add(first);
  }
  return names;
}

/** The last names that several of the people have: alone they name none of them. */
export function familyNamesOf(
  merged: readonly MergedName[],
  grounds: KindGrounds,
): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { full } of merged) {
    const words = full.key.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length < 2 || kindOf(full, grounds) !== 'person') continue;
    (once.has(last) ? again : once).add(last);
  }
  return again;
}

/** The last names of the people who have a note. */
export function lastNamesOf(targets: readonly LinkTarget[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { title, kind } of targets) {
    const words = nameKey(title).split(' ');
    const person = kind === 'person' || (kind === null && isFirstName(words[0]));
    if (person && words.length > 1 && words.length < 5) names.add(words.at(-1) ?? '');
  }
  return names;
}
