import { regionOf } from '../../language/region-names';
import type { EntityKind } from '../../model/entity';
import { isUpper, type Casing } from './casing';
import { CONCEPT_ENDING, KIND_WORDS } from './entity-words';
import { isFirstName } from './first-names';
import { foldName } from './fold-name';
import { knownKindOf } from './known-names';
import { hasPersonShape, isCoded, isMade } from './name-shape';
import { bestSpelling, type NameRecord } from './name-table';
import { isPeople, isPlaceName } from './place-names';

/** Endings of German compounds and of names in one word, folded. */
const ENDINGS: readonly (readonly [EntityKind, RegExp])[] = [
  [
    'organisation',
    /.(?:bundesamt|ministerium|bank|stiftung|verband|partei|werke|verlag|gesellschaft|bundestag|gericht|gewerkschaft|bund|konzern)$/,
  ],
  ['place', /.(?:strasse|gebirge|meer|insel|sund|stadt|hausen|ingen|shire|ville|grad|stan)$/],
  ['event', /.(?:revolution|krieg|aufstand|fest|festival|kongress|sturz|schlacht)$/],
  ['work', /.(?:manifest|zeitung|gesetz)$/],
];

/** What all the documents show, beside the name itself. */
export interface KindGrounds {
  readonly casing: Casing;
  /** Whether the documents are about people (`isPeopled`). */
  readonly peopled: boolean;
}

/** `J. Smith`, `J Smith`, and not `A Pattern Language`. */
const INITIAL = /^(?:\p{Lu}\.|[B-DF-HJ-NP-TV-XZ])\s/u;

/** What a name names: by its own words and what is known of them first, by what stands around it after. */
export function kindOf(record: NameRecord, grounds: KindGrounds): EntityKind {
  const name = bestSpelling(record);
  const words = foldName(name).split(/[\s-]+/);
  const { around, mentions } = record;
  if (words.length === 1 && CONCEPT_ENDING.test(words[0] ?? '')) return 'concept';
  if (around.quoted * 2 > mentions || around.work * 2 > mentions) return 'work';
  if (isPeople(name)) return 'concept';
  if (words.length > 1 && isPlaceName(name)) return 'place';
  const byWords = kindByWords(name, words, grounds.peopled);
  if (byWords !== null) return byWords;
  if (words.some((word) => CONCEPT_ENDING.test(word)) && words.length < 3) return 'concept';
  const person = around.person * 2 > mentions && around.person > around.place;
  const said = kindSaidOf(around.said);
  if (said !== null) return said;
  const known = around.person * 4 > mentions ? null : knownKindOf(name);
  if (known !== null) return known;
  if (isEponymOf(record, words)) return 'person';
  // `Phoenix` is no town where products are spoken of and nobody is ever in it.
  const nowhere = !grounds.peopled && around.place === 0 && mentions >= FEW;
  if (isPlaceName(name) && !person && (regionOf(name) !== null || !nowhere)) return 'place';
  if (/\s(?:1\d|20)\d\d$/.test(name)) return 'event';
  const shaped = hasPersonShape(name);
  if (shaped && (isFirstName(words[0]) || INITIAL.test(name))) return 'person';
  return kindByContext(record, name, shaped, grounds);
}

/** The one kind that most sentences which say what something is say of it. */
function kindSaidOf(said: ReadonlyMap<EntityKind, number>): EntityKind | null {
  const [first, second] = [...said].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Whether one word is mostly the author of what is called by it. */
function isEponymOf({ around, mentions }: NameRecord, words: readonly string[]): boolean {
  return words.length === 1 && around.eponym > 0 && around.eponym * EPONYM_SHARE >= mentions;
}

/** One in so many mentions of an author names a law or a method by them. */
const EPONYM_SHARE = 3;

function kindByWords(name: string, words: readonly string[], peopled: boolean): EntityKind | null {
  // `Network Routing` and `Forget Gate` are no body and no place where nobody is at home.
  const [first = ''] = peopled ? words : words.slice(-1);
  if (/\((?:1[4-9]|20)\d\d\)$/.test(name)) return 'work';
  // `Theory of Revolution` is a theory: what stands after `of` is no head.
  const of = words.findIndex(
    (word, at) => at > 0 && /^(?:of|de|del|des|du|der|von|für|for)$/.test(word),
  );
  const head = of > 0 ? words.slice(0, of) : words;
  const last = head.findLast((word) => !/^(?:\d+|[ivx]+)$/.test(word)) ?? '';
  const singular = first.replace(/s$/, '');
  for (const [kind, list] of KIND_WORDS) {
    if (kind === 'place' && !peopled) continue;
    if (words.length > 1 && (list.has(last) || list.has(first) || list.has(singular))) return kind;
    if (words.length > 3 && words.some((word) => list.has(word)) && kind === 'organisation')
      return kind;
    if (words.length === 1 && list.has(first) && kind === 'organisation') return kind;
  }
  for (const [kind, ending] of ENDINGS) {
    if (!ending.test(last)) continue;
    if (isPlaceName(name)) return 'place';
    if (peopled || kind !== 'place') return kind;
  }
  // Titles of works begin with an article of their own.
  if (/^(?:The|La|Le|Les|Los|Las|El|Die|Der|Das|L['’])\s?\p{Lu}/u.test(name) && !isPlaceName(name))
    return 'work';
  return null;
}

function kindByContext(
  { around, mentions }: NameRecord,
  name: string,
  shaped: boolean,
  { casing, peopled }: KindGrounds,
): EntityKind {
  const made = !name.includes(' ') && (isMade(name) || (isCoded(name) && !isUpper(name)));
  const acting = !made && (peopled || (shaped && around.person > 1));
  if (acting && around.person * 4 > mentions && around.person > around.place) return 'person';
  if (isUpper(name)) return kindOfAcronym(around, mentions, peopled);
  if (around.organisation * 3 > mentions && around.organisation >= around.place)
    return 'organisation';
  if (!peopled || made) return 'concept';
  // Nothing but names: no word of it is written small anywhere.
  const pure = name.split(/\s/).every((word) => casing.capitalShare(word, 1) > 0.9);
  const [head = ''] = name.split(/\s/).slice(-1);
  const plain = !pure && (mentions >= FEW || casing.capitalShare(head, 1) < HALF);
  if (around.place * 3 > mentions && around.article * 2 < mentions) {
    if (plain) return 'concept';
    // `at GTX LABS`: nobody calls a town by letters.
    return /\p{Lu}{2}/u.test(name) && isHost(around) ? 'organisation' : 'place';
  }
  const group = shaped && (!plain || name.endsWith('s'));
  if (group && around.article * 3 > mentions) return 'organisation';
  if (around.article * 8 > mentions && around.article >= around.place) {
    if (group) return 'organisation';
    return !/\s/.test(name) && isRegion(around, mentions) ? 'place' : 'concept';
  }
  if (!pure || /\s(?:of|de|for)\s/.test(name)) return 'concept';
  if (/\s/.test(name)) return shaped ? 'person' : 'concept';
  if (mentions < FEW) return 'person';
  // A place is one in five times or more where something is, somebody who acts hardly ever.
  if (around.place * 5 >= mentions) return 'place';
  // Often named and never as people are: no person. Named once or twice, one word is most often a last name.
  const acts = around.person + around.owner + around.acts;
  return acts * 7 > mentions && acts > around.place ? 'person' : 'concept';
}

/** A word that has a capital less often is a plain one that describes what it ends. */
const HALF = 0.5;

/** `the Velmarch`: mostly with its article, and once in six times or more something is in it, which counts half. */
const isRegion = ({ article, place }: NameRecord['around'], mentions: number): boolean =>
  article * 2 >= mentions && place * 12 >= article;

/** So many mentions show how a name is used. */
const FEW = 3;

/** Whether one works or studies with it rather than being in it: `at the GTX`. */
const isHost = ({ host, place }: NameRecord['around']): boolean => host * 2 > place;

/** An organisation acts or has its article (`the ISO`); what there are many of, or neither, is an idea: `an API`. */
function kindOfAcronym(
  around: NameRecord['around'],
  mentions: number,
  peopled: boolean,
): EntityKind {
  if (!peopled) return around.organisation * 6 >= mentions ? 'organisation' : 'concept';
  if (around.place * 2 > mentions && around.indefinite === 0)
    return isHost(around) ? 'organisation' : 'place';
  if (mentions < FEW) return 'organisation';
  if (around.indefinite * 8 > mentions) return 'concept';
  const acts = around.organisation + around.person + around.owner;
  // What nobody tells an act of has its article mostly: `the SWP`, and not `the UI` beside `a UI` and `UI`.
  if (acts === 0) return around.article * 2 >= mentions ? 'organisation' : 'concept';
  return (acts + around.article) * 6 >= mentions ? 'organisation' : 'concept';
}
