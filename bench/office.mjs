// Words of office files and books, against those that pandoc finds in the same files.
//
//   npm run build && node bench/office.mjs      needs pandoc (Debian: apt-get install pandoc)
//
// Makes DOCX, ODT, EPUB 2, EPUB 3 and RTF of bench/office/ and of the project's own pages, reads each with both,
// and prints precision and recall of words by format. Words in code and formulas count; what is only
// in the files' properties (authors, dates) does not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { readSource } from '../dist/index.js';
import { common, counted, wordsOf } from './words.mjs';

const root = new URL('..', import.meta.url).pathname;
const FORMATS = ['docx', 'odt', 'epub2', 'epub3', 'rtf'];
const BAR = { docx: 0.97, odt: 0.97, epub2: 0.97, epub3: 0.97, rtf: 0.95 };

const markdown = ['bench/office', 'docs', 'samples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);

/** Text of pandoc's tree, a blank between blocks: what it writes as plain text has marks of its own. */
function textOf(node) {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || typeof node !== 'object') return '';
  const { t, c } = node;
  if (t === undefined) return Object.values(node).map(textOf).join('');
  if (t === 'Str') return c;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'CodeBlock' || t === 'Math') return ` ${c[1]} `;
  if (t === 'RawBlock' || t === 'RawInline') return '';
  if (t === 'Note') return ` ${textOf(c)} `;
  const inner = c === undefined ? '' : textOf(c);
  return /^(?:Emph|Strong|Strikeout|Superscript|Subscript|SmallCaps|Underline|Quoted|Link|Span|Cite)$/.test(
    t,
  )
    ? inner
    : ` ${inner} `;
}

function theirs(file, format) {
  const from = format.startsWith('epub') ? 'epub' : format;
  return wordsRead(file, from, !format.startsWith('epub'));
}

function wordsRead(file, from, withTitle = true) {
  const tree = JSON.parse(
    execFileSync('pandoc', ['-f', from, '-t', 'json', file], { maxBuffer: 1e9 }),
  );
  const { title = null, subtitle = null } = withTitle ? tree.meta : {};
  return wordsOf(`${textOf(title)} ${textOf(subtitle)} ${textOf(tree.blocks)}`);
}

async function ours(file) {
  const { documents } = await readSource({ name: file, bytes: readFileSync(file) });
  const texts = documents.flatMap(({ blocks, metadata }) => [
    metadata.title ?? '',
    metadata.deck ?? '',
    ...blocks.map(({ text }) => text),
  ]);
  return wordsOf(texts.join('\n'));
}

const MARKDOWN = 'markdown-yaml_metadata_block+yaml_metadata_block';

const folder = mkdtempSync(join(tmpdir(), 'office-'));
let missed = false;
try {
  for (const format of FORMATS) {
    const sum = { both: 0, ours: 0, theirs: 0, worst: { recall: 2, name: '' } };
    const written = { both: 0, words: 0, theirs: 0 };
    for (const source of markdown) {
      const extension = format.startsWith('epub') ? 'epub' : format;
      const file = join(folder, `document.${extension}`);
      execFileSync('pandoc', ['-f', MARKDOWN, '-s', source, '-t', format, '-o', file], { stdio: ['ignore', 'ignore', 'ignore'] }); // prettier-ignore
      const [found, wanted] = [await ours(file), theirs(file, format)];
      const [a, b] = [counted(found), counted(wanted)];
      const both = common(a, b);
      // What was written, by which pandoc's own reading is judged too.
      const original = wordsRead(source, MARKDOWN);
      written.words += original.length;
      written.both += common(a, counted(original));
      written.theirs += common(b, counted(original));
      sum.both += both;
      sum.ours += found.length;
      sum.theirs += wanted.length;
      if (process.argv.includes('--words')) {
        const extra = [...a]
          .filter(([word, count]) => count > (b.get(word) ?? 0))
          .map(([word]) => word);
        const lost = [...b]
          .filter(([word, count]) => count > (a.get(word) ?? 0))
          .map(([word]) => word);
        console.log(format, source.slice(root.length), {
          extra: extra.slice(0, 12),
          lost: lost.slice(0, 12),
        });
      }
      if (both / wanted.length < sum.worst.recall) sum.worst = { recall: both / wanted.length, name: source.slice(root.length) }; // prettier-ignore
    }
    const [precision, recall] = [sum.both / sum.ours, sum.both / sum.theirs];
    missed ||= Math.min(precision, recall) < BAR[format];
    console.log(
      `${format.padEnd(6)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  words ${sum.theirs}  worst recall ${sum.worst.recall.toFixed(3)} ${sum.worst.name}; of what was written ${(written.both / written.words).toFixed(4)}, pandoc ${(written.theirs / written.words).toFixed(4)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
