import { acronymsOf } from './acronyms';
import type { Candidate } from './candidates';
import type { Lexicon } from './lexicon';

/** Whether the note itself says that the acronym by which the candidate is named means something else. */
export function contradicted(candidate: Candidate, text: string, lexicon: Lexicon): boolean {
  const shown = new Set(candidate.mentions.map(({ mention }) => mention.shown));
  if ([...shown].some((form) => !/^[\p{Lu}\p{N}.&-]{2,12}$/u.test(form))) return false;
  const pairs = acronymsOf(text).filter((pair) => shown.has(pair.short));
  return pairs.length > 0 && pairs.every((pair) => !names(pair.long, candidate.target, lexicon));
}

/**
 * A long form that no target has may be a translation or a spelling of this one: only a known long form of
 * another target, or one that a form of this target's words does not begin like, contradicts.
 */
function names(long: string, target: number, lexicon: Lexicon): boolean {
  const matches = lexicon.matchesIn(long, [{ start: 0, end: long.length }]);
  if (matches.some((match) => match.forms.some((form) => form.target === target))) return true;
  const titled = lexicon.targets[target];
  const written = [titled?.title ?? '', ...(titled?.aliases ?? [])].filter((form) =>
    /\s/.test(form),
  );
  // Without a long form of its own the target may well be what the note explains.
  if (written.length === 0) return true;
  const stems = (form: string): Set<string> =>
    new Set(
      form
        .toLowerCase()
        .normalize('NFD')
        .match(/\p{L}{4}/gu) ?? [],
    );
  const wanted = stems(long);
  return written.some((form) => [...stems(form)].filter((stem) => wanted.has(stem)).length >= 2);
}
