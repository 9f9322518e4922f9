/** The words that tell a note from others: the heaviest by tf-idf, ascending by key, at unit length. */
export interface Sketch {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** How many words a sketch keeps. */
const SKETCH_SIZE = 64;

/** The sketch of a note with these words, in a vault of `notes` notes of which `wordNotes` have each word. */
export function sketchOf(
  words: Int32Array,
  wordNotes: ReadonlyMap<number, number>,
  notes: number,
): Sketch {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weighed = [...counts].map(([key, count]) => {
    const idf = Math.log((notes + 1) / ((wordNotes.get(key) ?? 0) + 0.5));
    return { key, weight: (1 + Math.log(count)) * Math.max(0, idf) };
  });
  const heaviest = weighed
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, SKETCH_SIZE);
  heaviest.sort((a, b) => a.key - b.key);
  const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1;
  return {
    keys: Int32Array.from(heaviest, ({ key }) => key),
    weights: Float32Array.from(heaviest, ({ weight }) => weight / length),
  };
}

/** The cosine of two sketches, 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.keys.length && j < other.keys.length;) {
    const [a, b] = [one.keys[i] ?? 0, other.keys[j] ?? 0];
    if (a === b) sum += (one.weights[i] ?? 0) * (other.weights[j] ?? 0);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return sum;
}

/** How much two ascending lists of numbers share: the cosine of their sets. */
export function shared(one: Int32Array, other: Int32Array): number {
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) common++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common / Math.sqrt(one.length * other.length);
}
