import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { scanNote } from '../../src/markdown/scan-note';
import { plainTextOf } from '../../src/markdown/plain-text';
import { checkSummary } from '../../src/pipeline/check-summary';
import { checkVault } from '../../src/pipeline/check-vault';
import { comparable, paragraphsOfNote } from '../../src/pipeline/note-paragraphs';
import type { ImportResult } from '../../src/pipeline/import-sources';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { planAttach } from '../../src/pipeline/plan-attach';
import { readNotes } from '../../src/pipeline/read-notes';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { applyPlan } from '../../src/vault/apply-plan';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';
import { SHARED } from '../shared-folder';

const SEEDS = `${SHARED}seeds/`;
const DIGEST = join(SEEDS, '002_3ba3bd45bdc6d0de.txt');
const DUMP = join(SEEDS, '004_b6a7bce72eed4716.txt');
const there = existsSync(DIGEST) && existsSync(DUMP);
if (!there) console.warn(`Skipped: the real documents are not at ${SEEDS}.`);

const now = clock();

describe.skipIf(!there)('the real digest', () => {
  const vault = new MemoryVault();
  let result: ImportResult;
  let digest = '';
  let long = '';

  beforeAll(async () => {
    const names = { [DIGEST]: readFileSync(DIGEST, 'utf8'), [DUMP]: readFileSync(DUMP, 'utf8') };
    result = await importTexts(vault, names, {}, now);
    const lengths = Object.entries(await snapshot(vault))
      .filter(([, text]) => text.includes('corpus/document'))
      .map(([path, text]) => ({ path, text, count: paragraphsOfNote(text).length }));
    digest = lengths.find(({ text }) => text.includes(DIGEST))?.path ?? '';
    long = lengths
      .filter(({ path }) => path !== digest)
      .reduce((a, b) => (a.count >= b.count ? a : b)).path;
  });

  it('says that its 16 citations lead nowhere', () => {
    expect(result.warnings.filter(({ source }) => source === DIGEST)).toEqual([
      { source: DIGEST, reason: '16 citations of paragraphs of a source that is not in the vault' },
    ]);
  });

  it('has links to the paragraphs of the document that it is attached to, and is taken back', async () => {
    const before = await snapshot(vault);
    const { plan, links, missing } = await planAttach(vault, digest, long);
    await applyPlan(vault, plan, { now });
    const text = await vault.read(digest);
    expect(links).toBe(16);
    expect(missing).toEqual([]);
    expect(scanNote(text).links.filter(({ subpath }) => subpath.startsWith('#^'))).toHaveLength(16);
    expect(plainTextOf(text)).toBe(plainTextOf(before[digest] ?? ''));
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
    const { sentences } = await checkSummary(vault, digest);
    expect(sentences.length).toBeGreaterThan(40);
    // It is not the document that it summarises: what it says is mostly not there.
    const found = sentences.filter(({ state }) => state === 'found').length;
    expect(found / sentences.length).toBeLessThan(0.1);
    await undoBatch(vault);
    expect(await snapshot(vault)).toEqual(before);
  });

  it('stands beside summaries whose every sentence and quotation is verbatim', async () => {
    const paragraphs = paragraphsOfNote(await vault.read(long));
    const draft = await planSummaries(vault, inProcessEngine, [long], { folder: 'Corpus' });
    await applyPlan(vault, draft.plan, { now });
    const path = draft.notes[0] ?? '';
    const { sentences } = await checkSummary(vault, path);
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter(({ state }) => state !== 'found')).toEqual([]);
    for (const { text, cites } of draft.summaries[0]?.summary.quotations ?? []) {
      const own = paragraphs.find(({ id }) => id === cites[0])?.text ?? '';
      expect(comparable(own)).toBe(comparable(text));
    }
    const entities = scanNote(await vault.read(path)).links.filter(
      ({ subpath, property, target }) =>
        subpath === '' && !property && !long.endsWith(`${target}.md`),
    );
    expect(entities.length).toBeGreaterThan(0);
    await undoBatch(vault);
  });
});
