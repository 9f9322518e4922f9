import type { EngineCall, EngineMessage } from '../../src/worker/protocol';

let alive = 0;

/**
 * A `Worker` for jsdom, which has none: the worker's own code on the same thread, with every message
 * cloned as a thread's would be. What cannot be cloned throws here as it does in the app.
 */
class InProcessWorker {
  onmessage: ((event: MessageEvent<EngineMessage>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private running = true;
  private readonly receive: Promise<(call: EngineCall) => void>;

  constructor() {
    alive++;
    this.receive = this.start();
  }

  postMessage(message: EngineCall): void {
    const data = structuredClone(message);
    void this.receive.then((receive) => {
      if (this.running) receive(data);
    });
  }

  terminate(): void {
    if (this.running) alive--;
    this.running = false;
  }

  /** The engine is loaded when it is first wanted: most tests of the host never do. */
  private async start(): Promise<(call: EngineCall) => void> {
    const { inProcessEngine } = await import('../../src/pipeline/in-process-engine');
    const { serveEngine } = await import('../../src/worker/serve');
    return serveEngine(inProcessEngine, (answer) => {
      const data = structuredClone(answer);
      window.setTimeout(() => {
        if (this.running) this.onmessage?.(new MessageEvent('message', { data }));
      }, 0);
    });
  }
}

export function installWorker(): void {
  Object.assign(window, { Worker: InProcessWorker });
  Object.assign(URL, {
    createObjectURL: () => 'blob:worker',
    revokeObjectURL: () => undefined,
  });
}

/** Workers that were started and not terminated. */
export function workersAlive(): number {
  return alive;
}
