import Anthropic from '@anthropic-ai/sdk';
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fetchTransport, systemClock } from '../../../src/node/model-transport.mjs';
import { askModel } from '../../../src/summarize/models/ask-model';
import { modelEndpoint } from '../../../src/summarize/models/endpoint';
import type { ModelAsk } from '../../../src/summarize/models/protocol';
import { failing, FaultServer } from './fault-server';
import { saying, type Spoken } from './spoken';

/**
 * What ours and the providers' own SDKs make of the same server: the requests that they send for the same
 * question, and what they read in the same answers.
 */
const ANSWER =
  '{"sentences":[{"text":"Ein Satz — “mit” 🌉 und \\\\ Zeichen.","paragraphs":[3,4]}]}';
const SCHEMA = {
  type: 'object' as const,
  properties: { sentences: { type: 'array', items: { type: 'object' } } },
  required: ['sentences'],
  additionalProperties: false,
};
const ASK: ModelAsk = {
  instructions: 'Summarise.',
  material: '{"paragraph":3,"text":"Ein Satz."}',
  schema: { name: 'summary', schema: SCHEMA },
  maxTokens: 500,
  promptTokens: 20,
};

const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

interface Sdk {
  /** The text of the answer, read by the SDK. */
  readonly ask: (stream: boolean) => Promise<string>;
}

const sdks: Readonly<Record<Spoken, () => Sdk>> = {
  openai: () => {
    const client = new OpenAI({ apiKey: 'key', baseURL: `${server.url}/v1`, maxRetries: 0 });
    const question = {
      model: 'small',
      messages: [
        { role: 'system' as const, content: ASK.instructions },
        { role: 'user' as const, content: ASK.material },
      ],
      max_completion_tokens: ASK.maxTokens,
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: 'summary', schema: SCHEMA, strict: true },
      },
    };
    return {
      ask: async (stream) => {
        if (!stream) {
          const answer = await client.chat.completions.create({ ...question, stream: false });
          return answer.choices[0]?.message.content ?? '';
        }
        let text = '';
        for await (const chunk of await client.chat.completions.create({
          ...question,
          stream: true,
        }))
          text += chunk.choices[0]?.delta.content ?? '';
        return text;
      },
    };
  },
  ollama: () => {
    const client = new Ollama({ host: server.url });
    const question = {
      model: 'small',
      messages: [
        { role: 'system', content: ASK.instructions },
        { role: 'user', content: ASK.material },
      ],
      format: SCHEMA,
      options: { temperature: 0, num_predict: 500, num_ctx: 4096 },
    };
    return {
      ask: async (stream) => {
        if (!stream) return (await client.chat({ ...question, stream: false })).message.content;
        let text = '';
        for await (const part of await client.chat({ ...question, stream: true }))
          text += part.message.content;
        return text;
      },
    };
  },
  anthropic: () => {
    const client = new Anthropic({ apiKey: 'key', baseURL: server.url, maxRetries: 0 });
    const question = {
      model: 'small',
      max_tokens: ASK.maxTokens,
      system: ASK.instructions,
      messages: [{ role: 'user' as const, content: ASK.material }],
      tools: [{ name: 'summary', description: 'Takes the finished answer.', input_schema: SCHEMA }],
      tool_choice: { type: 'tool' as const, name: 'summary' },
    };
    return {
      ask: async (stream) => {
        const message = stream
          ? await client.messages.stream(question).finalMessage()
          : await client.messages.create(question);
        const [block] = message.content;
        return block?.type === 'tool_use' ? JSON.stringify(block.input) : '';
      },
    };
  },
};

const PATHS = { openai: '/v1/chat/completions', ollama: '/api/chat', anthropic: '/v1/messages' };

function ours(protocol: Spoken, stream: boolean): Promise<string> {
  return askModel(ASK, {
    endpoint: modelEndpoint(
      { provider: protocol, model: 'small' },
      { baseUrl: protocol === 'openai' ? `${server.url}/v1` : server.url, key: 'key' },
    ),
    transport: { ...fetchTransport, streams: stream },
    clock: systemClock,
    signal: new AbortController().signal,
    maxMillis: 20_000,
  });
}

const CASES = (['openai', 'ollama', 'anthropic'] as const).flatMap((protocol) =>
  [true, false].map((stream) => ({ protocol, stream })),
);

describe.each(CASES)('$protocol, streamed: $stream', ({ protocol, stream }) => {
  it('sends what the official SDK sends', async () => {
    server.will(saying(protocol, { text: ANSWER }));
    await sdks[protocol]().ask(stream);
    const [theirs] = server.received;
    server.will(saying(protocol, { text: ANSWER }));
    await ours(protocol, stream);
    const [own] = server.received;
    expect(own?.path.split('?')[0]).toBe(PATHS[protocol]);
    expect(theirs?.path.split('?')[0]).toBe(PATHS[protocol]);
    expect({ stream: false, ...own?.body }).toEqual({ stream: false, ...theirs?.body });
    for (const header of ['content-type', 'anthropic-version'])
      expect(own?.headers[header]).toBe(theirs?.headers[header]);
    // Anthropic's reference has the key in a header of its own; its SDK sends it as OpenAI's does.
    if (protocol === 'anthropic') expect(own?.headers['x-api-key']).toBe('key');
    else if (protocol === 'openai')
      expect(own?.headers.authorization).toBe(theirs?.headers.authorization);
  });

  it('reads what the official SDK reads, in whatever pieces', async () => {
    for (const pieces of [1, 5, 1 << 20]) {
      server.will(saying(protocol, { text: ANSWER, pieces }));
      const theirs = await sdks[protocol]().ask(stream);
      server.will(saying(protocol, { text: ANSWER, pieces }));
      const own = await ours(protocol, stream);
      expect(JSON.parse(theirs)).toEqual(JSON.parse(ANSWER));
      expect(JSON.parse(own)).toEqual(JSON.parse(theirs));
    }
  });

  it('takes for an error what the official SDK takes for one', async () => {
    for (const status of [400, 401, 404]) {
      server.will(failing(status, 'not so', {}, protocol));
      await expect(sdks[protocol]().ask(stream)).rejects.toThrow('not so');
      server.will(failing(status, 'not so', {}, protocol));
      await expect(ours(protocol, stream)).rejects.toThrow(
        new RegExp(`answered ${status}: .*not so`),
      );
    }
  });
});
