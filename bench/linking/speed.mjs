// Measures the matcher and proposing: `node --expose-gc bench/linking/speed.mjs`.
//
// The matcher against a plain reimplementation of case-insensitive title matching (one regular expression of
// all titles; with a million titles a map of lower-case titles tried at every word), over the same text.
import { seeded } from './boost.mjs';
import {
  buildLexicon,
  learnAndPropose,
  megabytes,
  notes,
  seconds,
  text,
  titlesFrom,
} from './timed-vault.mjs';

const random = seeded(11);
const titles = (count) => titlesFrom(text, count, random);

function plainMatches(names) {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    for (let length = 4; length > 0; length--) {
      const last = words[i + length - 1];
      if (
        last &&
        known.has(text.slice(words[i].index, last.index + last[0].length).toLowerCase())
      ) {
        found++;
        i += length - 1;
        break;
      }
    }
  }
  return found;
}

for (const count of [10_000, 1_000_000]) {
  const names = titles(count);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const targets = names.map((title, i) => ({ path: `${i}.md`, title, aliases: [], kind: null }));
  let lexicon;
  const built = seconds(() => (lexicon = buildLexicon(targets)), 1);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const room = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const span = [{ start: 0, end: text.length }];
  const ours = megabytes / seconds(() => lexicon.matchesIn(text, span));
  const plain = megabytes / seconds(() => plainMatches(names));
  const figures = [
    `${ours.toFixed(1)} MB/s`,
    `plain ${plain.toFixed(1)} MB/s`,
    `built in ${built.toFixed(2)} s`,
    `${room.toFixed(0)} MB`,
  ];
  console.log(`${String(count).padStart(9)} titles: ${figures.join(', ')}`);
  if (count === 10_000) {
    const names = [...titles(5000)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi');
    const part = text.slice(0, 100_000);
    const rate = 0.1 / seconds(() => [...part.matchAll(pattern)], 1);
    console.log(`     5000 titles: one regular expression ${rate.toFixed(2)} MB/s`);
  }
}

const all = seconds(learnAndPropose);
console.log(
  `a vault of ${notes.length} notes, ${megabytes.toFixed(1)} MB, learnt and proposed: ${all.toFixed(2)} s of CPU`,
);
