import { failureIn, field, listOf, textOf, type AnswerDraft, type Protocol } from './protocol';

/** The API's version; it takes no temperature. */
const VERSION = '2026-10-21';

/** Anthropic's messages. A structured answer is the input of a tool that the model has to use. */
export const anthropic: Protocol = {
  framing: 'events',
  request: ({ baseUrl, model, key }, ask, { stream, structured }) => ({
    url: `${baseUrl.replace(/\/v1$/, '')}/v1/messages`,
    headers: {
      'content-type': 'application/json',
      'anthropic-version': VERSION,
      ...(key === null ? {} : { 'x-api-key': key }),
    },
    body: JSON.stringify({
      model,
      max_tokens: ask.maxTokens,
      system: ask.instructions,
      messages: [{ role: 'user', content: ask.material }],
      stream,
      ...(structured
        ? {
            tools: [
              {
                name: ask.schema.name,
                description: 'Takes the finished answer.',
                input_schema: ask.schema.schema,
              },
            ],
            tool_choice: { type: 'tool', name: ask.schema.name },
          }
        : {}),
    }),
  }),
  whole: (answer, draft) => {
    draft.failure = failureIn(answer);
    for (const block of listOf(field(answer, 'content'))) {
      if (field(block, 'type') === 'text') draft.text += textOf(field(block, 'text'));
      if (field(block, 'type') === 'tool_use')
        draft.structured += JSON.stringify(field(block, 'input') ?? null);
    }
    takeStop(field(answer, 'stop_reason'), draft);
    draft.finished = draft.stop !== null;
  },
  event: (event, draft) => {
    draft.failure ??= failureIn(event);
    const delta = field(event, 'delta');
    switch (field(event, 'type')) {
      case 'content_block_delta':
        draft.text += textOf(field(delta, 'text'));
        draft.structured += textOf(field(delta, 'partial_json'));
        break;
      case 'message_delta':
        takeStop(field(delta, 'stop_reason'), draft);
        break;
      case 'message_stop':
        draft.finished = true;
        break;
    }
  },
};

function takeStop(reason: unknown, draft: AnswerDraft): void {
  if (typeof reason !== 'string') return;
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') draft.stop = 'length';
  else draft.stop = reason === 'refusal' ? 'refusal' : 'end';
}
