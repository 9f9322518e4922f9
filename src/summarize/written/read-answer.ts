import { plainTextOf } from '../../markdown/plain-text';
import { visibleText } from './visible-text';
import { jsonIn } from '../models/find-json';
import { field, listOf } from '../models/protocol';

/** A sentence as a model gave it: plain text, and the numbers of paragraphs as far as they could be read. */
export interface AnsweredSentence {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Sentences that are read of one answer; more is no summary of a section. */
const MOST = 80;

/** UTF-16 units of a sentence. */
const LONGEST = 1500;

/** What models call the fields, however they were told. */
const TEXTS = ['text', 'sentence', 'content'] as const;
const NUMBERS = ['paragraphs', 'paragraph', 'cites', 'citations', 'citation', 'sources'] as const;

/**
 * The sentences in a model's answer, whatever prose or fence stands around them.
 *
 * @returns null where there is nothing of the shape that was asked for.
 */
export function readAnswer(answer: string): AnsweredSentence[] | null {
  const lists = jsonIn(answer).flatMap((value) => {
    const list = Array.isArray(value) ? value : field(value, 'sentences');
    return Array.isArray(list) && list.some((one) => textIn(one) !== null) ? [listOf(list)] : [];
  });
  // What comes last is what the model ended on.
  const list = lists.at(-1);
  if (list === undefined) return null;
  return list.slice(0, MOST).flatMap((one): AnsweredSentence[] => {
    const text = plain(textIn(one) ?? '');
    return /\p{L}/u.test(text) ? [{ text, numbers: numbersIn(one) }] : [];
  });
}

function textIn(sentence: unknown): string | null {
  const found = TEXTS.map((name) => field(sentence, name)).find((text) => typeof text === 'string');
  return typeof found === 'string' ? found : null;
}

function numbersIn(sentence: unknown): number[] {
  const given = NUMBERS.map((name) => field(sentence, name)).find((value) => value !== undefined);
  const list = Array.isArray(given) ? listOf(given) : [given];
  return [...new Set(list.flatMap(numbersOf))];
}

/** A paragraph's number as a number, or as words with it: `3`, `"¶3"`, `"3–5"`, `"^p3"`. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [value] : [];
  if (typeof value !== 'string' || value.length > 40) return [];
  const range = /^\D*(\d{1,6})\s*[-–—]\s*\D{0,3}(\d{1,6})\D*$/.exec(value);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range !== null && to >= from && to - from < 20)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return [...value.matchAll(/\d{1,6}/g)].map(([digits]) => Number(digits));
}

/**
 * What a person reads of a model's sentence: no marks of Markdown, no targets of links, no invisible characters,
 * no scheme that makes an address a link, none of the numbers of paragraphs that models like to repeat behind a sentence.
 */
function plain(text: string): string {
  const line = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return plainTextOf(visibleText(line))
    .replace(/\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/+|www\.)+/gi, '')
    .replace(/\s+/g, ' ')
    .replace(
      / ?[([] ?(?:(?:¶|\^?p|paragraphs?|§) ?)?\d{1,4}(?: ?[,;–-] ?(?:(?:¶|\^?p) ?)?\d{1,4})*[)\]](?=[.!?…]?$)/iu,
      '',
    )
    .trim();
}
