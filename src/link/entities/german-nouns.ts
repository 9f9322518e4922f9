import { foldName } from './fold-name';
import { GERMAN_NOUN_ENDING, GERMAN_NOUNS } from './german-noun-words';

/** Last parts of compounds that are also last parts of names of families and places: `Nagelsmann`, `Frankenhausen`. */
const NAME_ENDINGS =
  /(?:mann|hausen|berg|burg|stein|feld|bach|hof|baum|bauer|wald|gang|brand|horst|wein|haupt|bein|kamp|berger|witz|kirchen|weiler|furt|haven|hain|rode|born|acker|meister|macher|schmied|ner|ler)$/;

const INFLECTIONS = ['', 'n', 'en', 'e', 'er', 'ern', 's', 'es', 'em', 'ens', 'in', 'innen'];

/**
 * Whether a German word with a capital is an ordinary noun or compound, rather than a name or a word that is
 * not known.
 */
export function isGermanNoun(word: string): boolean {
  const folded = foldName(word);
  const last = folded.slice(folded.lastIndexOf('-') + 1);
  if (last.length > 5 && GERMAN_NOUN_ENDING.test(last)) return true;
  if (isListed(last)) return true;
  if (NAME_ENDINGS.test(last) && last.length < 15) return false;
  for (let at = 3; at <= last.length - 3; at++) if (isListed(last.slice(at), 4)) return true;
  return last.length > 15;
}

/** Whether the list has the word itself, in any of its forms, and not only the last part of it. */
export function isListedNoun(word: string): boolean {
  const folded = foldName(word);
  return (
    isListed(folded) ||
    GERMAN_NOUN_ENDING.test(folded) ||
    isListed(folded.slice(folded.lastIndexOf('-') + 1))
  );
}

/** A noun of the list with any of its endings; `shortest` letters must be left of it. */
function isListed(folded: string, shortest = 2): boolean {
  return INFLECTIONS.some((ending) => {
    if (!folded.endsWith(ending)) return false;
    const stem = folded.slice(0, folded.length - ending.length);
    return stem.length >= shortest && GERMAN_NOUNS.has(stem);
  });
}
