import { inflectionKey } from '../../language/inflection';
import { isFirstName } from '../entities/first-names';
import { foldedWords } from './fold-spelling';
import type { NamedNote } from './named-note';

/** `APIs`: an acronym with the ending of its plural. */
const ACRONYMS = /(\p{Lu}{2,})['’]?s(?=\P{L}|$)/gu;

/** The keys under which a title and its plural may meet: of languages without German endings, and of German. */
export function pluralKeys(title: string, german: boolean): readonly string[] {
  const words = foldedWords(title.replace(ACRONYMS, '$1'));
  const languages = german ? ['und', 'de'] : ['und'];
  return languages.map((language) => words.map((word) => inflectionKey(word, language)).join(' '));
}

/**
 * Whether one title is the plural of the other. People, places and works have no plural: `Roberts`, `Naples` and
 * `Aliens` are not more of `Robert`, `Naple` and `Alien`.
 */
export function isPlural(one: NamedNote, other: NamedNote, german: boolean): boolean {
  if ([one, other].some(({ kind }) => /^(?:person|place|work)$/.test(kind ?? ''))) return false;
  const [few, more] = [one, other]
    .map(({ title }) => foldedWords(title))
    .sort((a, b) => a.join('').length - b.join('').length);
  if (few === undefined || few.length !== more?.length || isFirstName(few.join(' '))) return false;
  const differing = few.flatMap((word, at) => (word === more[at] ? [] : [[word, more[at] ?? '']]));
  return (
    differing.length > 0 &&
    differing.every(([word = '', plural = '']) => isPluralOf(word, plural, german))
  );
}

/** What a plural adds to which words, folded; `$` stands for the rest of the word. */
const PLURALS: readonly (readonly [singular: RegExp, ending: string, cut: number])[] = [
  [/[^s]$/, 's', 0],
  [/(?:s|x|z|ch|sh|o)$/, 'es', 0],
  // Spanish and Portuguese; shorter words are English ones: `plan` and `planes`.
  [/.{4}[nrldj]$/, 'es', 0],
  [/[^aeiou]y$/, 'ies', 1],
  [/z$/, 'ces', 1],
  [/al$/, 'aux', 2],
  [/[ae]u$/, 'x', 0],
  [/[csi]ao$/, 'oes', 2],
];

const GERMAN_PLURALS: typeof PLURALS = [
  [/.{4}[^e]$/, 'en', 0],
  [/.{3}(?:e|el|er)$/, 'n', 0],
  [/.{4}[^e]$/, 'e', 0],
];

function isPluralOf(word: string, plural: string, german: boolean): boolean {
  // A field of study is not many of anything: `Statistics`, `Logistics`. Nor is a word of three letters long enough to tell.
  if (word.length < 3 || /\d/.test(word) || plural.endsWith('ics')) return false;
  return [...PLURALS, ...(german ? GERMAN_PLURALS : [])].some(
    ([singular, ending, cut]) =>
      singular.test(word) && plural === word.slice(0, word.length - cut) + ending,
  );
}
