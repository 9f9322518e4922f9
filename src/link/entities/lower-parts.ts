import type { Span } from '../../model/span';
import { wordSet } from './common-words';
import { KIND_WORDS } from './entity-words';
import type { SentenceText } from './entity-text';
import { foldName } from './fold-name';

/** Nouns in lower case that begin names in Spanish and French, folded: `río Paraná`, `bataille de Valmy`. */
const LOWER_HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: wordSet(`
    rio calle lago monte isla plaza avenida batalla cordillera volcan barrio puerto golfo cabo bahia mar oceano sierra cerro paseo
    sitio tratado universidad iglesia catedral parque puente castillo palacio estadio teatro museo estrecho estacion`),
  fr: wordSet(`
    lac mont rue place avenue boulevard bataille guerre universite musee ocean mer riviere traite mairie lycee ile iles col canal
    fort square quai ligue pont cap golfe massif siege affaire abbaye chateau prefecture theatre`),
};

/** Endings of French adjectives in the names of bodies and events: `Commission européenne`. */
const FRENCH_ADJECTIVE =
  /(?:al|ale|aux|ales|el|elle|els|elles|ais|aise|aises|ois|oise|en|enne|ens|ennes|in|ine|ique|iques|iste|istes|aire|aires|if|ive|ee|ees|ains?|aines?|ouvriere|publique|unis|unies|rouge|verte?|noire?)$/;

const OF = /^(?:de|del|du|des|d|pour|la|las|los|el|les|le|l)$/;

/** Where the words for the kind of a thing, in lower case beside its capitals, begin and end the name. */
export function lowerParts(sentence: SentenceText, first: number, end: number): Span {
  const { tokens, language } = sentence;
  let [from, to] = [first, end];
  if (language === 'es' || language === 'fr') from = withHead(sentence, first);
  if (language === 'fr' && end - first === 1) to = withComplement(sentence, first, end);
  if (
    isEvent(tokens[end - 1]?.text ?? '') &&
    /^1[4-9]\d\d$|^20\d\d$/.test(tokens[first - 1]?.text ?? '')
  )
    from = first - 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function isEvent(word: string): boolean {
  return KIND_WORDS.some(([kind, list]) => kind === 'event' && list.has(foldName(word)));
}

function withHead({ tokens, text, language }: SentenceText, first: number): number {
  const heads = LOWER_HEADS[language];
  let at = first - 1;
  while (at > 0 && first - at < 3 && OF.test(tokens[at]?.text ?? '')) at--;
  const head = tokens[at];
  if (
    heads === undefined ||
    head === undefined ||
    (!heads.has(head.text) && !heads.has(foldName(head.text)))
  )
    return first;
  if (!/^\p{Ll}/u.test(head.text)) return first;
  return /^[\p{L}\s'’]+$/u.test(text.slice(head.start, tokens[first]?.start)) ? at : first;
}

/** `Commission européenne`, `Syndicat des locataires`, `Agence régionale de santé`. */
function withComplement({ tokens, text }: SentenceText, first: number, end: number): number {
  const head = tokens[first];
  if (head === undefined || head.opens || !isKind(head.text)) return end;
  let to = end;
  const touches = (at: number): boolean =>
    /^[\s'’]$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
  const lower = (at: number): string => {
    const word = tokens[at]?.text ?? '';
    return touches(at) && /^\p{Ll}{3,}/u.test(word) ? foldName(word) : '';
  };
  while (to < end + 2 && FRENCH_ADJECTIVE.test(lower(to))) to++;
  let noun = to;
  while (noun < to + 2 && touches(noun) && OF.test(tokens[noun]?.text ?? '')) noun++;
  if (noun > to && lower(noun) !== '') to = noun + 1;
  return to;
}

const FURTHER_KINDS = wordSet(
  'assemblee agence amicale olympique premiere force medecins commune cinematheque haute caisse ordre mutuelle academie direction maison secours comedie cour bibliotheque banque',
);

function isKind(word: string): boolean {
  const folded = foldName(word);
  return FURTHER_KINDS.has(folded) || KIND_WORDS.some(([, list]) => list.has(folded));
}
