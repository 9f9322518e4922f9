// How long a summary takes, and that its time grows no faster than its text.
//
//   npm run build && node bench/summarize.mjs [file]     plain text; the sample dump repeated when absent
//
// Prints CPU seconds for a text and for four times that text, and the ratio (4 is linear).
import { readFileSync } from 'node:fs';
import process from 'node:process';

import { inProcessEngine, summarizeDocument } from '../dist/index.js';

const sample = new URL('../samples/tidewater-weekly-dump.txt', import.meta.url);
const given =
  process.argv[2] === undefined
    ? readFileSync(sample, 'utf8').repeat(60)
    : readFileSync(process.argv[2], 'utf8');

async function sourceOf(text) {
  const { documents } = await inProcessEngine.readDocuments(
    { name: 'text.txt', bytes: new TextEncoder().encode(text) },
    { split: 'off', tags: 'live', trust: false, dayFirst: null },
  );
  const [{ title, language, blocks }] = documents;
  const sections = [];
  let heading = null;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    else if (block.id !== null) {
      if (sections.at(-1)?.heading !== heading || sections.length === 0)
        sections.push({ heading, paragraphs: [] });
      sections.at(-1).paragraphs.push({ id: block.id, text: block.text, heading });
    }
  }
  return { title, language, sections };
}

function measure(source) {
  const before = process.cpuUsage();
  const { sections } = summarizeDocument(source, {});
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, sections: sections.length };
}

const once = await sourceOf(given);
const four = await sourceOf(Array(4).fill(given).join('\n\n'));
measure(once);
const one = measure(once);
const quadruple = measure(four);
console.log(
  JSON.stringify({
    kilobytes: Math.round(given.length / 1000),
    cpuSeconds: Number(one.seconds.toFixed(3)),
    fourTimesCpuSeconds: Number(quadruple.seconds.toFixed(3)),
    ratio: Number((quadruple.seconds / one.seconds).toFixed(2)),
  }),
);
