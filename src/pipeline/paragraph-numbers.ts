import { scanNote } from '../markdown/scan-note';
import type { NoteOutline } from '../model/outline';
import type { Span } from '../model/span';
import { paragraphsOfNote, type NoteParagraph } from './note-paragraphs';

/** A text whose paragraphs count themselves has at least this many that do. */
const FEWEST = 3;

const OWN_NUMBER = /^[¶§([]{0,2}[ \t]{0,2}(\d{1,4})[.)\]:]{1,2}[ \t]+\S/;
const ITEM_NUMBER = /^ {0,3}(\d{1,4})[.)][ \t]+\S/;

/**
 * The block ids of a note's paragraphs by the numbers that others cite them by.
 *
 * Resolutions and laws number their paragraphs themselves (`14. The congress …`): where most do, those
 * numbers count. Else they are those of the ids, `p14`; a note with ids of its owner's counts from 1.
 */
export function paragraphNumbers(
  text: string,
  outline: NoteOutline = scanNote(text),
): ReadonlyMap<number, string> {
  const paragraphs = addressedIn(text, outline);
  const own = ownNumbers(paragraphs);
  if (own !== null) return own;
  const byId = paragraphs.flatMap(({ id }): [number, string][] => {
    const number = /^p(\d{1,9})$/.exec(id)?.[1];
    return number === undefined ? [] : [[Number(number), id]];
  });
  if (byId.length * 2 >= paragraphs.length) return new Map(byId);
  return new Map(paragraphs.map(({ id }, i) => [i + 1, id]));
}

/**
 * What a text calls its paragraphs itself, by block id: `14`, and `14–16` for a list of as many; null where it does
 * not count them.
 */
export function ownLabels(text: string): ReadonlyMap<string, string> | null {
  const numbers = ownNumbers(addressedIn(text, scanNote(text)));
  if (numbers === null) return null;
  const bounds = new Map<string, { readonly first: number; last: number }>();
  for (const [number, id] of numbers) {
    const known = bounds.get(id);
    if (known === undefined) bounds.set(id, { first: number, last: number });
    else known.last = number;
  }
  return new Map(
    [...bounds].map(([id, { first, last }]) => [
      id,
      first === last ? `${first}` : `${first}–${last}`,
    ]),
  );
}

/** The number of the item of a list that a sentence stands in: the list has one id for all of them. */
export function itemLabels(
  paragraphs: readonly NoteParagraph[],
): (id: string, sentence: string) => string | null {
  const lists = new Map(
    paragraphs.filter(({ type }) => type === 'list').map((paragraph) => [paragraph.id, paragraph]),
  );
  return (id, sentence) => {
    const list = lists.get(id);
    if (list === undefined) return null;
    const numbers = itemNumbers(list.markdown);
    const lines = list.text.split('\n').filter((line) => line.trim() !== '');
    const number =
      numbers.length === lines.length
        ? numbers[lines.findIndex((line) => line.includes(sentence))]
        : undefined;
    return number === undefined ? null : `${number}`;
  };
}

/** A paragraph or an item of a list that a link can lead to: an item counts beside its list, where both have ids. */
interface Addressed extends Span {
  readonly id: string;
  /** The numbers that it bears: a list that has one id bears those of its items. */
  readonly bears: readonly number[];
}

function addressedIn(text: string, outline: NoteOutline): Addressed[] {
  const paragraphs = paragraphsOfNote(text, outline).map((paragraph) => ({
    id: paragraph.id,
    start: paragraph.start,
    end: paragraph.end,
    bears: numbersBorneBy(paragraph),
  }));
  const known = new Set(paragraphs.map(({ id }) => id));
  // Of a list that has an id as well.
  const items = outline.items
    .filter(({ id }) => !known.has(id))
    .map(({ id, start, end }) => ({
      id,
      start,
      end,
      bears: itemNumbers(text.slice(start, end)).slice(0, 1),
    }));
  return [...paragraphs, ...items].sort((a, b) => a.start - b.start);
}

/** The numbers that the paragraphs bear, where half of the text bears some and they rise throughout. */
function ownNumbers(paragraphs: readonly Addressed[]): ReadonlyMap<number, string> | null {
  const numbers = new Map<number, string>();
  let last = 0;
  for (const { id, bears } of paragraphs) {
    for (const number of bears) {
      if (number <= last) return null;
      numbers.set(number, id);
      last = number;
    }
  }
  const whole = lengthOf(paragraphs);
  const numbered = lengthOf(paragraphs.filter(({ bears }) => bears.length > 0));
  return numbers.size >= FEWEST && numbered * 2 >= whole ? numbers : null;
}

/** UTF-16 units: a text that is one long list of numbered paragraphs has few that have an id. */
function lengthOf(paragraphs: readonly Addressed[]): number {
  return paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
}

function numbersBorneBy({ type, text, markdown }: NoteParagraph): number[] {
  if (type === 'list') return itemNumbers(markdown);
  const number = type === 'paragraph' ? OWN_NUMBER.exec(text)?.[1] : undefined;
  return number === undefined ? [] : [Number(number)];
}

function itemNumbers(markdown: string): number[] {
  return markdown.split('\n').flatMap((line) => {
    const number = ITEM_NUMBER.exec(line)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
