import { capitalised, PhraseScan } from '../phrases';
import type { Vocabulary } from '../vocabulary';
import type { Statement } from './merge-repeated';

/** What several documents speak of, with the statements chosen for it. */
export interface SharedTopic {
  readonly heading: string;
  readonly statements: readonly Statement[];
}

interface TopicCandidate {
  readonly terms: readonly number[];
  /** By spelling: how often. */
  readonly spellings: Map<string, number>;
  /** The indices of the statements that have it. */
  readonly statements: number[];
  readonly documents: Set<number>;
}

/** A topic is spoken of by at least this many documents. */
const FEWEST_DOCUMENTS = 2;

/** What nearly every sentence names tells no topic from another. */
const MOST_STATEMENTS = 0.2;
const FEW_STATEMENTS = 8;

/** A phrase that stands in a longer one this often is a part of it and no topic by itself (after C-value). */
const NESTED = 0.6;

/** Statements of one topic, at most and at least. */
const MOST = 6;
const LEAST = 2;

/**
 * The phrases and names that most documents have in common, each with the statements that say most of it: from
 * as many documents as can be, and none twice.
 *
 * @param statements Of one language, that of the vocabulary.
 * @param excluded Names that are no topic: what the collection is about.
 */
export function sharedTopics(
  statements: readonly Statement[],
  vocabulary: Vocabulary,
  count: number,
  excluded: readonly string[],
): SharedTopic[] {
  const terms = statements.map(({ text }) => new Set(vocabulary.terms(text)));
  const known = new Set(excluded.flatMap((name) => vocabulary.terms(name)));
  const used = new Set<number>();
  const topics: SharedTopic[] = [];
  const taken: (readonly number[])[] = [];
  for (const topic of topicsByWeight(statements, vocabulary)) {
    if (topics.length === count) break;
    if (topic.terms.every((term) => known.has(term))) continue;
    if (taken.some((other) => overlaps(other, topic.terms))) continue;
    const chosen = statementsFor(topic, statements, terms, used);
    if (chosen.length < LEAST) continue;
    for (const index of chosen) used.add(index);
    taken.push(topic.terms);
    topics.push({
      heading: capitalised(commonest(topic.spellings)),
      statements: chosen
        .map((index) => statements[index])
        .filter((statement) => statement !== undefined)
        .sort((a, b) => a.document - b.document || a.place - b.place),
    });
  }
  return topics;
}

function topicsByWeight(
  statements: readonly Statement[],
  vocabulary: Vocabulary,
): TopicCandidate[] {
  const topics = new Map<string, TopicCandidate>();
  statements.forEach(({ text, documents }, index) => {
    const scan = new PhraseScan(text, vocabulary);
    scan.each((from, to) => {
      const terms = scan.terms.slice(from, to);
      const key = terms.join(' ');
      let topic = topics.get(key);
      if (topic === undefined) {
        topic = { terms, spellings: new Map(), statements: [], documents: new Set() };
        topics.set(key, topic);
      }
      const spelling = scan.textOf(from, to);
      topic.spellings.set(spelling, (topic.spellings.get(spelling) ?? 0) + 1);
      if (topic.statements.at(-1) === index) return;
      topic.statements.push(index);
      for (const document of documents) topic.documents.add(document);
    });
  });
  const most = Math.max(FEW_STATEMENTS, MOST_STATEMENTS * statements.length);
  const nested = nestedCounts(topics);
  return [...topics.values()]
    .filter(
      ({ terms, documents, statements: own }) =>
        documents.size >= FEWEST_DOCUMENTS &&
        own.length <= most &&
        (nested.get(terms.join(' ')) ?? 0) < NESTED * own.length,
    )
    .map((topic) => ({ topic, weight: weightOf(topic) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ topic }) => topic);
}

/** By phrase: how many statements have the commonest longer phrase that it is part of. */
function nestedCounts(topics: ReadonlyMap<string, TopicCandidate>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms, documents, statements } of topics.values()) {
    if (terms.length < 2 || documents.size < FEWEST_DOCUMENTS) continue;
    for (let length = 1; length < terms.length; length++) {
      for (let start = 0; start + length <= terms.length; start++) {
        const key = terms.slice(start, start + length).join(' ');
        counts.set(key, Math.max(counts.get(key) ?? 0, statements.length));
      }
    }
  }
  return counts;
}

/** Documents count most, then sentences; a phrase tells more than a word, and three words hardly more than two. */
function weightOf({ terms, documents, statements }: TopicCandidate): number {
  const length = terms.length === 1 ? 0.5 : terms.length === 2 ? 1 : 1.2;
  return length * documents.size * Math.log(1 + statements.length);
}

function overlaps(one: readonly number[], other: readonly number[]): boolean {
  const common = one.filter((term) => other.includes(term)).length;
  return common * 2 >= Math.min(one.length, other.length);
}

/** Greedy: the statement that stands out most, less what those chosen say already; one a document while it lasts. */
function statementsFor(
  topic: TopicCandidate,
  statements: readonly Statement[],
  terms: readonly ReadonlySet<number>[],
  used: ReadonlySet<number>,
): number[] {
  const wanted = Math.min(MOST, Math.max(LEAST, Math.round(1.5 * Math.sqrt(topic.documents.size))));
  const open = topic.statements.filter((index) => !used.has(index));
  const covered = new Set<number>();
  const perDocument = new Map<number, number>();
  const chosen: number[] = [];
  while (chosen.length < wanted) {
    let best = -1;
    let highest = -Infinity;
    for (const index of open) {
      const statement = statements[index];
      const own = terms[index];
      if (statement === undefined || own === undefined || chosen.includes(index)) continue;
      const again = perDocument.get(statement.document) ?? 0;
      if (again > 0 && topic.documents.size > LEAST) continue;
      const value =
        statement.score + Math.log(statement.documents.length) - 2 * shareOf(own, covered) - again;
      if (value > highest) [best, highest] = [index, value];
    }
    const statement = statements[best];
    if (statement === undefined) break;
    chosen.push(best);
    perDocument.set(statement.document, (perDocument.get(statement.document) ?? 0) + 1);
    for (const term of terms[best] ?? []) covered.add(term);
  }
  return chosen;
}

function shareOf(terms: ReadonlySet<number>, covered: ReadonlySet<number>): number {
  let found = 0;
  for (const term of terms) if (covered.has(term)) found++;
  return found / (terms.size || 1);
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) if (count > most) [best, most] = [spelling, count];
  return best;
}
