import { foldWord, wordsOf } from '../language/words';
import { primaryLanguage } from '../language/primary-language';
import { joinsNumerals, numeralOf } from './number-words';

/** A number of a text in one normal form, with the words that stand for it there. */
export interface FoundNumber {
  readonly value: number;
  readonly text: string;
}

/** Digits with separators: `1,200`, `1 200`, `1.200,50`, `3.5`. */
const DIGITS = /\d+(?:[.,'’\u00a0\u202f ]\d+)*/g;

const GROUPED = /^\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*$/;

/** Words that multiply the number before them. */
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    hundert: 1e2,
    tausend: 1e3,
    tsd: 1e3,
    mio: 1e6,
    millionen: 1e6,
    mrd: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
    mil: 1e3,
    millón: 1e6,
    millones: 1e6,
    cent: 1e2,
    cents: 1e2,
    milliers: 1e3,
    millon: 1e6,
    mille: 1e3,
    milliard: 1e9,
    milliards: 1e9,
  }),
);

/** The numbers of a text, in digits or words, as values: `1,200`, `1.2 thousand` and `1 200` are one. */
export function numbersOf(text: string, language: string): FoundNumber[] {
  const primary = primaryLanguage(language);
  return [...digitsOf(text, primary), ...spelledOf(text, primary)];
}

function* digitsOf(text: string, language: string): Generator<FoundNumber> {
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    for (const part of partsOf(digits)) {
      const value = valueOf(part, language);
      const scale = /^[ \u00a0-]?(\p{L}+)/u.exec(
        text.slice(index + digits.length, index + digits.length + 16),
      );
      const factor = SCALES.get(foldWord(scale?.[1] ?? '')) ?? 1;
      yield { value: value * factor, text: part };
    }
  }
}

/** `12, 13` and `2 500 men` look alike: only whole groups of three are one number. */
function partsOf(digits: string): string[] {
  if (GROUPED.test(digits) || /^\d+[.,]\d+$/.test(digits)) return [digits];
  const grouped = /^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+[.,]\d+$/.test(digits);
  return grouped ? [digits] : digits.split(/[^\d]+/);
}

function valueOf(digits: string, language: string): number {
  const point = language === 'en' || language === 'und' ? '.' : ',';
  const separator = /[.,](?=\d+$)/.exec(digits)?.[0];
  const plain = digits.replace(/\D/g, '');
  if (separator === undefined) return Number(plain);
  const decimals = digits.length - digits.lastIndexOf(separator) - 1;
  if (decimals === 3 && separator !== point) return Number(plain);
  return Number(plain) / 10 ** decimals;
}

/** Scales that stand for themselves without a number before them: `mil euros`, `hundert Gäste`. */
const ALONE: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['hundert', 'tausend']),
  es: new Set(['mil']),
  fr: new Set(['mille']),
};

/** Numbers in words. One by itself is left out: it is an article or a pronoun as often. */
function* spelledOf(text: string, language: string): Generator<FoundNumber> {
  const reader = new NumeralReader(language);
  let before = 0;
  for (const { text: word, start, end } of wordsOf(text)) {
    // A number does not go on behind a mark; a scale behind digits is part of those.
    const gap = text.slice(before, start);
    const closed = /[^\s\-‐-―]/.test(gap) ? reader.close() : null;
    if (closed !== null) yield closed;
    const found = reader.take(word, /\d[\s\u00a0-]?$/.test(text.slice(0, start).slice(-3)));
    if (found !== null) yield found;
    before = end;
  }
  const last = reader.close();
  if (last !== null) yield last;
}

/** Puts numbers together from words as they come. */
class NumeralReader {
  readonly #language: string;
  /** Thousands and more that are finished. */
  #total = 0;
  /** What is below the next scale; null before a number begins. */
  #current: number | null = null;
  #words: string[] = [];
  /** A joint that is part of the number only if another numeral follows. */
  #joint: string | null = null;
  /** The word before, folded: `a hundred` is a number, `hundreds` of them none. */
  #before = '';

  constructor(language: string) {
    this.#language = language;
  }

  /** @returns The number that the word ends, if it does. */
  take(word: string, afterDigits: boolean): FoundNumber | null {
    const found = this.#taken(word, afterDigits);
    this.#before = foldWord(word);
    return found;
  }

  #taken(word: string, afterDigits: boolean): FoundNumber | null {
    const scale = SCALES.get(foldWord(word));
    const value = scale === undefined ? numeralOf(word, this.#language) : null;
    if (scale !== undefined && !afterDigits && this.#scale(word, scale)) return null;
    if (value !== null && this.#add(word, value)) return null;
    if (this.#current !== null && this.#joint === null && joinsNumerals(word, this.#language)) {
      this.#joint = word;
      return null;
    }
    const ended = this.close();
    if (value !== null) this.#add(word, value);
    return ended;
  }

  close(): FoundNumber | null {
    const value = this.#total + (this.#current ?? 0);
    const text = this.#words.join(' ');
    this.#total = 0;
    this.#current = null;
    this.#words = [];
    this.#joint = null;
    return value > 1 ? { value, text } : null;
  }

  #scale(word: string, scale: number): boolean {
    const article = this.#language === 'en' && this.#before === 'a';
    const alone =
      this.#current === null && (article || ALONE[this.#language]?.has(foldWord(word)) === true);
    if (this.#current === null && !alone) return false;
    const current = this.#current ?? 1;
    if (scale === 100) this.#current = Math.max(1, current) * 100;
    else {
      this.#total += Math.max(1, current) * scale;
      this.#current = 0;
    }
    this.#words.push(word);
    return true;
  }

  #add(word: string, value: number): boolean {
    const current = this.#current;
    const sum = current === null ? value : this.#joined(current, value);
    if (sum === null) return false;
    this.#current = sum;
    if (this.#joint !== null) this.#words.push(this.#joint);
    this.#joint = null;
    this.#words.push(word);
    return true;
  }

  /** What two numerals beside each other make, or null where the second begins another number. */
  #joined(current: number, value: number): number | null {
    const below = current % 100;
    if (this.#language === 'fr') {
      if (below === 4 && value === 20) return current + 76;
      if ((below === 60 || below === 80) && value < 20 && value > 0) return current + value;
    }
    if (current === 0 && this.#total > 0) return value;
    if (below === 0 && current > 0 && value < 100) return current + value;
    if (below >= 20 && below % 10 === 0 && value > 0 && value < 10) return current + value;
    return this.#language === 'fr' && below === 10 && value >= 7 && value < 10
      ? current + value
      : null;
  }
}
