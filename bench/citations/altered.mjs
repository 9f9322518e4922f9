// Does the citation check notice what has been changed in a sentence? By rule, every sentence of the samples
// is given a wrong number, another name, a negation, or the wrong paragraph:
//   node bench/citations/altered.mjs [text file ...]
// A change is caught when the check no longer says "found". The controls are the sentences as they are, cut
// short, with numbers written otherwise, and cited with a paragraph more: there "found" is right.
import { readdirSync, readFileSync } from 'node:fs';

import { loadSource } from '../summaries/load-source.mjs';

const { checkCitation, readCitations, sentencesOf } = await loadSource(
  'src/summarize/check-citation.ts',
  'src/summarize/read-citations.ts',
  'src/language/sentences.ts',
);

const SAMPLES = new URL('../../samples/', import.meta.url);
const WRONG_PARAGRAPHS = 3;

const AUXILIARY =
  /\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may|might|did|does|do)\b(?! not\b)/g;

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(SAMPLES)
        .filter((name) => /\.(txt|md)$/.test(name))
        .map((name) => new URL(name, SAMPLES));

const tally = {};
for (const file of files) checkFile(paragraphsOf(readFileSync(file, 'utf8')));
for (const [kind, { caught, total }] of Object.entries(tally)) {
  const share = Number(((100 * caught) / total).toFixed(1));
  console.log(
    JSON.stringify(
      kind.startsWith('control')
        ? { kind, total, falseAlarms: share }
        : { kind, total, caught: share },
    ),
  );
}
const changed = Object.entries(tally).filter(([kind]) => !kind.startsWith('control'));
const controls = Object.entries(tally).filter(([kind]) => kind.startsWith('control'));
const sum = (rows, key) => rows.reduce((total, [, row]) => total + row[key], 0);
console.log(
  JSON.stringify({
    altered: sum(changed, 'total'),
    caught: Number(((100 * sum(changed, 'caught')) / sum(changed, 'total')).toFixed(1)),
    controls: sum(controls, 'total'),
    falseAlarms: Number(((100 * sum(controls, 'caught')) / sum(controls, 'total')).toFixed(1)),
  }),
);

/** Running text only: properties, titles and lists have no sentences to change. */
function paragraphsOf(text) {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .map(withoutCitations)
    .filter((paragraph) => paragraph.length > 80 && /[.!?]["”]?$/.test(paragraph));
}

/** A digest's own citations and link marks are no part of what it says. */
function withoutCitations(paragraph) {
  const cited = readCitations(paragraph).reverse();
  return cited
    .reduce((text, { start, end }) => text.slice(0, start).trimEnd() + text.slice(end), paragraph)
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1');
}

function checkFile(paragraphs) {
  const names = [...new Set(paragraphs.flatMap((paragraph) => namesIn(paragraph)))];
  paragraphs.forEach((paragraph, index) => {
    const others = paragraphs.filter((_, i) => i !== index);
    for (const { start, end } of sentencesOf(paragraph, 'en')) {
      const sentence = paragraph.slice(start, end).trim();
      if (sentence.split(' ').length < 6) continue;
      const check = (kind, claim, cited = [paragraph]) => {
        const row = (tally[kind] ??= { caught: 0, total: 0 });
        row.total++;
        const { state, problems } = checkCitation(claim, cited, paragraphs, 'en');
        if (state !== 'found') row.caught++;
        const wrong = kind.startsWith('control') === (state !== 'found');
        if (wrong && process.env.SHOW) console.error(kind, '|', claim, '|', problems);
      };
      for (const claim of wrongNumbers(sentence)) check('number', claim);
      for (const claim of wrongNames(sentence, paragraph, names)) check('name', claim);
      for (const claim of turned(sentence)) check('negation', claim);
      for (let i = 0; i < Math.min(WRONG_PARAGRAPHS, others.length); i++) {
        check('paragraph', sentence, [others[(index * 5 + i * 7) % others.length]]);
      }
      check('control: as it is', sentence);
      for (const claim of shortened(sentence)) check('control: cut short', claim);
      for (const claim of otherwiseWritten(sentence)) check('control: numbers rewritten', claim);
      if (others.length > 0)
        check('control: a paragraph more', sentence, [paragraph, others[index % others.length]]);
    }
  });
}

function replaceAt(text, { 0: found, index }, by) {
  return text.slice(0, index) + by + text.slice(index + found.length);
}

/** Each number, changed a little and by a power of ten. */
function wrongNumbers(sentence) {
  return [...sentence.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap((match) => [
    replaceAt(
      sentence,
      match,
      match[0].replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
    ),
    replaceAt(sentence, match, `${match[0]}0`),
  ]);
}

function namesIn(text) {
  return [...text.matchAll(/(?<=[a-z,;] )\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)*/gu)].map(
    ([name]) => name,
  );
}

/** Each name, replaced by two others of the document that the paragraph does not have. */
function wrongNames(sentence, paragraph, names) {
  const strangers = names.filter(
    (name) => !name.split(' ').some((part) => paragraph.includes(part)),
  );
  return [...sentence.matchAll(/(?<=[a-z,;] )\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)*/gu)].flatMap(
    (match, i) =>
      [0, 1]
        .map((k) => strangers[(match.index + i + 3 * k) % strangers.length])
        .filter((name) => name !== undefined)
        .map((name) => replaceAt(sentence, match, name)),
  );
}

/** Every auxiliary denied in turn, and every "not" taken out. */
function turned(sentence) {
  const denied = [...sentence.matchAll(AUXILIARY)].map((match) =>
    replaceAt(sentence, match, `${match[0]} not`),
  );
  const affirmed = [...sentence.matchAll(/ (?:not|never)\b/g)].map((match) =>
    replaceAt(sentence, match, ''),
  );
  return [...denied, ...affirmed];
}

function shortened(sentence) {
  const cuts = [
    sentence.replace(/ \([^)]*\)/g, ''),
    sentence.replace(/^(?:\w+ ){1,3}\w+, /, ''),
    sentence.replace(/, [^,]*([.!?])$/, '$1'),
  ];
  return [...new Set(cuts)].filter((cut) => cut !== sentence && cut.split(' ').length >= 6);
}

function otherwiseWritten(sentence) {
  const forms = [
    sentence.replace(/\b\d{1,2}\b(?![.,:\d])/g, (digits) => WORDS[Number(digits)] ?? digits),
    sentence.replace(/(\d),(\d{3})\b/g, '$1$2'),
    sentence.replace(
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
      (word) => String(WORDS.indexOf(word)),
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== sentence);
}
