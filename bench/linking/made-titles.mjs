import { seeded } from './boost.mjs';

/** Titles of one to four words of a text, some words in many of them: nearly every word of the text begins one. */
export function titlesFrom(text, count, random = seeded(11)) {
  const vocabulary = [...new Set(text.match(/\p{L}{3,}/gu))];
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)];
  const made = new Set();
  while (made.size < count)
    made.add(Array.from({ length: 1 + Math.floor(random() * 3.5) }, word).join(' '));
  return [...made];
}

/** Seconds of processor that some work takes, the least of some rounds. */
export function seconds(work, rounds = 3) {
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const { user: before } = process.cpuUsage();
    work();
    best = Math.min(best, (process.cpuUsage().user - before) / 1e6);
  }
  return best;
}
