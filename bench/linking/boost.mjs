// Gradient-boosted trees for a yes-or-no label (Friedman 2001, second-order as in XGBoost), over binned
// columns. Small and exact enough for some ten thousand rows; used off-line only.

const BINS = 48;

/** Cut points of a column: at most BINS - 1 quantiles. */
function cutsOf(values) {
  const sorted = Float64Array.from(values).sort();
  const cuts = new Set();
  for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)]);
  cuts.delete(sorted[0]);
  return [...cuts].sort((a, b) => a - b);
}

const binOf = (cuts, value) => {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= cuts[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** A generator of numbers in [0, 1) that gives the same each time (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Fits trees to rows. `columns` are arrays of numbers, `labels` 0 or 1, `weights` of the rows.
 * Returns {base, trees}; a tree is a list of nodes: [column, cut, left, right], or [value] for a leaf. A row
 * goes left when its value is below the cut.
 */
export function fit(columns, labels, weights, options = {}) {
  const {
    rounds = 120,
    rate = 0.08,
    leaves = 8,
    lambda = 20,
    minWeight = 20,
    share = 0.5,
    seed = 7,
  } = options;
  const n = labels.length;
  const cuts = columns.map(cutsOf);
  const bins = columns.map((column, c) =>
    Uint8Array.from(column, (value) => binOf(cuts[c], value)),
  );
  const random = seeded(seed);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    positive += weights[i] * labels[i];
    total += weights[i];
  }
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees = [];
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      const p = sigmoid(score[i]);
      gradient[i] = weights[i] * (labels[i] - p);
      hessian[i] = weights[i] * p * (1 - p);
    }
    const chosen = columns.map((_, c) => c).filter(() => random() < share);
    const rows = [];
    for (let i = 0; i < n; i++) if (random() < 0.7) rows.push(i);
    const tree = grow(Int32Array.from(rows), chosen, {
      bins,
      cuts,
      gradient,
      hessian,
      leaves,
      lambda,
      minWeight,
      rate,
    });
    trees.push(tree);
    for (let i = 0; i < n; i++) score[i] += treeValue(tree, (c) => columns[c][i]);
  }
  return { base, trees };
}

function grow(rows, chosen, data) {
  const { leaves, lambda, rate } = data;
  const nodes = [];
  const open = [];
  const make = (members) => {
    let g = 0;
    let h = 0;
    for (const i of members) {
      g += data.gradient[i];
      h += data.hessian[i];
    }
    const at = nodes.push([(rate * g) / (h + lambda)]) - 1;
    const split = bestSplit(members, chosen, g, h, data);
    if (split) open.push({ at, members, split });
  };
  make(rows);
  for (let count = 1; count < leaves && open.length > 0; count++) {
    open.sort((a, b) => a.split.gain - b.split.gain);
    const { at, members, split } = open.pop();
    const goesLeft = (i) => data.bins[split.column][i] <= split.bin;
    const left = nodes.length;
    make(members.filter(goesLeft));
    const right = nodes.length;
    make(members.filter((i) => !goesLeft(i)));
    nodes[at] = [split.column, data.cuts[split.column][split.bin], left, right];
  }
  return nodes;
}

function bestSplit(members, chosen, g, h, { bins, cuts, gradient, hessian, lambda, minWeight }) {
  let best = null;
  const parent = (g * g) / (h + lambda);
  const sumG = new Float64Array(BINS);
  const sumH = new Float64Array(BINS);
  for (const column of chosen) {
    const bin = bins[column];
    sumG.fill(0);
    sumH.fill(0);
    for (const i of members) {
      sumG[bin[i]] += gradient[i];
      sumH[bin[i]] += hessian[i];
    }
    let leftG = 0;
    let leftH = 0;
    for (let b = 0; b < cuts[column].length; b++) {
      leftG += sumG[b];
      leftH += sumH[b];
      if (leftH * 4 < minWeight || (h - leftH) * 4 < minWeight) continue;
      const rightG = g - leftG;
      const gain = leftG ** 2 / (leftH + lambda) + rightG ** 2 / (h - leftH + lambda) - parent;
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, column, bin: b };
    }
  }
  return best;
}

/** The value of a tree where `valueOf(column)` gives a row's values. */
export function treeValue(tree, valueOf) {
  let node = tree[0];
  while (node.length === 4) node = tree[valueOf(node[0]) < node[1] ? node[2] : node[3]];
  return node[0];
}

export function predict(model, valueOf) {
  let sum = model.base;
  for (const tree of model.trees) sum += treeValue(tree, valueOf);
  return sigmoid(sum);
}
