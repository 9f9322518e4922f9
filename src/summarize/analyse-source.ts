import type { SummarySource } from '../model/summary';
import { genreOf, type Genre } from './genre';
import { sectionRoles, type SectionRole } from './section-role';
import { centralityOf, type Centrality } from './sentence-graph';
import { sourceSentences, type SourceSentence } from './source-sentences';
import { termVectors, type TermVectors } from './term-vectors';
import { Vocabulary } from './vocabulary';

/** What is found out about a source before anything is chosen from it: most of a summary's time. */
export interface SourceAnalysis {
  readonly source: SummarySource;
  readonly vocabulary: Vocabulary;
  readonly sentences: readonly SourceSentence[];
  readonly vectors: TermVectors;
  readonly centrality: Centrality;
  readonly genre: Genre;
  /** Of each section of the source. */
  readonly roles: readonly SectionRole[];
}

export function analyseSource(source: SummarySource): SourceAnalysis {
  const vocabulary = new Vocabulary(source.language);
  const sentences = sourceSentences(source, vocabulary);
  const vectors = termVectors(
    sentences.map(({ terms }) => terms),
    vocabulary.size,
  );
  return {
    source,
    vocabulary,
    sentences,
    vectors,
    centrality: centralityOf(vectors),
    genre: genreOf(sentences, vectors),
    roles: sectionRoles(source.sections),
  };
}
