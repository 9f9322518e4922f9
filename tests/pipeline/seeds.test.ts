import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { readProperties } from '../../src/markdown/properties';
import { scanNote } from '../../src/markdown/scan-note';
import { checkVault } from '../../src/pipeline/check-vault';
import type { ImportResult } from '../../src/pipeline/import-sources';
import { inProcessEngine } from '../../src/pipeline/in-process-engine';
import { readNotes } from '../../src/pipeline/read-notes';
import { planSummaries } from '../../src/pipeline/summarize-note';
import { history } from '../../src/vault/history';
import { MemoryVault } from '../../src/vault/memory-vault';
import { undoBatch } from '../../src/vault/undo-batch';
import { clock, importTexts, snapshot } from './memory';
import { SHARED } from '../shared-folder';

const SEEDS = `${SHARED}seeds/`;
const there = existsSync(SEEDS);
if (!there) console.warn(`Skipped: the real documents are not at ${SEEDS}.`);

describe.skipIf(!there)('the real documents', () => {
  const vault = new MemoryVault();
  let result: ImportResult;
  let texts: Record<string, string>;
  const sources = there
    ? Object.fromEntries(
        readdirSync(SEEDS).map((name) => [name, readFileSync(join(SEEDS, name), 'utf8')]),
      )
    : {};

  const documents = (): { path: string; text: string; of: (key: string) => unknown }[] =>
    Object.entries(texts)
      .filter(([, text]) => text.includes('corpus/document'))
      .map(([path, text]) => ({ path, text, of: (key) => readProperties(text).properties[key] }));

  beforeAll(async () => {
    result = await importTexts(vault, sources);
    texts = await snapshot(vault);
  });

  it('are 25 documents of their kinds, and nothing fails', () => {
    expect(result.failed).toEqual([]);
    const kinds = documents().map(({ of }) => of('kind'));
    expect(kinds).toHaveLength(25);
    expect(kinds.filter((kind) => kind === 'event')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'index')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'article').length).toBeGreaterThanOrEqual(21);
    expect(documents().filter(({ of }) => of('language') === 'es')).toHaveLength(2);
  });

  it('have no furniture of the feed and no series line in their text', () => {
    for (const { path, text } of documents()) {
      const body = text.slice(readProperties(text).span?.end ?? 0);
      expect(body, path).not.toMatch(/\[A\+\]|\[l\] at|Next feed in category|Leave a Reply/);
      expect(body, path).not.toMatch(/^Reflections on our crisis/m);
    }
  });

  it('have their authors and dates', () => {
    const letter = documents().find(({ of }) => String(of('authors')).includes('Camfield'));
    expect(letter?.of('authors')).toHaveLength(4);
    expect(letter?.of('published')).toBe('2019-03-20T23:00');
    const essay = documents().find(({ of }) => String(of('authors')).includes('Tess Carter'));
    expect(essay?.of('published')).toBe('2019-04-10T23:00');
  });

  it('keep the note as it is: 23 wikilinks to 20 targets, and hubs for them', () => {
    const note = documents().find(({ text }) => text.includes('[[sectarianism|sects]]'));
    const original =
      Object.values(sources).find((text) => text.includes('[[sectarianism|sects]]')) ?? '';
    const links = (text: string) =>
      scanNote(text).links.filter(({ type, property }) => type === 'wikilink' && !property);
    expect(links(original)).toHaveLength(23);
    const kept = links(original).map(({ start, end }) => original.slice(start, end));
    for (const link of kept) expect(note?.text).toContain(link);
    expect(new Set(links(original).map(({ target }) => target)).size).toBe(20);
    const hub =
      Object.entries(texts).find(([path]) => path.endsWith('/sectarianism.md'))?.[1] ?? '';
    expect(readProperties(hub).properties['aliases']).toContain('sects');
  });

  it('have one hub for a thing', () => {
    const named = (form: string): string[] =>
      Object.entries(texts)
        .filter(([path]) => path.includes('/Hubs/'))
        .filter(([path, text]) => {
          const { aliases } = readProperties(text).properties;
          return path.endsWith(`/${form}.md`) || (Array.isArray(aliases) && aliases.includes(form));
        })
        .map(([path]) => path);
    expect(named('IMT')).toHaveLength(1);
    expect(named('International Marxist Tendency')).toEqual(named('IMT'));
    expect(named('International Socialist Organization')).toHaveLength(1);
  });

  it('are one connected graph', async () => {
    const notes = await readNotes(vault);
    const byName = new Map(
      notes.map(({ path }) => [path.slice(path.lastIndexOf('/') + 1, -3).toLowerCase(), path]),
    );
    const neighbours = new Map<string, Set<string>>(notes.map(({ path }) => [path, new Set()]));
    for (const { path, text } of notes) {
      for (const { target } of scanNote(text).links) {
        const other = byName.get(target.slice(target.lastIndexOf('/') + 1).toLowerCase());
        if (other === undefined) continue;
        neighbours.get(path)?.add(other);
        neighbours.get(other)?.add(path);
      }
    }
    const seen = new Set<string>();
    const queue = [documents()[0]?.path ?? ''];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      queue.push(...(neighbours.get(path) ?? []));
    }
    expect(documents().filter(({ path }) => !seen.has(path))).toEqual([]);
  });

  it('have their two translations linked both ways, and no other text called one', () => {
    const translated = documents().filter(({ of }) => of('translations') !== undefined);
    expect(translated.map(({ of }) => of('language')).sort()).toEqual(['en', 'en', 'es', 'es']);
    for (const { path, of } of translated) {
      const link = `[[${path.slice(path.lastIndexOf('/') + 1, -3)}]]`;
      const other = translated.find((one) => String(one.of('translations')) === link);
      expect(other?.of('language')).not.toBe(of('language'));
    }
  });

  it('pass the check, import again to nothing, summarise, and are taken back', async () => {
    expect(checkVault(await readNotes(vault)).problems).toEqual([]);
    const again = await importTexts(vault, sources);
    expect(again).toMatchObject({ created: [], updated: [], failed: [] });
    expect(again.unchanged).toHaveLength(25);
    const spanish = documents().find(({ of }) => of('language') === 'es')?.path ?? '';
    const draft = await planSummaries(vault, inProcessEngine, [spanish], { folder: 'Corpus' });
    for (const { sentences } of draft.summaries[0]?.summary.sections ?? [])
      expect(sentences.length).toBeGreaterThan(0);
    const now = clock();
    expect(now).toBeDefined();
    while ((await history(vault)).length > 0) await undoBatch(vault);
    expect(await snapshot(vault)).toEqual({});
  });
});
