import { wordSet } from './common-words';
import type { SentenceText } from './entity-text';
import { foldName } from './fold-name';

/** German articles, pronouns, counts and contracted prepositions that stand before nouns, folded. */
const DETERMINERS = wordSet(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen
  meinem meiner meines dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren
  unserem unserer unseres euer eure dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes
  jeden jedem mancher manche manches welcher welche welches solche solcher solches alle allen aller alles beide beiden viele
  vielen vieler wenige wenigen einige einigen einiger mehrere mehreren im am zum zur beim vom ins ans ubers furs unterm aufs
  zwei drei vier funf sechs sieben acht neun zehn elf zwolf hundert tausend mehr weniger viel wenig etwas genug`);

/** Endings of adjectives before a noun; words that merely look so are listed below. */
const ADJECTIVE = /^\p{Ll}{2,}(?:e|en|er|es|em)$/u;

/** The same where it opens a sentence and its capital says nothing: `Kleinwüchsige Fossilien`. */
const OPENING_ADJECTIVE =
  /^\p{Lu}\p{Ll}+(?:ig|lich|isch|bar|sam|los|haft|iert|end)(?:e|en|er|es|em)$/u;

const NO_ADJECTIVES = wordSet(`
  aber oder unter uber hinter ohne wegen neben zwischen gegen seite zusammen gestern heute morgen immer wieder sogar
  eben oben unten innen aussen gerne lange leider weder sondern ausser daher bisher nachher vorher hier mithilfe statte
  wurden werden haben hatten waren sollen wollen konnen mussen durfen sagte sagten kundigte wurde hatte konnte sollte
  musste wollte seien hatte ware worden gewesen geworden gekommen`);

/** Whether a word stands after a German article, number or adjective. */
export function isDetermined(sentence: SentenceText, index: number): boolean {
  if (!sentence.language.startsWith('de')) return false;
  const [before, word] = [sentence.tokens[index - 1], sentence.tokens[index]];
  if (before === undefined || word === undefined) return false;
  if (!/^\s$/.test(sentence.text.slice(before.end, word.start))) return false;
  const folded = foldName(before.text);
  if (/^\d/.test(folded) || DETERMINERS.has(folded)) return true;
  if (before.opens && OPENING_ADJECTIVE.test(before.text)) return true;
  return ADJECTIVE.test(before.text) && !NO_ADJECTIVES.has(folded) && !isVerb(before.text);
}

/** Past tenses and infinitives, which stand before names as well: `nominierte`, `kritisieren`. */
function isVerb(word: string): boolean {
  return /(?:te|ten|ieren|ierte)$/.test(word);
}

/** Whether a definite article or its contraction stands before a word. */
export function hasDefiniteArticle(sentence: SentenceText, index: number): boolean {
  return /^(?:der|die|das|dem|den|des|im|am|zum|zur|beim|vom|ins|ans)$/i.test(
    sentence.tokens[index - 1]?.text ?? '',
  );
}
