import { describe, expect, it } from 'vitest';

import { isLoopback, modelEndpoint, readModelName } from '../../../src/summarize/models/endpoint';

const none = { baseUrl: null, key: null };

describe('readModelName', () => {
  it.each([
    ['openai:gpt-5', 'openai', 'gpt-5'],
    ['ollama:llama3.1:8b', 'ollama', 'llama3.1:8b'],
    ['OpenRouter:meta/llama-4:free', 'openrouter', 'meta/llama-4:free'],
  ])('takes %s apart', (text, provider, model) => {
    expect(readModelName(text)).toEqual({ provider, model });
  });

  it.each(['gpt-5', ':x', 'openai:', 'openai:a b', 'nobody:x', 'toString:x'])(
    'refuses %j',
    (text) => {
      expect(() => readModelName(text)).toThrow(/provider/);
    },
  );
});

describe('modelEndpoint', () => {
  it('knows each provider’s own place, and takes another', () => {
    const ollama = { provider: 'ollama', model: 'm' } as const;
    expect(modelEndpoint(ollama, none)).toMatchObject({
      host: '127.0.0.1:11434',
      local: true,
      key: null,
    });
    for (const [baseUrl, host] of [
      ['box', 'box:11434'],
      ['0.0.0.0:99', '127.0.0.1:99'],
      ['https://models.example/ollama/', 'models.example'],
    ] as const)
      expect(modelEndpoint(ollama, { baseUrl, key: null }).host).toBe(host);
    expect(
      modelEndpoint(
        { provider: 'openai', model: 'm' },
        { baseUrl: 'https://x.example/v1/', key: 'k' },
      ),
    ).toMatchObject({ baseUrl: 'https://x.example/v1', encrypted: true, local: false });
  });

  it('wants a key where the provider does, and lets none travel in the clear', () => {
    const openai = { provider: 'openai', model: 'm' } as const;
    expect(() => modelEndpoint(openai, none)).toThrow('needs a key');
    expect(() => modelEndpoint(openai, { baseUrl: 'http://x.example/v1', key: 'k-e-y' })).toThrow(
      /unencrypted to x\.example/,
    );
    expect(modelEndpoint(openai, { baseUrl: 'http://x.example/v1', key: null }).key).toBeNull();
    expect(modelEndpoint(openai, { baseUrl: 'http://localhost:1/v1', key: 'k' }).key).toBe('k');
    expect(() => modelEndpoint(openai, { baseUrl: null, key: 'k\r\nx: y' })).toThrow('characters');
    for (const baseUrl of ['file:///etc/passwd', 'https://u:p@x.example', 'http://'])
      expect(() => modelEndpoint(openai, { baseUrl, key: null })).toThrow();
  });

  it('tells this machine from others that sound like it', () => {
    for (const host of [
      'localhost',
      'LOCALHOST.',
      'a.localhost',
      '127.0.0.1',
      '127.9.9.9',
      '[::1]',
    ])
      expect(isLoopback(host)).toBe(true);
    for (const host of [
      'localhost.example',
      '127.0.0.1.example',
      '10.0.0.1',
      '[::2]',
      '1270.0.0.1',
    ])
      expect(isLoopback(host)).toBe(false);
  });
});
