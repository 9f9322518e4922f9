import { messageOf } from '../model/message-of';
import type { Engine } from '../pipeline/engine';
import { parted } from './join-answer';
import type { EngineAnswer, EngineCall, EngineMessage } from './protocol';

/**
 * Answers calls of an engine that come as messages.
 *
 * Returns what is to be given each message; `post` gets the answers.
 */
export function serveEngine(
  engine: Engine,
  post: (message: EngineMessage, transfer: ArrayBuffer[]) => void,
): (call: EngineCall) => void {
  return (call) => {
    void answerTo(engine, call).then((whole) => {
      const { parts, answer } = parted(whole);
      for (const part of parts) post(part, []);
      post(answer, answer.ok ? buffersIn(answer.value) : []);
    });
  };
}

/** The memory of files that an answer hands over: it moves to the other thread, and is not copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  const lists = ['assets' in value ? value.assets : [], 'parts' in value ? value.parts : []];
  const buffers = lists.flatMap((list: unknown) =>
    Array.isArray(list) ? list.flatMap(bufferOf) : [],
  );
  return [...new Set(buffers)];
}

function bufferOf(item: unknown): ArrayBuffer[] {
  if (typeof item !== 'object' || item === null || !('bytes' in item)) return [];
  const { bytes } = item;
  const isWhole =
    bytes instanceof Uint8Array &&
    bytes.buffer instanceof ArrayBuffer &&
    bytes.byteLength === bytes.buffer.byteLength;
  return isWhole ? [bytes.buffer] : [];
}

async function answerTo(engine: Engine, { id, method, args }: EngineCall): Promise<EngineAnswer> {
  try {
    // The protocol's one blind spot: a method and its arguments belong together by construction of the client.
    const run = engine[method].bind(engine) as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch (error) {
    return { id, ok: false, message: messageOf(error) };
  }
}
