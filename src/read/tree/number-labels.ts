/** How an office format counts: plain figures, letters, Roman numerals, or with no number at all. */
export type NumberForm = 'decimal' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'none';

const ROMAN: readonly (readonly [value: number, figure: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Beyond these, programs write figures or long runs of letters. */
const LARGEST_ROMAN = 3999;
const LARGEST_LETTER = 26 * 4;

/** A number as it is shown, such as `iv` or `aa`. */
export function numberLabel(value: number, form: NumberForm): string {
  if (form === 'none') return '';
  const lower = form.toLowerCase();
  const isRoman = lower === 'roman' && value >= 1 && value <= LARGEST_ROMAN;
  const isLetter = lower === 'letter' && value >= 1 && value <= LARGEST_LETTER;
  const label = isRoman ? romanOf(value) : isLetter ? letterOf(value) : String(value);
  return form === 'LETTER' || form === 'ROMAN' ? label.toUpperCase() : label;
}

function romanOf(value: number): string {
  let left = value;
  let label = '';
  for (const [worth, figure] of ROMAN) {
    while (left >= worth) {
      label += figure;
      left -= worth;
    }
  }
  return label;
}

/** a … z, aa, bb, … zz, as Word and OpenDocument count. */
function letterOf(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
