import type { Engine } from '../pipeline/engine';

export type EngineMethod = keyof Engine;

/** A call of one of the engine's functions, as it crosses to the worker. */
export interface EngineCall {
  readonly id: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

/** What came of a call. An error crosses as its message alone, which is written for people. */
export type EngineAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** A part of a long list of an answer, sent ahead of the answer; parts come in the list's order. */
export interface AnswerPart {
  readonly id: number;
  /** Which of the answer's lists. */
  readonly list: string;
  readonly items: readonly unknown[];
}

export type EngineMessage = EngineAnswer | AnswerPart;
