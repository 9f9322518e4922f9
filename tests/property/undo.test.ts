import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyPlan } from '../../src/vault/apply-plan';
import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { foldPath } from '../../src/vault/vault-path';
import { FaultyVault } from '../vault/faulty-vault';
import {
  anyNotes,
  anyRecipe,
  anyText,
  bytesFor,
  editsFor,
  pathOf,
  PATHS,
  planFor,
} from './random-plans';
import type { ChangeRecipe } from './random-plans';

const now = (): Date => new Date('2026-11-22T23:15:02Z');
const anyRecipes = fc.array(anyRecipe, { maxLength: 6 });

function textsOf(vault: MemoryVault): Map<string, string> {
  const { files } = vault.snapshot();
  return new Map([...files].map(([path, bytes]) => [path, readable(bytes)]));
}

function readable(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What a plan ought to come to, in the plainest words: notes as a map, nothing journalled. */
function expectedAfter(
  notes: ReadonlyMap<string, string>,
  recipes: readonly ChangeRecipe[],
): Map<string, string> {
  const after = new Map(notes);
  const isTaken = (path: string): boolean =>
    [...after.keys()].some((other) => foldPath(other) === foldPath(path));
  const beside = (path: string, text: string, word: string): void => {
    const [, name = '', extension = ''] = /^(.*)(\.\w+)$/.exec(path) ?? [];
    const stem = name + word;
    for (let n = word === '' ? 2 : 1; ; n++) {
      const candidate = n === 1 ? `${stem}${extension}` : `${stem} ${n}${extension}`;
      if (after.get(candidate) === text) return;
      if (isTaken(candidate)) continue;
      after.set(candidate, text);
      return;
    }
  };
  for (const recipe of recipes) {
    const { type } = recipe;
    const path = pathOf(recipe);
    const text = type === 'add-file' ? readable(bytesFor(recipe.text)) : recipe.text;
    const planned = notes.get(path) ?? '';
    const there = after.get(path);
    const asPlanned = there === planned && !recipe.stale;
    if (type === 'create' || type === 'add-file') {
      if (there === text) continue;
      if (isTaken(path)) beside(path, text, '');
      else after.set(path, text);
    } else if (there === undefined) {
      continue;
    } else if (type === 'replace') {
      if (asPlanned) after.set(path, text);
      else beside(path, text, ' (update 2026-11-22)');
    } else if (type === 'remove') {
      if (asPlanned) after.delete(path);
    } else if (asPlanned) {
      const edited = spliced(there, recipe);
      if (!/\p{Surrogate}/u.test(edited)) after.set(path, edited);
    }
  }
  return after;
}

function spliced(text: string, recipe: ChangeRecipe): string {
  let result = '';
  let done = 0;
  for (const { start, end, insert } of editsFor(text, recipe)) {
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}

describe('a batch', () => {
  it('does what its plan says, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, anyRecipes, async (notes, recipes) => {
        const vault = new MemoryVault(notes);
        const before = textsOf(vault);
        const plan = planFor(before, recipes);
        const result = await applyPlan(vault, plan, { now });
        expect(textsOf(vault)).toEqual(expectedAfter(before, recipes));
        const { created, updated, removed, added, skipped } = result;
        const left = skipped.map(({ path }) => path);
        const told = [...created, ...updated, ...removed, ...added, ...left];
        expect(told.sort()).toEqual(plan.changes.map(({ path }) => path).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken back byte for byte, folders included, in whatever order batches are', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes,
        fc.array(anyRecipes, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (notes, batches, choice) => {
          const vault = new MemoryVault(notes);
          const before = vault.snapshot();
          for (const recipes of batches) {
            await applyPlan(vault, planFor(textsOf(vault), recipes), { now });
          }
          for (let round = 0; round < 20; round++) {
            const standing = await history(vault);
            if (standing.length === 0) break;
            const batch = standing[Number(choice.next().value) % standing.length];
            if (batch === undefined) break;
            await undoBatch(vault, batch.batch, { now });
          }
          for (const { batch } of await history(vault)) await undoBatch(vault, batch, { now });
          expect(vault.snapshot()).toEqual(before);
          expect(vault.records.names()).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never loses what a person writes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes,
        anyRecipes,
        fc.constantFrom(...PATHS),
        anyText,
        fc.nat({ max: 30 }),
        async (notes, recipes, path, words, at) => {
          const vault = new MemoryVault(notes);
          const theirs = `${words}, in the user’s own words`;
          const interrupted = new InterruptedVault(vault, at, () => {
            vault.put(path, theirs);
          });
          const plan = planFor(textsOf(vault), recipes);
          await applyPlan(interrupted, plan, { now });
          interrupted.interrupt();
          expect(await vault.read(path)).toBe(theirs);
          for (const { batch } of await history(vault)) await undoBatch(vault, batch, { now });
          expect(await vault.read(path)).toBe(theirs);
          const others = Object.keys(notes).filter((other) => other !== path);
          for (const other of others) expect(await vault.read(other)).toBe(notes[other]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never loses a text that it removed or replaced, though its place was taken since', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes,
        anyRecipes,
        fc.constantFrom(...PATHS),
        fc.constantFrom('replace' as const, 'remove' as const),
        anyText,
        async (notes, recipes, path, type, old) => {
          const vault = new MemoryVault({ ...notes, [path]: old });
          const change = { type, path, text: `not ${old}`, places: [], stale: false };
          const others = recipes.filter((recipe) => recipe.path !== path);
          const { updated, removed } = await applyPlan(
            vault,
            planFor(textsOf(vault), [...others, change]),
            { now },
          );
          expect([...updated, ...removed]).toContain(path);
          vault.put(path, 'the user’s own words');
          await undoBatch(vault, null, { now });
          expect(await vault.read(path)).toBe('the user’s own words');
          expect([...textsOf(vault).values()]).toContain(old);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is whole or undoable after a crash at any operation', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes,
        anyRecipes,
        fc.nat({ max: 25 }),
        fc.constantFrom('crash-before', 'crash-after', 'torn', 'full', 'once'),
        async (notes, recipes, at, fault) => {
          const vault = new MemoryVault(notes);
          const before = vault.snapshot();
          const plan = planFor(textsOf(vault), recipes);
          await applyPlan(new FaultyVault(vault, fault, at), plan, { now }).catch(() => null);
          for (const { batch } of await history(vault)) await undoBatch(vault, batch, { now });
          expect(vault.snapshot()).toEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** A vault in which a person does something right before the operation of a number. */
class InterruptedVault extends MemoryVault {
  private left: number;
  private act: (() => void) | null;

  constructor(inner: MemoryVault, at: number, act: () => void) {
    super();
    this.left = at;
    this.act = act;
    for (const name of ['notes', 'exists', 'read', 'create', 'update', 'remove'] as const) {
      const operation = inner[name].bind(inner) as (...args: unknown[]) => Promise<unknown>;
      Object.defineProperty(this, name, {
        value: (...args: unknown[]) => {
          if (this.left-- === 0) this.interrupt();
          return operation(...args);
        },
      });
    }
    Object.defineProperty(this, 'records', { value: inner.records });
    Object.defineProperty(this, 'removeFolderIfEmpty', {
      value: inner.removeFolderIfEmpty.bind(inner),
    });
  }

  /** Has the person act now, if they have not yet. */
  interrupt(): void {
    this.act?.();
    this.act = null;
  }
}
