import { isFunctionWord } from '../function-words';
import { isUpper, type Casing } from './casing';
import { wordSet } from './common-words';
import { hasDefiniteArticle, isDetermined } from './determined';
import { isCalendarWord, CONNECTORS, EMPTY_WORDS, PERSON_TITLES } from './entity-words';
import { isFirstName } from './first-names';
import type { NameToken, SentenceText } from './entity-text';
import { foldName } from './fold-name';
import { isGermanNoun, isListedNoun } from './german-nouns';
import { nameKey } from './name-key';
import { isPeople, isPlaceName } from './place-names';

/** Nouns that begin an organisation's name, folded. */
const BODIES = wordSet(`
  universitat hochschule stiftung stadtwerke verein verband bund institut museum theater akademie gesellschaft initiative
  burgerinitiative fc sv sc tsv vfb vfl rb borussia hertha eintracht fortuna bayer ig freie evangelische katholische
  gymnasium bibliothek klinikum partei gewerkschaft aktion bundnis arbeiterpartei volkspartei kommunistische sozialistische`);

/** Nouns that end one. */
const BODY_ENDINGS =
  /(?:verlag|ag|gmbh|kg|se|stiftung|partei|verband|verein|bund|bank|werke|institut|universitat|museum|orchester|philharmoniker|gesellschaft|union|gruppe|versicherung|zeitung|nachrichten|theater|oper)(?:e?s)?$/;

/** Single words that are the names of institutions, streets and mountains, folded. */
const INSTITUTIONS =
  /^(?:(?:bundes|reichs)(?:tag|rat|bank|wehr|gericht|gerichtshof|verfassungsgericht|kriminalamt|rechnungshof|agentur|amt|bahn)s?|[a-z]+bundesamt|naturschutzbund|(?!bundes|haupt|land|seiten|schnell|einbahn|strand|durchgangs|dorf|neben|ufer|ring)[a-z]+strasse|(?!hoch|mittel)[a-z]{3,}gebirge|(?:januar|februar|marz|april|juli|oktober|november)revolution|(?:bauern|weltkriegs|sezessions|peloponnesischer)krieg|[a-z]+insel|[a-z]{3,}kanal)$/;

/** Adjectives that are part of a name when they have a capital inside a sentence. */
const CAPITAL_ADJECTIVE =
  /^\p{Lu}(?:\p{Ll}+(?:isch|lich|ig|jährig)|eutsch|reu|rei|ereinigt|eilig|rst|weit|ritt|oll|eu|lt|ung|roß|lein|ot|rün|chwarz|eiß|lau|eutsch|emokratisch)(?:e|en|er|es|em)$/u;

/** Words of names that are function words as well: `Van Dyck`, `La Paz`. */
const LATIN_PARTICLES = /^(?:Van|Von|La|Le|De|El|San|The|Der|Die|Das)$/;

/** Nouns before a name that say what it is and are no part of it, folded. */
const APPOSED =
  /^(?:firma|stadt|gemeinde|kreis|landkreis|flughafen|bezirk|insel|dorf|kanton|provinz|fluss|bahnhof|ortsteil|konzern|studie|hurrikan|taifun|zeitung|magazin|gruppe|band)$/;

const INDEFINITE = /^(?:k?ein|jede|manche|viele|einige|mehrere|solche)(?:e?[nmrs])?e?$/i;

/** Foreign adjectives, whose endings nouns have as well: `Internationales Komitee`, but `Finale`, `Portale`. */
const FOREIGN_ADJECTIVE = /^\p{Lu}\p{Ll}{2,}(?:al|ell|är|iv)(?:e|en|er|es|em)$/u;

type Class = 'name' | 'title' | 'noun' | 'adjective' | 'joint' | 'unknown';

/**
 * The names in a run of German words with capitals, where nouns have capitals too.
 *
 * What tells a name: lists of places and first names, acronyms, a form of address or an office before it, a
 * capital adjective inside a sentence (`Deutsche Bahn`), words for bodies at its end or beginning (`Hoechst AG`);
 * against it stand lists of nouns and their endings, and an article, number or adjective right before it.
 *
 * @param known Keys of names, and last names of people, that stand elsewhere.
 */
export function germanNames(
  run: readonly NameToken[],
  sentence: SentenceText,
  casing: Casing,
  known: ReadonlySet<string>,
): readonly (readonly NameToken[])[] {
  const classes = run.map((token) => classOf(token, sentence, casing, known));
  const names: (readonly NameToken[])[] = [];
  for (let i = 0; i < run.length;) {
    const end = nameEnd(run, classes, i, sentence);
    const name = run.slice(i, end);
    if (end > i && isWhole(name, classes.slice(i, end), run, i, sentence, casing, known)) {
      names.push(name);
      i = end;
    } else i++;
  }
  return names;
}

function classOf(
  token: NameToken,
  sentence: SentenceText,
  casing: Casing,
  known: ReadonlySet<string>,
): Class {
  const { text, opens } = token;
  const folded = foldName(text);
  if (CONNECTORS.has(text)) return 'joint';
  // `New York Stock Exchange`: an English word with a capital begins a name.
  if (ENGLISH_OPENERS.test(text) && isUpperCased(sentence, token)) return 'name';
  if (isCalendarWord(folded, 'de') || EMPTY_WORDS.has(folded)) return 'title';
  if (isFunctionWord(text, ['de']) && (opens || !LATIN_PARTICLES.test(text))) return 'title';
  if (isUpper(text)) return 'name';
  if (INSTITUTIONS.test(folded) || isPlace(text)) return 'name';
  if (isFirstName(folded))
    return isDetermined(sentence, sentence.tokens.indexOf(token)) && isGermanNoun(text)
      ? 'noun'
      : 'name';
  if (/^\p{Lu}\p{Ll}+-\p{Lu}/u.test(text) && text.split('-').some((part) => isFirstName(part)))
    return 'name';
  if (PERSON_TITLES.has(folded) || APPOSED.test(folded)) return 'title';
  if (!opens && (CAPITAL_ADJECTIVE.test(text) || isOfPlace(text))) return 'adjective';
  if (!opens && FOREIGN_ADJECTIVE.test(text) && !isGermanNoun(text)) return 'adjective';
  if (known.has(nameKey(text)) && casing.determinedShare(text) < 0.5) return 'name';
  if (isPeople(text) || casing.determinedShare(text) >= 0.5) return 'noun';
  return isGermanNoun(text) ? 'noun' : 'unknown';
}

const ENGLISH_OPENERS = /^(?:New|North|South|East|West|Old|Left|Right|First|Second|Third|General)$/;

/** Whether a word with a capital follows at once. */
function isUpperCased({ tokens, text }: SentenceText, token: NameToken): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  return next !== undefined && /^ \p{Lu}/u.test(text.slice(token.end, next.start + 1));
}

/** A place, in the genitive as well: `Deutschlands`. */
function isPlace(text: string): boolean {
  return isPlaceName(text) || (/[^s]s$/.test(text) && isPlaceName(text.slice(0, -1)));
}

/** An adjective of a place: `Prager`, `Berliner`. */
function isOfPlace(text: string): boolean {
  return (
    text.endsWith('er') &&
    [text.slice(0, -2), text.slice(0, -1), text.slice(0, -2) + 'en'].some(
      (stem) => stem.length > 2 && isPlaceName(stem),
    )
  );
}

/** Where a name that begins at `i` would end; `i` where none can begin. */
function nameEnd(
  run: readonly NameToken[],
  classes: readonly Class[],
  i: number,
  { text, tokens }: SentenceText,
): number {
  const first = classes[i];
  if (first === 'joint' || first === 'title') return i;
  const folded = foldName(run[i]?.text ?? '');
  const body = BODIES.has(folded) || BODY_ENDINGS.test(folded);
  if (body && first === 'name' && classes[i + 1] === 'noun') return i + 2;
  if (first === 'noun') {
    // `Kanzler Westerwelle`: after an office a compound that no list has is a last name.
    if (isOffice(run[i - 1]) && !isListedNoun(run[i]?.text ?? '')) return i + 1;
    const next = classes[i + 1];
    if (!body || (next !== 'name' && next !== 'unknown')) return i;
    return lastOf(run, classes, i + 1, text, ['name', 'unknown']);
  }
  if (first === 'adjective') {
    // `in einem Regensburger Krankenhaus` names no hospital.
    const [own] = run.slice(i);
    const before = own === undefined ? undefined : tokens[tokens.indexOf(own) - 1];
    if (INDEFINITE.test(before?.text ?? '')) return i;
    if (classes[i + 1] === undefined || classes[i + 1] === 'title') return i;
    return lastOf(run, classes, i + 1, text, ['adjective', 'name', 'unknown', 'noun']);
  }
  const end = lastOf(run, classes, i, text, ['name', 'unknown']);
  // `Suhrkamp Verlag`, `Hoechst AG`; after a first name any word is the last name.
  const next = foldName(run[end]?.text ?? '');
  if (classes[end] === 'noun' && (BODY_ENDINGS.test(next) || isFirstName(run[end - 1]?.text)))
    return end + 1;
  return end;
}

const isOffice = (token: NameToken | undefined): boolean =>
  token !== undefined && PERSON_TITLES.has(foldName(token.text));

function lastOf(
  run: readonly NameToken[],
  classes: readonly Class[],
  from: number,
  text: string,
  wanted: readonly Class[],
): number {
  let end = from + 1;
  for (let i = end; i < run.length; i++) {
    const own = classes[i];
    // `Jens von der Heide`: after a first name and its joints any word is the last name.
    if (own === 'noun' && classes[i - 1] === 'joint' && isFirstName(run[from]?.text)) return i + 1;
    if (own !== undefined && wanted.includes(own)) end = i + 1;
    else if (own !== 'joint' && !/^\d/.test(text.slice(run[i]?.start, run[i]?.end))) break;
  }
  return end;
}

function isWhole(
  name: readonly NameToken[],
  classes: readonly Class[],
  run: readonly NameToken[],
  at: number,
  sentence: SentenceText,
  casing: Casing,
  known: ReadonlySet<string>,
): boolean {
  const [first] = name;
  if (first === undefined) return false;
  if (name.length > 1) return true;
  if (isFunctionWord(first.text, ['de'])) return false;
  if (classes[0] === 'name') return true;
  if (classes[0] === 'adjective') return false;
  // After a form of address, an office or a noun that the name is put to: `Trainer Nagelsmann`.
  if (at > 0) return true;
  const index = sentence.tokens.indexOf(first);
  if (known.has(nameKey(first.text))) return true;
  if (isDetermined(sentence, index))
    return hasDefiniteArticle(sentence, index) && first.text.length < 3;
  return casing.determinedShare(first.text) < 0.34 && first.text.length > 2;
}
