/**
 * Measures reading and escaping Markdown: `node bench/markdown.mjs [recordings folder]`.
 *
 * Speed on prose; then, for every hostile shape, how much longer four times the text takes (4 is linear).
 * With the folder of recordings of the app's metadata cache, how many of them are read the same.
 * Ends with status 1 where a ratio is above the bound.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadSource } from './load-source.mjs';

const BOUND = 8;
const SIZE = 100_000;
const { scanNote, escapeText, neutralise, plainTextOf, blocksOfMarkdown, verifyInert } =
  await loadSource([
    'markdown/scan-note',
    'markdown/escape-text',
    'markdown/neutralise',
    'markdown/plain-text',
    'markdown/blocks',
    'markdown/verify-inert',
  ]);

const functions = { scanNote, escapeText, neutralise, plainTextOf, blocksOfMarkdown, verifyInert };

measureProse();
const worst = measureHostile();
measureRecordings(process.argv[2] ?? '/work/shared/bench/metadata-cache/recordings');
process.exitCode = worst > BOUND ? 1 : 0;

function measureProse() {
  const words =
    'The league met in Leeds again, and *nobody* of [[The Hub|the hub]] spoke. It rained '.split(
      ' ',
    );
  const lines = [];
  for (let n = 0; lines.length < 40_000; n++) {
    lines.push(
      Array.from({ length: 20 }, (_, k) => words[(n * 7 + k * 3) % words.length]).join(' '),
    );
    if (n % 6 === 5) lines.push('');
    if (n % 60 === 59)
      lines.push('## A heading of the text', '', '- an item #tag', '- another ^id', '');
  }
  const prose = lines.join('\n');
  process.stdout.write(`${(prose.length / 1e6).toFixed(1)} MB of prose, Node ${process.version}\n`);
  for (const [name, run] of Object.entries(functions)) {
    const millis = best(() => run(prose), 5);
    print(name, `${(prose.length / 1e3 / millis).toFixed(1)} MB/s`);
  }
}

function measureHostile() {
  let worst = 0;
  process.stdout.write(
    `\nfour times ${SIZE / 1000} kB: CPU milliseconds, and how many times longer\n`,
  );
  for (const [shape, piece] of Object.entries(shapes())) {
    const text = (size) =>
      typeof piece === 'function' ? piece(size) : piece.repeat(size / piece.length);
    const cells = Object.entries(functions).map(([name, run]) => {
      let { millis, ratio } = compare(run, text, SIZE);
      // The collector makes the first few megabytes dear: what looks steep is measured again, larger.
      if (ratio > BOUND) ({ ratio } = compare(run, text, 4 * SIZE));
      worst = Math.max(worst, ratio);
      return `${name} ${millis.toFixed(0)} (${ratio === 0 ? '-' : ratio.toFixed(1)})`;
    });
    print(shape, cells.join('  '));
  }
  const line = 'a line of *ten* million [characters] and more '.repeat(220_000);
  for (const [name, run] of Object.entries(functions)) {
    print(`10 MB line, ${name}`, `${best(() => run(line), 1).toFixed(0)} ms`);
  }
  print('worst ratio', worst.toFixed(1));
  return worst;
}

function compare(run, text, size) {
  const small = best(() => run(text(size)), 3);
  const millis = best(() => run(text(4 * size)), 3);
  // Under twenty milliseconds the clock says more of the machine than of the text.
  return { millis, ratio: millis < 20 ? 0 : millis / Math.max(small, 1) };
}

function shapes() {
  return {
    callouts: '> [!note] Title\n> body of it\n\n',
    'nested callouts': '> [!a]\n> > [!b]\n> > > text\n',
    'log without blank lines': '2026-01-01 12:00:00 INFO [main] x.y.Z - value=1 <ok> *a_b*\n',
    'nested emphasis': (size) => '*a '.repeat(size / 6) + 'b* '.repeat(size / 6),
    'mixed emphasis': '*a_**b__',
    'closers only': 'a* ',
    'open brackets': '[',
    'open images': '![a',
    'open wikilinks': '[[a',
    'nested links': (size) => '['.repeat(size / 6) + 'a' + '](b)'.repeat(size / 6),
    'nested images': (size) => '!['.repeat(size / 6) + 'a' + '](b)'.repeat(size / 6),
    'links without end': '[a](b ',
    'titles without end': '[a](b "',
    'angle links without end': '[a](<b ',
    'open comments': 'a <!-- b\n\n',
    'open comments in one': '<!-- ',
    'open instructions': '<?a <![CDATA[ <!A ',
    'open tags': '<a b="',
    'open templates': '<% ',
    'percent signs': '%% a\nb ',
    'open mathematics': 'a $b ',
    'open display mathematics': '$$a\n',
    backticks: (size) =>
      Array.from({ length: Math.sqrt(size) }, (_, n) => '`'.repeat(n + 1)).join(' '),
    'open code': 'a ` b ``` c ',
    'open fences': '```js\n',
    'deep quotes': '>',
    'deep items': '- ',
    'deep items in lines': (size) =>
      Array.from({ length: Math.sqrt(size) }, (_, n) => `${' '.repeat(2 * n)}- a\n`).join(''),
    'blank lines in items': (size) => '- '.repeat(90) + '\n'.repeat(size),
    definitions: '[a]: b\n',
    'definitions in a quote': '> [a]: b\n',
    'references to a definition': (size) => `[a]: b\n\n${'[a][a] '.repeat(size / 7)}`,
    footnotes: '[^a]: b [^a]\n',
    tables: (size) =>
      `|${'a|'.repeat(size / 6)}\n|${'-|'.repeat(size / 6)}\n|${'b|'.repeat(size / 6)}`,
    'rows of a table': (size) => `|a|b|\n|-|-|\n${'|*a*|[[b\\|c]]|\n'.repeat(size / 14)}`,
    tags: '#tag#tag ',
    addresses: 'https://x.org/a_(b)_c ',
    'addresses in code': '`https://x.org` ',
    'addresses before tags': 'https://x.org/a\\<b ',
    'one address': (size) => `https://x.org/${'a(b'.repeat(size / 3)}`,
    'at signs': 'a@b.c@',
    backslashes: '\\',
    'escaped tags': '\\\\<b',
    entities: '&amp;&a',
    'bare tags': '<b>',
    'html blocks': '<div>\n<script>\n',
    spaces: 'a' + ' '.repeat(999),
    underlines: 'a\n===\nb\n---\n',
    'delimiter rows': '|-|-|\n',
    'lone ids': '^id\n\n',
    properties: (size) => `---\n${'a: [[b]]\n'.repeat(size / 9)}`,
    'carriage returns': 'a\r',
  };
}

function measureRecordings(folder) {
  if (!existsSync(folder)) {
    process.stdout.write(`\nno recordings in ${folder}\n`);
    return;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const at = ({ start, end }) => [start.offset, end.offset];
  const fields = {
    headings: [
      (app) => (app.headings ?? []).map((h) => [h.heading, h.level, ...at(h.position)]),
      (note) => note.headings.map((h) => [h.text, h.level, h.start, h.end]),
    ],
    links: [
      (app) =>
        [...(app.links ?? []), ...(app.embeds ?? [])].map((l) => [l.link, ...at(l.position)]),
      (note) =>
        note.links
          .filter((l) => !l.property)
          .sort((a, b) => Number(a.embed) - Number(b.embed))
          .map((l) => [l.target + l.subpath, l.start, l.end]),
    ],
    tags: [
      (app) => (app.tags ?? []).map((t) => [t.tag, ...at(t.position)]),
      (note) => note.tags.map((t) => [`#${t.tag}`, t.start, t.end]),
    ],
    sections: [
      (app) => (app.sections ?? []).map((s) => [s.type, s.id ?? null, ...at(s.position)]),
      (note) => note.blocks.map((b) => [b.type, b.id, b.start, b.end]),
    ],
  };
  process.stdout.write('\nrecordings of the app read the same\n');
  for (const [field, [app, ours]] of Object.entries(fields)) {
    const same = names.filter((name) => {
      const { cachedMetadata, fileContents } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return JSON.stringify(app(cachedMetadata)) === JSON.stringify(ours(scanNote(fileContents)));
    });
    print(field, `${same.length} of ${names.length}`);
  }
}

/** The least CPU milliseconds of several runs: others at work on the machine do not count. */
function best(run, times) {
  let millis = Infinity;
  for (let n = 0; n < times; n++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    millis = Math.min(millis, (user + system) / 1000);
  }
  return millis;
}

function print(label, value) {
  process.stdout.write(`${label.padEnd(26)} ${value}\n`);
}
