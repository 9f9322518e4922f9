import { describe, expect, it } from 'vitest';

import { checkVault } from '../../src/pipeline/check-vault';
import { noteRecord } from '../../src/pipeline/note-record';
import { readNotes } from '../../src/pipeline/read-notes';
import { MemoryVault } from '../../src/vault/memory-vault';
import { COAST, KEEPERS } from '../link/translations/texts';
import { clock, importTexts } from './memory';

/** The hubs of an import: each by its name and aliases, in order. */
async function hubsOf(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const vault = new MemoryVault();
  const { hubs } = await importTexts(vault, texts);
  const records = await Promise.all(
    hubs.map(async (path) => noteRecord(path, await vault.read(path))),
  );
  return records.map(({ title, aliases }) => [title, ...aliases].join(' = ')).sort();
}

const names = (paths: readonly string[]): string[] =>
  paths.map((path) => path.slice(path.lastIndexOf('/') + 1, -3));

describe('names that texts and their translations call one thing by', () => {
  it('are one hub, where sister papers, a town and its university and two of a family are not', async () => {
    expect(await hubsOf(COAST)).toEqual([
      'Cala Honda',
      'Coastal Fishers Federation = Federación de Pescadores Costeros',
      'Gaceta del Puerto',
      'Harbour Gazette',
      'Luis Ibarra',
      'Marta Ibarra',
      'Universidad de Valdoria = University of Valdoria',
    ]);
  });

  it('are one hub where the languages have no word in common', async () => {
    expect(await hubsOf(KEEPERS)).toEqual([
      'Comptoir Boréal = Nordische Ölkontor',
      'Emil Quist = Quist',
      'Henrike Osten',
      'OMC = WTO',
    ]);
  });

  it('give no second hub where the translation comes later', async () => {
    const vault = new MemoryVault();
    const part = (language: string): Record<string, string> =>
      Object.fromEntries(Object.entries(COAST).filter(([name]) => name.includes(`-${language}`)));
    const now = clock();
    const first = await importTexts(vault, part('en'), {}, now);
    expect(names(first.hubs)).toContain('Coastal Fishers Federation');
    const second = await importTexts(vault, part('es'), {}, now);
    expect(names(second.hubs)).not.toContain('Federación de Pescadores Costeros');
    expect(names(second.hubs)).not.toContain('Universidad de Valdoria');
  });

  it('are told as likely duplicates where they have two hubs already', async () => {
    const vault = new MemoryVault();
    await importTexts(vault, COAST, { hubs: false });
    const hub = '---\nkind: organisation\ntags:\n  - corpus/hub\n---\n';
    for (const name of [
      'Coastal Fishers Federation',
      'Federación de Pescadores Costeros',
      'Harbour Gazette',
      'Gaceta del Puerto',
    ])
      await vault.create(`${name}.md`, hub);
    const { duplicates } = checkVault(await readNotes(vault));
    expect(duplicates).toMatchObject([
      {
        from: 'Coastal Fishers Federation.md',
        into: 'Federación de Pescadores Costeros.md',
        rule: 'translation',
        reason:
          '“Federación de Pescadores Costeros” and “Coastal Fishers Federation” name one thing in 4 passages and their translation',
      },
    ]);
  });
});
