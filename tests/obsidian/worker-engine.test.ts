import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DEFAULT_IMPORT_OPTIONS } from '../../src/pipeline/options';
import { WorkerEngine } from '../../src/worker/client';
import type { EngineCall } from '../../src/worker/protocol';
import { serveEngine } from '../../src/worker/serve';

const source = (name: string) => ({ name, bytes: new TextEncoder().encode('A line of text.') });

/** A worker that answers what it is told to, and never what it is not. */
class ToldWorker {
  static made: ToldWorker[] = [];
  readonly calls: EngineCall[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminated = false;

  constructor() {
    ToldWorker.made.push(this);
  }

  postMessage(call: EngineCall): void {
    this.calls.push(call);
  }

  terminate(): void {
    this.terminated = true;
  }
}

const flush = () => vi.advanceTimersByTimeAsync(0);

/** A worker starts in turns of its own. */
async function started(many: number): Promise<void> {
  while (ToldWorker.made.length < many) await flush();
}

describe('the engine in a worker', () => {
  let engine: WorkerEngine;
  const usual = window.Worker;

  beforeEach(() => {
    vi.useFakeTimers();
    ToldWorker.made = [];
    Object.assign(window, { Worker: ToldWorker });
    engine = new WorkerEngine();
  });

  afterEach(() => {
    engine.dispose();
    Object.assign(window, { Worker: usual });
    vi.useRealTimers();
  });

  it('ends a worker that takes too long, fails that call alone and goes on with another', async () => {
    const slow = engine.readDocuments(source('slow'), DEFAULT_IMPORT_OPTIONS);
    const next = engine.readDocuments(source('next'), DEFAULT_IMPORT_OPTIONS);
    const failed = expect(slow).rejects.toThrow('longer than 60 seconds');
    await started(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
    await started(2);
    const [first, second] = ToldWorker.made;
    expect(first?.terminated).toBe(true);
    expect(first?.calls).toHaveLength(1);
    const [call] = second?.calls ?? [];
    second?.onmessage?.({ data: { id: call?.id, ok: true, value: 'read' } });
    await expect(next).resolves.toBe('read');
  });

  it('gives a failure on as its reason', async () => {
    const reading = engine.readDocuments(source('bad'), DEFAULT_IMPORT_OPTIONS);
    const failed = expect(reading).rejects.toThrow('no text in it');
    await started(1);
    const [worker] = ToldWorker.made;
    worker?.onmessage?.({ data: { id: worker.calls[0]?.id, ok: false, message: 'no text in it' } });
    await failed;
  });

  it('survives a worker that crashes', async () => {
    const reading = engine.readDocuments(source('bad'), DEFAULT_IMPORT_OPTIONS);
    const failed = expect(reading).rejects.toThrow('out of memory');
    await started(1);
    ToldWorker.made[0]?.onerror?.({ message: 'out of memory' });
    await failed;
    void engine.readDocuments(source('next'), DEFAULT_IMPORT_OPTIONS).catch(() => undefined);
    await started(2);
    expect(ToldWorker.made).toHaveLength(2);
  });

  it('puts together the long lists that come ahead of an answer in parts', async () => {
    const proposals = Array.from({ length: 2500 }, (_, at) => ({ start: at }));
    const messages: { readonly id: number }[] = [];
    const draftLinks = (): Promise<unknown> => Promise.resolve({ proposals, left: [] });
    const serve = serveEngine({ draftLinks } as never, (message) => messages.push(message));
    const drafting = engine.draftLinks({} as never);
    await started(1);
    const [worker] = ToldWorker.made;
    serve(worker?.calls[0] ?? ({} as EngineCall));
    while (messages.length < 4) await flush();
    expect(Math.max(...messages.map((message) => JSON.stringify(message).length))).toBeLessThan(
      JSON.stringify(proposals).length / 2,
    );
    for (const data of messages) worker?.onmessage?.({ data: structuredClone(data) });
    await expect(drafting).resolves.toEqual({ proposals, left: [] });
  });

  it('does not start the worker in the turn of the one who calls', async () => {
    void engine.readDocuments(source('first'), DEFAULT_IMPORT_OPTIONS).catch(() => undefined);
    for (let step = 0; step < 50; step++) await Promise.resolve();
    expect(ToldWorker.made).toEqual([]);
    await started(1);
    expect(ToldWorker.made[0]?.calls).toHaveLength(1);
  });

  it('starts no worker where it is disposed of meanwhile', async () => {
    const reading = engine.readDocuments(source('late'), DEFAULT_IMPORT_OPTIONS);
    engine.dispose();
    await expect(reading).rejects.toThrow('turned off');
    for (let step = 0; step < 5; step++) await flush();
    expect(ToldWorker.made).toEqual([]);
  });

  it('rejects what waits when it is disposed of, and all that comes later', async () => {
    const reading = engine.readDocuments(source('late'), DEFAULT_IMPORT_OPTIONS);
    const failed = expect(reading).rejects.toThrow('turned off');
    await flush();
    engine.dispose();
    await failed;
    await expect(engine.readDocuments(source('x'), DEFAULT_IMPORT_OPTIONS)).rejects.toThrow(
      'turned off',
    );
    expect(ToldWorker.made.every(({ terminated }) => terminated)).toBe(true);
  });
});
