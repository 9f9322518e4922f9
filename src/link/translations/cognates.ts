import { foldName } from '../entities/fold-name';
import { COMMON_LANGUAGES, isFunctionWord } from '../function-words';

/** Spellings of one sound in related languages, in the order in which they are brought to one. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/(?:qu|ck|k)(?=[\p{L}]|$)/gu, 'c'],
  [/t(?=i[oa])/g, 'c'],
  [/y/g, 'i'],
  [/[zß]/g, 's'],
  [/(\p{L})\1/gu, '$1'],
];

/** The words of a name that say what it names, as they sound: no articles, no prepositions. */
export function soundsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !isFunctionWord(word, COMMON_LANGUAGES));
  return (telling.length > 0 ? telling : words).map((word) =>
    SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), foldName(word)),
  );
}

/** How two names' words compare across languages. */
export interface CommonWords {
  /** The share of words, 0 to 1, that are one word in two languages by how they are spelled, whatever their order. */
  readonly share: number;
  /** Words of each; a German compound of which a part is a word of the other name counts as two. */
  readonly words: readonly [one: number, other: number];
}

/** Compares the words of two names: `Organización Socialista Internacional`, `International Socialist Organization`. */
export function commonWords(one: readonly string[], other: readonly string[]): CommonWords {
  const free = [...other];
  let [matched, parts] = [0, 0];
  for (const word of one) {
    const [best] = free
      .map((there) => ({ there, alike: likeness(word, there) }))
      .filter(({ alike }) => alike > 0)
      .sort((a, b) => b.alike - a.alike);
    const there = best?.there ?? free.find((part) => isPartOf(part, word) || isPartOf(word, part));
    if (there === undefined) continue;
    free.splice(free.indexOf(there), 1);
    matched++;
    if (best === undefined) parts += isPartOf(there, word) ? 1 : -1;
  }
  const words = [one.length + Math.max(0, parts), other.length + Math.max(0, -parts)] as const;
  return { share: matched / Math.max(1, ...words), words };
}

/** Letters that a common beginning must have, and the share of the longer word that is common, in order. */
const BEGINNING = { letters: 4, share: 0.55 };
const COMMON = 0.7;

/** How alike two words are, 0 where they are not one word in two languages. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  // `2018` and `2019` are two.
  if (/\d/.test(one) || /\d/.test(other) || !other.startsWith(one.slice(0, 1))) return 0;
  const share = commonLetters(one, other) / Math.max(one.length, other.length);
  const begins = other.startsWith(one.slice(0, BEGINNING.letters));
  const longEnough = Math.min(one.length, other.length) >= BEGINNING.letters;
  const least = begins ? BEGINNING.share : COMMON;
  return longEnough && share >= least ? share : 0;
}

/** Letters of a compound's part that must stand in it, and of the compound: `Hafenkommission`. */
const PART = { letters: 5, whole: 10 };

function isPartOf(word: string, compound: string): boolean {
  return (
    compound.length >= PART.whole &&
    word.length >= PART.letters &&
    compound.includes(word.slice(0, Math.max(PART.letters, word.length - 3)))
  );
}

/** Letters that both words have in the same order. */
function commonLetters(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const row = [0];
    for (let j = 1; j <= other.length; j++)
      row.push(
        letter === other[j - 1]
          ? (above[j - 1] ?? 0) + 1
          : Math.max(above[j] ?? 0, row[j - 1] ?? 0),
      );
    above = row;
  }
  return above[other.length] ?? 0;
}
