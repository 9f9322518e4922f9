import { messageOf } from '../../model/message-of';
import { anthropic } from './anthropic';
import type { ModelEndpoint, ProtocolName } from './endpoint';
import {
  ModelAnswerError,
  ModelCancelledError,
  ModelError,
  ModelRefusalError,
  ModelServerError,
  ModelTimeoutError,
  ModelTruncatedError,
  ModelUnreachableError,
  reasonFrom,
} from './model-error';
import { ollama } from './ollama';
import { openai } from './openai';
import { emptyDraft, type AnswerDraft, type ModelAsk, type Protocol } from './protocol';
import { AnswerTooLongError, jsonEvents, NotJsonError, wholeText } from './read-events';
import { failure, statusFailure, type Failure } from './failure';
import { backoff, LONGEST_ASKED } from './retry-delay';
import type { Clock, Transport } from './transport';

const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = { openai, ollama, anthropic };

/** Requests for one question, the first included. */
const ATTEMPTS = 4;

/** Bytes of an answer, its wrapping included. */
const MAX_BYTES = 4_000_000;

export interface ModelCall {
  readonly endpoint: ModelEndpoint;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds for one request and its whole answer. */
  readonly maxMillis: number;
  /** Told before a request is repeated. */
  readonly onWait?: (millis: number, reason: string) => void;
}

/**
 * Asks a model one question, and again where that may help.
 *
 * @returns The answer's text: JSON of the schema, if the model keeps to it.
 * @throws ModelError, or ModelCancelledError when the signal aborts.
 */
export async function askModel(ask: ModelAsk, call: ModelCall): Promise<string> {
  let structured = true;
  for (let failures = 0; ;) {
    if (call.signal.aborted) throw new ModelCancelledError();
    const outcome = await attempt(ask, structured, call);
    if (typeof outcome === 'string') return outcome;
    if (outcome.unstructured && structured) {
      structured = false;
      continue;
    }
    failures++;
    const wait = outcome.wait ?? backoff(failures, call.clock.random());
    if (!outcome.passing || failures >= ATTEMPTS || wait > LONGEST_ASKED) throw outcome.error;
    call.onWait?.(wait, outcome.error.message);
    await cancellable(call.clock.sleep(wait, call.signal), call.signal);
  }
}

/** One request within its time limit. */
async function attempt(
  ask: ModelAsk,
  structured: boolean,
  call: ModelCall,
): Promise<string | Failure> {
  const { endpoint, clock, signal, maxMillis } = call;
  const limit = new AbortController();
  const done = new AbortController();
  const cancel = (): void => {
    limit.abort();
    done.abort();
  };
  signal.addEventListener('abort', cancel);
  const timer = clock.sleep(maxMillis, done.signal).then(
    () => {
      limit.abort();
    },
    () => undefined,
  );
  try {
    const stopped = new Promise<never>((_, reject) => {
      limit.signal.addEventListener('abort', () => {
        reject(new Error('stopped'));
      });
    });
    // A host that cannot stop a request is not waited for.
    return await Promise.race([exchange(ask, structured, call, limit.signal), stopped]);
  } catch (error) {
    if (signal.aborted) throw new ModelCancelledError();
    if (limit.signal.aborted) {
      const seconds = Math.round(maxMillis / 1000);
      return failure(new ModelTimeoutError(endpoint, `no whole answer within ${seconds} s`), false);
    }
    return failureOf(error, endpoint);
  } finally {
    signal.removeEventListener('abort', cancel);
    done.abort();
    await timer;
  }
}

function failureOf(error: unknown, endpoint: ModelEndpoint): Failure {
  if (error instanceof ModelError) return failure(error, false);
  const words = reasonFrom(messageOf(error), endpoint.key);
  if (error instanceof AnswerTooLongError)
    return failure(new ModelAnswerError(endpoint, `the answer is too long: ${words}`), false);
  if (error instanceof NotJsonError)
    return failure(new ModelAnswerError(endpoint, `the answer is not JSON: ${words}`), false);
  return failure(new ModelUnreachableError(endpoint, `no answer came (${words})`), true);
}

async function exchange(
  ask: ModelAsk,
  structured: boolean,
  { endpoint, transport, clock }: ModelCall,
  signal: AbortSignal,
): Promise<string | Failure> {
  const protocol = PROTOCOLS[endpoint.protocol];
  const stream = transport.streams;
  const answer = await transport.post(
    protocol.request(endpoint, ask, { stream, structured }),
    signal,
  );
  if (answer.status !== 200) return statusFailure(answer, endpoint, structured, clock.now());
  const draft = emptyDraft();
  if (stream) {
    for await (const event of jsonEvents(answer.body, protocol.framing, MAX_BYTES))
      protocol.event(event, draft);
  } else {
    protocol.whole(jsonOf(await wholeText(answer.body, MAX_BYTES)), draft);
  }
  return concluded(draft, endpoint);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NotJsonError(text.slice(0, 80));
  }
}

/** What a whole or broken-off draft comes to. */
function concluded(draft: AnswerDraft, endpoint: ModelEndpoint): string | Failure {
  const said = (words: string): string => reasonFrom(words, endpoint.key);
  if (draft.failure !== null)
    return failure(new ModelServerError(endpoint, said(draft.failure)), true);
  if (draft.refusal !== '' || draft.stop === 'refusal') {
    const words = draft.refusal === '' ? '' : `: “${said(draft.refusal)}”`;
    return failure(new ModelRefusalError(endpoint, `the model declined${words}`), false);
  }
  if (!draft.finished)
    return failure(new ModelUnreachableError(endpoint, 'the answer was cut off'), true);
  if (draft.stop === 'length')
    return failure(
      new ModelTruncatedError(endpoint, 'the answer reached its limit of tokens and is not whole'),
      false,
    );
  return draft.structured === '' ? draft.text : draft.structured;
}

/** A wait that ends as a cancellation when the user cancels. */
async function cancellable(wait: Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await wait;
  } catch (error) {
    if (signal.aborted) throw new ModelCancelledError();
    throw error;
  }
}
