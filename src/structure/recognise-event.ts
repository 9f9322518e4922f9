import type { Block } from '../model/block';
import { linesOf } from './block-lines';
import { MONTH_NUMBERS, WEEKDAY_NAMES } from '../language/date-words';

/** When and where a document says that something takes place, in its own words. */
export interface EventFacts {
  readonly when: string | null;
  readonly place: string | null;
}

const INVITATION =
  /\b(?:rsvp|register (?:now|here|at)|tickets?|doors open|admission|join us|free entry|save the date|eintritt|anmeldung|einlass|veranstaltungsort|entrada (?:libre|gratuita)|inscripci[oó]n|te esperamos|entrée libre|inscription|ingresso libero|all welcome)\b/i;
const STREET =
  /\b\d{1,5}[a-z]?\s+(?:[\p{Lu}\d][\p{L}\d.'’]*\s+){1,4}(?:st|street|ave|avenue|road|rd|blvd|boulevard|lane|ln|square|sq|drive|dr|way|place|pl|court|terrace|quay|row)\b\.?|\p{L}{2,}(?:straße|strasse|str\.|platz|gasse|weg|allee|straat|plein|gracht)\s?\d{1,4}|\b(?:calle|avenida|avda\.?|plaza|paseo|rue|avenue|place|boulevard|via|piazza|viale|rua|praça)\s+(?:\p{L}[\p{L}.'’]*\s+){0,4}\p{L}+,?\s*(?:n\.?º\s?)?\d{1,4}|\b\d{1,4},?\s+(?:bis\s+)?(?:rue|avenue|place|boulevard)\s+\p{L}/iu;
const FIELD_WHEN =
  /^(?:when|date(?: and time)?|wann|datum|termin|cuándo|fecha|quand|quando|date & time)\s?:\s*(\S.*)$/iu;
const FIELD_WHERE =
  /^(?:where|venue|place|location|address|wo|ort|veranstaltungsort|dónde|lugar|où|lieu|dove|luogo|onde|local)\s?:\s*(\S.*)$/iu;
const CLOCK = /\b\d{1,2}(?:[:.]\d{2}\s?(?:[ap]\.?m\b|uhr\b|h\b)?|\s?[ap]\.?m\b|\s?uhr\b)/i;

/** The first lines of a document, among which an announcement has its date and place. */
const LOOKED_AT = 14;
const LONGEST_LINE = 110;

/**
 * What an announcement says of its event, or null where the document is none: it has two of a day, a
 * place, a programme by the clock and an invitation, and one of them is the day.
 */
export function recogniseEvent(blocks: readonly Block[]): EventFacts | null {
  const lines = blocks
    .slice(0, LOOKED_AT)
    .flatMap((block) =>
      block.kind === 'list' ? block.text.split('\n') : linesOf(block).map((line) => line.text),
    );
  const short = lines.filter((line) => line.length <= LONGEST_LINE);
  const when = firstMatch(short, FIELD_WHEN) ?? short.find(isDayLine) ?? null;
  const place = firstMatch(short, FIELD_WHERE) ?? placeIn(blocks.slice(0, LOOKED_AT));
  const programme = blocks.some((block) => block.kind === 'list' && isProgramme(block.text));
  const invites = lines.some((line) => INVITATION.test(line));
  const timed = when !== null && CLOCK.test(when);
  const signs = [place !== null, programme, invites, timed].filter(Boolean).length;
  return when !== null && signs >= 2 ? { when, place } : null;
}

function firstMatch(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return value.trim();
  }
  return null;
}

/** A line that names a day: a month or weekday and a figure, and little else. */
function isDayLine(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (words.length > 14 || !words.some((word) => /^\d{1,2}$/.test(word))) return false;
  const months = words.filter((word) => word.length > 2 && MONTH_NUMBERS.has(word)).length;
  const days = words.filter(
    (word) => WEEKDAY_NAMES.has(word.replace(/s$/, '')) || WEEKDAY_NAMES.has(word),
  ).length;
  return (
    months + days >= 1 &&
    (words.length <= 7 || (months >= 1 && days >= 1)) &&
    (months >= 1 || /\d{1,2}[./]\s?\d{1,2}/.test(line))
  );
}

function isProgramme(list: string): boolean {
  const items = list.split('\n');
  return (
    items.length >= 2 &&
    items.filter((item) => /^\d/.test(item) && CLOCK.test(item.slice(0, 16))).length >=
      items.length / 2
  );
}

/** A street and number, with the lines above it in the same block: the venue's name. */
function placeIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const lines = linesOf(block).map((line) => line.text);
    const at = lines.findIndex((line) => line.length <= LONGEST_LINE && STREET.test(line));
    if (at < 0) continue;
    const named = lines
      .slice(Math.max(0, at - 2), at)
      .filter((line) => !isDayLine(line) && !CLOCK.test(line));
    return [...named, lines[at] ?? ''].join(', ').replace(/,,/g, ',');
  }
  return null;
}
