import type { PartFailure } from '../model/document';
import { assetTypeOf } from '../read/assets/asset-type';
import { readSource } from '../read/registry';
import { unpackArchive } from '../read/zip/unpack-archive';
import { structureSource } from '../structure/structure-source';
import { analyseSource } from '../summarize/analyse-source';
import { summarizeCollection } from '../summarize/collection/summarize-collection';
import { quotationsOf } from '../summarize/quotations-of';
import { summarizeAnalysed } from '../summarize/summarize-document';
import { judgeAnswers } from '../summarize/written/judge-answers';
import { hashOf } from '../vault/hash';
import { findBrokenCitations } from './citation-fixes/broken-citations';
import { citableText } from './citable-text';
import { draftImport } from './draft-import';
import { draftLinks } from './draft-links';
import type { Engine, SourceFailure } from './engine';
import { draftTags } from './tags/draft-tags';
import { VaultMirror } from './vault-mirror';

const mirror = new VaultMirror();

/** The engine on the thread that calls it: what the worker runs, and the command. */
export const inProcessEngine: Engine = {
  async readDocuments(source, options) {
    const hash = hashOf(source.bytes);
    const reading = await readSource(source, options);
    return {
      source: source.name,
      hash,
      format: reading.format,
      documents: structureSource(source.name, hash, reading, options),
      warnings: reading.warnings,
      ...(reading.columns === undefined ? {} : { columns: reading.columns }),
      assets: reading.assets ?? [],
      ...(reading.cover === undefined ? {} : { cover: reading.cover }),
      ...(source.within === undefined ? {} : { within: source.within }),
      failed: namedParts(source.name, reading.failed),
      skipped: namedParts(source.name, reading.skipped),
      ...(reading.twinOf === undefined ? {} : { twinOf: reading.twinOf }),
      ...(reading.addresses === undefined ? {} : { addresses: reading.addresses }),
    };
  },
  async examineFile({ name, bytes }) {
    const found = assetTypeOf(bytes, name);
    if ('refused' in found) throw new Error(found.refused);
    const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Promise.resolve({ ...found, name: own, hash: hashOf(bytes), size: bytes.length });
  },
  unpackArchive: async (archive, from, budget) =>
    Promise.resolve(unpackArchive(archive, from, budget)),
  draftImport: async (request) => Promise.resolve(draftImport(request)),
  draftLinks: async (request) => Promise.resolve(draftLinks(request)),
  draftTags: async (request) => Promise.resolve(draftTags(request)),
  mirrorNotes: async (changes) => {
    mirror.change(changes);
    return Promise.resolve();
  },
  askMirror: async (...asked) => Promise.resolve(mirror.ask(...asked)),
  findBrokenCitations: async (notes) => Promise.resolve(findBrokenCitations(notes)),
  citableTexts: async (texts) => Promise.resolve(texts.map(citableText)),
  judgeAnswers: async (source, answers) => Promise.resolve(judgeAnswers(source, answers)),
  summarizeCollection: async (collection) => Promise.resolve(summarizeCollection(collection)),
  async summarize(source, { quotations = 0, ...length }) {
    const analysis = analyseSource(source);
    const summary = summarizeAnalysed(analysis, length);
    if (quotations === 0) return Promise.resolve(summary);
    return Promise.resolve({ ...summary, quotations: quotationsOf(analysis, summary, quotations) });
  },
};

function namedParts(source: string, parts: readonly PartFailure[] = []): SourceFailure[] {
  return parts.map(({ part, reason }) => ({
    source: part === '' ? source : `${source}, ${part}`,
    reason,
  }));
}
