import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fetchTransport, systemClock } from '../../../src/node/model-transport.mjs';
import { askModel, type ModelCall } from '../../../src/summarize/models/ask-model';
import { modelEndpoint } from '../../../src/summarize/models/endpoint';
import type { ModelAsk } from '../../../src/summarize/models/protocol';
import type { Transport } from '../../../src/summarize/models/transport';
import { failing, FaultServer, inPieces, resetting, silent } from './fault-server';
import { saying, type Spoken } from './spoken';

const KEY = 'canary-4d1f-key';
const ANSWER = '{"sentences":[{"text":"Die Brücke — 100 €, “fertig” 🌉.","paragraphs":[3]}]}';
const ASK: ModelAsk = {
  instructions: 'Summarise.',
  material: '{"paragraph":3,"text":"…"}',
  schema: { name: 'summary', schema: { type: 'object' } },
  maxTokens: 500,
  promptTokens: 6000,
};

const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

/** Waits are told and not waited for; a time limit runs out at once where it is asked to. */
function callOf(protocol: Spoken, more: Partial<ModelCall> = {}) {
  const waits: number[] = [];
  const call: ModelCall = {
    endpoint: modelEndpoint(
      { provider: protocol, model: 'small:1b' },
      { baseUrl: protocol === 'openai' ? `${server.url}/v1` : server.url, key: KEY },
    ),
    transport: fetchTransport,
    clock: {
      now: () => Date.parse('2026-01-01T00:00:00Z'),
      random: () => 0.5,
      sleep: (millis, signal) =>
        millis < 999_000 ? Promise.resolve() : systemClock.sleep(millis, signal),
    },
    signal: new AbortController().signal,
    maxMillis: 1_000_000,
    onWait: (millis) => waits.push(millis),
    ...more,
  };
  return { call, waits };
}

const wholeTransport: Transport = { ...fetchTransport, streams: false };
const PROTOCOLS = ['openai', 'ollama', 'anthropic'] as const;

describe.each(PROTOCOLS)('askModel over %s', (protocol) => {
  it('reads a streamed answer whatever pieces it comes in', async () => {
    for (const pieces of [1, 2, 3, 7, 64, 1 << 20]) {
      server.will(saying(protocol, { text: ANSWER, pieces }));
      await expect(askModel(ASK, callOf(protocol).call)).resolves.toBe(ANSWER);
    }
  });

  it('reads a whole answer where the host cannot stream', async () => {
    server.will(saying(protocol, { text: ANSWER }));
    const { call } = callOf(protocol, { transport: wholeTransport });
    expect(JSON.parse(await askModel(ASK, call))).toEqual(JSON.parse(ANSWER));
    expect(server.received[0]?.body['stream']).toBe(false);
  });

  it('asks again after a number of seconds, at a date, and after failures of the server', async () => {
    const { call, waits } = callOf(protocol);
    server.will(
      failing(429, 'slow down', { 'retry-after': '7' }),
      failing(529, 'overloaded', { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }),
      failing(500, 'broken'),
      saying(protocol, { text: ANSWER }),
    );
    await expect(askModel(ASK, call)).resolves.toBe(ANSWER);
    expect(waits).toEqual([7000, 9000, 3000]);
    expect(server.received).toHaveLength(4);
  });

  it('gives up after four requests, and at once where it should wait for long', async () => {
    server.will(failing(529, 'overloaded'));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
      name: 'ModelServerError',
      message: expect.stringMatching(/ answered 529: overloaded$/) as string,
    });
    expect(server.received).toHaveLength(4);
    server.will(failing(429, 'no credit', { 'retry-after': '86400' }));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
      name: 'ModelRateError',
      message: expect.stringContaining('it asks to wait 86400 s') as string,
    });
    expect(server.received).toHaveLength(1);
  });

  it('asks again after a broken connection and a cut-off answer', async () => {
    server.will(
      resetting,
      saying(protocol, { text: ANSWER, cut: true }),
      saying(protocol, { text: ANSWER }),
    );
    await expect(askModel(ASK, callOf(protocol).call)).resolves.toBe(ANSWER);
    server.will(saying(protocol, { text: ANSWER, cut: true }));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
      name: 'ModelUnreachableError',
      message: expect.stringContaining('cut off') as string,
    });
  });

  it('asks without a schema where the server does not know schemas', async () => {
    server.will(
      failing(400, "'response_format' or tools or format: unknown field"),
      saying(protocol, { text: ANSWER }),
    );
    await expect(askModel(ASK, callOf(protocol).call)).resolves.toBe(ANSWER);
    const [first, second] = server.received.map(({ body }) => Object.keys(body));
    const shape = first?.filter((name) => !second?.includes(name));
    expect(shape).toEqual(
      { openai: ['response_format'], ollama: ['format'], anthropic: ['tools', 'tool_choice'] }[
        protocol
      ],
    );
  });

  it('says that an answer is not whole, refused, or no JSON', async () => {
    server.will(saying(protocol, { text: '{"sentences":[', stop: 'length', asText: true }));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
      name: 'ModelTruncatedError',
    });
    if (protocol !== 'ollama') {
      server.will(saying(protocol, { text: 'no', stop: 'refusal', asText: true }));
      await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
        name: 'ModelRefusalError',
      });
    }
    const words = new TextEncoder().encode('data: {"choices": oops}\n\n{"model": oops}\n');
    server.will(inPieces(words, 5, 'text/event-stream'));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toMatchObject({
      name: 'ModelAnswerError',
    });
    expect(server.received).toHaveLength(1);
  });

  it('stops reading a gigantic answer', async () => {
    server.will(saying(protocol, { text: 'x'.repeat(5_000_000), asText: true }));
    await expect(askModel(ASK, callOf(protocol).call)).rejects.toThrow(/the answer is too long/);
  });

  it('repeats no request after an error that stays, and never says the key', async () => {
    for (const [status, name] of [
      [401, 'ModelKeyError'],
      [404, 'ModelRequestError'],
      [302, 'ModelRequestError'],
    ] as const) {
      server.will(
        failing(status, `bad ${KEY} and sk-abcdef123456`, { location: 'http://127.0.0.1:9/' }),
      );
      const error: unknown = await askModel(ASK, callOf(protocol).call).catch((e: unknown) => e);
      expect(error).toMatchObject({ name, final: true });
      expect(JSON.stringify([String(error), (error as Error).stack, error])).not.toMatch(
        /canary|sk-abc/,
      );
      expect(server.received).toHaveLength(1);
    }
  });

  it('ends a slow answer at the time limit, and at once when it is cancelled', async () => {
    server.will(silent);
    const slow = callOf(protocol, { maxMillis: 30, clock: systemClock }).call;
    await expect(askModel(ASK, slow)).rejects.toMatchObject({ name: 'ModelTimeoutError' });
    const stop = new AbortController();
    const asked = askModel(ASK, callOf(protocol, { signal: stop.signal }).call);
    setTimeout(() => {
      stop.abort();
    }, 20);
    await expect(asked).rejects.toMatchObject({ name: 'ModelCancelledError' });
  });

  it('cancels while it waits, and does not wait for a host that cannot stop', async () => {
    const stop = new AbortController();
    server.will(failing(500, 'broken'));
    const waiting = callOf(protocol, {
      signal: stop.signal,
      clock: systemClock,
      maxMillis: 60_000,
    }).call;
    setTimeout(() => {
      stop.abort();
    }, 40);
    await expect(askModel(ASK, waiting)).rejects.toMatchObject({ name: 'ModelCancelledError' });
    const deaf: Transport = { streams: false, post: () => new Promise(() => undefined) };
    const again = new AbortController();
    setTimeout(() => {
      again.abort();
    }, 10);
    await expect(
      askModel(ASK, callOf(protocol, { transport: deaf, signal: again.signal }).call),
    ).rejects.toMatchObject({ name: 'ModelCancelledError' });
  });
});

describe('askModel', () => {
  it('takes a failure in the stream for what it is', async () => {
    const overloaded =
      'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n';
    server.will(
      inPieces(new TextEncoder().encode(overloaded), 9, 'text/event-stream'),
      saying('anthropic', { text: ANSWER }),
    );
    await expect(askModel(ASK, callOf('anthropic').call)).resolves.toBe(ANSWER);
  });

  it('gives Ollama a context that the question fits into', async () => {
    server.will(saying('ollama', { text: ANSWER }));
    await askModel(ASK, callOf('ollama').call);
    expect(server.received[0]?.body['options']).toMatchObject({ num_ctx: 8192, num_predict: 500 });
  });

  it('leaves out what a server says in HTML', async () => {
    server.will((_, response) => {
      response.writeHead(503, { 'content-type': 'text/html' });
      response.end('<html><script>alert(1)</script></html>');
    });
    await expect(askModel(ASK, callOf('openai').call)).rejects.toThrow(
      /answered 503: no reason is given$/,
    );
  });
});
