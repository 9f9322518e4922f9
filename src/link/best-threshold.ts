/**
 * The probability from which on taking items gives the best F1 that is to be expected, if each item is right
 * with its own probability. Lower where little is likely, higher where much is: at most a half.
 */
export function bestThreshold(chances: readonly number[]): number {
  const falling = Float64Array.from(chances).sort().reverse();
  const wanted = falling.reduce((sum, chance) => sum + chance, 0);
  let [hits, best, threshold] = [0, 0, 0.5];
  falling.forEach((chance, i) => {
    hits += chance;
    const f = (2 * hits) / (i + 1 + wanted);
    if (f <= best) return;
    [best, threshold] = [f, chance];
  });
  return threshold;
}
