import { messageOf } from '../model/message-of';
import type { PdfText } from '../model/pdf-text';
import { binaryFormatOf } from '../read/sniff';
import { ReadError } from '../read/read-error';
import type { Engine } from './engine';

/** Takes the text of a PDF out of its bytes; rejects with the reason, for people, where there is none. */
export type PdfExtractor = (bytes: Uint8Array) => Promise<PdfText>;

/**
 * An engine that has the text of PDFs taken out before it reads them: the host's PDF engine is on the
 * interface's thread, where an engine on another thread cannot ask for it.
 */
export function readingPdfs(engine: Engine, extract: PdfExtractor): Engine {
  return {
    readDocuments: async (source, options) => {
      if (source.pdf !== undefined || binaryFormatOf(source.bytes) !== 'PDF')
        return engine.readDocuments(source, options);
      const pdf = await extract(source.bytes).catch((error: unknown) => {
        const reason = messageOf(error);
        throw new ReadError(source.name, reason);
      });
      return engine.readDocuments({ ...source, pdf }, options);
    },
    examineFile: (source) => engine.examineFile(source),
    unpackArchive: (archive, from, budget) => engine.unpackArchive(archive, from, budget),
    draftImport: (request) => engine.draftImport(request),
    draftLinks: (request) => engine.draftLinks(request),
    draftTags: (request) => engine.draftTags(request),
    mirrorNotes: (changes) => engine.mirrorNotes(changes),
    askMirror: (...asked) => engine.askMirror(...asked),
    citableTexts: (texts) => engine.citableTexts(texts),
    summarize: (source, length) => engine.summarize(source, length),
    summarizeCollection: (...given) => engine.summarizeCollection(...given),
    judgeAnswers: (...given) => engine.judgeAnswers(...given),
    findBrokenCitations: (notes) => engine.findBrokenCitations(notes),
  };
}
