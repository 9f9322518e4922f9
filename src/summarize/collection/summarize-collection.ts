import { primaryLanguage } from '../../language/primary-language';
import type {
  Collection,
  CollectionDocument,
  CollectionSentence,
  CollectionSummary,
  CollectionTopic,
} from '../../model/collection';
import { Vocabulary } from '../vocabulary';
import { candidatesOf } from './candidates';
import { chronologyOf } from './chronology';
import { differingNumbers } from './differing-numbers';
import { mergeRepeated, sentenceOf, type Statement } from './merge-repeated';
import { sharedTopics } from './shared-topics';

/** Pairs of differing statements, at most. */
const MOST_DIFFERENCES = 8;

/**
 * What several documents say together: what they share, where they differ in numbers, what happened when, and of
 * each document what it says most. Every sentence is verbatim and cites documents and paragraphs; what several
 * documents say in the same words stands once and cites them all.
 *
 * Time grows with the text, and not with its square: documents are ranked one by one, and sentences of different
 * documents are compared only where they share rare words.
 */
export function summarizeCollection(collection: Collection): CollectionSummary {
  const { documents, about = [] } = collection;
  const paths = documents.map(({ path }) => path);
  const statements = mergeRepeated(candidatesOf(collection));
  const used = new Set<Statement>();
  const told = (statement: Statement): CollectionSentence => {
    used.add(statement);
    return sentenceOf(statement, paths);
  };
  const topics: CollectionTopic[] = [];
  const differences = [];
  for (const { language, own } of byLanguage(statements, documents)) {
    const vocabulary = new Vocabulary(language);
    const share = own.length / (statements.length || 1);
    const count = Math.round(topicCount(documents.length) * share);
    for (const { heading, statements: chosen } of sharedTopics(own, vocabulary, count, about)) {
      topics.push({ heading, sentences: chosen.map(told) });
    }
    for (const pair of differingNumbers(own, vocabulary, language, MOST_DIFFERENCES)) {
      differences.push({ sentences: pair.map((statement) => sentenceOf(statement, paths)) });
    }
  }
  const chronology = chronologyOf(statements, documents).map(({ statement, date }) => ({
    date: date.iso,
    yearInferred: date.yearInferred,
    sentence: sentenceOf(statement, paths),
  }));
  return { topics, differences, chronology, documents: byDocument(documents, statements, used) };
}

/** How many topics, as the root of the documents. */
function topicCount(documents: number): number {
  return Math.max(2, Math.min(10, Math.round(1.5 * Math.sqrt(documents))));
}

/** The statements by the language of their documents, most first. */
function byLanguage(
  statements: readonly Statement[],
  documents: readonly CollectionDocument[],
): { language: string; own: Statement[] }[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const language = primaryLanguage(documents[statement.document]?.language ?? 'und');
    const group = groups.get(language);
    if (group === undefined) groups.set(language, [statement]);
    else group.push(statement);
  }
  return [...groups]
    .map(([language, own]) => ({ language, own }))
    .sort((a, b) => b.own.length - a.own.length);
}

/** Sentences of one document, by how many documents there are. */
function perDocument(documents: number): number {
  return documents <= 8 ? 3 : documents <= 40 ? 2 : 1;
}

function byDocument(
  documents: readonly CollectionDocument[],
  statements: readonly Statement[],
  used: ReadonlySet<Statement>,
): CollectionSummary['documents'] {
  const own: Statement[][] = documents.map(() => []);
  for (const statement of statements) {
    if (!used.has(statement)) own[statement.document]?.push(statement);
  }
  const count = perDocument(documents.length);
  const paths = documents.map(({ path }) => path);
  return documents.flatMap(({ path }, index) => {
    const best = (own[index] ?? [])
      .sort((a, b) => Number(b.picked) - Number(a.picked) || b.score - a.score)
      .slice(0, count)
      .sort((a, b) => a.place - b.place);
    return best.length === 0
      ? []
      : [{ path, sentences: best.map((statement) => sentenceOf(statement, paths)) }];
  });
}
