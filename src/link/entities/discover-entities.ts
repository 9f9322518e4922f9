import { linkResolver } from '../../markdown/resolve-links';
import { scanNote } from '../../markdown/scan-note';
import type { AlignedNotes } from '../../model/aligned-notes';
import type { DiscoveredEntity, LinkTarget } from '../../model/entity';
import type { NoteFile, VaultPath } from '../../model/note';
import { aliasesOf, plainForm } from './aliases';
import { Casing, isUpper, PLAIN } from './casing';
import type { SentenceText } from './entity-text';
import { KIND_WORDS } from './entity-words';
import { isFirstName } from './first-names';
import { notesNaming } from './earlier-notes';
import { knownNames } from './find-names';
import { isGenericBody } from './generic-bodies';
import { introductionOf } from './introduction';
import { insideTitles, KnownThings } from './known-things';
import { buildLexicon, type Lexicon } from '../lexicon';
import { TranslatedNames } from '../translations/translated-names';
import { AcronymTable, mergeNames } from './merge-names';
import type { MergedName } from './name-groups';
import { nameKey } from './name-key';
import { namesIn } from './name-spans';
import { kindOf, type KindGrounds } from './name-kind';
import { bestSpelling, NameTable, type NameRecord } from './name-table';
import { sentencesOfNotes } from './note-sentences';
import { numberedNames } from './numbered-names';
import { isPeopled } from './peopled';
import { repeatedIn } from './repeated-sentences';
import { kindOfMerged } from './merged-kind';
import { familyNamesOf, firstNamesOf } from './parts-of-names';

const MIN_NOTES = 2;

export interface DiscoveryOptions {
  /** In how many notes a name must be mentioned to help as a hub; 2 when absent. */
  readonly minNotes?: number;
  /** Names known from elsewhere, as authors are from the notes' properties. */
  readonly names?: readonly string[];
  /** Names of missing notes that links lead to, besides those in `notes`. */
  readonly wanted?: readonly string[];
  /**
   * Notes that were there before: a name of theirs is found only where one of the new notes has it too, and
   * counts them then.
   */
  readonly earlier?: readonly NoteFile[];
  /** Which of the notes, new and earlier, are translations of one another. */
  readonly translations?: readonly AlignedNotes[];
  /** The most entities to give, the most mentioned first; no limit when absent. */
  readonly limit?: number;
}

/**
 * Finds the people, organisations, places, events, works and concepts that notes mention and that have no
 * note yet.
 *
 * Names are runs of capitalised words, told from words that merely open a sentence or a title by how all
 * the notes write them. Names that links lead to in vain count as well. What an existing target is called
 * by is never found again.
 */
export function discoverEntities(
  notes: readonly NoteFile[],
  targets: readonly LinkTarget[],
  options: DiscoveryOptions = {},
): readonly DiscoveredEntity[] {
  const lexicon = buildLexicon(targets);
  const own = sentencesOfNotes(notes);
  const sentences = [...own, ...earlierSentences(own, lexicon, options)];
  const casing = casingOf(sentences);
  const acronyms = new AcronymTable();
  for (const sentence of sentences) acronyms.read(sentence.text, sentence.path);
  const translatedNames = translatedIn(sentences, options.translations ?? []);
  const table = namesOf(sentences, casing, options.names ?? [], { lexicon, translatedNames });
  addVainLinks(notes, targets, table);
  for (const name of options.wanted ?? []) table.addLink(name, null);
  const grounds = { casing, peopled: isPeopled(table.records.values()) };
  const known = new KnownThings(targets, [...notes, ...(options.earlier ?? [])], lexicon, grounds);
  const merged = mergeNames(table, acronyms, grounds, translatedNames);
  const firstNames = firstNamesOf(merged, grounds);
  const fresh = new Set(notes.map(({ path }) => path));
  const numbered = numberedNames(table, casing);
  const headings = new Set(
    sentences.filter(({ titled }) => titled).map(({ text }) => nameKey(text)),
  );
  const helpful = merged
    .filter(
      ({ full: { key, linked } }) => linked > 0 || !(firstNames.has(key) || numbered.has(key)),
    )
    // “Knots and Loops” is no work where it is a section of one of the documents.
    .filter(({ full }) => full.linked > 0 || !isQuoted(full) || !headings.has(full.key))
    .filter((merged) => !isPartOfName(merged, table, grounds))
    .filter((merged) => helps(merged, grounds, options));
  const families = familyNamesOf(helpful, grounds);
  return helpful
    .filter(({ full }) => !families.has(full.key) || isElse(full, grounds))
    .filter((merged) => !known.has(merged))
    .filter((merged) => isIn(merged, fresh))
    .map((merged) => entityOf(merged, grounds))
    .sort(
      (a, b) =>
        b.notes.length - a.notes.length || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
    )
    .slice(0, options.limit);
}

function casingOf(sentences: readonly SentenceText[]): Casing {
  const casing = new Casing();
  for (const sentence of sentences) casing.count(sentence);
  return casing;
}

/** The passages of notes and of their translations, to be filled with names. */
function translatedIn(
  sentences: readonly SentenceText[],
  translations: readonly AlignedNotes[],
): TranslatedNames {
  const languages = new Map(sentences.map(({ path, language }) => [path, language]));
  return new TranslatedNames(translations, (path) => languages.get(path) ?? null);
}

/** What earlier notes say of names that too few of the new ones have and no target answers to; translations of new ones. */
function earlierSentences(
  own: readonly SentenceText[],
  lexicon: Lexicon,
  { earlier = [], names = [], minNotes = MIN_NOTES, translations = [] }: DiscoveryOptions,
): readonly SentenceText[] {
  if (earlier.length === 0 || own.length === 0) return [];
  const rare = [...namesOf(own, casingOf(own), names).records.values()]
    .filter(({ notes, sure }) => sure > 0 && notes.size < minNotes)
    .map(bestSpelling)
    .filter((name) => lexicon.formOf(name) < 0);
  const paired = new Set(translations.flatMap(({ one, other }) => [one, other]));
  const read = new Set([
    ...notesNaming(rare, earlier),
    ...earlier.filter(({ path }) => paired.has(path)),
  ]);
  return sentencesOfNotes([...read]);
}

/** What else is asked and told of the names, once it is known which notes there are. */
interface NameUses {
  readonly lexicon: Lexicon;
  readonly translatedNames: TranslatedNames;
}

/** The names of all sentences; one that opens a sentence is known by another sentence that has it inside. */
function namesOf(
  sentences: readonly SentenceText[],
  casing: Casing,
  names: readonly string[],
  uses?: NameUses,
): NameTable {
  const known = knownNames(sentences, casing, names);
  const table = new NameTable();
  const repeated = repeatedIn(sentences);
  for (const sentence of sentences) {
    if (repeated.has(sentence)) continue;
    const found = namesIn(sentence, casing, known);
    const isInside =
      uses === undefined || found.length === 0 ? null : insideTitles(sentence, uses.lexicon);
    for (const name of found) {
      table.add(sentence, name, isInside?.(name));
      const { path, paragraph, language } = sentence;
      const id = nameKey(name.text);
      uses?.translatedNames.add({ id, name: name.text }, path, paragraph, language);
    }
  }
  return table;
}

function isIn({ full, parts }: MergedName, notes: ReadonlySet<VaultPath>): boolean {
  return [full, ...parts].some(
    (record) => record.notes.size === 0 || [...record.notes.keys()].some((path) => notes.has(path)),
  );
}

/** How many times as often a name must occur to be the one that is meant where more words stand before it. */
const MEANT = 3;

/** Whether the name is another one with something before it: `British SWP`, `ISO Steering Committee`. */
function isPartOfName({ full }: MergedName, table: NameTable, grounds: KindGrounds): boolean {
  const words = full.key.split(' ');
  if (full.linked === 0 && table.endsLonger(full, MEANT)) return true;
  if (words.length < 2 || full.linked > 0 || kindOf(full, grounds) === 'person') return false;
  const rest = table.records.get(words.slice(1).join(' '));
  if (rest === undefined || rest.mentions < MEANT * full.mentions) return false;
  return words.length > 2 || isUpper(bestSpelling(rest));
}

/** Links to notes that are not there name what their owner wants a note for. */
function addVainLinks(
  notes: readonly NoteFile[],
  targets: readonly LinkTarget[],
  table: NameTable,
): void {
  const resolve = linkResolver(new Set([...notes, ...targets].map((note) => note.path)));
  for (const note of notes) {
    for (const link of scanNote(note.text).links) {
      if (link.embed || link.type !== 'wikilink' || resolve(link.target, note.path) !== null)
        continue;
      const name = link.target.split('/').pop() ?? '';
      if (/\.[a-z0-9]{1,5}$/i.test(name) || /^\d{4}(?:-\d{2}){0,2}$/.test(name)) continue;
      table.addLink(name, note.path);
    }
  }
}

/** Whether a name mostly stands in quotation marks. */
const isQuoted = ({ around, mentions }: NameRecord): boolean => around.quoted * 2 > mentions;

/** Whether texts say that a word is more than a last name: `Washington`, a city, or what links lead to. */
function isElse(record: NameRecord, grounds: KindGrounds): boolean {
  return record.linked > 0 || ['place', 'organisation'].includes(kindOf(record, grounds));
}

/** Whether a hub would help: linked to already, or in several notes and distinctive. */
function helps(
  { full, parts }: MergedName,
  grounds: KindGrounds,
  { minNotes = MIN_NOTES, translations = [] }: DiscoveryOptions,
): boolean {
  const all = [full, ...parts];
  if (all.some((record) => record.linked > 0)) return true;
  const notes = new Set(all.flatMap((record) => [...record.notes.keys()]));
  // A text and its translation are one.
  for (const { one, other } of translations) if (notes.has(one)) notes.delete(other);
  // A body of somebody, we do not know whose, unless the texts call it by an acronym.
  if (isGenericBody(bestSpelling(full)) && !parts.some((part) => isUpper(bestSpelling(part))))
    return false;
  const partial = all.reduce((sum, record) => sum + record.around.partial, 0);
  const mentions = all.reduce((sum, record) => sum + record.mentions, 0);
  if (partial * 2 >= mentions && !['person', 'organisation'].includes(kindOf(full, grounds)))
    return false;
  const menu = all.reduce((sum, record) => sum + record.around.menu, 0);
  // Versions of a thing are named now and then; of a label hardly anything else is.
  const counted = all.reduce((sum, record) => sum + record.around.counted, 0);
  if (menu * 2 >= mentions || counted * 4 >= mentions * 3) return false;
  const sure = all.reduce((sum, record) => sum + record.sure - record.inside, 0);
  if (notes.size < minNotes || sure < 2) return false;
  const name = plainForm(bestSpelling(full));
  if (/^\p{Ll}/u.test(name) || /^(?:I|We|You|He|She|They|It)['’]/.test(name)) return false;
  if (name.includes(' ')) return !/^(?:I|We|You|He|She|They|It|But|And)\s/.test(name);
  return isDistinctive(full, name, grounds.casing);
}

/** A single word is a name when it goes without an article, is no adjective and no first name alone. */
function isDistinctive(record: NameRecord, name: string, casing: Casing): boolean {
  const { around, mentions } = record;
  // A speaker has a colon behind the name too, and is never written small.
  if (around.label * 4 >= mentions * 3 && casing.capitalShare(name, 1) < 1) return false;
  if (isUpper(name)) return mentions > 2;
  if (KIND_WORDS.some(([, words]) => words.has(record.key))) return false;
  if (isFirstName(record.key) || name.length < 4 || mentions < 3) return false;
  if (casing.capitalShare(name, 0) < PLAIN || around.adjective * 4 > mentions) return false;
  return !/(?:ian|ean|ese|ish|ist|ists|ans)$/.test(record.key);
}

function entityOf(merged: MergedName, grounds: KindGrounds): DiscoveredEntity {
  const { full, parts, scoped } = merged;
  const kind = kindOfMerged(merged, grounds);
  const all = [full, ...parts];
  const name = plainForm(bestSpelling(full));
  const aliases = aliasesOf(
    name,
    all.flatMap((record) => [...record.spellings.keys()]),
  );
  // One member of `International Socialists` is no other name of them, and begins the names of others.
  if (kind === 'organisation' && name.includes(' ')) aliases.delete(name.replace(/s$/, ''));
  for (const form of scoped.keys()) aliases.delete(form);
  const notes = new Set<VaultPath>(all.flatMap((record) => [...record.notes.keys()]));
  const sentences: readonly SentenceText[] = all.flatMap((record) => record.sentences);
  const introduction = introductionOf(sentences, [
    name,
    ...all.flatMap((record) => [...record.spellings.keys()]),
  ]);
  return {
    name,
    aliases: [...aliases].sort(),
    kind: grounds.peopled && isGroup(full, parts) ? 'organisation' : kind,
    notes: [...notes].sort(),
    mentions: all.reduce((sum, record) => sum + record.mentions, 0),
    ...(scoped.size > 0 ? { scoped: Object.fromEntries(scoped) } : {}),
    ...(introduction ? { introduction } : {}),
  };
}

/** A plural that is used of one as well names a group: `Bolsheviks`, where one is a `Bolshevik`. */
function isGroup(full: NameRecord, parts: readonly NameRecord[]): boolean {
  const name = bestSpelling(full);
  return /^\p{Lu}\p{Ll}+s$/u.test(name) && parts.some((part) => `${part.key}s` === full.key);
}
