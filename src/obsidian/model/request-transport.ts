import { requestUrl } from 'obsidian';

import type { Transport } from '../../summarize/models/transport';

/**
 * Models asked by the app's `requestUrl`: it knows no origins and no streams, and cannot stop what is sent; an
 * answer that comes after the user cancelled is dropped.
 */
export const requestTransport: Transport = {
  streams: false,
  async post({ url, headers, body }) {
    const answer = await requestUrl({ url, method: 'POST', headers, body, throw: false });
    const lower = new Map(
      Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return {
      status: answer.status,
      header: (name) => lower.get(name) ?? null,
      body: onePiece(new Uint8Array(answer.arrayBuffer)),
    };
  },
};

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
