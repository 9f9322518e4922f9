import { withoutEnds } from '../language/trim';
import type { Unit } from './block-lines';
import { WEEKDAY_NAMES } from '../language/date-words';
import type { DateReading, FoundDate } from './find-date';
import { findDate } from './find-date';
import { isByline, looksLikeName } from './read-byline';

/** What a line at the head of a text says of it. */
export type HeadField =
  'title' | 'published' | 'author' | 'url' | 'tags' | 'language' | 'deck' | 'recipient';

/** A line at the head of a text, classed. */
export type HeadLine =
  | { readonly type: 'field'; readonly field: HeadField; readonly value: string }
  | { readonly type: 'date'; readonly date: FoundDate; readonly rest: string }
  | { readonly type: 'byline'; readonly names: string }
  | { readonly type: 'short' }
  | { readonly type: 'prose' };

const FIELD_NAMES: readonly (readonly [HeadField, string])[] = [
  [
    'title',
    'title headline subject título titulo titel überschrift titre betreff asunto objet titolo',
  ],
  [
    'published',
    'date published posted created updated sent fecha publicado datum veröffentlicht publié data pubdate',
  ],
  [
    'author',
    'author authors by from byline writer autor autora autoren autorin von auteur par autore',
  ],
  ['url', 'url link source permalink address fuente quelle'],
  ['tags', 'tags tag keywords categories category section etiquetas schlagwörter rubrik'],
  ['language', 'language lang sprache idioma langue'],
  ['deck', 'summary description deck abstract standfirst'],
  ['recipient', 'to cc bcc an para à'],
];

const FIELDS: ReadonlyMap<string, HeadField> = new Map(
  FIELD_NAMES.flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
);

const FIELD =
  /^[*_]{0,2}([\p{L}][\p{L}-]{0,24}(?: [\p{L}-]{1,20})?)[*_]{0,2}\s?:[*_]{0,2}(?:\s+(\S.*)|\s*)$/u;
/** Words and marks that stand beside a date without saying more. */
const DATE_COMPANY =
  /\[\w\]|\b(?:at|on|posted|published|updated|date|written|publicado|el|veröffentlicht|am|den|le|publié|il|uhr|edt|est|pdt|pst|gmt|utc|cet|min(?:utes?)? read|\d+)\b|[^\p{L}\p{N}]+/giu;

/** Lines longer than this at the head of a text are its first paragraph. */
const LONGEST_HEAD_LINE = 160;

/** What a line says at the head of a text. A known field without a value is a label, and so is short. */
export function classifyHeadLine(text: string, reading: DateReading): HeadLine {
  if (text.length > LONGEST_HEAD_LINE) return { type: 'prose' };
  const field = fieldOf(text);
  if (field !== null) return { type: 'field', ...field };
  const date = findDate(text, reading);
  if (date !== null) {
    const outside = `${text.slice(0, date.span.start)} ${text.slice(date.span.end)}`.trim();
    const rest = outside
      .replace(DATE_COMPANY, ' ')
      .split(' ')
      .filter((word) => !isWeekday(word))
      .join(' ')
      .trim();
    if (rest === '') return { type: 'date', date, rest: '' };
    const names = withoutEnds(outside, /[\s,|·•–—-]/);
    if (isByline(names) || (looksLikeName(names) && /[|·•,–—]/.test(outside)))
      return { type: 'date', date, rest: names };
  }
  if (isByline(text)) return { type: 'byline', names: text };
  return /[.,;]$/.test(text) && text.length > 60 ? { type: 'prose' } : { type: 'short' };
}

function isWeekday(word: string): boolean {
  return WEEKDAY_NAMES.has(word.toLowerCase());
}

function fieldOf(text: string): { field: HeadField; value: string } | null {
  const match = FIELD.exec(text);
  const name = match?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const field = FIELDS.get(name);
  const value = match?.[2]?.trim() ?? '';
  if (field === undefined || value === '') return null;
  return { field, value };
}

/** What the head of a text says, and how many of its lines say it. */
export interface RecordHead {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: FoundDate | null;
  readonly url: string | null;
  readonly tags: readonly string[];
  readonly deck: string | null;
  readonly language: string | null;
  /** To whom a message went. */
  readonly recipients: readonly string[];
  /** Where the text was taken from, when that is no URL. */
  readonly origin: string | null;
  /** Units taken. */
  readonly taken: number;
  /** How many of the lines are a date, a byline or a field: what makes it a head. */
  readonly evidence: number;
  /** Short lines beside the date whose part is not known: each an author or a title. */
  readonly open: readonly string[];
}

/** Lines beyond this are text, whatever they look like. */
const LONGEST_HEAD = 12;

/**
 * Reads the lines at the head of a text: fields (`Title: …`), a date, a byline, short lines around them.
 * Stops at the first line of prose and, after a date or a byline, at the first blank line.
 */
export function readRecordHead(
  units: readonly Unit[],
  from: number,
  to: number,
  reading: DateReading,
): RecordHead {
  const head = new HeadBuilder(reading);
  for (let i = from; i < Math.min(to, from + LONGEST_HEAD); i++) {
    const unit = units[i];
    if (unit === undefined || !head.take(unit, classifyHeadLine(unit.text, reading), i === from))
      break;
  }
  return head.build();
}

interface Taken {
  readonly text: string;
  readonly afterDate: boolean;
}

/** Collects a head line by line. */
class HeadBuilder {
  readonly #reading: DateReading;
  #title: string | null = null;
  readonly #authors: string[] = [];
  #published: FoundDate | null = null;
  #url: string | null = null;
  readonly #tags: string[] = [];
  #deck: string | null = null;
  #language: string | null = null;
  readonly #recipients: string[] = [];
  #origin: string | null = null;
  #taken = 0;
  #pending = 0;
  #evidence = 0;
  readonly #short: Taken[] = [];
  /** A blank line after the date or byline: only more of the kind may follow. */
  #closed = false;

  constructor(reading: DateReading) {
    this.#reading = reading;
  }

  /** Whether the line belongs to the head, or may: short lines do when evidence follows. */
  take(unit: Unit, line: HeadLine, first: boolean): boolean {
    if (!first && unit.gap > 0 && this.#evidence > 0) this.#closed = true;
    if (line.type === 'prose') return false;
    if (line.type === 'short') return this.#takeShort(unit);
    if (line.type === 'field') this.#takeField(line.field, line.value);
    else if (line.type === 'date') {
      if (this.#published !== null) return false;
      this.#published = line.date;
      if (line.rest !== '') this.#authors.push(line.rest);
    } else if (this.#authors.length === 0) this.#authors.push(line.names);
    else return false;
    this.#evidence++;
    this.#pending++;
    this.#taken += this.#pending;
    this.#pending = 0;
    return true;
  }

  #takeShort(unit: Unit): boolean {
    const afterDate = this.#published !== null;
    if (this.#closed || this.#short.length >= 3) return false;
    this.#short.push({ text: unit.text, afterDate });
    this.#pending++;
    if (this.#evidence > 0 && unit.gap === 0) {
      this.#taken += this.#pending;
      this.#pending = 0;
    }
    return true;
  }

  #takeField(field: HeadField, value: string): void {
    if (field === 'title') this.#title ??= value;
    else if (field === 'author') this.#authors.push(value);
    else if (field === 'url' && /^https?:\/\/\S+$/.test(value)) this.#url ??= value;
    else if (field === 'url') this.#origin ??= value;
    else if (field === 'tags') this.#tags.push(...value.split(/[,;]\s*/));
    else if (field === 'deck') this.#deck ??= value;
    else if (field === 'language') this.#language ??= value;
    else if (field === 'recipient') this.#recipients.push(value);
    else this.#published ??= findDate(value, this.#reading);
  }

  build(): RecordHead {
    const short = this.#short.slice(0, this.#short.length - this.#pending);
    const before = short.filter((line) => !line.afterDate);
    const after = short.filter((line) => line.afterDate);
    const open = [...before.slice(this.#title === null ? 1 : 0), ...after].map((line) => line.text);
    return {
      title: this.#title ?? before[0]?.text ?? null,
      authors: this.#authors,
      published: this.#published,
      url: this.#url,
      tags: this.#tags,
      deck: this.#deck,
      language: this.#language,
      recipients: this.#recipients,
      origin: this.#origin,
      taken: this.#evidence > 0 ? this.#taken : 0,
      evidence: this.#evidence,
      open,
    };
  }
}
