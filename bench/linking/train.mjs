// Learns the tables of src/link/weights.ts from the vaults of the shared bench: `node bench/linking/train.mjs`.
//
// One table for vaults without links ("cold": all links taken out) and one for vaults with a history ("warm":
// five folds). A row is a note and a target that it names; the label is whether a person had linked them.
// Rows are weighted so that a large vault does not drown the small ones; the translations of one vault count
// as one. `run.mjs` measures with tables fitted the same way without the vault that is scored.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fit } from './boost.mjs';
import { loadLibrary, readRows } from './rows.mjs';

/** The same ranks within a vault as 'formNotes' and 'targetNotes'; and what tells vaults apart more than links. */
const UNUSED = ['formShare', 'targetShare', 'vaultLinked'];

/** The features that a table may use: what needs links is not in the cold one. */
const usable = (library, mode) =>
  library.FEATURES.map((name, column) => ({ name, column }))
    .filter(({ name }) => !UNUSED.includes(name))
    .filter(({ name }) => mode === 'warm' || !library.LINK_FEATURES.includes(name))
    .map(({ column }) => column);

/** Translations of one vault are one family: none of them teaches how the others are scored. */
export const familyOf = (name) => name.replace(/^(help)-.*$/, '$1');

export const OPTIONS = {
  rounds: 120,
  rate: 0.08,
  leaves: 6,
  lambda: 20,
  minWeight: 20,
  share: 0.3,
};

/** Tables are means of several that differ by what chance left out: steadier on vaults unlike all of these. */
const SEEDS = { cold: [1, 2, 3], warm: [1, 2] };

/** How far families of vaults are brought to the same weight: 1 is all the way. */
const BALANCE = { cold: 1, warm: 0.5 };

/** Fits a table to vaults' rows ({name, own, rows, labels}). */
export function train(vaults, library, mode) {
  const chosen = usable(library, mode);
  const sizes = new Map();
  for (const { name, rows } of vaults)
    sizes.set(familyOf(name), (sizes.get(familyOf(name)) ?? 0) + rows.length);
  const total = vaults.reduce((sum, { rows }) => sum + rows.length, 0);
  const usual = usualScales(vaults, library);
  const rows = vaults.flatMap(({ rows, scales }) =>
    rows.map((row, i) => library.scaled(row, scales[i], usual)),
  );
  const labels = Float64Array.from(vaults.flatMap((vault) => vault.labels));
  const weights = Float64Array.from(
    vaults.flatMap(({ name, rows }) =>
      rows.map(() => (total / sizes.size / sizes.get(familyOf(name))) ** BALANCE[mode]),
    ),
  );
  const columns = chosen.map((column) => Float64Array.from(rows, (row) => row[column]));
  const models = SEEDS[mode].map((seed) => fit(columns, labels, weights, { ...OPTIONS, seed }));
  return { ...flat(meanOf(models), chosen), usual };
}

/** How finely what is usual is written down. */
const STEPS = 20;

/** Quantiles of the scaled features, each family of vaults counting the same. */
function usualScales(vaults, { scalesOf }) {
  const families = new Map();
  for (const { name, rows } of vaults)
    families.set(familyOf(name), [...(families.get(familyOf(name)) ?? []), ...rows]);
  const scales = [...families.values()].map((rows) => scalesOf(rows));
  return scales[0].map((_, column) => {
    const values = scales.flatMap((own) => {
      const of = own[column];
      return Array.from({ length: 200 }, (_, i) => of[Math.floor(((i + 0.5) / 200) * of.length)]);
    });
    values.sort((a, b) => a - b);
    return Array.from({ length: STEPS + 1 }, (_, i) =>
      Number(values[Math.floor((i / STEPS) * (values.length - 1))].toPrecision(4)),
    );
  });
}

/** One model that gives the mean of several. */
function meanOf(models) {
  const share = ([value, ...rest]) =>
    rest.length > 0 ? [value, ...rest] : [value / models.length];
  return {
    base: models.reduce((sum, { base }) => sum + base, 0) / models.length,
    trees: models.flatMap(({ trees }) => trees.map((tree) => tree.map(share))),
  };
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
  const library = await loadLibrary();
  const tables = [];
  for (const mode of ['cold', 'warm']) {
    const vaults = await readRows(mode, library);
    const table = written(train(vaults, library, mode));
    tables.push(`// prettier-ignore\nexport const ${mode.toUpperCase()}: Trees = ${table};\n`);
    console.error(`${mode}: ${vaults.reduce((sum, vault) => sum + vault.rows.length, 0)} pairs`);
  }
  const head = `// Made by bench/linking/train.mjs, which says from what. Do not edit.
import type { Trees } from './trees';

`;
  const out = path.resolve(import.meta.dirname, '../../src/link/weights.ts');
  writeFileSync(out, head + tables.join('\n'));
}
