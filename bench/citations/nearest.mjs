// How often the nearest paragraph by content is one that a claim was drawn from:
//   node bench/citations/nearest.mjs [odd|even]
// The claims are the sentences of QMSum's answers, written by people in their own words, and the paragraphs all
// turns of the meeting; a turn counts as right where the answer's author marked it. The thresholds of what is
// sure were chosen on the even records; the figures told are the odd ones'.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { loadSource } from '../load-source.mjs';

const { findBrokenCitations, sentencesOf } = await loadSource([
  'pipeline/citation-fixes/broken-citations',
  'language/sentences',
]);

const half = process.argv[2] === 'even' ? 0 : 1;
const file = new URL('../../../shared/bench/citations/qmsum.jsonl.gz', import.meta.url);
const records = gunzipSync(readFileSync(file)).toString().trim().split('\n').map(JSON.parse);

let claims = 0;
let found = 0;
let right = 0;
let sure = 0;
let sureRight = 0;
for (const { paragraphs, claims: answers } of records.filter((_, at) => at % 2 === half)) {
  const plain = (text) => text.replace(/[*_#[\]<>`|$^]/g, '').replace(/\s+/g, ' ');
  const meeting = paragraphs.map((text, at) => `${plain(text)} ^p${at}`).join('\n\n');
  for (const { text, paragraphs: marked } of answers) {
    const sentences = sentencesOf(text, 'en').map(({ start, end }) =>
      text.slice(start, end).trim(),
    );
    const digest = sentences.map((sentence) => `${plain(sentence)} ([[M#^gone]])`).join('\n\n');
    const broken = findBrokenCitations([
      { path: 'M.md', text: meeting },
      { path: 'Digest.md', text: digest },
    ]);
    for (const citation of broken) {
      claims++;
      const [first] = citation.candidates;
      if (first === undefined) continue;
      const isRight = marked.includes(Number(first.id.slice(1)));
      found++;
      right += isRight;
      sure += citation.sure;
      sureRight += citation.sure && isRight;
    }
  }
}
const share = (part, whole) => Number((part / whole).toFixed(3));
console.log({ claims, found: share(found, claims), right: share(right, claims) });
console.log({ sure: share(sure, claims), right: share(sureRight, sure) });
