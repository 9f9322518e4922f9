// Words of PDFs, and their order, against those that pdftotext finds in the same files.
//
//   npm run build && node bench/pdf.mjs [--each] <file or folder> ...   needs pdftotext (Debian: poppler-utils)
//
// Prints precision and recall of words, how far the words come in pdftotext's order, and pages a second of
// processor time, PDF.js's included. What is taken out as the head or foot of pages is listed and not lost:
// it counts as found, and so do the numbers of pages, which pdftotext has and a reader does not want.
// The pages a second stand beside those of PDF.js alone, which is asked for the text of the same pages in the same run.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { nodeEngine, DEFAULT_IMPORT_OPTIONS } from '../dist/index.js';
import { common, counted, wordsOf } from './words.mjs';

const args = process.argv.slice(2);
const each = args.includes('--each');
const showWords = args.includes('--words');

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : path.endsWith('.pdf')
      ? [path]
      : [];

/** Numbers that stand alone on a page's first or last line: its own. */
function theirs(file) {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }).toString(); // prettier-ignore
  const pages = text.split('\f').map((page) => {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    const isNumber = (line = '') => /^\W*(?:\d{1,4}|[ivxl]{1,7})\W*$/.test(line);
    if (isNumber(lines[0])) lines.shift();
    if (isNumber(lines.at(-1))) lines.pop();
    return lines.join('\n');
  });
  return wordsOf(pages.join('\n'));
}

/** A pair of words that follow each other in one text and in the other. */
function order(ours, theirs) {
  const pairs = (list) => counted(list.slice(1).map((word, at) => `${list[at]} ${word}`));
  const [a, b] = [pairs(ours), pairs(theirs)];
  return common(a, b) / Math.max(1, ours.length - 1);
}

/** What version 6 takes from Node 22, for Node 20. */
Promise.withResolvers ??= function withResolvers() {
  let settle = {};
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
};
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength() {
  return this.slice(0);
};

/** Seconds of processor that PDF.js takes for the text of a file's pages, nothing made of it. */
async function plain(bytes) {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const before = process.cpuUsage();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page++) {
    await (await document.getPage(page)).getTextContent();
  }
  await task.destroy();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const sum = { both: 0, ours: 0, theirs: 0, pages: 0, time: 0, plain: 0, order: 0, files: 0 };
const worst = [];
for (const file of args.filter((arg) => !arg.startsWith('--')).flatMap(filesIn)) {
  const before = process.cpuUsage();
  let documents;
  try {
    ({ documents } = await nodeEngine.readDocuments(
      { name: file, bytes: readFileSync(file) },
      DEFAULT_IMPORT_OPTIONS,
    ));
  } catch (error) {
    console.log(`failed     ${file}: ${error.message}`);
    continue;
  }
  const { user, system } = process.cpuUsage(before);
  const wanted = theirs(file);
  const [document] = documents;
  const text = wordsOf([document.titleDerived ? '' : document.title, document.deck ?? '', ...document.blocks.map(({ text, label }) => `${label ?? ''} ${text}`)].join('\n')); // prettier-ignore
  const [a, b] = [counted(text), counted(wanted)];
  for (const { text: removed } of document.removed)
    for (const word of wordsOf(removed)) {
      const lack = (b.get(word) ?? 0) - (a.get(word) ?? 0);
      if (lack > 0) b.set(word, b.get(word) - lack);
    }
  const total = [...b.values()].reduce((all, count) => all + count, 0);
  const both = common(a, b);
  const result = {
    file,
    precision: both / Math.max(1, text.length),
    recall: both / Math.max(1, total),
    order: order(text, wanted),
    words: total,
  };
  worst.push(result);
  sum.both += both;
  sum.ours += text.length;
  sum.theirs += total;
  sum.order += result.order * text.length;
  sum.pages += Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())?.[1] ?? 0);
  sum.time += (user + system) / 1e6;
  sum.plain += await plain(readFileSync(file));
  sum.files++;
  if (each) {
    const figures = ['precision', 'recall', 'order'].map(
      (key) => `${key} ${result[key].toFixed(4)}`,
    );
    console.log(`${figures.join('  ')}  words ${String(total).padStart(6)}  ${file}`);
  }
  if (showWords) {
    const list = (from, to) => [...from].filter(([word, count]) => count > (to.get(word) ?? 0)).map(([word, count]) => `${word}×${count - (to.get(word) ?? 0)}`).slice(0, 40).join(' '); // prettier-ignore
    console.log(`  extra ${list(a, b)}\n  lost  ${list(b, a)}`);
  }
}
const mean = (key) =>
  worst.reduce((all, result) => all + result[key], 0) / Math.max(1, worst.length);
console.log(
  `${sum.files} files, ${sum.pages} pages, ${sum.theirs} words: precision ${(sum.both / sum.ours).toFixed(4)}, recall ${(sum.both / sum.theirs).toFixed(4)}, pairs in order ${(sum.order / sum.ours).toFixed(4)}; mean of files ${['precision', 'recall', 'order'].map((key) => mean(key).toFixed(4)).join(', ')}; ${(sum.pages / sum.time).toFixed(1)} pages a second of processor, PDF.js alone ${(sum.pages / sum.plain).toFixed(1)}`,
);
