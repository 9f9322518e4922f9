import type { Citation, Citations } from '../../../index/citations';
import { contextLine } from '../../../index/context';
import type { Contexts } from '../list/contexts';

/** A filter's words are looked for in so many citing notes' sentences; in titles always. */
const SEARCHED = 400;

/** Reads the sentences that the first citations of a note stand in, as plain text. */
export async function readCitingSentences(
  contexts: Contexts,
  { paragraphs, whole, broken }: Citations,
): Promise<ReadonlyMap<Citation, string>> {
  const all = [
    ...paragraphs.flatMap((entry) => entry.citations),
    ...whole,
    ...broken.flatMap((entry) => entry.citations),
  ];
  const sentences = new Map<Citation, string>();
  for (const citation of all.slice(0, SEARCHED)) {
    const { from } = citation;
    const row = { path: from.path, span: citation, language: from.language, proposal: null };
    const context = await contexts.of(row);
    if (context !== null) sentences.set(citation, contextLine(context));
  }
  return sentences;
}
