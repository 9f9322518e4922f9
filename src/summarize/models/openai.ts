import {
  bearerHeaders,
  failureIn,
  field,
  listOf,
  messagesOf,
  textOf,
  type AnswerDraft,
  type Protocol,
} from './protocol';

const STOPS: Readonly<Record<string, AnswerDraft['stop']>> = {
  stop: 'end',
  length: 'length',
  content_filter: 'refusal',
};

/** OpenAI's chat completions, as LM Studio, OpenRouter, llama.cpp, vLLM and others speak them too. */
export const openai: Protocol = {
  framing: 'events',
  request: ({ baseUrl, provider, model, key }, ask, { stream, structured }) => ({
    url: `${baseUrl}/chat/completions`,
    headers: bearerHeaders(key),
    body: JSON.stringify({
      model,
      messages: messagesOf(ask),
      stream,
      // OpenAI's newer models refuse the old name; most other servers know only that.
      [provider === 'openai' ? 'max_completion_tokens' : 'max_tokens']: ask.maxTokens,
      ...(structured
        ? { response_format: { type: 'json_schema', json_schema: { ...ask.schema, strict: true } } }
        : {}),
    }),
  }),
  whole: (answer, draft) => {
    draft.failure = failureIn(answer);
    takeChoice(answer, 'message', draft);
    draft.finished = draft.stop !== null;
  },
  event: (event, draft) => {
    draft.failure ??= failureIn(event);
    takeChoice(event, 'delta', draft);
    if (draft.stop !== null) draft.finished = true;
  },
};

function takeChoice(answer: unknown, part: 'message' | 'delta', draft: AnswerDraft): void {
  const [choice] = listOf(field(answer, 'choices'));
  const message = field(choice, part);
  draft.text += contentOf(field(message, 'content'));
  draft.refusal += textOf(field(message, 'refusal'));
  const reason = textOf(field(choice, 'finish_reason'));
  if (reason !== '') draft.stop = STOPS[reason] ?? 'end';
}

/** Some servers give a message's content in parts. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => textOf(field(part, 'text')))
    .join('');
}
