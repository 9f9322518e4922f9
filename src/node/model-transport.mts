import { setTimeout as wait } from 'node:timers/promises';

import type { Clock, Transport } from '../summarize/models/transport';

/** Models asked by `fetch`: answers stream, and redirects are not followed, so that a text goes only where was said. */
export const fetchTransport: Transport = {
  streams: true,
  async post({ url, headers, body }, signal) {
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return {
      status: answer.status,
      header: (name) => answer.headers.get(name),
      body: answer.body ?? none(),
    };
  },
};

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (millis, signal) => wait(millis, undefined, { signal }),
};

// eslint-disable-next-line @typescript-eslint/require-await -- A body without pieces has nothing to wait for.
async function* none(): AsyncGenerator<Uint8Array> {
  yield* [];
}
