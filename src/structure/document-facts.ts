import { detectLanguage } from '../language/detect';
import { withoutEnd } from '../language/trim';
import { isTag, toTag } from '../markdown/tags';
import type { Block } from '../model/block';
import type { PublishedDate } from '../model/document';
import type { DateReading } from './find-date';
import { findDate } from './find-date';
import { namesIn } from './read-byline';
import type { EventFacts } from './recognise-event';
import type { RecordHead } from './record-head';

/** The language that a document declares, or else the one that it is written in. */
export function languageOf(
  declared: string | undefined,
  blocks: readonly Block[],
  deck: string | null,
): string {
  if (declared !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(declared))
    return declared.replace(/_/g, '-');
  let sample = deck ?? '';
  for (const block of blocks) {
    if (sample.length > 4000) break;
    if (block.kind !== 'code' && block.kind !== 'math') sample += `\n${block.text}`;
  }
  return detectLanguage(sample);
}

/** Names once each; `The Council` and `Council` are one. */
export function authorsOf(bylines: readonly string[], names: readonly string[]): string[] {
  const authors = new Map<string, string>();
  for (const name of [...bylines.flatMap(namesIn), ...names]) {
    const key = name.toLowerCase().replace(/^(?:the|el|la|los|las|die|der|das|le|les)\s+/, '');
    if (!authors.has(key)) authors.set(key, name);
  }
  return [...authors.values()];
}

/** When a document was published. An event's date is no date of publication. */
export function publishedOf(
  declared: string | null,
  head: RecordHead | null,
  event: EventFacts | null,
  dates: DateReading,
  warnings: string[],
): PublishedDate | null {
  const found =
    declared === null
      ? event === null
        ? (head?.published ?? null)
        : null
      : findDate(declared, dates);
  if (declared !== null && found === null)
    warnings.push(`The date “${declared.slice(0, 60)}” was not understood.`);
  if (found === null) return null;
  const { span: _, ...published } = found;
  if (published.ambiguous === true) {
    warnings.push(`The date ${published.iso} could have its day and month the other way round.`);
  }
  return published;
}

/** `#1a2b3c` and `#fff`, in hexadecimal with a digit or of one letter; `#cafe` is a word. */
const COLOUR = /^(?=.*\d|(.)\1+$)(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const HASHTAG = /(?:^|[\s("“‘'«¿¡,;])#([\p{L}\p{N}_/-]+)/gu;

/** The tags that a document is given and those in its text, valid for Obsidian, each once. */
export function tagsOf(
  given: readonly string[],
  deck: string | null,
  blocks: readonly Block[],
): string[] {
  const tags = new Map<string, string>();
  const add = (tag: string | null): void => {
    if (tag !== null && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  };
  for (const tag of given) add(toTag(tag.replace(/^#/, '').trim()));
  const texts = blocks
    .filter(({ kind }) => kind !== 'code' && kind !== 'math')
    .map(({ text }) => text);
  for (const text of [deck ?? '', ...texts]) {
    for (const match of text.matchAll(HASHTAG)) {
      const tag = withoutEnd(match[1] ?? '', /[-/]/);
      if (isTag(tag) && !COLOUR.test(tag)) add(tag);
    }
  }
  return [...tags.values()];
}
