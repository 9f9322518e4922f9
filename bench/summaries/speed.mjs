// CPU seconds of summaries of a long text and of one four times as long, each in a process that has just begun:
//   node bench/summaries/speed.mjs [text file]
// Without a file: a text of 268 kB made from the first stories of the shared part of SQuALITY.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { timed } from '../own-time.mjs';

const BYTES = 268_000;
const STORIES = new URL('../../../shared/bench/summaries/squality.jsonl.gz', import.meta.url);

const [first, times, bundle, file] = process.argv.slice(2);
if (first === '--times') await measure(Number(times), bundle, file);
else {
  // Only here: the bundler's own code must not be compiled beside what is measured.
  const { withBundle } = await import('../load-source.mjs');
  await withBundle(['summarize/summarize-document'], (path) => {
    for (const copies of ['1', '4']) {
      const given = first === undefined ? [] : [first];
      const args = [fileURLToPath(import.meta.url), '--times', copies, path, ...given];
      process.stdout.write(execFileSync(process.execPath, [...process.execArgv, ...args]));
    }
  });
}

async function measure(times, bundle, file) {
  const { summarizeDocument } = await import(pathToFileURL(bundle).href);
  const text = file ? readFileSync(file, 'utf8').repeat(times) : stories(BYTES * times);
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph, i) => ({ id: `p${i + 1}`, text: paragraph, heading: null }));
  const sections = [{ heading: null, paragraphs }];
  let summary;
  const before = process.cpuUsage();
  const thread = timed(() => {
    summary = summarizeDocument({ title: 'A long text', language: 'en', sections });
  });
  const { user, system } = process.cpuUsage(before);
  const sentences = summary.sections.reduce((sum, section) => sum + section.sentences.length, 0);
  console.log(
    JSON.stringify({
      kB: Math.round(text.length / 1000),
      // Of all threads, those that compile and collect beside ours among them.
      cpuSeconds: Number(((user + system) / 1e6).toFixed(3)),
      threadSeconds: Number((thread / 1000).toFixed(3)),
      sentences,
    }),
  );
}

/** The stories one after another, as often as it takes. */
function stories(bytes) {
  const lines = gunzipSync(readFileSync(STORIES)).toString('utf8').trim().split('\n');
  const all = lines
    .flatMap((line) => JSON.parse(line).sections)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n\n');
  return all.repeat(Math.ceil(bytes / all.length)).slice(0, bytes);
}
