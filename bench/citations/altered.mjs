// Does the citation check notice what has been changed in a sentence? By rule, every sentence of the samples
// and of the texts in other languages is given a wrong number, month or name, a negation, or the wrong paragraph:
//   node bench/citations/altered.mjs [--show] [text file ...]
// A change is caught when the check no longer says "found". The controls are the sentences as they are, cut
// short, with numbers written otherwise, names inflected, and cited with a paragraph more: there "found" is right.
import { readdirSync, readFileSync } from 'node:fs';

import { loadSource } from '../load-source.mjs';
import { LANGUAGES } from './languages.mjs';

const { checkCitation, detectLanguage, readCitations, sentencesOf } = await loadSource([
  'summarize/check-citation',
  'summarize/read-citations',
  'language/detect',
  'language/sentences',
]);

const FOLDERS = ['../../samples/', './texts/'].map((folder) => new URL(folder, import.meta.url));
const WRONG_PARAGRAPHS = 3;

const show = process.argv.includes('--show');
const named = process.argv.slice(2).filter((word) => word !== '--show');
const files =
  named.length > 0
    ? named
    : FOLDERS.flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => /\.(txt|md)$/.test(name))
          .map((name) => new URL(name, folder)),
      );

const words = (list) => list.split(' ');
const wordPattern = (list) => new RegExp(`(?<![\\p{L}-])(?:${list.join('|')})(?![\\p{L}-])`, 'gu');

const tally = {};
for (const file of files) checkFile(paragraphsOf(readFileSync(file, 'utf8')));
report();

function report() {
  const percent = (row) => Number(((100 * row.caught) / row.total).toFixed(1));
  const sum = (rows) =>
    rows.reduce((all, row) => ({ caught: all.caught + row.caught, total: all.total + row.total }), {
      caught: 0,
      total: 0,
    });
  for (const language of [...Object.keys(tally).sort(), 'all']) {
    const own = language === 'all' ? Object.values(tally) : [tally[language]];
    const kinds = [...new Set(own.flatMap((rows) => Object.keys(rows)))].sort();
    for (const kind of kinds) {
      const row = sum(own.flatMap((rows) => rows[kind] ?? []));
      const share = kind.startsWith('control')
        ? { falseAlarms: percent(row) }
        : { caught: percent(row) };
      console.log(JSON.stringify({ language, kind, total: row.total, ...share }));
    }
    const rows = own.flatMap((one) => Object.entries(one));
    const [controls, altered] = [true, false].map((wanted) =>
      sum(rows.filter(([kind]) => kind.startsWith('control') === wanted).map(([, row]) => row)),
    );
    console.log(
      JSON.stringify({
        language,
        altered: altered.total,
        caught: percent(altered),
        controls: controls.total,
        falseAlarms: percent(controls),
      }),
    );
  }
}

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

/** The language of a paragraph, as far as it is one that has rules here. */
function languageOf(paragraph) {
  const language = detectLanguage(paragraph);
  return language in LANGUAGES ? language : null;
}

/** A dump may hold texts of several languages: each is checked among its own. */
function checkFile(paragraphs) {
  const byLanguage = new Map();
  for (const one of paragraphs) {
    const language = languageOf(one);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), one]);
  }
  for (const [language, own] of byLanguage) if (language !== null) checkTexts(own, language);
}

function checkTexts(paragraphs, language) {
  const rules = LANGUAGES[language];
  const rows = (tally[language] ??= {});
  const names = [...new Set(paragraphs.flatMap((text) => text.match(rules.names) ?? []))];
  paragraphs.forEach((paragraph, index) => {
    const others = paragraphs.filter((_, i) => i !== index);
    for (const { start, end } of sentencesOf(paragraph, language)) {
      const sentence = paragraph.slice(start, end).trim();
      if (sentence.split(' ').length < 6) continue;
      const check = (kind, claim, cited = [paragraph]) => {
        const row = (rows[kind] ??= { caught: 0, total: 0 });
        row.total++;
        const { state, problems } = checkCitation(claim, cited, paragraphs, language);
        if (state !== 'found') row.caught++;
        const wrong = kind.startsWith('control') === (state !== 'found');
        if (wrong && show) console.error(language, kind, '|', claim, '|', problems);
      };
      for (const claim of wrongNumbers(sentence)) check('number', claim);
      for (const claim of wrongSpelled(sentence, rules)) check('number in words', claim);
      for (const claim of wrongMonths(sentence, rules)) check('month', claim);
      for (const claim of wrongNames(sentence, paragraph, names, rules)) check('name', claim);
      for (const claim of turned(sentence, rules)) check('negation', claim);
      for (let i = 0; i < Math.min(WRONG_PARAGRAPHS, others.length); i++) {
        check('paragraph', sentence, [others[(index * 5 + i * 7) % others.length]]);
      }
      check('control: as it is', sentence);
      for (const claim of shortened(sentence)) check('control: cut short', claim);
      for (const claim of otherwiseWritten(sentence, rules))
        check('control: numbers rewritten', claim);
      for (const claim of inflected(sentence, rules)) check('control: names inflected', claim);
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
    // A nought behind a decimal fraction changes nothing.
    replaceAt(sentence, match, /[.,]\d{1,2}$/.test(match[0]) ? `1${match[0]}` : `${match[0]}0`),
  ]);
}

/** Each number in words from two to twenty, one more. */
function wrongSpelled(sentence, { numbers }) {
  const all = words(numbers);
  return [...sentence.matchAll(wordPattern(all.slice(2, 20)))].map((match) =>
    replaceAt(sentence, match, all[all.indexOf(match[0]) + 1]),
  );
}

/** Each month beside a number, the one after it. */
function wrongMonths(sentence, { months }) {
  const all = words(months);
  return [...sentence.matchAll(wordPattern(all))]
    .filter(({ index }) => /\d/.test(sentence.slice(Math.max(0, index - 6), index + 20)))
    .map((match) => replaceAt(sentence, match, all[(all.indexOf(match[0]) + 1) % 12]));
}

/** Each name, replaced by two others of the document that the paragraph does not have. */
function wrongNames(sentence, paragraph, names, rules) {
  const strangers = names.filter(
    (name) => !name.split(' ').some((part) => paragraph.includes(part)),
  );
  return [...sentence.matchAll(rules.names)].flatMap((match, i) =>
    [0, 1]
      .map((k) => strangers[(match.index + i + 3 * k) % strangers.length])
      .filter((name) => name !== undefined)
      .map((name) => replaceAt(sentence, match, name)),
  );
}

/** Every auxiliary denied in turn, and every negation taken out. */
function turned(sentence, { denied, affirmed }) {
  return [...denied, ...affirmed].flatMap(([pattern, by]) =>
    [...sentence.matchAll(pattern)].map((match) => {
      const single = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
      single.lastIndex = match.index;
      return sentence.replace(single, by);
    }),
  );
}

function shortened(sentence) {
  const cuts = [
    sentence.replace(/ \([^)]*\)/g, ''),
    sentence.replace(/^(?:[\p{L}\p{N}]+ ){1,3}[\p{L}\p{N}]+, /u, ''),
    sentence.replace(/, [^,]*([.!?])$/, '$1'),
  ];
  return [...new Set(cuts)].filter((cut) => cut !== sentence && cut.split(' ').length >= 6);
}

function otherwiseWritten(sentence, { numbers, grouped }) {
  const all = words(numbers);
  const forms = [
    sentence.replace(/(?<![\d.,])\b\d{1,2}\b(?![.,:\d]|[ \u00a0\u202f]\d{3})/g, (digits) =>
      Number(digits) > 1 ? (all[Number(digits)] ?? digits) : digits,
    ),
    sentence.replace(...grouped),
    // Not the end of a longer numeral.
    sentence.replace(wordPattern(all.slice(2)), (word, at) =>
      /(?:ciento|cent|mil|hundred|and) $/.test(sentence.slice(0, at))
        ? word
        : String(all.indexOf(word)),
    ),
  ];
  return [...new Set(forms)].filter((form) => form !== sentence);
}

/** `Brückner` as `Brückners`: names as other sentences have them. */
function inflected(sentence, rules) {
  return [...sentence.matchAll(rules.names)]
    .filter(({ index, 0: name }) => !/^[”»“]/.test(sentence.slice(index + name.length)))
    .filter(({ 0: name }) => name.includes(' ') && !name.endsWith('s'))
    .map((match) => replaceAt(sentence, match, `${match[0]}s`));
}
