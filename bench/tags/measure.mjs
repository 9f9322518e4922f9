// The shared vaults whose owners tag, as notes, and their tagged notes with every tag's features and whether it was given.
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { DATA } from '../linking/measure.mjs';
import { loadSource } from '../load-source.mjs';

/** Fewer tagged notes tell nothing. */
const FEWEST = 30;

const library = await loadSource([
  'link/tags/tag-evidence',
  'link/tags/tag-features',
  'link/tags/weigh-tag',
  'pipeline/note-record',
  'pipeline/tags/tagged-note',
]);

/** @returns by vault: a list of notes; each the candidates for it, the ones given marked, and how many were given. */
export async function taggedVaults() {
  const { readPack } = await import(path.join(DATA, 'vault.mjs'));
  const names = readdirSync(DATA).filter((name) => name.endsWith('.jsonl.gz'));
  return names.sort().flatMap((name) => {
    const records = readPack(path.join(DATA, name)).map((note) =>
      library.noteRecord(note.path, note.text),
    );
    const notes = rowsOf(records.map(library.taggedNote));
    return notes.length < FEWEST ? [] : [{ name: name.slice(0, -9), notes }];
  });
}

/** Every tagged note with its tags hidden: of the tags that other notes carry too. */
function rowsOf(notes) {
  const evidence = library.learnTags(notes);
  return [...evidence.tagged].flatMap(([number, own]) => {
    const given = [...own].filter((key) => (evidence.tags.get(key)?.notes.length ?? 0) > 1);
    if (given.length === 0) return [];
    const candidates = library
      .tagCandidates(evidence.terms[number], number, evidence)
      .map((candidate) => ({ ...candidate, given: own.has(candidate.key) }));
    const frequent = [...evidence.tags]
      .map(([key, tag]) => ({
        key,
        count: tag.notes.length - (own.has(key) ? 1 : 0),
        given: own.has(key),
      }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    return [{ given: given.length, candidates, frequent }];
  });
}

export const { TAG_FEATURES, WEIGHTS, chanceOf } = library;
