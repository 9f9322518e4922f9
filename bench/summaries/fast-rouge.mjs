/** ROUGE-1 plus ROUGE-2 as the shared scorer has them, with all that recurs between summaries of one document kept. */
export class FastRouge {
  #stem;
  #references;
  /** By sentence: its tokens. */
  #tokens = new Map();

  constructor(references, stem) {
    this.#stem = stem;
    this.#references = references.map((reference) => {
      const tokens = tokensOf(reference, stem);
      return { length: tokens.length, one: counts(tokens, 1), two: counts(tokens, 2) };
    });
  }

  /** Points, 0 to 200, the mean over the references. */
  score(sentences) {
    const tokens = sentences.flatMap((sentence) => {
      const known = this.#tokens.get(sentence) ?? tokensOf(sentence, this.#stem);
      this.#tokens.set(sentence, known);
      return known;
    });
    const one = counts(tokens, 1);
    const two = counts(tokens, 2);
    let sum = 0;
    for (const reference of this.#references) {
      sum += f1(overlap(one, reference.one), tokens.length, reference.length);
      sum += f1(overlap(two, reference.two), tokens.length - 1, reference.length - 1);
    }
    return (100 * sum) / this.#references.length;
  }
}

function tokensOf(text, stem) {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 3 ? stem(word) : word,
  );
}

function counts(tokens, n) {
  const map = new Map();
  for (let i = 0; i + n <= tokens.length; i++) {
    const key = n === 1 ? tokens[i] : `${tokens[i]} ${tokens[i + 1]}`;
    map.set(key, (map.get(key) ?? 0) + 1);
  }
  return map;
}

function overlap(a, b) {
  let sum = 0;
  for (const [key, count] of a) sum += Math.min(count, b.get(key) ?? 0);
  return sum;
}

function f1(hits, predicted, wanted) {
  if (hits === 0) return 0;
  const precision = hits / predicted;
  const recall = hits / wanted;
  return (2 * precision * recall) / (precision + recall);
}
