import { nameOf } from '../markdown/links';
import type { ResolveLink } from '../markdown/links';
import { scanNote } from '../markdown/scan-note';
import type { NoteFile } from '../model/note';
import type { NoteOutline, OutlineLink } from '../model/outline';
import type { Span } from '../model/span';
import type { LexiconForm } from './form-store';
import type { Lexicon, Match } from './lexicon';
import { tagsOfNote } from './note-tags';
import { ReadText } from './read-text';
import { spanTest } from './span-test';

/** Words of a note that name targets, whether they are a link already or not. */
export interface Mention extends Span {
  /** The words that a reader sees. */
  readonly shown: string;
  /** As `Match.form`; -1 for a link whose words are no form of any target. */
  readonly form: number;
  readonly words: number;
  readonly forms: readonly LexiconForm[];
  /** The target that it links to, or -1. */
  readonly linkedTo: number;
  /** Where it stands in the note as it reads (`NoteFacts.read`). */
  readonly place: Span;
}

type Unplaced = Omit<Mention, 'place'>;

/** What linking asks of a note: where it names targets, and its words. */
export interface NoteFacts {
  readonly note: NoteFile;
  readonly outline: NoteOutline;
  /** The text with its links to targets as the words that they show: what surroundings are judged by. */
  readonly read: ReadText;
  /** The number of the note itself among the targets, or -1. */
  readonly own: number;
  /** In order, disjoint. */
  readonly mentions: readonly Mention[];
  /** Targets of links in the properties. */
  readonly properties: ReadonlySet<number>;
  /** Its tags, of the text and of the properties, without `#`, in lower case. */
  readonly tags: ReadonlySet<string>;
  /** The inflection keys of all words outside protected spans, with those that links show. */
  readonly words: Int32Array;
}

/** The parts of a text outside sorted, disjoint spans. */
export function partsBetween(length: number, spans: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) parts.push({ start: at, end: length });
  return parts;
}

/** Reads a note's mentions and links. */
export function readNoteFacts(
  note: NoteFile,
  lexicon: Lexicon,
  resolve: ResolveLink,
  outline: NoteOutline = scanNote(note.text),
): NoteFacts {
  const parts = partsBetween(note.text.length, outline.protected);
  const own = lexicon.targetAt(note.path);
  const properties = new Set<number>();
  const linked: Unplaced[] = [];
  for (const link of outline.links) {
    const target = targetOf(link, note, lexicon, resolve);
    if (target < 0) continue;
    if (link.property) properties.add(target);
    else linked.push(linkedMention(link, target, lexicon));
  }
  const read = new ReadText(note.text, linked);
  const inTitle = spanTest(ownTitles(outline, own, lexicon));
  const links = linked.map((mention) => mention.shown);
  const mentions = linked.map((mention): Mention => ({ ...mention, place: read.placeOf(mention) }));
  for (const match of lexicon.matchesIn(note.text, parts, own)) {
    if (!isFree(note.text, match) || inTitle(match)) continue;
    const shown = note.text.slice(match.start, match.end);
    if (beginsOther(note.text, shown, match, lexicon)) continue;
    mentions.push({ ...match, shown, linkedTo: -1, place: read.placeOf(match) });
  }
  mentions.sort((a, b) => a.start - b.start);
  return {
    note,
    outline,
    read,
    own,
    mentions,
    properties,
    tags: tagsOfNote(note.text, outline),
    words: wordKeys(note.text, parts, links, lexicon),
  };
}

/** The headings that are the note's own title: what is named inside it is no mention. */
function ownTitles(outline: NoteOutline, own: number, lexicon: Lexicon): readonly Span[] {
  if (own < 0) return [];
  return outline.headings.filter(({ text }) => {
    const [match] = lexicon.matchesIn(text, [{ start: 0, end: text.length }]);
    const whole = match?.start === 0 && match.end === text.length;
    return whole && match.forms.some((form) => form.target === own);
  });
}

function targetOf(
  link: OutlineLink,
  note: NoteFile,
  lexicon: Lexicon,
  resolve: ResolveLink,
): number {
  if (link.embed || link.target === '' || /^[a-z][a-z0-9+.-]*:/i.test(link.target)) return -1;
  const path = resolve(link.target, note.path);
  return path === null || path === note.path ? -1 : lexicon.targetAt(path);
}

/** A link as the mention that it would be without its brackets. */
function linkedMention(link: OutlineLink, target: number, lexicon: Lexicon): Unplaced {
  const shown = link.display ?? nameOf(link.target);
  const [match, ...more] = lexicon.matchesIn(shown, [{ start: 0, end: shown.length }]);
  const whole =
    match !== undefined && more.length === 0 && match.end - match.start === shown.length;
  const forms = whole ? match.forms : [];
  const named = forms.some((form) => form.target === target);
  const written: LexiconForm = { text: shown, kind: 'learned', target };
  return {
    start: link.start,
    end: link.end,
    shown,
    form: whole ? match.form : -1,
    words: whole ? match.words : 1,
    forms: named ? forms : [...forms, written],
    linkedTo: target,
  };
}

/** Marks that would make another thing of a link that they touch: an image, a nested bracket, an escape. */
function isFree(text: string, match: Match): boolean {
  const before = text.charAt(match.start - 1);
  const after = text.charAt(match.end);
  if (/[![\\^@#]/.test(before) || after === ']' || cutsKatakana(text, match)) return false;
  if (isInTag(text, match.start)) return false;
  return !/[\p{L}\p{N}]/u.test(before + after) || isUnspaced(text, match);
}

/** How long a tag is looked at. */
const LONGEST_TAG = 300;

/** Whether a place is in a tag that shows as text, since HTML is escaped: in the address or the words of a picture. */
function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TAG), at);
  const open = before.lastIndexOf('\\<');
  return open >= 0 && /[a-z/]/i.test(before.charAt(open + 2)) && !before.includes('>', open);
}

/** `International Socialist` Tendency is no mention of the International Socialists: another name begins so. */
function beginsOther(text: string, shown: string, match: Match, lexicon: Lexicon): boolean {
  if (!/^\p{Lu}\S*\s/u.test(shown) || !/^ \p{Lu}\p{Ll}/u.test(text.slice(match.end, match.end + 3)))
    return false;
  return match.forms.every((form) => !lexicon.sameWords(shown, form.text));
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}ー]/u;

const KATAKANA = /^[\u30a1-\u30fa\u30fc-\u30ff]{2}$/;

/** A run of Katakana is a word or a compound: a part of one must be long, and its beginning or end. */
function cutsKatakana(text: string, { start, end }: Span): boolean {
  const left = KATAKANA.test(text.slice(Math.max(0, start - 1), start + 1));
  const right = KATAKANA.test(text.slice(end - 1, end + 1));
  return (left || right) && (end - start < 5 || (left && right));
}

/** Words of scripts without spaces may touch their neighbours. */
function isUnspaced(text: string, match: Match): boolean {
  const joins = (outer: string, inner: string): boolean =>
    !/[\p{L}\p{N}]/u.test(outer) || UNSPACED.test(inner) || UNSPACED.test(outer);
  return (
    joins(text.charAt(match.start - 1), text.charAt(match.start)) &&
    joins(text.charAt(match.end), text.charAt(match.end - 1))
  );
}

function wordKeys(
  text: string,
  parts: readonly Span[],
  links: readonly string[],
  lexicon: Lexicon,
): Int32Array {
  const pieces = parts.map((part) => lexicon.keysIn(text, part));
  for (const link of links) pieces.push(lexicon.keysIn(link));
  const words = new Int32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    words.set(piece, at);
    at += piece.length;
  }
  return words;
}
