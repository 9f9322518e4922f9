import {
  bearerHeaders,
  failureIn,
  field,
  messagesOf,
  textOf,
  type AnswerDraft,
  type Protocol,
} from './protocol';

/** Ollama's context is as long as is asked for: 4,096 tokens where nothing is said, the rest cut off in silence. */
const SHORTEST_CONTEXT = 4096;

/** Ollama's `/api/chat`. */
export const ollama: Protocol = {
  framing: 'lines',
  request: ({ baseUrl, model, key }, ask, { stream, structured }) => ({
    url: `${baseUrl}/api/chat`,
    headers: bearerHeaders(key),
    body: JSON.stringify({
      model,
      messages: messagesOf(ask),
      stream,
      ...(structured ? { format: ask.schema.schema } : {}),
      options: {
        temperature: 0,
        num_predict: ask.maxTokens,
        num_ctx: Math.max(SHORTEST_CONTEXT, contextFor(ask.promptTokens + ask.maxTokens)),
      },
    }),
  }),
  whole: take,
  event: take,
};

function take(answer: unknown, draft: AnswerDraft): void {
  draft.failure ??= failureIn(answer);
  // `message.thinking` is not part of the answer.
  draft.text += textOf(field(field(answer, 'message'), 'content'));
  if (field(answer, 'done') !== true) return;
  draft.finished = true;
  draft.stop = field(answer, 'done_reason') === 'length' ? 'length' : 'end';
}

/** In steps, so that a server need not load a model anew for each request. */
function contextFor(tokens: number): number {
  return Math.ceil(tokens / 4096) * 4096;
}
