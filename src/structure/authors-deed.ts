import { primaryLanguage } from '../language/primary-language';
import { stopWords } from '../language/stop-words';
import { foldWord } from '../language/words';

/** `In light of …, Jane Roe looks at …`: what the text is, from the author's name on. */
export function authorsDeed(
  sentences: readonly string[],
  authors: readonly string[],
  language: string,
): string | undefined {
  for (const sentence of sentences) {
    for (const author of authors) {
      const at = sentence.indexOf(author);
      if (at < 0 || authors.some((other) => sentence.slice(0, at).includes(other))) continue;
      const rest = sentence.slice(at + author.length);
      if ((at === 0 || /[,;:] $/.test(sentence.slice(0, at))) && DEED.test(rest))
        return sentence.slice(at);
      const deed = afterApposition(rest, language);
      if (deed !== null) return `${author} ${deed}`;
    }
  }
  return undefined;
}

/** `, author of books such as A and B, reflects on …`: what is said of the name, without what explains it. */
function afterApposition(rest: string, language: string): string | null {
  const verb = SINGULAR_VERB.get(primaryLanguage(language));
  if (verb === undefined || !rest.startsWith(', ')) return null;
  const functionWords = stopWords(language);
  for (const { index } of rest.slice(2).matchAll(/, /g)) {
    const deed = rest.slice(index + 4);
    const [first = '', second = ''] = deed.split(' ', 2);
    if (!verb.test(first) || functionWords.has(foldWord(first))) continue;
    if (functionWords.has(foldWord(second))) return deed;
  }
  return null;
}

/** Verbs of the third person, present or past, as far as their endings tell; behind a comma few other words have them. */
const SINGULAR_VERB: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^\p{Ll}{2,}[^s]s$/u],
  ['es', /^\p{Ll}{2,}(?:[aeó]|ió)$/u],
  ['fr', /^\p{Ll}{3,}(?:e|t|a)$/u],
]);

/** `The letter was written by Jane Roe …`. */
export function namesWriter(sentence: string, authors: readonly string[]): boolean {
  return authors.some((author) => {
    const at = sentence.indexOf(author);
    return at > 0 && /\s(?:by|por|von|par) $/.test(sentence.slice(0, at));
  });
}

/** What follows a subject: a verb in small letters, and not another name. */
const DEED = /^ (?!(?:and|or|y|o|und|oder|et|ou|e|en|of|in|with)\s)\p{Ll}.{12}/u;
