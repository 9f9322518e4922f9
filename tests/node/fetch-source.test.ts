import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { fetchSource } from '../../src/node/fetch-source.mjs';
import type { HttpAnswer } from '../../src/node/fetch-source.mjs';
import { isPublicAddress } from '../../src/node/public-address.mjs';

interface Page {
  readonly status?: number;
  readonly location?: string;
  readonly text?: string;
}

/** Answers from a table of pages, and keeps what was asked. */
class PretendedWeb {
  readonly asked: string[] = [];
  private readonly pages: Readonly<Record<string, Page>>;

  constructor(pages: Readonly<Record<string, Page>>) {
    this.pages = pages;
  }

  readonly ask = (url: URL): Promise<HttpAnswer> => {
    this.asked.push(url.href);
    const page = this.pages[url.href] ?? { status: 404 };
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'last-modified': 'Wed, 10 Apr 2019 12:00:00 GMT',
      ...(page.location === undefined ? {} : { location: page.location }),
    };
    const status = page.status ?? (page.location === undefined ? 200 : 302);
    return Promise.resolve({ status, headers, body: bodyOf(page.text ?? '') });
  };
}

async function* bodyOf(text: string): AsyncGenerator<Uint8Array> {
  for (const char of text) yield await Promise.resolve(Buffer.from(char));
}

const limits = { maxBytes: 10, maxMillis: 2000 };

describe('fetchSource', () => {
  it('gives the page with what the server says of it', async () => {
    const web = new PretendedWeb({ 'https://example.org/a': { text: 'hello' } });
    const source = await fetchSource('https://example.org/a', { ...limits, ask: web.ask });
    expect(source).toEqual({
      name: 'https://example.org/a',
      bytes: new TextEncoder().encode('hello'),
      mediaType: 'text/html; charset=utf-8',
      modified: Date.UTC(2019, 3, 10, 12),
    });
  });

  it('follows redirects that stay on https', async () => {
    const web = new PretendedWeb({
      'https://example.org/a': { location: '/b' },
      'https://example.org/b': { location: 'https://example.com/c' },
      'https://example.com/c': { text: 'here' },
    });
    const { name, bytes } = await fetchSource('https://example.org/a', { ...limits, ask: web.ask });
    expect([name, Buffer.from(bytes).toString()]).toEqual(['https://example.org/a', 'here']);
  });

  it.each([
    ['http://example.com/', /not https/],
    ['file:///etc/passwd', /not https/],
    ['https://169.254.169.254/latest/meta-data/', /not a public address/],
    ['https://user:secret@example.com/', /password/],
    ['https://[::ffff:7f00:1]/', /not a public address/],
    ['https://2130706433/', /not a public address/],
  ])('does not follow a redirect to %s', async (location, reason) => {
    const web = new PretendedWeb({ 'https://example.org/a': { location } });
    const fetching = fetchSource('https://example.org/a', { ...limits, ask: web.ask });
    await expect(fetching).rejects.toThrow(reason);
    expect(web.asked).toEqual(['https://example.org/a']);
  });

  it('gives up on a circle, an error and a page that is too large', async () => {
    const web = new PretendedWeb({
      'https://example.org/loop': { location: '/loop' },
      'https://example.org/large': { text: 'eleven more' },
    });
    const reasons = { loop: /redirects/, none: /answered 404/, large: /larger than/ };
    for (const [page, reason] of Object.entries(reasons)) {
      const fetching = fetchSource(`https://example.org/${page}`, { ...limits, ask: web.ask });
      await expect(fetching).rejects.toThrow(reason);
    }
  });

  it('does not wait for ever, and can be cancelled', async () => {
    const silent = (_: URL, signal: AbortSignal): Promise<HttpAnswer> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    const late = fetchSource('https://example.org/', { maxBytes: 10, maxMillis: 20, ask: silent });
    await expect(late).rejects.toThrow(/within/);
    const signal = AbortSignal.timeout(20);
    const cancelled = fetchSource('https://example.org/', { ...limits, signal, ask: silent });
    await expect(cancelled).rejects.toThrow('cancelled');
  });

  it('makes no connection to this computer, by whatever name', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, done));
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.1']) {
      const fetching = fetchSource(`https://${host}:${port}/`, limits);
      await expect(fetching, host).rejects.toThrow(/not a public address|ENOTFOUND/);
    }
    server.close();
    expect(connections).toBe(0);
  });
});

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'example.org',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
