/**
 * Porter's stemmer for English (M. F. Porter 1980, "An algorithm for suffix stripping"), with the same stems as
 * `@orama/stemmers`, deviations included: `adoption` loses its *t* as well. That one makes a dozen regular
 * expressions for each word, which was a tenth of a summary's time; here a word is looked at by its last letters.
 *
 * @param word folded, of three letters or more
 */
export function porterStem(word: string): string {
  const bare = yToI(withoutPast(withoutPlural(word)));
  return withoutDouble(withoutFinalE(withoutSuffix(replaced(replaced(bare, LONG), SHORT))));
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  const { length } = word;
  if (length > 4 && word.endsWith('sses')) return word.slice(0, -2);
  if (length > 3 && word.endsWith('ies')) return word.slice(0, -2);
  return length > 2 && word[length - 2] !== 's' ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.length > 3 && word.endsWith('eed'))
    return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const end = word.length - cut;
  if (cut === 0 || end < 1 || !hasVowel(word, end)) return word;
  const stem = word.slice(0, end);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  const last = stem[end - 1] ?? '';
  if (end > 1 && stem[end - 2] === last && !'aeiouylsz'.includes(last)) return stem.slice(0, -1);
  return isShort(stem, end) ? `${stem}e` : stem;
}

function yToI(word: string): string {
  const end = word.length - 1;
  return end > 0 && word.endsWith('y') && hasVowel(word, end) ? `${word.slice(0, -1)}i` : word;
}

/** What stands for a suffix, by its last letter, longer ones before those that they end in. */
type Suffixes = ReadonlyMap<string, readonly (readonly [suffix: string, instead: string])[]>;

const LONG = suffixes(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
);
const SHORT = suffixes('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const LAST = suffixes(
  'al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ou: ism: ate: iti: ous: ive: ize:',
);

function suffixes(list: string): Suffixes {
  const byLetter = new Map<string, [string, string][]>();
  for (const entry of list.split(' ')) {
    const [suffix = '', instead = ''] = entry.split(':');
    const letter = suffix.slice(-1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), [suffix, instead]]);
  }
  for (const rules of byLetter.values()) rules.sort(([a], [b]) => b.length - a.length);
  return byLetter;
}

function suffixOf(word: string, list: Suffixes): readonly [suffix: string, instead: string] | null {
  for (const rule of list.get(word[word.length - 1] ?? '') ?? [])
    if (word.length > rule[0].length && word.endsWith(rule[0])) return rule;
  return null;
}

function replaced(word: string, list: Suffixes): string {
  const rule = suffixOf(word, list);
  if (rule === null) return word;
  const end = word.length - rule[0].length;
  return measure(word, end) > 0 ? word.slice(0, end) + rule[1] : word;
}

function withoutSuffix(word: string): string {
  const rule = suffixOf(word, LAST);
  // The letter before *ion* goes too.
  const ion = rule === null && word.length > 4 && /[st]ion$/.test(word);
  const end = word.length - (rule?.[0].length ?? (ion ? 4 : 0));
  return end < word.length && measure(word, end) > 1 ? word.slice(0, end) : word;
}

function withoutFinalE(word: string): string {
  const end = word.length - 1;
  if (end < 1 || !word.endsWith('e')) return word;
  const count = measure(word, end);
  return count > 1 || (count === 1 && !isShort(word, end)) ? word.slice(0, -1) : word;
}

function withoutDouble(word: string): string {
  return word.endsWith('ll') && measure(word, word.length) > 1 ? word.slice(0, -1) : word;
}

/**
 * How often a run of vowels is followed by one of consonants before `end`. A *y* is a vowel behind a consonant, and
 * none where it opens the word.
 */
function measure(word: string, end: number): number {
  let count = 0;
  let inVowels = false;
  for (let i = 0; i < end; i++) {
    const code = word.charCodeAt(i);
    const vowel: boolean = isVowel(code) || (code === Y && !inVowels && i > 0);
    if (inVowels && !vowel) count++;
    inVowels = vowel;
  }
  return count;
}

const Y = 0x79;

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) {
    const code = word.charCodeAt(i);
    if (isVowel(code) || (code === Y && i > 0)) return true;
  }
  return false;
}

/** Consonants, one vowel and one consonant that is no *w*, *x* or *y*: a stem that keeps its *e*. */
function isShort(word: string, end: number): boolean {
  if (end < 3) return false;
  const last = word.charCodeAt(end - 1);
  if (isVowel(last) || last === 0x77 || last === 0x78 || last === Y) return false;
  const middle = word.charCodeAt(end - 2);
  return (isVowel(middle) || middle === Y) && !hasVowel(word, end - 2);
}
