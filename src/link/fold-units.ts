/** What a UTF-16 code unit is to the matcher. */
export const UnitKind = {
  /** Not part of a word. */
  none: 0,
  /** Part of a word written between spaces. */
  word: 1,
  /** A word by itself: Han, Kana, Thai and their like, which are written without spaces. */
  single: 2,
  /** A combining accent: skipped, as folding takes accents off. */
  mark: 3,
} as const;

/** The kind and the folded form of each code unit of the Basic Multilingual Plane. */
export interface UnitTable {
  readonly kinds: Uint8Array;
  readonly folded: Uint16Array;
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const ACCENT = /[\u0300-\u036f]/g;

/** Ligatures and letters that Unicode does not decompose, by their nearest plain letter. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 't',
  ı: 'i',
  ŋ: 'n',
};

/** Scripts written without spaces, and Hangul, whose particles are written on to the word. */
const SINGLES: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3041, 0x309f],
  [0x3005, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
];

let table: UnitTable | null = null;

/** The table, made at its first use (about ten milliseconds). */
export function unitTable(): UnitTable {
  table ??= makeTable();
  return table;
}

function makeTable(): UnitTable {
  const kinds = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) folded[unit] = unit;
  for (let unit = 0x30; unit < 0x3000; unit++) classify(unit, kinds, folded);
  for (let unit = 0xa000; unit < 0xac00; unit++) classify(unit, kinds, folded);
  for (let unit = 0xff10; unit < 0xff5b; unit++) classify(unit, kinds, folded);
  for (const [first, last] of SINGLES) kinds.fill(UnitKind.single, first, last + 1);
  kinds.fill(UnitKind.single, 0x30a1, 0x30fb);
  kinds.fill(UnitKind.single, 0x30fc, 0x3100);
  kinds.fill(UnitKind.mark, 0x0300, 0x0370);
  return { kinds, folded };
}

function classify(unit: number, kinds: Uint8Array, folded: Uint16Array): void {
  const char = String.fromCharCode(unit);
  if (!LETTER_OR_NUMBER.test(char)) {
    // Vowel signs of Indic and Semitic scripts belong to their word.
    if (/\p{M}/u.test(char)) kinds[unit] = UnitKind.word;
    return;
  }
  kinds[unit] = UnitKind.word;
  const lower = char.toLowerCase();
  // Cyrillic and later scripts keep their marks: й is no и.
  const plain = unit < 0x400 || unit > 0x1dff ? lower.normalize('NFKD').replace(ACCENT, '') : lower;
  folded[unit] = (PLAIN[lower] ?? (plain === '' ? lower : plain)).charCodeAt(0);
}
