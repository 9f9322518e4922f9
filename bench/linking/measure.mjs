// Prepares the vaults as the scorer does and reads candidates with their features and labels.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const DATA = process.env.CORPUS_BENCH ?? '/work/shared/bench/linking';

/** The vaults of the data folder, by name. */
export function vaultNames() {
  return readdirSync(DATA)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .map((name) => name.slice(0, -9))
    .sort();
}

/** Writes a vault below a folder, with the links of all notes (cold) or of every n-th (a fold) taken out. */
export async function unpackVault(name, out, fold) {
  const { prepare } = await import(path.join(DATA, 'prepare.mjs'));
  const { readPack } = await import(path.join(DATA, 'vault.mjs'));
  const truth = prepare(readPack(path.join(DATA, `${name}.jsonl.gz`)), out, fold ? { fold } : {});
  return { root: path.join(out, 'vault'), truth };
}

/** A folder with a shared vault without its links, or with several, `+` between their names; deleted when all is done. */
export async function folderOf(names) {
  const out = mkdtempSync(path.join(tmpdir(), 'corpus-judge-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  const [first, ...others] = names.split('+');
  const { root } = await unpackVault(first, path.join(out, first));
  if (others.length === 0) return root;
  for (const name of others) {
    const other = await unpackVault(name, path.join(out, name));
    renameSync(other.root, path.join(root, name));
  }
  return root;
}

/** As `unpackVault`, as notes. */
export async function preparedVault(name, fold) {
  const out = mkdtempSync(path.join(tmpdir(), 'corpus-links-'));
  try {
    const { root, truth } = await unpackVault(name, out, fold);
    const notes = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({
        path: path.relative(root, file).normalize('NFC'),
        text: readFileSync(file, 'utf8'),
      }));
    return { notes, truth };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const listOf = (value) => (value === undefined || value === null ? [] : [value].flat().map(String));

/** Every note as a target: its file name, and its `title` and `aliases` properties. */
export function targetsOf(notes, readProperties) {
  return notes.map((note) => {
    const { properties } = readProperties(note.text);
    const title = path.posix.basename(note.path).replace(/\.(md|markdown)$/i, '');
    const aliases = [properties.title, properties.aliases, properties.alias].flatMap(listOf);
    return { path: note.path, title, aliases, kind: null };
  });
}

/** The five folds of a vault in use, or the one of a fresh import. */
export const FOLDS = { cold: [undefined], warm: [1, 2, 3, 4, 5].map((k) => ({ k, n: 5 })) };
