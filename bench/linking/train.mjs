// Learns the tables of src/link/weights.ts from the vaults of the shared bench: `node bench/linking/train.mjs`.
//
// One table for vaults without links ("cold": all links taken out) and one for vaults with a history ("warm":
// five folds). A row is a note and a target that it names; the label is whether a person had linked them.
// Rows are weighted so that a large vault does not drown the small ones; the translations of one vault count
// as one. `run.mjs` measures with tables fitted the same way without the vault that is scored.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fit } from './boost.mjs';
import { readRows } from './rows.mjs';

/** What no fresh import can know: not in the cold table. */
const NEEDS_LINKS = [
  'learned',
  'formLinks',
  'formEvidence',
  'targetLinked',
  'targetEvidence',
  'vaultLinked',
  'folderLinked',
  'backLinked',
  'neighbours',
  'linkedLike',
  'targetLinks',
];

/** What tells vaults apart more than links: too few vaults are there to learn from it. */
const OF_THE_VAULT = ['vaultNotes', 'vaultNames', 'vaultDensity', 'inHeading'];

/** The features that a table may use. */
const usable = (features, mode) =>
  features
    .map((_, column) => column)
    .filter(
      (column) => mode === 'warm' || ![...NEEDS_LINKS, ...OF_THE_VAULT].includes(features[column]),
    );

/** Translations of one vault are one family: none of them teaches how the others are scored. */
export const familyOf = (name) => name.replace(/^(help)-.*$/, '$1');

export const OPTIONS = {
  rounds: 120,
  rate: 0.08,
  leaves: 8,
  lambda: 20,
  minWeight: 20,
  share: 0.3,
};

/** How far families of vaults are brought to the same weight: 1 is all the way. */
const BALANCE = { cold: 1, warm: 0.5 };

/** Fits a table to vaults' rows ({name, rows, labels}). */
export function train(vaults, features, mode) {
  const chosen = usable(features, mode);
  const sizes = new Map();
  for (const { name, rows } of vaults)
    sizes.set(familyOf(name), (sizes.get(familyOf(name)) ?? 0) + rows.length);
  const total = vaults.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = vaults.flatMap((vault) => vault.rows);
  const labels = Float64Array.from(vaults.flatMap((vault) => vault.labels));
  const weights = Float64Array.from(
    vaults.flatMap(({ name, rows }) =>
      rows.map(() => (total / sizes.size / sizes.get(familyOf(name))) ** BALANCE[mode]),
    ),
  );
  const columns = chosen.map((column) => Float64Array.from(rows, (row) => row[column]));
  return flat(fit(columns, labels, weights, OPTIONS), chosen);
}

/** Trees as the parallel arrays that the library reads. */
function flat({ base, trees }, chosen) {
  const table = { base, roots: [], columns: [], cuts: [], left: [], right: [] };
  for (const tree of trees) {
    const offset = table.columns.length;
    table.roots.push(offset);
    for (const node of tree) {
      const leaf = node.length === 1;
      table.columns.push(leaf ? -1 : chosen[node[0]]);
      table.cuts.push(Number((leaf ? node[0] : node[1]).toPrecision(5)));
      table.left.push(leaf ? 0 : offset + node[2]);
      table.right.push(leaf ? 0 : offset + node[3]);
    }
  }
  return table;
}

const written = (table) =>
  `{\n${Object.entries(table)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`)
    .join('\n')}\n}`;

if (process.argv[1]?.endsWith('train.mjs')) {
  const tables = [];
  for (const mode of ['cold', 'warm']) {
    const { features, vaults } = await readRows(mode);
    tables.push(
      `// prettier-ignore\nexport const ${mode.toUpperCase()}: Trees = ${written(train(vaults, features, mode))};\n`,
    );
    console.error(`${mode}: ${vaults.reduce((sum, vault) => sum + vault.rows.length, 0)} pairs`);
  }
  const head = `// Made by bench/linking/train.mjs, which says from what. Do not edit.

/** Boosted trees as parallel arrays over nodes. A leaf's column is -1, and its cut is its value. */
export interface Trees {
  readonly base: number;
  readonly roots: readonly number[];
  /** Which feature a node asks for, by its place in \`FEATURES\`. */
  readonly columns: readonly number[];
  /** Below it, the way goes left. */
  readonly cuts: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

`;
  const out = path.resolve(import.meta.dirname, '../../src/link/weights.ts');
  writeFileSync(out, head + tables.join('\n'));
}
