import type { ModelAsk } from '../models/protocol';

/** What a provider takes for a million tokens, in whatever currency the user thinks in. */
export interface ModelPrices {
  readonly input: number;
  readonly output: number;
}

/** What asking a model comes to, as far as it can be known before; repeats after failures come on top. */
export interface AskEstimate {
  readonly requests: number;
  /** Of everything that is sent, instructions included. */
  readonly characters: number;
  readonly inputTokens: number;
  /** At most. */
  readonly outputTokens: number;
  /** At most; null where the user gave no prices. */
  readonly cost: number | null;
}

/** Adds up what questions will send, and what may come back. */
export function estimateAsks(asks: readonly ModelAsk[], prices: ModelPrices | null): AskEstimate {
  const sum = (of: (ask: ModelAsk) => number): number =>
    asks.reduce((all, ask) => all + of(ask), 0);
  const inputTokens = sum(({ promptTokens }) => promptTokens);
  const outputTokens = sum(({ maxTokens }) => maxTokens);
  return {
    requests: asks.length,
    characters: sum(({ instructions, material }) => instructions.length + material.length),
    inputTokens,
    outputTokens,
    cost:
      prices === null
        ? null
        : (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000,
  };
}

/** `3/15`: what a million tokens cost, in and out; null for anything else. */
export function readPrices(text: string): ModelPrices | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*$/.exec(text);
  return found === null ? null : { input: Number(found[1]), output: Number(found[2]) };
}
