import { detectLanguage } from '../../language/detect';
import { primaryLanguage } from '../../language/primary-language';
import { sentencesOf } from '../../language/sentences';
import type { EntityKind } from '../../model/entity';
import type { Span } from '../../model/span';
import { Casing } from './casing';
import { CONNECTORS } from './entity-words';
import { sentenceOf, type SentenceText } from './entity-text';
import { nameKey } from './name-key';
import { namesIn } from './name-spans';
import { kindOf, type KindGrounds } from './name-kind';
import { NameTable } from './name-table';
import { isPeopled } from './peopled';
import { namesInTitle } from './title-names';

/** A name in a text. Offsets are UTF-16 units of the text. */
export interface FoundName extends Span {
  /** The words as they stand: without forms of address, articles and the possessive `’s`. */
  readonly text: string;
  readonly kind: EntityKind;
}

/** What texts show of words and names, so that a single text of theirs can be read. */
export interface NameCorpus extends KindGrounds {
  readonly names: NameTable;
  /** Keys of names, and last names of people. */
  readonly known: ReadonlySet<string>;
}

/** Reads texts once, for `findNames` in any of them. @param language BCP 47; judged by each text when absent. */
export function nameCorpus(texts: Iterable<string>, language?: string): NameCorpus {
  const sentences: SentenceText[] = [];
  for (const text of texts) sentences.push(...cut(text, language).map(({ sentence }) => sentence));
  return corpusOf(sentences);
}

function corpusOf(sentences: readonly SentenceText[]): NameCorpus {
  const casing = new Casing();
  for (const sentence of sentences) casing.count(sentence);
  const known = knownNames(sentences, casing);
  const names = new NameTable();
  for (const sentence of sentences)
    for (const name of namesIn(sentence, casing, known)) names.add(sentence, name);
  return { casing, names, known, peopled: isPeopled(names.records.values()) };
}

/** The names that stand where nothing but a name stands, and the last names of people among them. */
export function knownNames(
  sentences: readonly SentenceText[],
  casing: Casing,
  given: readonly string[] = [],
): ReadonlySet<string> {
  const known = new Set(given.map(nameKey));
  const table = new NameTable();
  for (const sentence of sentences)
    for (const name of namesIn(sentence, casing, known)) if (name.sure) table.add(sentence, name);
  const grounds = { casing, peopled: isPeopled(table.records.values()) };
  for (const record of table.records.values()) {
    known.add(record.key);
    const words = record.key.split(' ');
    if (words.length < 2 || words.length > 4 || kindOf(record, grounds) !== 'person') continue;
    known.add(words.at(-1) ?? '');
    // `Le Goff` of `Yves Le Goff`
    if (words.length > 2 && CONNECTORS.has(words.at(-2) ?? ''))
      known.add(words.slice(-2).join(' '));
  }
  return known;
}

/**
 * The names of people, organisations, places, events and works in a plain text, with where they stand;
 * names of peoples and languages are concepts.
 *
 * @param language BCP 47; judged by the text when absent. English, Spanish, German and French are known best.
 * @param corpus What other texts show; without it the text is judged by itself and by lists of common words.
 */
export function findNames(
  text: string,
  language?: string,
  corpus?: NameCorpus,
): readonly FoundName[] {
  const parts = cut(text, language);
  const own = corpusOf(parts.map(({ sentence }) => sentence));
  const grounds = corpus ?? own;
  const { casing, known, names } = grounds;
  return parts.flatMap(({ sentence, start }) => {
    const found = sentence.titled
      ? namesInTitle(sentence, casing, known)
      : namesIn(sentence, casing, known);
    return found.map((name): FoundName => {
      const record =
        names.records.get(nameKey(name.text)) ?? own.names.records.get(nameKey(name.text));
      const alone = new NameTable();
      if (record === undefined) alone.add(sentence, name);
      const shown = record ?? alone.records.get(nameKey(name.text));
      const kind = shown === undefined ? 'concept' : kindOf(shown, grounds);
      return { start: start + name.start, end: start + name.end, text: name.text, kind };
    });
  });
}

/** The sentences of a text; one cut after an initial is mended: `Eleanor P. | Whitcombe`. */
function cut(text: string, given?: string): { sentence: SentenceText; start: number }[] {
  const language = primaryLanguage(given ?? detectLanguage(text));
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of sentencesOf(text, language)) {
    const last = spans.at(-1);
    if (last !== undefined && /(?:^|[\s.-])\p{Lu}\.\s$/u.test(text.slice(last.start, last.end)))
      last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => {
    const sentence = text.slice(start, end).trimEnd();
    return { sentence: sentenceOf(sentence, language), start };
  });
}
