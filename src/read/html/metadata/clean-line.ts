import { parseFragment } from 'parse5';

/** Longer values are no titles, names or descriptions. */
const MAX_LENGTH = 2000;

/** Controls, and the format characters that reorder or hide text; joiners of scripts and emoji stay. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/** A declared value as one line of text; what a template left unfilled is the empty string. */
export function cleanLine(value: string): string {
  const line = value.slice(0, MAX_LENGTH).replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
  return /\{\{|\}\}|<%|%>|\[object /u.test(line) || line === 'undefined' || line === 'null'
    ? ''
    : line;
}

/** The text of a value that is HTML once more, as descriptions and headlines in JSON often are. */
export function decodeMarkup(value: string): string {
  if (!/[&<]/u.test(value)) return cleanLine(value);
  const texts: string[] = [];
  const pending = [...parseFragment(value.slice(0, MAX_LENGTH)).childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('value' in node) texts.push(node.value);
    else if ('childNodes' in node) pending.push(...[...node.childNodes].reverse());
  }
  return cleanLine(texts.join(''));
}

/** The first value that is not empty, or the empty string. */
export function firstFilled(...values: readonly string[]): string {
  return values.find((value) => value !== '') ?? '';
}
