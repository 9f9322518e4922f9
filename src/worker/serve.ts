import type { Engine } from '../pipeline/engine';
import type { EngineAnswer, EngineCall } from './protocol';

/**
 * Answers calls of an engine that come as messages.
 *
 * Returns what is to be given each message; `post` gets the answers.
 */
export function serveEngine(
  engine: Engine,
  post: (answer: EngineAnswer) => void,
): (call: EngineCall) => void {
  return (call) => {
    void answerTo(engine, call).then(post);
  };
}

async function answerTo(engine: Engine, { id, method, args }: EngineCall): Promise<EngineAnswer> {
  try {
    // The protocol's one blind spot: a method and its arguments belong together by construction of the client.
    const run = engine[method].bind(engine) as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
