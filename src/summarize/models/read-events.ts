import { createParser } from 'eventsource-parser';

/** Thrown when an answer is longer than any that was asked for. */
export class AnswerTooLongError extends Error {
  override readonly name = 'AnswerTooLongError';
}

/** Thrown when a piece of an answer is not the JSON that the protocol says it is. */
export class NotJsonError extends Error {
  override readonly name = 'NotJsonError';
}

/** A body as text, bounded; a character that is split between two pieces is put together again. */
export async function* textPieces(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) throw new AnswerTooLongError(`more than ${maxBytes} bytes`);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** A whole body as text, bounded. */
export async function wholeText(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of textPieces(body, maxBytes)) pieces.push(piece);
  return pieces.join('');
}

/**
 * The JSON values of a streamed answer as they come in: the data of server-sent events, or one value a line.
 *
 * @throws AnswerTooLongError, NotJsonError
 */
export async function* jsonEvents(
  body: AsyncIterable<Uint8Array>,
  framing: 'events' | 'lines',
  maxBytes: number,
): AsyncGenerator {
  const waiting: string[] = [];
  const feed = framing === 'events' ? eventFeed(waiting) : lineFeed(waiting);
  for await (const piece of textPieces(body, maxBytes)) {
    feed(piece);
    for (const data of waiting.splice(0)) yield parsed(data);
  }
  // The last line may lack its end; an event without one was cut off.
  if (framing === 'lines') feed('\n');
  for (const data of waiting.splice(0)) yield parsed(data);
}

/** OpenAI's streams end in an event that is no JSON. */
const DONE = '[DONE]';

function eventFeed(into: string[]): (text: string) => void {
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data !== '' && data.trim() !== DONE) into.push(data);
    },
  });
  return (text) => {
    parser.feed(text);
  };
}

function lineFeed(into: string[]): (text: string) => void {
  let open: string[] = [];
  return (text) => {
    const [first = '', ...further] = text.split('\n');
    open.push(first);
    for (const next of further) {
      const line = open.join('').trim();
      if (line !== '') into.push(line);
      open = [next];
    }
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    throw new NotJsonError(data.slice(0, 80));
  }
}
