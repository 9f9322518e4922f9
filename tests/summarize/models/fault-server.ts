import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client sent. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the server does with one request. */
export type Answerer = (request: ReceivedRequest, response: ServerResponse) => Promise<void> | void;

/** A server on this machine that speaks the protocols of models, and fails as it is told to. */
export class FaultServer {
  readonly received: ReceivedRequest[] = [];
  readonly #server: Server;
  #answerers: Answerer[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sets what the next requests get, in turn; the last answers all further ones. */
  will(...answerers: Answerer[]): void {
    this.received.length = 0;
    this.#answerers = answerers;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const body = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
    const received = { path: request.url ?? '', headers: request.headers, body };
    this.received.push(received);
    const answerer = this.#answerers.length > 1 ? this.#answerers.shift() : this.#answerers[0];
    await answerer?.(received, response);
  }
}

/** An error with its status, as a protocol words it. */
export function failing(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  protocol = 'openai',
): Answerer {
  const error = protocol === 'ollama' ? message : { type: 'some_error', message };
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ type: 'error', error }));
  };
}

/** The connection breaks before anything is answered. */
export const resetting: Answerer = (_, response) => {
  response.socket?.destroy();
};

/** Nothing ever comes. */
export const silent: Answerer = () => undefined;

/** Any bytes, written in pieces of a given length, with a breath between them so that each arrives alone. */
export function inPieces(bytes: Uint8Array, length: number, contentType: string): Answerer {
  return async (_, response) => {
    response.writeHead(200, { 'content-type': contentType });
    for (let at = 0; at < bytes.length; at += length) {
      response.write(bytes.slice(at, at + length));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  };
}
