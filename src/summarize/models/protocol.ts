import type { ModelEndpoint } from './endpoint';
import type { HttpRequest } from './transport';

/** One question to a model: what it is to do, what it is to do it with, and the shape of the answer. */
export interface ModelAsk {
  /** What the user wants; nothing of a document stands in it. */
  readonly instructions: string;
  /** The document's text, as data. */
  readonly material: string;
  /** The JSON schema of the answer, by a name of letters and underscores. */
  readonly schema: { readonly name: string; readonly schema: object };
  /** Tokens that the answer may have. */
  readonly maxTokens: number;
  /** Tokens, about, of instructions and material. */
  readonly promptTokens: number;
}

/** An answer as far as it has come in. Protocols write into it; nobody else does. */
export interface AnswerDraft {
  /** Running text. */
  text: string;
  /** The JSON of a structured answer, where the protocol keeps it apart from text. */
  structured: string;
  /** What a model says that declines; empty where it does not. */
  refusal: string;
  stop: 'end' | 'length' | 'refusal' | null;
  /** The server said that nothing more comes. */
  finished: boolean;
  /** The server's words where it failed while answering. */
  failure: string | null;
}

/** How one protocol is spoken: requests from questions, drafts from answers. Pure. */
export interface Protocol {
  readonly framing: 'events' | 'lines';
  readonly request: (
    endpoint: ModelEndpoint,
    ask: ModelAsk,
    how: { readonly stream: boolean; readonly structured: boolean },
  ) => HttpRequest;
  /** Takes in the answer of a server that does not stream. */
  readonly whole: (answer: unknown, draft: AnswerDraft) => void;
  /** Takes in one event of a server that does. */
  readonly event: (event: unknown, draft: AnswerDraft) => void;
}

/** Headers of a request with a JSON body, and with a key as bearer token where there is one. */
export function bearerHeaders(key: string | null): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
}

/** The question as the messages of a conversation. */
export function messagesOf({ instructions, material }: ModelAsk): readonly object[] {
  return [
    { role: 'system', content: instructions },
    { role: 'user', content: material },
  ];
}

export function emptyDraft(): AnswerDraft {
  return { text: '', structured: '', refusal: '', stop: null, finished: false, failure: null };
}

/** A field of a foreign value; undefined where the value has no fields. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A foreign value as text; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A foreign value as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** What a server says of an error: `{error: {message}}`, `{error: "…"}`, `{message}`; null for none. */
export function failureIn(answer: unknown): string | null {
  const error = field(answer, 'error');
  if (error === undefined || error === null) return null;
  if (typeof error === 'string') return error;
  const message = textOf(field(error, 'message'));
  const type = textOf(field(error, 'type'));
  return message !== '' ? message : type !== '' ? type : 'an error without words';
}
