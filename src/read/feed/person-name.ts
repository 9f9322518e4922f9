import { withoutEnds } from '../../language/trim';

/**
 * The name in what feeds and mail write for a person: `jane@example.org (Jane Roe)`,
 * `Jane Roe <jane@example.org>`, `Roe, Jane`. An address alone stays one.
 */
export function personName(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  const inBrackets = /^\S[^\s@]*@\S+ \(([^()]{1,200})\)$/.exec(text)?.[1];
  const beforeAddress = /^([^<>]{1,200}) <[^<>\s]{1,300}>$/.exec(text)?.[1];
  const name = withoutEnds(inBrackets ?? beforeAddress ?? text, /["'\s]/);
  const turned = /^(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[\p{L}'’. -]{1,40})$/u.exec(name);
  if (turned === null || /^(?:jr|sr|ph\.? ?d|m\.?d|inc|ltd|llc|gmbh)\.?$/i.test(turned[2] ?? ''))
    return name;
  return `${turned[2] ?? ''} ${turned[1] ?? ''}`;
}
