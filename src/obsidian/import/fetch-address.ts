import { requestUrl } from 'obsidian';

import { messageOf } from '../../model/message-of';
import type { Source } from '../../model/source';
import type { SourceFailure } from '../../pipeline/engine';
import { isPublicHost } from './public-host';

export interface FetchLimits {
  /** Bytes: what is larger is not read on. */
  readonly maxBytes: number;
  readonly maxMillis: number;
}

const PAGE: FetchLimits = { maxBytes: 64 * 1024 * 1024, maxMillis: 30_000 };
const PICTURE: FetchLimits = { maxBytes: 20_000_000, maxMillis: 20_000 };

/** Pages by their addresses, one after the other; one that cannot be had fails alone. */
export async function* sourcesOfAddresses(
  addresses: readonly string[],
): AsyncGenerator<Source | SourceFailure> {
  for (const address of addresses) {
    try {
      const { bytes, mediaType } = await fetchAddress(address, PAGE);
      yield { name: address, bytes, ...(mediaType === '' ? {} : { mediaType }) };
    } catch (error) {
      yield { source: address, reason: messageOf(error) };
    }
  }
}

/** A picture that a document shows from the web. */
export async function fetchPicture(address: string, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  return (await fetchAddress(address, PICTURE)).bytes;
}

/**
 * Fetches an address by the app's `requestUrl`: over https alone, and no host of the own network. The app follows
 * redirects itself, whose addresses are not told.
 *
 * Rejects with the reason, for people.
 */
async function fetchAddress(
  address: string,
  { maxBytes, maxMillis }: FetchLimits,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  checkAddress(address);
  const answer = await within(
    requestUrl({ url: address, method: 'GET', throw: false }),
    maxMillis,
    `no whole answer within ${String(Math.round(maxMillis / 1000))} s`,
  );
  if (answer.status !== 200) throw new Error(`the server answered ${String(answer.status)}`);
  const bytes = new Uint8Array(answer.arrayBuffer);
  if (bytes.length > maxBytes) throw new Error('it is too large');
  const headers = Object.entries(answer.headers);
  const mediaType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return { bytes, mediaType };
}

function checkAddress(address: string): void {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Error('not an address');
  }
  if (url.protocol !== 'https:')
    throw new Error(`only https is fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username !== '' || url.password !== '') throw new Error('it has a password in it');
  if (!isPublicHost(url.hostname)) throw new Error(`“${url.hostname}” is not a public address`);
}

async function within<Value>(
  promise: Promise<Value>,
  millis: number,
  reason: string,
): Promise<Value> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => {
      reject(new Error(reason));
    }, millis);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    window.clearTimeout(timer);
  }
}

/** The addresses in a text that holds nothing else, a line or more apart; null for any other text. */
export function addressesIn(text: string): readonly string[] | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^https?:\/\/\S[^\s.]*\.\S/i.test(word))
    ? words
    : null;
}
