import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { pipeline } from 'node:stream';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { messageOf } from '../model/message-of';
import type { Source } from '../model/source';
import { checkHost, lookupPublic } from './public-address.mjs';
import { readLimited } from './read-limited.mjs';

const MOST_REDIRECTS = 5;

/** Thrown when a URL gives no document. The message is a sentence fragment for people. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/** A server's answer: its head, and the body as it comes in. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface FetchOptions {
  readonly maxBytes: number;
  /** For everything together, redirects included. */
  readonly maxMillis: number;
  readonly signal?: AbortSignal;
  /** How a checked URL is asked; another one stands in for the network in tests. */
  readonly ask?: (url: URL, signal: AbortSignal) => Promise<HttpAnswer>;
}

/**
 * Fetches a URL as a source: over https alone, from public addresses alone, whatever it redirects to.
 *
 * @throws {FetchError} with the reason.
 */
export async function fetchSource(name: string, options: FetchOptions): Promise<Source> {
  const limit = AbortSignal.timeout(options.maxMillis);
  const signals = options.signal === undefined ? [limit] : [limit, options.signal];
  const signal = AbortSignal.any(signals);
  try {
    return await follow(name, { ...options, signal });
  } catch (error) {
    if (options.signal?.aborted === true) throw new FetchError('cancelled');
    if (limit.aborted) {
      throw new FetchError(`no whole answer within ${Math.round(options.maxMillis / 1000)} s`);
    }
    throw new FetchError(messageOf(error));
  }
}

async function follow(
  name: string,
  { maxBytes, signal, ask = askOverHttps }: FetchOptions & { readonly signal: AbortSignal },
): Promise<Source> {
  let url = checkedUrl(name);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, headers, body } = await ask(url, signal);
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      url = checkedUrl(headers.location, url);
      continue;
    }
    if (status !== 200) throw new FetchError(`the server answered ${status}`);
    const bytes = await readLimited(body, maxBytes);
    const modified = Date.parse(headers['last-modified'] ?? '');
    return {
      name,
      bytes,
      ...(headers['content-type'] === undefined ? {} : { mediaType: headers['content-type'] }),
      ...(Number.isNaN(modified) ? {} : { modified }),
    };
  }
  throw new FetchError(`more than ${MOST_REDIRECTS} redirects`);
}

function checkedUrl(address: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new FetchError('not a URL');
  }
  if (url.protocol !== 'https:') {
    const how = base === undefined ? '' : 'it redirects to a URL that is not https: ';
    throw new FetchError(`${how}only https is fetched, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== '' || url.password !== '') throw new FetchError('it has a password in it');
  checkHost(url);
  return url;
}

function askOverHttps(url: URL, signal: AbortSignal): Promise<HttpAnswer> {
  const headers = { accept: 'text/html, */*;q=0.8', 'accept-encoding': 'gzip, deflate, br' };
  return new Promise((resolve, reject) => {
    // Without an agent no connection is used again, so each is made to an address that was checked.
    get(url, { agent: false, headers, lookup: lookupPublic, signal }, (answer) => {
      const { statusCode, headers: given } = answer;
      resolve({ status: statusCode ?? 0, headers: given, body: unpack(answer) });
    }).on('error', reject);
  });
}

/** The body without its transfer's compression. What comes out is counted, so a bomb does not unpack. */
function unpack(answer: IncomingMessage): AsyncIterable<Uint8Array> {
  const decoders: Readonly<Record<string, () => Transform>> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const decoder = decoders[answer.headers['content-encoding']?.toLowerCase() ?? ''];
  // The error of either stream comes out of the one that is read.
  return decoder === undefined ? answer : pipeline(answer, decoder(), () => undefined);
}
