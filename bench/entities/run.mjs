// Scores findNames on the marked sentences: exact spans, by language and by kind.
//   node bench/entities/run.mjs [--held-out] [--corpus] [--errors] [language ...]
// Each sentence is read alone; with --corpus the half's sentences of the language stand behind it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from '../load-source.mjs';
import { readMarked } from './marked.mjs';

const { values, positionals } = parseArgs({
  options: {
    'held-out': { type: 'boolean' },
    corpus: { type: 'boolean' },
    errors: { type: 'boolean' },
  },
  allowPositionals: true,
});
const half = values['held-out'] ? 'held-out' : 'tuned';
const languages = positionals.length > 0 ? positionals : ['de', 'en', 'es', 'fr'];
const { findNames, nameCorpus } = await loadSource(['link/entities/find-names']);

const figure = ({ right, found, wanted }) => {
  const [p, r] = [right / found || 0, right / wanted || 0];
  return [p, r, (2 * p * r) / (p + r) || 0]
    .map((value) => (value * 100).toFixed(1).padStart(5))
    .join(' / ');
};
const tally = (map, key, add) => {
  const sum = map.get(key) ?? { right: 0, found: 0, wanted: 0 };
  for (const [name, value] of Object.entries(add)) sum[name] += value;
  map.set(key, sum);
};

const spans = new Map();
const kinds = new Map();
let kindsRight = 0;
for (const language of languages) {
  const sentences = readMarked(path.join(import.meta.dirname, half, `${language}.txt`));
  const corpus = values.corpus
    ? nameCorpus(
        sentences.map(({ text }) => text),
        language,
      )
    : undefined;
  for (const { text, names } of sentences) {
    const found = findNames(text, language, corpus);
    const at = new Map(found.map((name) => [`${name.start}-${name.end}`, name]));
    const hits = names.flatMap((name) => at.get(`${name.start}-${name.end}`) ?? []);
    tally(spans, language, { right: hits.length, found: found.length, wanted: names.length });
    for (const name of names) {
      const hit = at.get(`${name.start}-${name.end}`);
      tally(kinds, name.kind, { wanted: 1, right: hit?.kind === name.kind ? 1 : 0 });
      if (hit?.kind === name.kind) kindsRight++;
    }
    for (const name of found) tally(kinds, name.kind, { found: 1 });
    if (!values.errors) continue;
    const show = (list) => list.map((name) => `${name.text} (${name.kind})`).join(', ');
    const wanted = new Map(names.map((name) => [`${name.start}-${name.end}`, name]));
    const missed = names.filter((name) => !at.has(`${name.start}-${name.end}`));
    const wrong = found.filter((name) => !wanted.has(`${name.start}-${name.end}`));
    const other = names.filter((name) => {
      const hit = at.get(`${name.start}-${name.end}`);
      return hit !== undefined && hit.kind !== name.kind;
    });
    if (missed.length + wrong.length + other.length > 0)
      console.log(
        `${text}\n   missed: ${show(missed)}\n   wrong: ${show(wrong)}\n   kind: ${show(other)}`,
      );
  }
}
console.log(
  `${half}, ${values.corpus ? 'the half as corpus' : 'each sentence alone'}: precision / recall / F, exact spans`,
);
for (const [language, sum] of spans)
  console.log(`${language}            ${figure(sum)}   ${sum.wanted} names`);
const all = [...spans.values()].reduce((a, b) => ({
  right: a.right + b.right,
  found: a.found + b.found,
  wanted: a.wanted + b.wanted,
}));
const mean =
  [...spans.values()]
    .map(({ right, found, wanted }) => (2 * right) / (found + wanted))
    .reduce((a, b) => a + b, 0) / spans.size;
console.log(
  `all           ${figure(all)}   ${all.wanted} names; mean F of the languages ${(mean * 100).toFixed(1)}`,
);
console.log('span and kind:');
for (const [kind, sum] of [...kinds].sort())
  console.log(`${kind.padEnd(13)} ${figure(sum)}   ${sum.wanted}`);
console.log(`kind right in ${((100 * kindsRight) / all.right).toFixed(1)} % of the names found`);
