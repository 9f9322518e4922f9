/** Where a failure happened, in the words of the user: `openai` at `api.openai.com`. */
export interface ModelPlace {
  readonly provider: string;
  readonly host: string;
}

/** Characters of a server's own words that an error repeats. */
const REPEATED = 200;

/**
 * Something between Corpus and a model failed. The message names provider, status and reason, and never holds
 * a key.
 */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
  /** Whether no further request of this run can do better: the key is refused, the model is not there. */
  readonly final: boolean = false;

  constructor({ provider, host }: ModelPlace, reason: string, status?: number) {
    super(`${provider} (${host})${status === undefined ? '' : ` answered ${status}`}: ${reason}`);
  }
}

/** No answer came: no connection, a reset, an answer cut off before its end. */
export class ModelUnreachableError extends ModelError {
  override readonly name = 'ModelUnreachableError';
}

/** The whole answer did not come within the time limit. */
export class ModelTimeoutError extends ModelError {
  override readonly name = 'ModelTimeoutError';
}

/** 401 or 403: the key is missing, wrong, or not good for this model. */
export class ModelKeyError extends ModelError {
  override readonly name = 'ModelKeyError';
  override readonly final = true;
}

/** 429 to the last: too many requests, or no credit. */
export class ModelRateError extends ModelError {
  override readonly name = 'ModelRateError';
}

/** 5xx or Anthropic's 529, to the last. */
export class ModelServerError extends ModelError {
  override readonly name = 'ModelServerError';
}

/** Another 4xx: no such model, a request that the server does not take. */
export class ModelRequestError extends ModelError {
  override readonly name = 'ModelRequestError';
  override readonly final = true;
}

/** An answer came and cannot be used: no JSON, another shape, too long. */
export class ModelAnswerError extends ModelError {
  override readonly name = 'ModelAnswerError';
}

/** The model stopped at its limit of tokens: the answer is not whole. */
export class ModelTruncatedError extends ModelError {
  override readonly name = 'ModelTruncatedError';
}

/** The model, or its provider's filter, declined. */
export class ModelRefusalError extends ModelError {
  override readonly name = 'ModelRefusalError';
}

/** The user cancelled. */
export class ModelCancelledError extends Error {
  override readonly name = 'ModelCancelledError';

  constructor() {
    super('Cancelled. What had been sent is sent; nothing was written.');
  }
}

/** A server's words on one short line, without the key and without what looks like one. */
export function reasonFrom(words: string, key: string | null): string {
  const bare = key === null || key === '' ? words : words.replaceAll(key, '…');
  const line = bare
    .replace(/\b(?:sk|pk|xai|gsk|Bearer)[-_ ][\w*.-]{6,}/g, '…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > REPEATED ? `${line.slice(0, REPEATED)}…` : line;
}
