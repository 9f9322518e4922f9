import { inPieces, type Answerer, type ReceivedRequest } from './fault-server';

export type Spoken = 'openai' | 'ollama' | 'anthropic';

/** What a model says, and how it ends. */
export interface Said {
  readonly text: string;
  readonly stop?: 'end' | 'length' | 'refusal';
  /** The stream ends before the server says that it is finished. */
  readonly cut?: boolean;
  /** Bytes of a piece of the stream. */
  readonly pieces?: number;
  /** Where Anthropic's model does not use the tool that it was told to. */
  readonly asText?: boolean;
}

/** A server's answer in the words of a protocol, streamed or whole as the request wants it. */
export function saying(protocol: Spoken, said: Said): Answerer {
  return (request, response) => {
    const stream = request.body['stream'] === true;
    const lines = protocol === 'ollama';
    const type = !stream || lines ? 'application/json' : 'text/event-stream';
    const text = stream
      ? streamed(protocol, said, request)
      : JSON.stringify(whole(protocol, said, request));
    return inPieces(
      new TextEncoder().encode(text),
      said.pieces ?? 1 << 20,
      type,
    )(request, response);
  };
}

/** Cut in mid-word, as models do. */
function tokens(text: string): string[] {
  return text.match(/[\s\S]{1,7}/gu) ?? [];
}

const OPENAI_STOPS = { end: 'stop', length: 'length', refusal: 'content_filter' } as const;
const ANTHROPIC_STOPS = { end: 'tool_use', length: 'max_tokens', refusal: 'refusal' } as const;

function whole(protocol: Spoken, { text, stop = 'end', asText }: Said, { body }: ReceivedRequest) {
  const model = body['model'];
  if (protocol === 'openai')
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: text, refusal: null },
          logprobs: null,
          finish_reason: OPENAI_STOPS[stop],
        },
      ],
      usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
    };
  if (protocol === 'ollama')
    return {
      model,
      created_at: '2026-01-01T00:00:00Z',
      message: { role: 'assistant', content: text },
      done: true,
      done_reason: stop === 'length' ? 'length' : 'stop',
    };
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model,
    content: [
      usesTool(body, asText)
        ? { type: 'tool_use', id: 'toolu_1', name: 'summary', input: JSON.parse(text) as unknown }
        : { type: 'text', text },
    ],
    stop_reason: ANTHROPIC_STOPS[stop],
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 10 },
  };
}

function usesTool(body: ReceivedRequest['body'], asText = false): boolean {
  return body['tools'] !== undefined && !asText;
}

function streamed(protocol: Spoken, said: Said, request: ReceivedRequest): string {
  if (protocol === 'openai') return openaiStream(said, request);
  return protocol === 'ollama' ? ollamaStream(said, request) : anthropicStream(said, request);
}

function openaiStream({ text, stop = 'end', cut }: Said, { body }: ReceivedRequest): string {
  const chunk = (delta: object, finish_reason: string | null) =>
    `data: ${JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1_700_000_000,
      model: body['model'],
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    })}\n\n`;
  const parts = [
    ': a comment, as OpenRouter sends them\n\n',
    chunk({ role: 'assistant', content: '' }, null),
    ...tokens(text).map((content) => chunk({ content }, null)),
  ];
  return parts.join('') + (cut === true ? '' : `${chunk({}, OPENAI_STOPS[stop])}data: [DONE]\n\n`);
}

function ollamaStream({ text, stop = 'end', cut }: Said, { body }: ReceivedRequest): string {
  const line = (content: string, rest: object) =>
    `${JSON.stringify({
      model: body['model'],
      created_at: '2026-01-01T00:00:00Z',
      message: { role: 'assistant', content },
      ...rest,
    })}\n`;
  const end = line('', { done: true, done_reason: stop === 'length' ? 'length' : 'stop' });
  return (
    tokens(text)
      .map((token) => line(token, { done: false }))
      .join('') + (cut === true ? '' : end)
  );
}

function anthropicStream(
  { text, stop = 'end', cut, asText }: Said,
  { body }: ReceivedRequest,
): string {
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
  const tool = usesTool(body, asText);
  const start = tool
    ? { type: 'tool_use', id: 'toolu_1', name: 'summary', input: {} }
    : { type: 'text', text: '' };
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: body['model'],
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 1 },
  };
  const parts = [
    event('message_start', { message }),
    event('content_block_start', { index: 0, content_block: start }),
    event('ping', {}),
    ...tokens(text).map((piece) =>
      event('content_block_delta', {
        index: 0,
        delta: tool
          ? { type: 'input_json_delta', partial_json: piece }
          : { type: 'text_delta', text: piece },
      }),
    ),
  ];
  const end = [
    event('content_block_stop', { index: 0 }),
    event('message_delta', {
      delta: { stop_reason: ANTHROPIC_STOPS[stop], stop_sequence: null },
      usage: { output_tokens: 10 },
    }),
    event('message_stop', {}),
  ];
  return parts.join('') + (cut === true ? '' : end.join(''));
}
