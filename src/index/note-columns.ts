import type { VaultPath } from '../model/note';

/** What `NoteColumns.state` says. */
export const NOTE_STATE = {
  /** Removed: its number is not used again before the index is next saved and loaded. */
  gone: 0,
  /** Known by its path, but not read yet. */
  listed: 1,
  read: 2,
} as const;

export type NoteState = (typeof NOTE_STATE)[keyof typeof NOTE_STATE];

/** Notes in a chunk, as a power of two: a table that grows adds one and copies nothing. */
export const CHUNK_SHIFT = 12;
const CHUNK = 1 << CHUNK_SHIFT;
const MASK = CHUNK - 1;

/** The fields that are whole words; what they number is the business of `NoteTable`. */
export const NOTE_FIELD = {
  size: 2,
  /** The first of its links, and how many they are. */
  first: 3,
  count: 4,
  date: 5,
  authors: 6,
  tags: 7,
  /** The list of its paragraphs' ids. */
  paragraphs: 8,
} as const;

export type NoteField = (typeof NOTE_FIELD)[keyof typeof NOTE_FIELD];

/** The low 32 bits of the time, and above them 16 bits beside the 16 of the links' spare room. */
const TIME_LOW = 0;
const TIME_HIGH_AND_ROOM = 1;
/** 16 bits of the kind, 14 of the language, 2 of the state. */
const KIND_LANGUAGE_STATE = 9;
const WORDS = 10;

const LARGEST_KIND = 0xffff;
const LARGEST_LANGUAGE = 0x3fff;
const LARGEST_ROOM = 0xffff;

/** The notes by number: forty bytes each besides the path, in chunks. */
export class NoteColumns {
  private readonly words: Uint32Array[] = [];
  private readonly paths: VaultPath[][] = [];
  private size = 0;

  get length(): number {
    return this.size;
  }

  /** Adds a note that is known by its path alone. */
  add(path: VaultPath): number {
    const note = this.size++;
    const which = note >>> CHUNK_SHIFT;
    if (which === this.words.length) {
      this.words.push(new Uint32Array(CHUNK * WORDS));
      this.paths.push([]);
    }
    this.setPath(note, path);
    this.setState(note, NOTE_STATE.listed);
    return note;
  }

  /** The path of a note, also of one that is gone. @throws RangeError where there never was one. */
  path(note: number): VaultPath {
    const path = this.paths[note >>> CHUNK_SHIFT]?.[note & MASK];
    if (path === undefined) throw new RangeError(`No note has the number ${note}.`);
    return path;
  }

  setPath(note: number, path: VaultPath): void {
    const paths = this.paths[note >>> CHUNK_SHIFT];
    if (paths !== undefined) paths[note & MASK] = path;
  }

  get(note: number, field: NoteField): number {
    return this.word(note, field);
  }

  set(note: number, field: NoteField, value: number): void {
    this.setWord(note, field, value);
  }

  /** Whole milliseconds: some file systems have fractions, which not every host tells. */
  time(note: number): number {
    return (this.word(note, TIME_HIGH_AND_ROOM) >>> 16) * 2 ** 32 + this.word(note, TIME_LOW);
  }

  setTime(note: number, mtime: number): void {
    const whole = Math.max(0, Math.floor(mtime));
    const room = this.word(note, TIME_HIGH_AND_ROOM) & LARGEST_ROOM;
    this.setWord(note, TIME_LOW, whole);
    this.setWord(note, TIME_HIGH_AND_ROOM, (Math.floor(whole / 2 ** 32) << 16) | room);
  }

  /** How many more links fit behind its own. */
  spareRoom(note: number): number {
    return this.word(note, TIME_HIGH_AND_ROOM) & LARGEST_ROOM;
  }

  /** Room beyond 65,535 links is forgotten. */
  setSpareRoom(note: number, room: number): void {
    const high = this.word(note, TIME_HIGH_AND_ROOM) & ~LARGEST_ROOM;
    this.setWord(note, TIME_HIGH_AND_ROOM, high | Math.min(LARGEST_ROOM, room));
  }

  state(note: number): NoteState {
    const state = this.word(note, KIND_LANGUAGE_STATE) & 3;
    return state === 3 ? NOTE_STATE.gone : (state as NoteState);
  }

  setState(note: number, state: NoteState): void {
    this.setWord(note, KIND_LANGUAGE_STATE, (this.word(note, KIND_LANGUAGE_STATE) & ~3) | state);
  }

  kind(note: number): number {
    return this.word(note, KIND_LANGUAGE_STATE) >>> 16;
  }

  language(note: number): number {
    return (this.word(note, KIND_LANGUAGE_STATE) >>> 2) & LARGEST_LANGUAGE;
  }

  /** Past 65,535 kinds and 16,383 languages they count as number 0, which is none. */
  setKindAndLanguage(note: number, kind: number, language: number): void {
    const state = this.word(note, KIND_LANGUAGE_STATE) & 3;
    const shortKind = kind > LARGEST_KIND ? 0 : kind;
    const shortLanguage = language > LARGEST_LANGUAGE ? 0 : language;
    this.setWord(note, KIND_LANGUAGE_STATE, (shortKind << 16) | (shortLanguage << 2) | state);
  }

  private word(note: number, at: number): number {
    return this.words[note >>> CHUNK_SHIFT]?.[(note & MASK) * WORDS + at] ?? 0;
  }

  private setWord(note: number, at: number, value: number): void {
    const words = this.words[note >>> CHUNK_SHIFT];
    if (words !== undefined) words[(note & MASK) * WORDS + at] = value;
  }
}
