import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { importHostile, problemsOf, type HostileImport } from './import-hostile';
import { everyPlace, wordsAround, type Format } from './places';
import { SHARED } from '../shared-folder';

const folder = `${SHARED}bench/hostile/`;

/** Payloads that others collected; see the licences beside them. */
function collected(file: string): string[] | null {
  if (!existsSync(folder + file)) return null;
  const entries = JSON.parse(readFileSync(folder + file, 'utf8')) as (
    string | { readonly payload: string }
  )[];
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.payload));
}

/** Payloads in one import: enough to meet each other in linking, few enough to be quick. */
const AT_ONCE = 75;

/** A page takes ten times as long as a text, so of many payloads one in four stands in a page. */
function formatsFor(payloads: readonly string[], index: number): readonly Format[] {
  return payloads.length < 300 || index % 4 === 0 ? ['txt', 'md', 'html'] : ['txt', 'md'];
}

/** Sources that are no text for the controls in them, or that say that they are XML. */
const REFUSED = /it is not text|format not read yet: XML/;

/** Documents that lost the words that stand around their payload. */
function lost({ notes, result }: HostileImport, names: readonly string[]): string[] {
  const text = Object.values(notes).join('\n');
  const failed = new Set(result.failed.map(({ source }) => source));
  return names.flatMap((name) => {
    const format = /\.(txt|md|html)$/.exec(name)?.[1] as Format;
    const words = failed.has(name) ? [] : wordsAround(/^x\d+x/.exec(name)?.[0] ?? '', format);
    return words.filter((word) => !text.includes(word)).map((word) => `${name}: ${word}`);
  });
}

describe.each(['xss-payloads.json', 'naughty-strings.json'])('%s in every place', (file) => {
  const payloads = collected(file);
  it.skipIf(payloads === null)(
    payloads === null ? `is skipped: ${folder}${file} is not there` : 'is imported inert',
    async () => {
      const all = (payloads ?? []).map((payload, i) =>
        everyPlace(payload, `x${i}x`, formatsFor(payloads ?? [], i)),
      );
      for (let first = 0; first < all.length; first += AT_ONCE) {
        const sources = Object.assign({}, ...all.slice(first, first + AT_ONCE)) as Record<
          string,
          string
        >;
        const imported = await importHostile(sources);
        expect(imported.result.failed.filter(({ reason }) => !REFUSED.test(reason))).toEqual([]);
        expect(imported.result.skipped).toEqual([]);
        expect(problemsOf(imported)).toEqual([]);
        expect(lost(imported, Object.keys(sources))).toEqual([]);
      }
    },
    300_000, // Hundreds of cases; 15 s on a machine with nothing else to do.
  );
});
