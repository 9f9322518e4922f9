import type { EntityKind } from '../../model/entity';
import { isFunctionWord } from '../function-words';
import { wordSet } from './common-words';
import { PERSON_TITLES, PERSON_VERBS, PLACE_PREPOSITIONS } from './entity-words';
import type { NameSpan, SentenceText } from './entity-text';
import { foldName } from './fold-name';
import { kindSaid } from './introduction';

/** How often what stands beside a name's mentions tells something of it. */
export interface Surroundings {
  /** A form of address before, a verb of people after, an age, a person beside it. */
  person: number;
  place: number;
  /** As one says where somebody works or studies: `at`, `bei`. Counted as a place too. */
  host: number;
  organisation: number;
  work: number;
  /** The nouns `battle of`, `Fest` and the like. */
  event: number;
  article: number;
  quoted: number;
  /** A word in lower case right after, as after an adjective. */
  adjective: number;
  owner: number;
  /** One of many: `an API`, and not `an ISO member`. */
  indefinite: number;
  /** It is part of a longer title: of one in quotation marks, or of what `Marx’s` stands before. */
  partial: number;
  /** On the way to a command: `Select Harrow Deck → Open`. */
  menu: number;
  /** A number in parts follows, as one of a label: `Plate 4-1`. */
  counted: number;
  /** A colon follows, as after a field: `Ballast: none`. */
  label: number;
  /** A verb that only what acts goes with stands after it: `Orla waits`. */
  acts: number;
  /** A law, a method or the like is called by it as by its author: `Conway's law`, `Satz von Banach`. */
  eponym: number;
  /** By what sentences say that it is. */
  readonly said: Map<EntityKind, number>;
}

export function noSurroundings(): Surroundings {
  return {
    person: 0,
    place: 0,
    host: 0,
    organisation: 0,
    work: 0,
    event: 0,
    article: 0,
    quoted: 0,
    adjective: 0,
    owner: 0,
    indefinite: 0,
    partial: 0,
    menu: 0,
    counted: 0,
    label: 0,
    acts: 0,
    eponym: 0,
    said: new Map(),
  };
}

const ARTICLES = /^(?:the|el|la|los|las|le|les|der|die|das|den|dem|l|del|du|des|al|au|im|zum|zur)$/;

const INDEFINITE = /^(?:an?|una?|uno|une|eine[mnrs]?|ein)$/;

/** Nouns before a name that say what it is, folded. */
const ORGANISATION_NOUNS = wordSet(`
  firm company group giant bank retailer publisher agency band party union newspaper airline carmaker maker supermarket charity
  agencia empresa partido grupo banda banco sindicato editorial compania firma gigante aerolinea entreprise groupe agence parti editeur
  banque syndicat compagnie konzern verlag partei gruppe gewerkschaft unternehmen bank hersteller verband shares acciones actions aktien
  chez chief`);

const PLACE_NOUNS = wordSet(`
  city town village port capital mayor people residents streets north south east west coast region province university island state
  ciudad pueblo alcalde alcaldesa norte sur este oeste capital provincia isla estado vecinos puerto exalcalde embajador gobierno
  ville village maire nord sud ouest capitale commune region ile port large procureur habitants stadt dorf hauptstadt insel provinz flughafen
  hafen region kreis gemeinde ufer`);

const WORK_NOUNS = wordSet(`
  novel film book album poem play song essay memoir painting magazine novela pelicula libro album poema obra cancion ensayo cuadro
  roman film livre album poeme piece chanson essai tableau revue buch roman gedicht stuck lied album gemalde zeitschrift finished read reread
  terminado leido termine relu ausgelesen gelesen leyendo reading lisant`);

/** Verbs and nouns that organisations go with, folded. */
const ORGANISATION_VERBS = wordSet(`
  shares workers employees sues sued files filed apologised apologized released manufactures signs publish publishes beat
  despide recortara firman convoca supprimera supprime appelle quitte bloque denonce signent convoca streichen fordert kritisiert ruft bauen
  verzeichnete kundigt sells sold employs`);

/** What is called by its author, folded: in English behind a genitive, in other languages before a preposition. */
const EPONYM =
  /^(?:theorem|law|lemma|conjecture|inequality|paradox|razor|algorithm|equations?|formula|principle|constant|sequence|transform|hierarchy|syndrome|disease|game|sieve|triangle|criterion|axioms?)$/;

const EPONYM_OF =
  /(?:^|\p{L})(?:satz|theorem|algorithmus|lemma|formel|gesetz|verfahren|ungleichung|vermutung|gleichung|konstante|kriterium|paradoxon)$|^(?:teorema|theoreme|theorem|sieve|criba|crible|lemme?|lema|ley|lei|loi|algoritmo|algorithme|metodo|methode|paradoja|paradoxe|paradoxo|constante|ecuacion|equation|equacao|formula|formule|desigualdad|desigualdade|inegalite|transformada|transformee|serie|criterio|critere|conjetura|conjecture|principio|principe|mapa)$/u;

const GENITIVE = /^(?:['’]s|['’])\s+(\p{Ll}+)(?:\s+(\p{Ll}+))?/u;

/** A finite verb in the third person or the past by its ending; what only looks like one is a function word. */
const VERB = /^\s+(\p{Ll}{3,}(?:s|ed))(?![\p{L}'’])/u;

/** Plurals that stand behind the name of a thing, `Quernix users`, rather than say what somebody does; folded. */
const PLURALS =
  /^(?:users|servers|clients|apps|docs|groups|channels|memes|posts|pages|files|programs|projects|components|modules|libraries|packages|containers|images|addresses|nodes|tokens|accounts|clusters|plugins|keys|types|names|blocks|links|teams|members|events|lines|rules|tools|tests|threads|tables|objects|classes|methods|files|games|jobs|models|networks|queries|requests|scripts|services|sites|systems|words|years|days|codes|commands|notes|shares|stocks|papers|books|stores|songs|fans|students|members|notebooks|workers|developers|emotes|[a-z]+(?:ers|ors|ings|ions|ments|ships|isms|ities|ances|ences|ures|ists|ants|ents))$/;

/** What follows a verb and no noun: an object, a clause, a direction. */
const OBJECT =
  /^\s+(?:the|an?|that|to|his|her|its|their|our|my|your|it|him|them|us|me|himself|herself|how|what|why|whether|not|this|these|those|all|into|out|up|down|away|off|back)(?![\p{L}'’])/u;

/** Whether a verb of what acts follows a name. */
function isActing(after: string): boolean {
  const found = VERB.exec(after);
  const verb = found?.[1];
  if (found === null || verb === undefined || isFunctionWord(verb, ['en'])) return false;
  return !PLURALS.test(verb) || OBJECT.test(after.slice(found[0].length));
}

const ARROW_AFTER = /^\s*(?:->|=>|→|➔|➜|»|>)\s*\S/u;
const ARROW_BEFORE = /(?:->|=>|→|➔|➜|»|\s>)\s*$/u;

const HOST = /^(?:at|bei)$/;

/** Languages in which `a` and `à` are prepositions: elsewhere they are articles or letters. */
const ROMANCE = /^(?:es|fr|it|pt|ca|gl)/;

const YEAR = String.raw`(?:1[5-9]|20)\d\d[a-z]?`;

/** `Marsh et al.`, `Marsh & Vale, 1996`, `Marsh, O.,`, `Marsh (2018) argues` */
const CITED = new RegExp(
  String.raw`^(?:\s+et\s+al\b|,?\s+(?:and|&|und|y|et)\s+\p{Lu}[\p{L}'’-]+,?\s+\(?${YEAR}|,\s\p{Lu}\.(?:\s?\p{Lu}\.)*(?:,|\s&|\s\()|\s\(${YEAR}\)\s\p{Ll})`,
  'u',
);

/** `2019)` and the like behind a comma, in a bracket with others or with a page: `(Marsh, 2019, p. 4)`. */
const CITED_IN_BRACKET = new RegExp(String.raw`^,?\s${YEAR}(?:,\s(?:pp?|S)\.|;)`, 'u');
const OTHER_BEFORE = /(?:;|\s(?:and|&|und|y|et))\s$/u;
const LAST_OF_SEVERAL = new RegExp(String.raw`^,\s${YEAR}\)`, 'u');

/** Whether a name is cited as an author. */
function isCited(before: string, after: string): boolean {
  if (CITED.test(after)) return true;
  if (before.lastIndexOf('(') <= before.lastIndexOf(')')) return false;
  return CITED_IN_BRACKET.test(after) || (LAST_OF_SEVERAL.test(after) && OTHER_BEFORE.test(before));
}

/** Counts what stands beside one mention. */
export function countAround(around: Surroundings, sentence: SentenceText, name: NameSpan): void {
  const before = sentence.text.slice(Math.max(0, name.start - 48), name.start);
  const after = sentence.text.slice(name.end, name.end + 48);
  const words = [...before.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => foldName(word));
  const touching = /[\p{L}\p{M}][.'’]?\s*$/u.test(before);
  const previous = touching ? (words.at(-1) ?? '') : '';
  const articled = ARTICLES.test(previous);
  // `the city of X`, `la novela X`, `in der Stadt X`
  const of = /^(?:of|de|d|du|von|in)$/.test(previous);
  const noun = articled || of ? (words.at(-2) ?? '') : previous;
  const next = foldName(/^,?\s+([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '');
  if (PERSON_TITLES.has(previous) || PERSON_VERBS.has(next)) around.person++;
  if (isCited(sentence.text.slice(0, name.start), after)) around.person++;
  if (/^,\s(?:aged\s)?\d\d(?:,|\s(?:ans|años|Jahre))/u.test(after)) around.person++;
  if (HOST.test(articled ? (words.at(-2) ?? '') : previous)) around.host++;
  const placed =
    PLACE_PREPOSITIONS.has(previous) && (previous !== 'a' || ROMANCE.test(sentence.language));
  if (placed || (of && PLACE_NOUNS.has(noun))) around.place++;
  else if (
    /\b(?:went|go|goes|going|flew|fly|sailed|moved|moving|travell?ed|returned?|drove|emigrated|sent|trip|visit|train|fled|march(?:ed)?)\sto\s$/.test(
      before,
    )
  )
    around.place++;
  else if (articled && PLACE_PREPOSITIONS.has(noun)) around.place += 0.5;
  if (!articled && !of && ORGANISATION_NOUNS.has(previous)) around.organisation++;
  if (ORGANISATION_VERBS.has(next)) around.organisation++;
  if (!of && WORK_NOUNS.has(noun)) around.work++;
  if (/^['’]s?\s/.test(after)) around.owner++;
  if (isEponym(previous, words.at(-2) ?? '', after)) around.eponym++;
  if (!articled && isActing(after)) around.acts++;
  const said = kindSaid(sentence, name);
  if (said !== null) around.said.set(said, (around.said.get(said) ?? 0) + 1);
  if (INDEFINITE.test(previous) && !/^\s\p{Ll}{4,}/u.test(after)) around.indefinite++;
  if (isPartial(sentence, name)) around.partial++;
  if (articled) around.article++;
  if (/^\s\d+[-–.]\d/.test(after)) around.counted++;
  if (/^:(?:\s|$)/.test(after)) around.label++;
  if (ARROW_AFTER.test(after) || ARROW_BEFORE.test(before)) around.menu++;
  if (/[“"„«‘_*]\s?$/.test(before) && /^\s?[”"“»’_*]/.test(after)) around.quoted++;
  if (/^\s+\p{Ll}{4,}/u.test(after) && !/^\s+\p{Ll}+(?:s|ed|te|ó)\b/u.test(after))
    around.adjective++;
  // `Reduzierte Kosten`: what stands before a German noun and has an ending is an adjective too.
  if (sentence.language === 'de' && INFLECTED.test(name.text) && /^\s\p{Lu}\p{Ll}{2,}/u.test(after))
    around.adjective++;
}

function isEponym(previous: string, noun: string, after: string): boolean {
  const owned = GENITIVE.exec(after)?.slice(1) ?? [];
  if (owned.some((word: string | undefined) => EPONYM.test(foldName(word ?? '')))) return true;
  return /^(?:von|de|d|of)$/.test(previous) && EPONYM_OF.test(noun);
}

/** A German word that may be an adjective by its ending. */
const INFLECTED = /^\p{Lu}\p{Ll}{3,}(?:e|er|es|en|em)$/u;

/** Whose the name is: `Vale's`. */
const OWNER = /\p{Lu}[\p{L}\p{M}]*(?:['’]s|s['’])\s$/u;
const LONGEST_WORD = 60;

/** A title between quotation marks, and not too long. */
const QUOTED = /[“"„«‘][^“”"„«»‘]{4,120}[”"“»’]/g;

const QUOTES = new WeakMap<SentenceText, readonly RegExpExecArray[]>();

/** The titles in a sentence, which are looked for once and not for each of its names. */
function quotesOf(sentence: SentenceText): readonly RegExpExecArray[] {
  const known = QUOTES.get(sentence);
  if (known !== undefined) return known;
  const found = [...sentence.text.matchAll(QUOTED)];
  QUOTES.set(sentence, found);
  return found;
}

/** Whether the name is but a part of a title that stands around it. */
function isPartial(sentence: SentenceText, name: NameSpan): boolean {
  const { text } = sentence;
  if (OWNER.test(text.slice(Math.max(0, name.start - LONGEST_WORD), name.start))) return true;
  for (const { 0: quoted, index } of quotesOf(sentence)) {
    if (index > name.start) break;
    if (index + quoted.length < name.end) continue;
    const words = quoted.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
    const others = words.filter((word) => !name.text.includes(word));
    return others.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
  }
  return false;
}
