import { foldWord } from '../language/words';

/** The numerals of a language. A word may stand in one list only. */
interface Numerals {
  /** From 0 to 19. */
  readonly units: readonly string[];
  /** From 20 to 90 in tens. */
  readonly tens: readonly string[];
  /** Other forms of numbers below a thousand: inflected, contracted, ordinal. */
  readonly further: Readonly<Record<string, number>>;
  /** Words between the parts of one number. */
  readonly joints: readonly string[];
}

const NUMERALS: Readonly<Record<string, Numerals>> = {
  en: {
    units: words(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: words('twenty thirty forty fifty sixty seventy eighty ninety'),
    further: {
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
      eleventh: 11,
      twelfth: 12,
      thirteenth: 13,
      fourteenth: 14,
      fifteenth: 15,
      sixteenth: 16,
      seventeenth: 17,
      eighteenth: 18,
      nineteenth: 19,
      twentieth: 20,
      thirtieth: 30,
      dozen: 12,
    },
    joints: ['and'],
  },
  de: {
    units: words(
      'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    tens: words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
    further: {
      eins: 1,
      eine: 1,
      einen: 1,
      einem: 1,
      einer: 1,
      zwo: 2,
      zweien: 2,
      dreien: 3,
      dritt: 3,
      siebt: 7,
      acht: 8,
      dutzend: 12,
      dreissig: 30,
    },
    joints: [],
  },
  es: {
    units: words(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    tens: words('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    further: {
      un: 1,
      una: 1,
      veintiuno: 21,
      veintiún: 21,
      veintiuna: 21,
      veintidós: 22,
      veintitrés: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiséis: 26,
      veintisiete: 27,
      veintiocho: 28,
      veintinueve: 29,
      cien: 100,
      ciento: 100,
      doscientos: 200,
      trescientos: 300,
      cuatrocientos: 400,
      quinientos: 500,
      seiscientos: 600,
      setecientos: 700,
      ochocientos: 800,
      novecientos: 900,
      doscientas: 200,
      trescientas: 300,
      cuatrocientas: 400,
      quinientas: 500,
      seiscientas: 600,
      setecientas: 700,
      ochocientas: 800,
      novecientas: 900,
      tercer: 3,
      tercero: 3,
      tercera: 3,
      docena: 12,
    },
    joints: ['y'],
  },
  fr: {
    units: words(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    tens: words('vingt trente quarante cinquante soixante septante huitante nonante'),
    further: {
      une: 1,
      vingts: 20,
      octante: 80,
      deuxième: 2,
      troisième: 3,
      quatrième: 4,
      cinquième: 5,
      sixième: 6,
      septième: 7,
      huitième: 8,
      neuvième: 9,
      dixième: 10,
      douzaine: 12,
    },
    joints: ['et'],
  },
};

function words(list: string): string[] {
  return list.split(' ');
}

const VALUES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(NUMERALS).map(([language, { units, tens, further }]) => [
    language,
    new Map(
      [
        ...units.map((word, value) => [word, value] as const),
        ...tens.map((word, i) => [word, 20 + 10 * i] as const),
        ...Object.entries(further),
      ].map(([word, value]) => [foldWord(word), value]),
    ),
  ]),
);

/** The value below a thousand (in German below a million) of one word, or null. */
export function numeralOf(word: string, language: string): number | null {
  const folded = foldWord(word);
  const values = VALUES.get(language);
  const value = values?.get(folded);
  if (value !== undefined || language !== 'de' || values === undefined) return value ?? null;
  return germanNumeral(folded, values) ?? ordinalBase(folded, values);
}

/** Whether a word may stand between the parts of one number: `two hundred and ten`, `treinta y uno`. */
export function joinsNumerals(word: string, language: string): boolean {
  return NUMERALS[language]?.joints.includes(foldWord(word)) ?? false;
}

/** German writes its numbers as one word, the ones before the tens: `dreihundertvierundzwanzig`. */
function germanNumeral(word: string, values: ReadonlyMap<string, number>): number | null {
  if (word === '') return null;
  const known = values.get(word);
  if (known !== undefined) return known;
  for (const [scale, factor] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const before = at === 0 ? 1 : germanNumeral(word.slice(0, at), values);
    const rest = word.slice(at + scale.length).replace(/^und(?=.)/, '');
    const after = rest === '' ? 0 : germanNumeral(rest, values);
    return before === null || after === null ? null : before * factor + after;
  }
  const und = word.indexOf('und');
  const ones = und > 0 ? values.get(word.slice(0, und)) : undefined;
  const tens = values.get(word.slice(und + 3));
  return ones !== undefined && tens !== undefined && ones < 10 && tens >= 20 ? ones + tens : null;
}

/** `dritten`, `vierzehnter`, `zwanzigsten`: a German ordinal in any of its cases. */
function ordinalBase(word: string, values: ReadonlyMap<string, number>): number | null {
  const base = /^(.{3,}?)(?:s?te[nrsm]?)$/.exec(word)?.[1];
  if (base === undefined) return null;
  return germanNumeral(base, values) ?? germanNumeral(`${base}t`, values);
}
