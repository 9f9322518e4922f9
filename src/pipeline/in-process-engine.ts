import { readSource } from '../read/registry';
import { structureSource } from '../structure/structure-source';
import { summarizeDocument } from '../summarize/summarize-document';
import { hashOf } from '../vault/hash';
import { draftImport } from './draft-import';
import { draftLinks } from './draft-links';
import type { Engine } from './engine';

/** The engine on the thread that calls it: what the worker runs, and the command. */
export const inProcessEngine: Engine = {
  async readDocuments(source, options) {
    const hash = hashOf(source.bytes);
    const reading = readSource(source, options);
    return Promise.resolve({
      source: source.name,
      hash,
      format: reading.format,
      documents: structureSource(source.name, hash, reading, options),
      warnings: reading.warnings,
    });
  },
  draftImport: async (request) => Promise.resolve(draftImport(request)),
  draftLinks: async (request) => Promise.resolve(draftLinks(request)),
  summarize: async (source, options) => Promise.resolve(summarizeDocument(source, options)),
};
