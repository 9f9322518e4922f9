// Summaries of many documents at once: how long they take in a process that has just begun, and whether every
// sentence is verbatim in the paragraphs it cites. Documents are those of the shared sets, ten at a time, and then
// 75 and 295 of them together (the stories of SQuALITY and the papers of ScisummNet and SumPubMed):
//   node bench/summaries/collections.mjs
import { sourceOf } from './adapter.mjs';
import { loadSource } from '../load-source.mjs';

const { BUDGETS, load } = await import(
  new URL('../../../shared/bench/summaries/score.mjs', import.meta.url).href
);
const { summarizeCollection } = await loadSource(['summarize/collection/summarize-collection']);

const documentsOf = (set) =>
  load(set).map((document, i) => ({
    ...sourceOf(document),
    path: `${set}-${i}.md`,
    published: null,
  }));
const long = ['squality', 'scisumm', 'sumpubmed'].flatMap(documentsOf);
let failed = 0;
for (const count of [75, 295]) report(`${count} documents`, long.slice(0, count));
let sentences = 0;
let verbatim = 0;
for (const set of Object.keys(BUDGETS)) {
  const all = documentsOf(set);
  for (let i = 0; i < all.length; i += 10) count(all.slice(i, i + 10));
}
console.log(JSON.stringify({ tenAtATime: true, sentences, verbatim }));
process.exitCode = failed > 0 || verbatim < sentences ? 1 : 0;

function report(what, documents) {
  const bytes = documents.reduce((sum, document) => sum + textOf(document).length, 0);
  const before = process.cpuUsage();
  const summary = summarizeCollection({ documents });
  const { user, system } = process.cpuUsage(before);
  const [all, found] = check(summary, documents);
  if (found < all) failed++;
  const cpuSeconds = Number(((user + system) / 1e6).toFixed(2));
  console.log(
    JSON.stringify({
      what,
      kB: Math.round(bytes / 1000),
      cpuSeconds,
      sentences: all,
      verbatim: found,
    }),
  );
}

function count(documents) {
  const [all, found] = check(summarizeCollection({ documents }), documents);
  sentences += all;
  verbatim += found;
}

function check({ topics, differences, chronology, documents: own }, documents) {
  const texts = new Map(
    documents.flatMap(({ path, sections }) =>
      sections.flatMap(({ paragraphs }) =>
        paragraphs.map(({ id, text }) => [`${path} ${id}`, text]),
      ),
    ),
  );
  const told = [
    ...topics.flatMap((topic) => topic.sentences),
    ...differences.flatMap((difference) => difference.sentences),
    ...chronology.map(({ sentence }) => sentence),
    ...own.flatMap((document) => document.sentences),
  ];
  const found = told.filter(
    ({ text, cites }) =>
      cites.length > 0 && cites.every(({ path, id }) => texts.get(`${path} ${id}`)?.includes(text)),
  );
  return [told.length, found.length];
}

function textOf({ sections }) {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}
