import { isUpper } from '../entities/casing';
import { withoutArticle, withPlainSpelling } from '../entities/name-key';

/** One way in which spellings of a name differ, and what puts it aside. */
interface Fold {
  readonly says: string;
  readonly fold: (name: string) => string;
}

const FOLDS: readonly Fold[] = [
  { says: 'the form of their characters', fold: (name) => name.normalize('NFKC') },
  { says: 'capitals', fold: (name) => name.toLowerCase().replace(/ß/g, 'ss') },
  { says: 'accents', fold: withoutAccents },
  // Before the points go: `A. Brandt` begins with no article.
  { says: 'the article', fold: withoutArticle },
  { says: 'punctuation', fold: withoutPunctuation },
  { says: 'British and American spelling', fold: withPlainSpelling },
  {
    says: 'hyphens and spaces',
    fold: (name) => wordsApart(name).replace(/(\p{L}) (?=\p{L})/gu, '$1'),
  },
];

/** The marks of European scripts alone: those of Japanese or Hindi make other letters of letters. */
function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** `C#` and `C++` keep what tells them apart, and numbers their points. */
function withoutPunctuation(name: string): string {
  return name
    .replace(/ ?& ?/g, ' and ')
    .replace(/(\p{L})\.(?!\d)/gu, '$1')
    .replace(/['’ʼ"“”„«»!?¡¿…·]+/g, '')
    .replace(/[,;:](?!\d)/g, '')
    .trim();
}

function wordsApart(name: string): string {
  return name.replace(/[\s\-‐‑–—_/]+/g, ' ').trim();
}

/** A name's words as they are compared, its article among them. */
export function foldedWords(name: string): readonly string[] {
  const folds = FOLDS.slice(0, -1).filter(({ fold }) => fold !== withoutArticle);
  return wordsApart(folds.reduce((text, { fold }) => fold(text), name)).split(' ');
}

/** The key under which the spellings of one name meet. */
export function spellingKey(name: string): string {
  return FOLDS.reduce((text, { fold }) => fold(text), name);
}

/** In what two names of one key differ, in words for people. */
export function spellingDifference(one: string, other: string): string {
  const needed = FOLDS.filter((left) => {
    const folds = FOLDS.filter((each) => each !== left);
    const [a, b] = [one, other].map((name) => folds.reduce((text, { fold }) => fold(text), name));
    return a !== b;
  }).map(({ says }) => says);
  const last = needed.pop();
  if (last === undefined) return one === other ? 'in nothing' : 'only in how they are written';
  return `only in ${needed.length === 0 ? last : `${needed.join(', ')} and ${last}`}`;
}

/**
 * Whether two names of one key can be of one thing: an acronym is not the word of its letters (`WHO`, `who`), and a
 * single word with an article is often a title (`The Economist`).
 *
 * @param sure Whether it is known otherwise that both are things of one kind.
 */
export function mayBeOneName(one: string, other: string, sure: boolean): boolean {
  if (isUpper(one) !== isUpper(other)) {
    const letters = one.replace(/[^\p{L}]/gu, '').length;
    return sure && letters > 3 && hasArticle(one) === hasArticle(other);
  }
  const single = !/\s/.test(withoutArticle(one));
  return hasArticle(one) === hasArticle(other) || !single || sure;
}

function hasArticle(name: string): boolean {
  return withoutArticle(name) !== name;
}
