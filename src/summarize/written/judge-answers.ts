import type { SummarySource } from '../../model/summary';
import { judgeSection, type JudgedSection } from './judge-section';
import { readAnswer } from './read-answer';
import type { SectionRequest } from './section-requests';

/** A request with the text that a model answered. */
export interface SectionAnswer {
  readonly request: SectionRequest;
  readonly answer: string;
}

/**
 * Reads and checks the answers for one document.
 *
 * @returns One for each answer; null where it holds no sentences of the shape that was asked for.
 */
export function judgeAnswers(
  source: SummarySource,
  answers: readonly SectionAnswer[],
): (JudgedSection | null)[] {
  const paragraphs = source.sections.flatMap((section) => section.paragraphs);
  const texts = paragraphs.map(({ text }) => text);
  const ids = paragraphs.map(({ id }) => id);
  return answers.map(({ request, answer }) => {
    const sentences = readAnswer(answer);
    if (sentences === null) return null;
    return judgeSection(sentences, request.paragraphs, texts, ids, source.language);
  });
}
