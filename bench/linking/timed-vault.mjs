// What is timed: the linking room, a public vault, and titles made from its words.
import { loadSource } from '../load-source.mjs';
import { preparedVault, targetsOf } from './measure.mjs';
import { seeded } from './boost.mjs';

const L = await loadSource([
  'link/lexicon',
  'link/evidence',
  'link/propose-links',
  'markdown/properties',
]);

/** The room's functions. */
export const { buildLexicon, readProperties } = L;

/** The notes of a vault, a target for each, and their text. */
export const { notes } = await preparedVault('garden-jackyzha0');
export const targets = targetsOf(notes, readProperties);
export const text = notes.map((note) => note.text).join('\n');
export const megabytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note.text), 0) / 1e6;

/** Learns from all notes and proposes links in each. */
export function learnAndPropose() {
  const evidence = L.learnFromVault(notes, targets);
  for (const note of notes) L.proposeLinks(note, evidence.lexicon, { evidence });
}

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
