import type { RequestUrlParam, RequestUrlResponse } from 'obsidian';

/** What a test's network answers: a status and a text. */
export interface HostAnswer {
  readonly status: number;
  readonly text: string;
  /** In place of the text's bytes. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answering = (request: RequestUrlParam) => HostAnswer | Promise<HostAnswer>;

let answering: Answering | null = null;

/** Sets what the app's `requestUrl` gets; null for no network, which is how every test begins. */
export function answerRequests(answer: Answering | null): void {
  answering = answer;
}

/** The app's function, as far as it is used: `throw: false`, the answer whole. */
export async function requestUrl(request: RequestUrlParam): Promise<RequestUrlResponse> {
  if (answering === null) throw new Error(`net::ERR_INTERNET_DISCONNECTED: ${request.url}`);
  const answer = await answering(request);
  const { status, text, headers = {} } = answer;
  const bytes = new Uint8Array(answer.bytes ?? new TextEncoder().encode(text));
  return { status, headers: { ...headers }, text, json: null, arrayBuffer: bytes.buffer };
}
