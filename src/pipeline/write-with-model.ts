import type {
  CitedSentence,
  DocumentSummary,
  SummarizedSection,
  SummarySource,
} from '../model/summary';
import { askModel, type ModelCall } from '../summarize/models/ask-model';
import type { ModelEndpoint } from '../summarize/models/endpoint';
import { ModelError } from '../summarize/models/model-error';
import { estimateAsks, type AskEstimate, type ModelPrices } from '../summarize/written/estimate';
import type { SectionAnswer } from '../summarize/written/judge-answers';
import type { JudgedSection } from '../summarize/written/judge-section';
import { sectionAsk } from '../summarize/written/section-ask';
import { sectionRequests, type SectionRequest } from '../summarize/written/section-requests';
import type { Engine } from './engine';
import type { Progress } from './options';

/** What a user is told, and agrees to, before a document's text is sent. */
export interface ModelConsent extends AskEstimate {
  /** The document's title. */
  readonly title: string;
  readonly endpoint: ModelEndpoint;
  readonly paragraphs: number;
}

/** A model, and how a host lets it be asked. */
export interface ModelRun extends ModelCall {
  readonly prices: ModelPrices | null;
  /** Whether the text may be sent; asked once a document, before anything is. */
  readonly confirm: (consent: ModelConsent) => Promise<boolean>;
  readonly onProgress?: (progress: Progress) => void;
}

/** Thrown when the user does not let the text be sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';

  constructor() {
    super('Nothing was sent.');
  }
}

/** Thrown when no section got an answer that could be used: nothing is written then. */
export class NoModelSummaryError extends Error {
  override readonly name = 'NoModelSummaryError';

  constructor(title: string, reason: string) {
    super(`No part of “${title}” could be summarised by the model: ${reason}`);
  }
}

/**
 * Has a model write the sections of an extractive summary, one request each, and checks every sentence. Where
 * a section gets no answer to use, its extracted sentences stay, with the reason.
 *
 * @throws NotSentError, NoModelSummaryError, ModelCancelledError, or the ModelError after which no further
 *   request could do better.
 */
export async function writeWithModel(
  engine: Engine,
  source: SummarySource,
  extracted: DocumentSummary,
  run: ModelRun,
): Promise<DocumentSummary> {
  const requests = sectionRequests(source, extracted);
  if (requests.length === 0) return extracted;
  const asks = requests.map((request) => sectionAsk(request, source.language));
  const paragraphs = new Set(requests.flatMap((one) => one.paragraphs.map(({ id }) => id))).size;
  const { endpoint, prices } = run;
  const consent = { title: source.title, endpoint, paragraphs, ...estimateAsks(asks, prices) };
  if (!(await run.confirm(consent))) throw new NotSentError();
  const failures = new Map<number, string>();
  const answers: SectionAnswer[] = [];
  for (const [i, request] of requests.entries()) {
    run.onProgress?.({
      step: 'summarize',
      done: i,
      total: requests.length,
      item: request.heading,
    });
    const ask = asks[i];
    if (ask === undefined || failures.has(request.section)) continue;
    try {
      answers.push({ request, answer: await askModel(ask, run) });
    } catch (error) {
      if (!(error instanceof ModelError) || error.final) throw error;
      failures.set(request.section, error.message);
    }
  }
  run.onProgress?.({ step: 'summarize', done: requests.length, total: requests.length });
  const judged = await engine.judgeAnswers(source, answers);
  const sections = extracted.sections.map((section, i) =>
    writtenSection(section, partsOf(i, answers, judged), failures.get(i) ?? null),
  );
  if (sections.every(({ leftOut }) => leftOut?.failure !== undefined))
    throw new NoModelSummaryError(source.title, sections[0]?.leftOut?.failure ?? '');
  return { ...extracted, sections, model: `${endpoint.provider}:${endpoint.model}` };
}

interface JudgedPart {
  readonly request: SectionRequest;
  readonly judged: JudgedSection | null;
}

function partsOf(
  section: number,
  answers: readonly SectionAnswer[],
  judged: readonly (JudgedSection | null)[],
): JudgedPart[] {
  return answers
    .map(({ request }, i) => ({ request, judged: judged[i] ?? null }))
    .filter(({ request }) => request.section === section);
}

const NO_SENTENCES = 'the model’s answer holds no sentences of the shape that was asked for';
const NONE_FOUND = 'no sentence of the model’s answer is found in the paragraphs that it cites';

function writtenSection(
  extracted: SummarizedSection,
  parts: readonly JudgedPart[],
  failed: string | null,
): SummarizedSection {
  const sentences: CitedSentence[] = [];
  const unsupported: CitedSentence[] = [];
  let uncited = 0;
  for (const { judged } of parts) {
    sentences.push(...(judged?.sentences ?? []));
    unsupported.push(...(judged?.leftOut.unsupported ?? []));
    uncited += judged?.leftOut.uncited ?? 0;
  }
  const unread = parts.length === 0 || parts.some(({ judged }) => judged === null);
  const failure =
    failed ?? (unread ? NO_SENTENCES : sentences.length === 0 ? NONE_FOUND : undefined);
  if (failure === undefined) return { ...extracted, sentences, leftOut: { unsupported, uncited } };
  return { ...extracted, leftOut: { unsupported, uncited, failure } };
}
