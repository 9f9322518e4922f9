// A folder of many files of mixed formats, imported by the built command: processor time and the most memory that the
// process held; then again, when nothing changes; then interrupted while it writes and run again, when every document has to be
// there once.
//
//   npm run build && node bench/many-files.mjs [files]      10,000 when absent
//
// The texts come from a fixed seed: names and places by a law of frequency, as in archives of newspapers.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import { strToU8, zipSync } from 'fflate';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'corpus-many-'));
const command = new URL('../dist/corpus.mjs', import.meta.url).pathname;

let seed = 20_261;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * random() * list.length)];
const any = (list) => list[Math.floor(random() * list.length)];

const syllables = 'ba ka ro mi len dor vas ter ni sol fa gre lin mar to ves ha bri con del'.split(
  ' ',
);
const word = () =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
// The words of the project's own pages, rare ones as rare as they are there.
const words = ['../README.md', '../docs/architecture.md', '../docs/formats.md', '../docs/views.md']
  .map((page) => readFileSync(new URL(page, import.meta.url), 'utf8'))
  .join(' ')
  .match(/\b[a-z]{1,14}\b/g);
const people = Array.from({ length: 600 }, () => `${capital(word())}a ${capital(word())}son`);
const places = Array.from({ length: 200 }, () => `${capital(word())}ville`);
const bodies = Array.from(
  { length: 150 },
  () => `${pick(['Union', 'Council', 'League', 'Society'])} of ${capital(word())} Workers`,
);

function sentence() {
  const length = 8 + Math.floor(random() * 16);
  const parts = Array.from({ length }, () => any(words));
  if (random() < 0.35) parts.splice(3, 0, pick(people));
  if (random() < 0.25) parts.splice(5, 0, 'in', pick(places));
  if (random() < 0.2) parts.splice(6, 0, 'with the', pick(bodies));
  return `${capital(parts.join(' '))}.`;
}
const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ');
const article = () => ({
  title: capital(Array.from({ length: 5 }, () => any(words)).join(' ')),
  author: pick(people),
  date: `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
  paragraphs: Array.from({ length: 4 + Math.floor(random() * 10) }, paragraph),
});

const FORMATS = {
  txt: ({ title, author, date, paragraphs }) =>
    [title, `By ${author}`, date, ...paragraphs].join('\n\n'),
  md: ({ title, date, paragraphs }) =>
    `---\ndate: ${date}\n---\n# ${title}\n\n${paragraphs.join('\n\n')}\n`,
  html: ({ title, author, date, paragraphs }) =>
    `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="${author}">` +
    `<meta property="article:published_time" content="${date}"></head><body><nav><a href="/">Home</a></nav><article>` +
    `<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  eml: ({ title, author, paragraphs }) =>
    `From: ${author} <x@example.org>\r\nTo: list@example.org\r\nSubject: ${title}\r\n` +
    `Date: Tue, 02 Mar 2021 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
    paragraphs.join('\r\n\r\n'),
  xml: (...articles) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${articles
      .map(
        ({ title, paragraphs }) =>
          `<item><title>${title}</title><description>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</description></item>`,
      )
      .join('')}</channel></rss>`,
  jsonl: (...articles) =>
    articles
      .map(({ title, author, date, paragraphs }) =>
        JSON.stringify({ title, author, date, text: paragraphs.join('\n\n') }),
      )
      .join('\n'),
  docx: ({ title, paragraphs }) => docxOf(title, paragraphs),
};

function docxOf(title, paragraphs) {
  const style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>';
  const run = (text, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = run(title, style) + paragraphs.map((text) => run(text)).join('');
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

const endings = Object.keys(FORMATS);
let bytes = 0;
let documents = 0;
for (let i = 0; i < count; i++) {
  const ending = endings[i % endings.length];
  const articles =
    ending === 'xml' || ending === 'jsonl' ? [article(), article(), article()] : [article()];
  documents += articles.length;
  const below = join(folder, 'files', String(Math.floor(i / 500)));
  mkdirSync(below, { recursive: true });
  const content = FORMATS[ending](...articles);
  bytes += content.length;
  writeFileSync(join(below, `${i}.${ending}`), content);
}

/** Runs the command and says what the system counted for its process; with `stopAfter` it is interrupted in between. */
async function run(label, args, stopAfter) {
  const report = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\nUSAGE ' + JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, megabytes: u.maxRSS / 1024 })); })`;
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(report)}`,
    command,
    ...args,
  ]);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  if (stopAfter !== undefined) await interruptWhen(child, stopAfter);
  const status = await new Promise((resolve) => child.on('close', resolve));
  const usage = JSON.parse(stderr.split('\nUSAGE ')[1] ?? '{}');
  const result = stdout.trim() === '' ? null : JSON.parse(stdout.trim().split('\n').at(-1));
  const sizes = Object.entries(result ?? {}).flatMap(([key, value]) =>
    Array.isArray(value) ? [[key, value.length]] : [],
  );
  const { cpu: cpuSeconds = null, megabytes = null } = usage;
  const figures = { label, status, ...Object.fromEntries(sizes), links: result?.links, cpuSeconds };
  console.log(JSON.stringify({ ...figures, megabytes: megabytes && Math.round(megabytes) }));
  if (status !== 0 && stopAfter === undefined) console.error(stderr.slice(-2000));
}

/** Interrupts once the vault has so many notes: in the middle of the writing. */
async function interruptWhen(child, { vault, notes }) {
  while (child.exitCode === null && notesIn(vault).length < notes) await wait(5);
  child.kill('SIGINT');
}

function notesIn(vault) {
  const below = join(vault, 'Corpus');
  if (!existsSync(below)) return [];
  return readdirSync(below, { recursive: true }).filter((name) => name.endsWith('.md'));
}

const documentsIn = (vault) =>
  notesIn(vault)
    .filter((name) => name.startsWith('Documents'))
    .sort();

/** All notes of a vault as one hash. */
function stateOf(vault) {
  const hash = createHash('sha256');
  for (const name of notesIn(vault).sort())
    hash.update(name).update(readFileSync(join(vault, 'Corpus', name)));
  return hash.digest('hex');
}

const source = join(folder, 'files');
const [whole, stopped] = [join(folder, 'whole'), join(folder, 'stopped')];
console.log(JSON.stringify({ files: count, documents, megabytes: Math.round(bytes / 1e6) }));
await run('import', ['import', source, '--vault', whole, '--json']);
const state = stateOf(whole);
await run('import again', ['import', source, '--vault', whole, '--json']);
await run('import, interrupted while writing', ['import', source, '--vault', stopped, '--json'], {
  vault: stopped,
  notes: documents / 2,
});
await run('import, resumed', ['import', source, '--vault', stopped, '--json']);
await run('check of the resumed vault', ['check', '--vault', stopped, '--json']);
const same = stateOf(whole) === state;
const resumed = documentsIn(stopped).join() === documentsIn(whole).join();
console.log(
  `Again: ${same ? 'nothing changed' : 'CHANGED'}. Resumed: ${resumed ? 'every document, once' : 'NOT THE SAME DOCUMENTS'}.`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = same && resumed ? 0 : 1;
