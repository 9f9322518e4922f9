import { foldWord, wordsOf } from '../language/words';
import { primaryLanguage } from '../language/primary-language';

/** A number of a text in one normal form, with the words that stand for it there. */
export interface FoundNumber {
  readonly value: number;
  readonly text: string;
}

/** Digits with separators: `1,200`, `1 200`, `1.200,50`, `3.5`. */
const DIGITS = /\d+(?:[.,'’\u00a0\u202f ]\d+)*/g;

const GROUPED = /^\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*$/;

const UNITS: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
};

const TENS: Readonly<Record<string, string>> = {
  en: 'thirty forty fifty sixty seventy eighty ninety',
  de: 'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  fr: 'trente quarante cinquante soixante',
};

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

/** Numbers in words. One is left out: it is an article or a pronoun as often. */
function* spelledOf(text: string, language: string): Generator<FoundNumber> {
  const units = new Map((UNITS[language] ?? '').split(' ').map((word, value) => [word, value]));
  const tens = new Map((TENS[language] ?? '').split(' ').map((word, i) => [word, 30 + 10 * i]));
  tens.set(UNITS[language]?.split(' ')[20] ?? 'twenty', 20);
  let value: number | null = null;
  let words: string[] = [];
  const found: FoundNumber[] = [];
  const close = (): void => {
    if (value !== null && value > 1) found.push({ value, text: words.join(' ') });
    value = null;
    words = [];
  };
  for (const { text: word } of wordsOf(text)) {
    const folded = foldWord(word);
    const unit = units.get(folded);
    const ten = tens.get(folded);
    const scale = SCALES.get(folded);
    if (scale !== undefined && value !== null) value *= scale;
    else if (unit !== undefined && value !== null && value % 10 === 0 && value > 0 && unit < 10)
      value += unit;
    else if (unit !== undefined || ten !== undefined) {
      close();
      value = unit ?? ten ?? 0;
    } else {
      close();
      continue;
    }
    words.push(word);
  }
  close();
  yield* found;
}
