import type { ModelEndpoint } from './endpoint';
import {
  ModelKeyError,
  ModelRateError,
  ModelRequestError,
  ModelServerError,
  reasonFrom,
  type ModelError,
} from './model-error';
import { failureIn } from './protocol';
import { wholeText } from './read-events';
import { isPassing, retryAfter } from './retry-delay';
import type { HttpAnswer } from './transport';

/** Bytes that are read of an answer that says what is wrong. */
const MAX_BYTES = 64_000;

/** One request that gave no answer to use. */
export interface Failure {
  readonly error: ModelError;
  /** The same request may do better later. */
  readonly passing: boolean;
  /** The server does not know structured answers. */
  readonly unstructured: boolean;
  /** Milliseconds that the server asks to wait; null where it says nothing. */
  readonly wait: number | null;
}

/** A failure of which the server says no more. */
export const failure = (error: ModelError, passing: boolean): Failure => ({
  error,
  passing,
  unstructured: false,
  wait: null,
});

/** What an answer with another status than 200 means. Reads its body. */
export async function statusFailure(
  answer: HttpAnswer,
  endpoint: ModelEndpoint,
  structured: boolean,
  now: number,
): Promise<Failure> {
  const { status } = answer;
  const words = reasonFrom(await wordsOf(answer), endpoint.key);
  const wait = retryAfter(answer.header('retry-after'), now);
  const error = statusError(status, endpoint, words, wait);
  const aboutShape = /response_format|json_schema|schema|structured|\btools?\b|\bformat\b/i;
  return {
    error,
    passing: isPassing(status),
    unstructured: structured && [400, 404, 422, 501].includes(status) && aboutShape.test(words),
    wait,
  };
}

/** The server's reason; for a page of HTML none. */
async function wordsOf(answer: HttpAnswer): Promise<string> {
  let text: string;
  try {
    text = await wholeText(answer.body, MAX_BYTES);
  } catch {
    return 'no reason that could be read';
  }
  try {
    const value = JSON.parse(text) as unknown;
    return failureIn(value) ?? failureIn({ error: value }) ?? text;
  } catch {
    return text.trim() === '' || text.trimStart().startsWith('<') ? 'no reason is given' : text;
  }
}

function statusError(
  status: number,
  endpoint: ModelEndpoint,
  words: string,
  wait: number | null,
): ModelError {
  if (status === 401 || status === 403)
    return new ModelKeyError(endpoint, `the key is missing or refused (${words})`, status);
  if (status === 429) {
    const later = wait === null ? '' : `; it asks to wait ${Math.ceil(wait / 1000)} s`;
    return new ModelRateError(endpoint, `${words}${later}`, status);
  }
  if (status >= 300 && status < 400)
    return new ModelRequestError(
      endpoint,
      'it points elsewhere, and nothing is sent there',
      status,
    );
  if (isPassing(status)) return new ModelServerError(endpoint, words, status);
  return new ModelRequestError(endpoint, words, status);
}
