import type { VaultPath } from '../../model/note';
import type { Span } from '../../model/span';
import { isFunctionWord } from '../function-words';

/** A word of a sentence. Offsets count in the sentence. */
export interface NameToken extends Span {
  readonly text: string;
  /** Its place asks for a capital: it opens the sentence, a quotation, or stands in an opening in capitals. */
  readonly opens: boolean;
}

/** A sentence of a note as discovery reads it. */
export interface SentenceText {
  readonly path: VaultPath;
  /** The id of the paragraph that it stands in, or null where it cannot be cited. */
  readonly paragraph: string | null;
  readonly language: string;
  readonly text: string;
  /** The text as names are read in it: of the same length, without code. */
  readonly prose: string;
  readonly tokens: readonly NameToken[];
  /** A heading, or a line whose words mostly have capitals, where a capital says nothing. */
  readonly titled: boolean;
}

/** A name as it stands in a sentence. Offsets count in the sentence. */
export interface NameSpan extends Span {
  readonly text: string;
  /** A word with a capital that its place does not ask for is in it, or a list shows it. */
  readonly sure: boolean;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|['’](?!s(?![\p{L}]))[\p{L}][\p{L}\p{M}\p{N}]*)*/gu;

/** A plain text's sentence as discovery reads it. */
export function sentenceOf(
  text: string,
  language: string,
  heading = false,
  path: VaultPath = '',
  paragraph: string | null = null,
  prose = text,
): SentenceText {
  const titled = heading || isTitled(text, tokensOf(prose, language), language);
  return new Sentence({ path, paragraph, language, text, prose, titled });
}

/**
 * Cuts itself into words when it is asked, and forgets them when the next one is: the words of all sentences of an
 * import would take some fourteen times the memory of its texts.
 */
class Sentence implements SentenceText {
  static #last: { readonly of: Sentence; readonly tokens: readonly NameToken[] } | null = null;

  readonly path: VaultPath;
  readonly paragraph: string | null;
  readonly language: string;
  readonly text: string;
  readonly prose: string;
  readonly titled: boolean;

  constructor({ path, paragraph, language, text, prose, titled }: Omit<SentenceText, 'tokens'>) {
    this.path = path;
    this.paragraph = paragraph;
    this.language = language;
    this.text = text;
    this.prose = prose;
    this.titled = titled;
  }

  get tokens(): readonly NameToken[] {
    if (Sentence.#last?.of !== this)
      Sentence.#last = { of: this, tokens: tokensOf(this.prose, this.language) };
    return Sentence.#last.tokens;
  }
}

/** Articles and pronouns that French, Catalan and Italian write on to the next word: `l’Europe`, `d’Airbus`. */
const ELIDED = /^(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|un)['’](?=\p{L})/iu;

/** Where a sentence may begin inside another: after a quotation mark, a colon, a bullet. */
const BEGINNING = /[“"„«‘:!?.…•*¿¡]$/;

/** A full stop that is an initial's or an abbreviation's: `Dr. Maurer`, `J. L. Torres`. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Mme|Mlle|Dr|Dra|Prof|St|Ste|Sr|Sra|Hr|Fr|Lt|Col|Gen|Sen|Rep|Rev|Gov|Sgt|Capt|Hon|Mons|No|vs)\.$/u;

/** What follows with capitals is the rest of a phrase: `Don't Repeat Yourself`. */
const CONTRACTED = /^\p{Lu}\p{L}*n['’]t$/u;

/** A sentence's words; where a language elides articles they are words of their own. */
function tokensOf(sentence: string, language: string): readonly NameToken[] {
  const found = [...sentence.matchAll(TOKEN)].flatMap((match) => elided(match, language));
  const shouted = openingInCapitals(found.map(({ word }) => word));
  const head = headBeforeColon(sentence, language, found);
  let phrase = false;
  return found.map(({ word, at }, i) => {
    const before = sentence.slice(Math.max(0, at - 8), at).trimEnd();
    const begins = BEGINNING.test(before) && !ABBREVIATED.test(before);
    phrase = /^\p{Lu}/u.test(word) && (phrase || CONTRACTED.test(found[i - 1]?.word ?? ''));
    const opens = i === 0 || i < shouted || i < head || begins || phrase;
    // The full stop after `U.S` is the abbreviation's own.
    const dotted = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) && sentence[at + word.length] === '.';
    const text = dotted ? `${word}.` : word;
    return { start: at, end: at + text.length, text, opens };
  });
}

function elided(match: RegExpExecArray, language: string): readonly { word: string; at: number }[] {
  const [word] = match;
  const article = ELIDED.exec(word)?.[0] ?? '';
  const whole = { word, at: match.index };
  if (article === '' || (/^\p{Lu}/u.test(article) && !/^(?:fr|it|ca)/.test(language)))
    return [whole];
  return [
    { word: article.slice(0, -1), at: match.index },
    { word: word.slice(article.length), at: match.index + article.length },
  ];
}

/** How many words in capitals a sentence opens with, when that is typography: `IN LATE March, ...` */
function openingInCapitals(words: readonly string[]): number {
  let count = 0;
  while (/^[\p{Lu}\p{N}'’-]+$/u.test(words[count] ?? '')) count++;
  if (count < 2 || count === words.length) return count > 1 ? count : 0;
  return words.slice(0, count).some((word) => word.length > 1) ? count : 0;
}

/** So many words before a colon may be a heading of what follows in the same line. */
const HEAD_WORDS = 7;

/** How many words stand in a heading that opens its line and has capitals as a title has: `Update and Repeat: ...` */
function headBeforeColon(
  sentence: string,
  language: string,
  words: readonly { readonly word: string; readonly at: number }[],
): number {
  const colon = sentence.indexOf(':');
  const count = words.findIndex(({ at }) => at > colon);
  const head = count < 0 ? words : words.slice(0, count);
  if (colon < 0 || language === 'de' || head.length < 2 || head.length > HEAD_WORDS) return 0;
  const long = head.filter(({ word }) => !isFunctionWord(word, [language]));
  return long.length > 1 && long.every(({ word }) => /^[\p{Lu}\p{N}]/u.test(word))
    ? head.length
    : 0;
}

/**
 * Names one after the other, with commas: no title, though all words have capitals. By cutting and not by one
 * expression, which tried every bracket of a long sentence both ways and did not end.
 */
function isListed(sentence: string): boolean {
  let items = 0;
  for (const part of sentence.split(/[,;:]/)) {
    const pieces = part.split('(');
    if (pieces.every(isItem)) items += pieces.length;
    else if (isItem(part)) items++;
    else return false;
  }
  return items > 2;
}

/** A name or two: longer is prose. */
function isItem(text: string): boolean {
  return text.length > 2 && text.length < 62;
}

/** Most words that are not function words have a capital; German nouns always do. */
function isTitled(sentence: string, tokens: readonly NameToken[], language: string): boolean {
  if (isShouted(sentence)) return true;
  // A field of a form: `Brain Dump:`
  if (sentence.endsWith(':') && tokens.length < HEAD_WORDS && /^\p{Lu}/u.test(sentence))
    return true;
  const long = tokens.filter(
    (token) => /^\p{L}{2}/u.test(token.text) && !isFunctionWord(token.text, [language]),
  );
  if (long.length < 3 || isListed(sentence)) return false;
  if (language === 'de') return false;
  const capitals = long.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  // A full stop ends a sentence: it is a title all the same where nothing is in lower case.
  return /[.]["”]?$/.test(sentence)
    ? capitals === long.length && long.length > 4
    : capitals / long.length > 0.66;
}

/** A headline: three words or more, all in capitals. */
export function isShouted(sentence: string): boolean {
  return !/\p{Ll}/u.test(sentence) && (sentence.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;
}
