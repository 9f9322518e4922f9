/** A POST to a model's server. The headers may hold a key: a request is never logged or kept. */
export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; null where the answer has no such header. */
  readonly header: (name: string) => string | null;
  /** In pieces as they come in, or in one where the host cannot stream. Read once. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** How a host sends a request: the only door from the core to the network of models. */
export interface Transport {
  /** Whether `body` comes in as the server writes it. */
  readonly streams: boolean;
  /** Rejects with any error where no answer came. Follows no redirect where the host can prevent it. */
  readonly post: (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>;
}

/** Time and chance, given by the host: the core has neither. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (millis: number, signal: AbortSignal) => Promise<void>;
}
